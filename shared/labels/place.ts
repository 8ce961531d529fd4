/** Places names beside their nodes so that none touches another name, a node, a control or the edge of the view: greedy, best first. */
import { BoxGrid, type Box, type Disc } from './boxes.ts';

export interface LabelRequest {
  /** Centre of the node and its radius with rings, in pixels of the view. */
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
  /** Always shown: may lie on a node, or in the end on a control, where there is no free place, but never on another name. */
  always: boolean;
  /** Place (see `POSITIONS`) to try first, such as the one it had before; -1 for none. */
  preferred: number;
}

export interface LabelView {
  width: number;
  height: number;
  nodes: readonly Disc[];
  controls: readonly Box[];
}

export interface PlacedLabel extends Box {
  /** Index of the request. */
  index: number;
  /** Which of the places it got: below `POSITIONS` the usual ones, above them farther away. */
  position: number;
}

/** Places tried for each name at its usual distance. */
export const POSITIONS = 12;
/** Distances from the node in pixels: the usual one, and farther ones for names that are always shown. */
const GAPS = [3, 14, 28, 48] as const;
/** Names keep this far from each other. */
const AIR = 1.5;
/** Share of the radius at which a corner of a name may come near a disc diagonally. */
const DIAGONAL = 0.72;

/** Box of a label at one of its places: right, left, above, below, the corners, and above and below to one side. */
export function labelBox(request: Pick<LabelRequest, 'x' | 'y' | 'radius' | 'width' | 'height'>, position: number): Box {
  const { x, y, radius, width, height } = request;
  const gap = GAPS[Math.floor(position / POSITIONS)] ?? GAPS[0];
  const far = radius + gap;
  const near = radius * DIAGONAL + gap * DIAGONAL;
  const [dx, dy] = offsets(position % POSITIONS, far, near, width, height);
  return { x: x + dx, y: y + dy, width, height };
}

function offsets(place: number, far: number, near: number, width: number, height: number): readonly [number, number] {
  switch (place) {
    case 0: return [far, -height / 2];
    case 1: return [-far - width, -height / 2];
    case 2: return [-width / 2, -far - height];
    case 3: return [-width / 2, far];
    case 4: return [near, -near - height];
    case 5: return [near, near];
    case 6: return [-near - width, -near - height];
    case 7: return [-near - width, near];
    case 8: return [-width * 0.22, -far - height];
    case 9: return [-width * 0.78, -far - height];
    case 10: return [-width * 0.22, far];
    default: return [-width * 0.78, far];
  }
}

/** Places labels in the given order (the most important first). Requests whose node is outside the view get no place. */
export function placeLabels(requests: readonly LabelRequest[], view: LabelView): PlacedLabel[] {
  const taken = new BoxGrid(view.width, view.height);
  const nodes = new BoxGrid(view.width, view.height);
  const controls = new BoxGrid(view.width, view.height);
  for (const disc of view.nodes) nodes.addDisc(disc);
  for (const control of view.controls) controls.addBox(control);
  const placed: PlacedLabel[] = [];
  const free = (box: Box): boolean => inside(box, view) && !taken.touchesBox(box);
  const readable = (box: Box): boolean => free(box) && !controls.touchesBox(box);
  const clear = (box: Box): boolean => readable(box) && !nodes.touchesDisc(box);
  requests.forEach((request, index) => {
    if (request.x < 0 || request.y < 0 || request.x > view.width || request.y > view.height) return;
    const position = choose(request, clear, [readable, free]);
    if (position === undefined) return;
    const box = labelBox(request, position);
    taken.addBox({ x: box.x - AIR, y: box.y - AIR, width: box.width + AIR * 2, height: box.height + AIR * 2 });
    placed.push({ ...box, index, position });
  });
  return placed;
}

/** The first place that is clear; for a name that is always shown, a worse one farther away or on a node, as `otherwise` says, the best first. */
function choose(request: LabelRequest, clear: (box: Box) => boolean, otherwise: readonly ((box: Box) => boolean)[]): number | undefined {
  const fits = (position: number, test: (box: Box) => boolean): boolean => test(labelBox(request, position));
  if (request.preferred >= 0 && fits(request.preferred, clear)) return request.preferred;
  const near = usualPlaces.find((position) => fits(position, clear));
  if (near !== undefined || !request.always) return near;
  for (const test of otherwise) {
    const found = allPlaces.find((position) => fits(position, test));
    if (found !== undefined) return found;
  }
  return undefined;
}

const allPlaces = Array.from({ length: POSITIONS * GAPS.length }, (_, position) => position);
const usualPlaces = allPlaces.slice(0, POSITIONS);

function inside(box: Box, view: LabelView): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height;
}
