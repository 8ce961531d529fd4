/** What a tool sets off, as plain shapes: ties in ink, steps of paths, and words on plates beside their ends. */
import type { Box } from '../labels/boxes.ts';
import { CUT_DASH, THINNEST_TIE, tieControl } from '../style/geometry.ts';
import { hotTieColor, hotTieExtra } from '../style/looks.ts';
import { LINE_HEIGHT } from '../style/names.ts';
import type { Palette } from '../style/palette.ts';
import { SIGN, signBox, WAY } from '../style/spotlight.ts';
import type { Shown } from './extent.ts';
import { reachOf } from './outlines.ts';
import type { DrawnNode } from './nodes.ts';
import type { Font, LineShape, Measure, Shape, Stroke } from './scene.ts';
import { lineAt } from './words.ts';

export const signFont: Font = { family: 'sans', weight: SIGN.weight, italic: false, size: SIGN.size };
/** Pieces of which a round end of a plate is made. */
const END_PIECES = 16;

type Ends = Pick<DrawnNode, 'x' | 'y'>;

/** A tie or a step between two nodes of the page. */
export function lineBetween(from: Ends | undefined, to: Ends | undefined, curved: boolean, stroke: Stroke): LineShape {
  const [a, b] = [from ?? { x: 0, y: 0 }, to ?? { x: 0, y: 0 }];
  return { kind: 'line', ax: a.x, ay: a.y, bx: b.x, by: b.y, control: curved ? tieControl(a.x, a.y, b.x, b.y) : null, stroke };
}

/** Ties in ink, and above them the steps of paths: whole where they are shown, dashed where they are as short. `size` is the factor of ties on this page. */
export function wayShapes({ ties, steps }: Shown, nodes: readonly DrawnNode[], colors: Palette, size: number): Shape[] {
  const hot = ties.filter(({ hot: inInk }) => inInk);
  const extra = hotTieExtra(hot.length);
  return [
    ...hot.map(({ a, b, width, curved, dashed }) =>
      lineBetween(nodes[a], nodes[b], curved, { color: hotTieColor(colors), width: Math.max(THINNEST_TIE, width * size) + extra, dash: dashed ? CUT_DASH : null })),
    ...steps.map(({ a, b, shown }) => lineBetween(nodes[a], nodes[b], true, stepStroke(shown, colors))),
  ];
}

export const stepStroke = (shown: boolean, { ink }: Palette): Stroke => ({ color: ink, width: shown ? WAY.width : WAY.otherWidth, dash: shown ? null : WAY.dash });

export interface PlacedSign { text: string; box: Box }

/** Plates of signs, in pixels of the page. */
export function placeSigns({ signs, steps }: Shown, nodes: readonly DrawnNode[], measure: Measure): PlacedSign[] {
  return signs.flatMap(({ node, text }) => {
    const drawn = nodes[node];
    const others = steps.flatMap(({ a, b, shown }) => (shown && (a === node || b === node) ? nodes[a === node ? b : a] ?? [] : []));
    return drawn ? [{ text, box: signBox({ x: drawn.x, y: drawn.y, reach: drawn.radius * reachOf(drawn.outline) }, measure(text, signFont), others) }] : [];
  });
}

export function signShapes({ text, box }: PlacedSign, colors: Palette, measure: Measure): Shape[] {
  const top = box.y + (box.height - SIGN.size * LINE_HEIGHT) / 2;
  return [{ kind: 'polygon', points: plate(box), fill: colors.ink, stroke: null }, lineAt(box.x + SIGN.padding, top, text, signFont, colors.paper, measure)];
}

/** Corners of a box with round ends. */
function plate({ x, y, width, height }: Box): number[] {
  const radius = height / 2;
  const end = (middle: number, from: number): number[] => Array.from({ length: END_PIECES + 1 }, (_, piece) => from + (piece / END_PIECES) * Math.PI)
    .flatMap((angle) => [middle + Math.cos(angle) * radius, y + radius + Math.sin(angle) * radius]);
  return [...end(x + width - radius, -Math.PI / 2), ...end(x + radius, Math.PI / 2)];
}
