/** Outlines of nodes: one for each kind, and, for print without colour, one for each community. All cover about the area of the disc. */
import type { KindName } from './picture.ts';

export type Outline = 'disc' | 'square' | 'square-open' | 'up' | 'diamond' | 'down' | 'cross' | 'star' | 'page';

const byCommunity: readonly Outline[] = ['disc', 'disc', 'square', 'up', 'diamond', 'down', 'star', 'cross'];

/** The outline of a node. Kinds have outlines of their own; people get that of their community where colour must not count. */
export function outlineOf(kind: KindName, community: number, greyscale: boolean): Outline {
  if (kind === 'topic') return 'square-open';
  if (kind === 'paper') return 'page';
  if (kind === 'institution') return 'diamond';
  return greyscale ? byCommunity[community] ?? 'disc' : 'disc';
}

/** Corners on the unit circle: so many, beginning at an angle in degrees, with every second one at another distance. */
function star(corners: number, from: number, inner: number): number[] {
  const points: number[] = [];
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = ((from + (360 * corner) / corners) * Math.PI) / 180;
    const distance = corner % 2 === 0 ? 1 : inner;
    points.push(Math.cos(angle) * distance, Math.sin(angle) * distance);
  }
  return points;
}

const CROSS = [-1, 3, 1, 3, 1, 1, 3, 1, 3, -1, 1, -1, 1, -3, -1, -3, -1, -1, -3, -1, -3, 1, -1, 1].map((value) => value / 3);
const PAGE = [-0.78, -1, 0.78, -1, 0.78, 1, -0.78, 1];
const shapes: Readonly<Record<Exclude<Outline, 'disc'>, { points: readonly number[]; size: number }>> = {
  square: { points: star(4, 45, 1), size: 1.25 },
  'square-open': { points: star(4, 45, 1), size: 1.25 },
  up: { points: star(3, -90, 1), size: 1.5 },
  diamond: { points: star(4, 0, 1), size: 1.28 },
  down: { points: star(3, 90, 1), size: 1.5 },
  star: { points: star(10, -90, 0.45), size: 1.5 },
  cross: { points: CROSS, size: 1.2 },
  page: { points: PAGE, size: 1 },
};

/** Corners of an outline around a point, x and y in turn; `radius` is that of the disc it stands for. */
export function cornersOf(outline: Exclude<Outline, 'disc'>, x: number, y: number, radius: number): number[] {
  const { points, size } = shapes[outline];
  return points.map((value, index) => value * radius * size + (index % 2 === 0 ? x : y));
}

/** How far an outline reaches from its middle, as a share of the radius of the disc it stands for. */
export function reachOf(outline: Outline): number {
  if (outline === 'disc') return 1;
  const { points, size } = shapes[outline];
  return points.reduce((most, x, index) => (index % 2 === 0 ? Math.max(most, Math.hypot(x, points[index + 1] ?? 0)) : most), 0) * size;
}
