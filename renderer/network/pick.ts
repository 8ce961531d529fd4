/** What lies under a point of the canvas: worked out from positions, so that no pixel need be read back from the graphics card. */
import { tieControl } from '../../shared/style/geometry.ts';
import { Standing } from '../../shared/style/standing.ts';
import type { PaintScene } from './scene.ts';
import { sizeFactor, toMap, type Point } from './view.ts';

/** A person is hit this many pixels outside the disc, a tie this many beside its line. */
const NODE_TOLERANCE = 4;
const TIE_TOLERANCE = 6;
/** Pieces into which a curve is cut to measure its distance. */
const PIECES = 12;

/** Row of the person at a canvas point, the nearest where several are; -1 for none. */
export function personAt({ model, looks, view, fit, standings }: PaintScene, at: Point): number {
  const point = toMap(view, at.x, at.y);
  const size = sizeFactor(view, fit) * model.density;
  let best = -1;
  let bestDistance = Infinity;
  for (let row = 0; row < model.x.length; row += 1) {
    if (standings.people[row] === Standing.removed) continue;
    const dx = (model.x[row] ?? 0) - point.x;
    const dy = (model.y[row] ?? 0) - point.y;
    const distance = Math.hypot(dx, dy) * view.scale - (looks.nodes[row]?.radius ?? 0) * size;
    if (distance < NODE_TOLERANCE && distance < bestDistance) [best, bestDistance] = [row, distance];
  }
  return best;
}

/** Number of the tie nearest to a canvas point, within reach; -1 for none. Ties that have stepped back are out of reach. `among` limits the search to some ties. */
export function tieAt({ model, looks, view, fit, standings }: PaintScene, at: Point, among?: readonly number[]): number {
  const { source, target } = model.slice;
  const size = sizeFactor(view, fit) * model.density;
  // Positions are measured in pixels around the point, y down, as curves are drawn.
  const px = (row: number): number => view.width / 2 + ((model.x[row] ?? 0) - view.x) * view.scale - at.x;
  const py = (row: number): number => view.height / 2 - ((model.y[row] ?? 0) - view.y) * view.scale - at.y;
  let best = -1;
  let bestDistance = Infinity;
  const consider = (tie: number): void => {
    const reach = TIE_TOLERANCE + ((looks.tieWidth[tie] ?? 0) * size) / 2;
    const [a, b] = [source[tie] ?? 0, target[tie] ?? 0];
    const [ax, ay, bx, by] = [px(a), py(a), px(b), py(b)];
    const slack = reach + (Math.abs(ax - bx) + Math.abs(ay - by)) * 0.08;
    if (Math.min(ax, bx) > slack || Math.max(ax, bx) < -slack || Math.min(ay, by) > slack || Math.max(ay, by) < -slack) return;
    const distance = looks.styles[looks.tieStyle[tie] ?? 0]?.curved === false ? fromSegment(ax, ay, bx, by) : fromCurve(ax, ay, bx, by);
    if (distance < reach && distance < bestDistance) [best, bestDistance] = [tie, distance];
  };
  if (among) among.forEach(consider);
  else for (let tie = 0; tie < source.length; tie += 1) if (standings.ties[tie] === Standing.shown) consider(tie);
  return best;
}

/** Distance of the origin from a segment. */
function fromSegment(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
  return Math.hypot(ax + dx * share, ay + dy * share);
}

/** Distance of the origin from a tie's curve. */
function fromCurve(ax: number, ay: number, bx: number, by: number): number {
  const control = tieControl(ax, ay, bx, by);
  let [x, y, best] = [ax, ay, Infinity];
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const t = piece / PIECES;
    const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const [nextX, nextY] = [p * ax + q * control.x + r * bx, p * ay + q * control.y + r * by];
    best = Math.min(best, fromSegment(x, y, nextX, nextY));
    [x, y] = [nextX, nextY];
  }
  return best;
}
