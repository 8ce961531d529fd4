/** Which shape a node has on the map, and its outline on a canvas: people are discs, topics open squares, papers pages, institutions diamonds. */
import { NodeFlag, NodeKind, type GraphSlice } from '../../shared/model/slice.ts';
import { HOLE_SHARE, STAR } from '../../shared/style/marks.ts';
import { cornersOf, outlineOf, reachOf, type Outline } from '../../shared/print/outlines.ts';
import type { Canvas2D } from './scene.ts';

/** The shapes that nodes have on the screen, by their numbers in the graphics card. */
export const nodeShapes = ['disc', 'square-open', 'page', 'diamond'] as const satisfies readonly Outline[];
export type NodeShape = (typeof nodeShapes)[number];

const kinds = Object.entries(NodeKind) as [keyof typeof NodeKind, number][];
const byKind = new Map(kinds.map(([name, kind]) => [kind, nodeShapes.find((shape) => shape === outlineOf(name, 0, false)) ?? 'disc']));

/** The shape of a node by its kind. */
export const shapeOf = ({ nodeKind }: Pick<GraphSlice, 'nodeKind'>, row: number): NodeShape => byKind.get(nodeKind[row] ?? 0) ?? 'disc';

export const isStarred = ({ nodeFlags }: Pick<GraphSlice, 'nodeFlags'>, row: number): boolean => ((nodeFlags[row] ?? 0) & NodeFlag.starred) !== 0;
export const isMe = ({ nodeFlags }: Pick<GraphSlice, 'nodeFlags'>, row: number): boolean => ((nodeFlags[row] ?? 0) & NodeFlag.me) !== 0;

/** How far shapes reach to the right and up, as shares of the radius. */
export const halfOf = (shape: Exclude<NodeShape, 'disc'>): { x: number; y: number } => {
  const corners = cornersOf(shape, 0, 0, 1);
  const most = (of: 0 | 1): number => corners.reduce((far, value, index) => (index % 2 === of ? Math.max(far, Math.abs(value)) : far), 0);
  return { x: most(0), y: most(1) };
};

/** Begins the outline of a shape on a canvas. */
export function traceShape(context: Canvas2D, shape: NodeShape, x: number, y: number, radius: number): void {
  context.beginPath();
  if (shape === 'disc') context.arc(x, y, radius, 0, 2 * Math.PI);
  else traceCorners(context, cornersOf(shape, x, y, radius));
}

function traceCorners(context: Canvas2D, corners: readonly number[]): void {
  for (let index = 0; index < corners.length; index += 2) context.lineTo(corners[index] ?? 0, corners[index + 1] ?? 0);
  context.closePath();
}

/** How far rings keep from the middle of a shape, as a share of the radius. */
export const shapeReach = (shape: NodeShape): number => reachOf(shape);

/** The star of somebody who is followed, to the upper right; the hole in whoever is the user. `radius` in pixels of the canvas. */
export function paintUserMarks(context: Canvas2D, at: { x: number; y: number; radius: number }, marks: { starred: boolean; me: boolean; ink: string; paper: string }): void {
  const { x, y, radius } = at;
  if (marks.me) {
    context.beginPath();
    context.arc(x, y, radius * HOLE_SHARE, 0, 2 * Math.PI);
    context.fillStyle = marks.paper;
    context.fill();
  }
  if (!marks.starred) return;
  const out = (radius + STAR.gap) * Math.SQRT1_2;
  context.beginPath();
  traceCorners(context, cornersOf('star', x + out, y - out, STAR.radius / reachOf('star')));
  context.lineWidth = STAR.halo;
  context.setLineDash([]);
  context.strokeStyle = marks.paper;
  context.stroke();
  context.fillStyle = marks.ink;
  context.fill();
}
