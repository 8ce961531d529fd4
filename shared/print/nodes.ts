/** Nodes as plain shapes: discs and other outlines, rings of owners and of what is selected, dashed outlines of those without ties. */
import { HOLE_SHARE, STAR } from '../style/marks.ts';
import { HOLLOW, NODE_BORDER, OWNER_RING, SELECTED_RING } from '../style/geometry.ts';
import type { Palette } from '../style/palette.ts';
import { cornersOf, reachOf, type Outline } from './outlines.ts';
import type { Shape, Stroke } from './scene.ts';

export interface DrawnNode {
  x: number;
  y: number;
  radius: number;
  outline: Outline;
  fill: string;
  hollow: boolean;
  /** Colour of the right half, where it has another one. */
  half?: string | null;
}

/** Width of the outline of what is drawn open: topics. */
const OPEN_WIDTH = 1.5;
/** Pieces of which half a circle is made, enough for a poster. */
const HALF_PIECES = 48;

/** The shape of a node itself. */
export function nodeShapes({ x, y, radius, outline, fill, hollow, half = null }: DrawnNode, colors: Palette): Shape[] {
  const open = outline === 'square-open';
  const border: Stroke = { color: colors.paper, width: NODE_BORDER, dash: null };
  if (hollow) return [shape(outline, x, y, radius, colors.paper, { color: fill, width: HOLLOW.width, dash: HOLLOW.dash })];
  if (open) return [shape(outline, x, y, radius, colors.paper, { color: fill, width: OPEN_WIDTH, dash: null })];
  const whole = shape(outline, x, y, radius, fill, border);
  // Inside the line of paper, which lies half on the node.
  return half === null ? [whole] : [whole, { kind: 'polygon', points: rightHalf(outline, x, y, Math.max(0, radius - NODE_BORDER / 2)), fill: half, stroke: null }];
}

/** Corners of the right half of an outline: its corners to the right of the middle, and where its sides cross it. */
function rightHalf(outline: Outline, x: number, y: number, radius: number): number[] {
  if (outline === 'disc') {
    return Array.from({ length: HALF_PIECES + 1 }, (_, piece) => (piece / HALF_PIECES - 0.5) * Math.PI).flatMap((angle) => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]);
  }
  const corners = cornersOf(outline, x, y, radius);
  return corners.flatMap((ax, index) => {
    if (index % 2 === 1) return [];
    const [ay, bx, by] = [corners[index + 1] ?? 0, corners[(index + 2) % corners.length] ?? 0, corners[(index + 3) % corners.length] ?? 0];
    const crosses = ax < x !== bx < x;
    return [...(ax >= x ? [ax, ay] : []), ...(crosses ? [x, ay + ((x - ax) / (bx - ax)) * (by - ay)] : [])];
  });
}

function shape(outline: Outline, x: number, y: number, radius: number, fill: string, stroke: Stroke): Shape {
  if (outline === 'disc') return { kind: 'circle', x, y, radius, fill, stroke };
  return { kind: 'polygon', points: cornersOf(outline, x, y, radius), fill, stroke };
}

/** Rings around a node: that of an owner, and the ink ring of what is selected. */
export function ringShapes({ x, y, radius, outline, fill }: DrawnNode, owner: boolean, selected: boolean, colors: Palette): Shape[] {
  const reach = radius * reachOf(outline);
  const ring = (gap: number, width: number, color: string): Shape => ({ kind: 'circle', x, y, radius: reach + gap, fill: null, stroke: { color, width, dash: null } });
  return [
    ...(owner ? [ring(OWNER_RING.gap, OWNER_RING.width, fill)] : []),
    ...(selected ? [ring(SELECTED_RING.gap + (owner ? OWNER_RING.gap - 1 : 0), SELECTED_RING.width, colors.ink)] : []),
  ];
}

/** What the user says of a node: a hole in who they are, a star to the upper right of whom they follow. */
export function userMarkShapes({ x, y, radius, hollow }: DrawnNode, { starred, me }: { starred: boolean; me: boolean }, colors: Palette): Shape[] {
  const out = (radius + STAR.gap) * Math.SQRT1_2;
  return [
    ...(me && !hollow ? [{ kind: 'circle', x, y, radius: radius * HOLE_SHARE, fill: colors.paper, stroke: null } as const] : []),
    ...(starred ? starAt(x + out, y - out, colors) : []),
  ];
}

/** A star around a point, with its halo. */
export function starAt(x: number, y: number, colors: Palette): Shape[] {
  const points = cornersOf('star', x, y, STAR.radius / reachOf('star'));
  return [
    { kind: 'polygon', points, fill: colors.paper, stroke: { color: colors.paper, width: STAR.halo, dash: null } },
    { kind: 'polygon', points, fill: colors.ink, stroke: null },
  ];
}

/** Radius of the disc that a node with its rings covers. */
export function nodeReach({ radius, outline }: Pick<DrawnNode, 'radius' | 'outline'>, owner: boolean, selected: boolean): number {
  const ring = (owner ? OWNER_RING.gap + OWNER_RING.width / 2 : NODE_BORDER / 2) + (selected ? SELECTED_RING.gap : 0);
  return radius * reachOf(outline) + ring;
}
