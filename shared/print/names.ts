/** Names on a printed map: which come first, how they are set, and where they find room. */
import type { Box, Disc } from '../labels/boxes.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from '../labels/place.ts';
import { LINE_HEIGHT, NAME_HALO, NOTE_SIZE, compareNames, nameClass, nameColor, type NameClass } from '../style/names.ts';
import type { Palette } from '../style/palette.ts';
import type { PrintOptions } from './options.ts';
import type { PictureNode } from './picture.ts';
import type { Font, Measure, Shape } from './scene.ts';
import { lineAt } from './words.ts';

export interface Name {
  /** Index of the node. */
  node: number;
  style: NameClass;
  text: string;
  note: string | null;
  width: number;
  height: number;
}

/** So many more names are tried than are asked for, because some find no room. */
const TRIED = 4;
const noteFont: Font = { family: 'sans', weight: 400, italic: false, size: NOTE_SIZE };
const nameFont = ({ size, weight, italic }: NameClass): Font => ({ family: italic ? 'serif' : 'sans', weight, italic, size });

/** Nodes whose names are tried, the most important first, as far as they print large enough. */
export function namedNodes(nodes: readonly PictureNode[], { labels, extent }: Pick<PrintOptions, 'labels' | 'extent'>, points: number): { node: number; style: NameClass }[] {
  if (!labels.shown || labels.count === 0) return [];
  // Of what is on the screen, the names on the screen.
  const asShown = extent === 'screen' && nodes.some(({ named }) => named !== null);
  return nodes.map((node, index) => ({ index, node, style: nameClass({ ...node, topic: node.kind === 'topic' || node.kind === 'community' }) }))
    .filter(({ node, style }) => node.label !== '' && (!asShown || node.named !== null) && style.size * points >= labels.least - 1e-9)
    .sort((a, b) => compareNames(a.node, b.node) || a.index - b.index)
    .slice(0, labels.count * TRIED)
    .map(({ index, style }) => ({ node: index, style }));
}

/** Texts that are written for these names, with their fonts. */
export function nameTexts(nodes: readonly PictureNode[], named: readonly { node: number; style: NameClass }[]): { text: string; font: Font }[] {
  return named.flatMap(({ node, style }) => {
    const { label, note } = nodes[node] ?? { label: '', note: null };
    return [{ text: label, font: nameFont(style) }, ...(note === null ? [] : [{ text: note, font: noteFont }])];
  });
}

export function measureNames(nodes: readonly PictureNode[], named: readonly { node: number; style: NameClass }[], measure: Measure): Name[] {
  return named.map(({ node, style }) => {
    const { label, note } = nodes[node] ?? { label: '', note: null };
    return {
      node, style, text: label, note,
      width: Math.max(measure(label, nameFont(style)), note === null ? 0 : measure(note, noteFont)),
      height: (style.size + (note === null ? 0 : NOTE_SIZE)) * LINE_HEIGHT,
    };
  });
}

export interface NamingTask {
  names: readonly Name[];
  nodes: readonly PictureNode[];
  /** Discs of all nodes with their rings, in pixels of the page. */
  discs: readonly Disc[];
  /** What names should not cover. */
  controls: readonly Box[];
  /** Names stay inside. */
  frame: Box;
  /** At most so many. */
  count: number;
}

/** Places names in a frame of the page; boxes are in its pixels. */
export function placeNames({ names, nodes, discs, controls, frame, count }: NamingTask): PlacedLabel[] {
  const [dx, dy] = [-frame.x, -frame.y];
  const requests = names.map(({ node, width, height }): LabelRequest => {
    const disc = discs[node] ?? { x: 0, y: 0, radius: 0 };
    const { owner, selected, named } = nodes[node] ?? { owner: false, selected: false, named: null };
    return { x: disc.x + dx, y: disc.y + dy, radius: disc.radius, width, height, always: owner || selected, preferred: named ?? -1 };
  });
  const view = {
    width: frame.width, height: frame.height,
    // Who has stepped back may be written over.
    nodes: discs.filter((_, index) => nodes[index]?.dimmed !== true).map((disc) => ({ ...disc, x: disc.x + dx, y: disc.y + dy })),
    controls: controls.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })),
  };
  return placeLabels(requests, view).slice(0, count).map((label) => ({ ...label, x: label.x - dx, y: label.y - dy }));
}

/** A placed name as text with a halo, its note below it. */
export function nameShapes(name: Name, at: { x: number; y: number }, colors: Palette, measure: Measure): Shape[] {
  const halo = { color: colors.paper, width: NAME_HALO };
  const lines = [lineAt(at.x, at.y, name.text, nameFont(name.style), nameColor(name.style, colors), measure, halo)];
  if (name.note !== null) lines.push(lineAt(at.x, at.y + name.style.size * LINE_HEIGHT, name.note, noteFont, colors.ink3, measure, halo));
  return lines;
}
