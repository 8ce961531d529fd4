/** Fonts of what stands on a page, and breaking text into lines. */
import { LINE_HEIGHT } from '../style/names.ts';
import { REGION_SIZE } from '../style/regions.ts';
import type { Font, Measure, TextShape } from './scene.ts';

export const titleFont: Font = { family: 'serif', weight: 600, italic: false, size: 20 };
export const regionFont: Font = { family: 'serif', weight: 500, italic: true, size: REGION_SIZE };
export const plainFont: Font = { family: 'sans', weight: 400, italic: false, size: 11 };

/** Where the baseline lies below the top of a line, as a share of the size. */
const ASCENT = 0.92;

/** Height of so many lines of a font, in pixels. */
export const linesHeight = (font: Font, lines: number): number => font.size * LINE_HEIGHT * lines;

/** Breaks a text between words into lines no wider than `width`. A text with no spaces is broken between characters. What is beyond `most` lines ends in an ellipsis. */
export function breakLines(text: string, font: Font, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts(text, font, width, measure)) {
    const longer = line + part;
    if (line === '' || measure(longer.trimEnd(), font) <= width) line = longer;
    else {
      lines.push(line.trim());
      line = part;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(`${lines[most - 1] ?? ''} `, font, width, measure)];
}

/** A text that ends in an ellipsis where it would be wider than `width`. */
function shortened(text: string, font: Font, width: number, measure: Measure): string {
  const letters = [...text.trimEnd()];
  while (letters.length > 0 && measure(`${letters.join('')}…`, font) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Words with the space after them; those wider than a line, letter by letter. */
function parts(text: string, font: Font, width: number, measure: Measure): string[] {
  return text.split(/(?<=\s)/u).flatMap((word) => (measure(word.trimEnd(), font) <= width ? [word] : [...word]));
}

/** One line of text with its upper left corner at a point. */
export function lineAt(x: number, top: number, text: string, font: Font, color: string, measure: Measure, halo: TextShape['halo'] = null): TextShape {
  return { kind: 'text', x, y: top + font.size * ASCENT, width: measure(text, font), text, font, color, halo };
}
