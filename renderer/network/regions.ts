/** Names of communities on the map: near the middle of their people, where few discs lie below and nothing else is written. */
import { boxesTouch, type Box } from '../../shared/labels/boxes.ts';
import { hasRegions, REGION_FONT, REGION_LINE, REGION_SPACING, regionLines } from '../../shared/style/regions.ts';
import { Standing } from '../../shared/style/standing.ts';
import type { Measure } from './names.ts';
import { place, screenRadius, type PaintScene } from './scene.ts';
import { isNarrow, toMap, toScreen, type Point, type View } from './view.ts';

export interface PlacedRegion {
  /** 1 to 7. */
  community: number;
  lines: readonly string[];
  /** Middle of the name, in map units. */
  x: number;
  y: number;
  /** Where it lies on the canvas, with its halo. */
  box: Box;
}

interface Spot { x: number; y: number; radius: number; community: number }

/** A community is named where so many of its people are in view. */
const FEWEST = 3;
/** Places are tried on rings around the middle, this far apart, up to this far out. Pixels. */
const RING = 16;
const FARTHEST = 160;
const PLACES_PER_RING = 12;
/** Room around a name. */
const AIR = 6;
/** A disc below a name counts as much as so many pixels of way from the middle, and more the larger it is: it hides the letters. */
const COVERED = 40;
const COVERED_SIZE = 6;

/** Places the names of communities that have one, where there is room for any. None touches another, a control, or the edge of the view. */
export function placeRegions(scene: PaintScene, controls: readonly Box[], measure: Measure): PlacedRegion[] {
  const { communities, network } = scene.model.slice;
  if (!hasRegions(network) || isNarrow(scene.view) || !communities.some(({ name }) => name)) return [];
  const spots = spotsInView(scene);
  const placed: PlacedRegion[] = [];
  communities.forEach(({ name }, index) => {
    const own = spots.filter(({ community }) => community === index + 1);
    const lines = regionLines(name ?? '');
    if (lines.length === 0 || own.length < FEWEST) return;
    const width = Math.max(...lines.map((line) => measure(line, REGION_FONT) + REGION_SPACING * line.length)) + AIR * 2;
    const size = { width, height: lines.length * REGION_LINE + AIR };
    const box = bestBox(scene, size, own, spots, [...controls, ...placed.map((region) => region.box)]);
    if (!box) return;
    const { x, y } = toMap(scene.view, box.x + box.width / 2, box.y + box.height / 2);
    placed.push({ community: index + 1, lines, x, y, box });
  });
  return placed;
}

/** The community whose name is written at a point of the canvas; 0 for none. Names keep their size when the map is moved. */
export function regionAt(regions: readonly PlacedRegion[], view: View, { x, y }: Point): number {
  const found = regions.find(({ box, ...region }) => {
    const middle = toScreen(view, region.x, region.y);
    return Math.abs(x - middle.x) <= box.width / 2 && Math.abs(y - middle.y) <= box.height / 2;
  });
  return found?.community ?? 0;
}

function spotsInView(scene: PaintScene): Spot[] {
  const { model, view, standings } = scene;
  const spots: Spot[] = [];
  for (let row = 0; row < model.x.length; row += 1) {
    if (standings.people[row] === Standing.removed) continue;
    const { x, y } = place(scene, row);
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    spots.push({ x, y, radius: screenRadius(scene, row), community: model.slice.community[row] ?? 0 });
  }
  return spots;
}

function bestBox({ view }: PaintScene, { width, height }: { width: number; height: number }, own: readonly Spot[], spots: readonly Spot[], taken: readonly Box[]): Box | undefined {
  const middle = { x: median(own.map(({ x }) => x)), y: median(own.map(({ y }) => y)) };
  const near = spots.filter(({ x, y }) => Math.abs(x - middle.x) < FARTHEST + width && Math.abs(y - middle.y) < FARTHEST + height);
  let [best, bestCost]: [Box | undefined, number] = [undefined, Infinity];
  for (const { x, y } of placesAround(middle)) {
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    const cost = Math.hypot(x - middle.x, y - middle.y);
    if (cost >= bestCost || box.x < 0 || box.y < 0 || box.x + width > view.width || box.y + height > view.height) continue;
    if (taken.some((other) => boxesTouch(box, other)) || nearest(near, x, y)?.community !== own[0]?.community) continue;
    const below = near.reduce((sum, spot) => sum + (covers(box, spot) ? COVERED + COVERED_SIZE * spot.radius : 0), cost);
    if (below < bestCost) [best, bestCost] = [box, below];
  }
  return best;
}

function* placesAround({ x, y }: Point): Generator<Point> {
  yield { x, y };
  for (let distance = RING; distance <= FARTHEST; distance += RING) {
    for (let turn = 0; turn < PLACES_PER_RING; turn += 1) {
      const angle = (turn / PLACES_PER_RING) * 2 * Math.PI;
      yield { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance };
    }
  }
}

function covers(box: Box, { x, y, radius }: Spot): boolean {
  return x + radius > box.x && x - radius < box.x + box.width && y + radius > box.y && y - radius < box.y + box.height;
}

/** The person nearest to a point: a name belongs where its own people are. */
function nearest(spots: readonly Spot[], x: number, y: number): Spot | undefined {
  let [best, bestDistance]: [Spot | undefined, number] = [undefined, Infinity];
  for (const spot of spots) {
    const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (distance < bestDistance) [best, bestDistance] = [spot, distance];
  }
  return best;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
