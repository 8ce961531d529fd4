/** How names of communities are set on the map: large, in the reading face, in lines of a few words. */
import type { NetworkKind } from '../model/slice.ts';

/** Whether names of communities are written on the map: not among topics, which are set in the same face and say the same. */
export const hasRegions = (network: NetworkKind): boolean => network !== 'mixed';

/** The face of titles, as bundled with the window. */
export const REGION_FAMILY = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';
export const REGION_SIZE = 17;
export const REGION_LINE = REGION_SIZE * 1.12;
/** Space between letters, and width of the paper-coloured halo, half of it on each side. Pixels. */
export const REGION_SPACING = 0.4;
export const REGION_HALO = 4;
export const REGION_FONT = `italic 500 ${REGION_SIZE}px ${REGION_FAMILY}`;
/** Opacity of a region's name while nobody of the community is shown as they are. */
export const REGION_BACK = 0.35;
/** A name is broken into lines of about so many letters, and cut after so many lines. */
const LINE_LETTERS = 16;
const MOST_LINES = 3;

/** Breaks a name between words; a single long word stays whole, up to a limit. */
export function regionLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= LINE_LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word));
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''} …`] : lines;
}

function cut(word: string): string {
  const letters = [...word];
  return letters.length > LINE_LETTERS * 1.5 ? `${letters.slice(0, LINE_LETTERS).join('')}…` : word;
}
