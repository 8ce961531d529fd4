/** Names of communities on a printed map: in serif italic, near the middle of their people, where they cover as little as possible. */
import { BoxGrid, boxesTouch, type Box, type Disc } from '../labels/boxes.ts';
import { categoryText, faded, type Palette } from '../style/palette.ts';
import { REGION_BACK, REGION_HALO, REGION_LINE, regionLines } from '../style/regions.ts';
import type { PictureRegion } from './picture.ts';
import type { Measure, Shape } from './scene.ts';
import { lineAt, regionFont } from './words.ts';

export interface PlacedRegion { box: Box; lines: string[]; community: number; back: boolean }

const RINGS = 14;
const STEP = 9;
const DIRECTIONS = 16;

/** Places region names in order, each as near to `middle` (in pixels) as it can, off all discs and `taken`. Those that find no free place are left out. */
export function placeRegions(regions: readonly { region: PictureRegion; middle: { x: number; y: number } }[], discs: readonly Disc[], taken: readonly Box[], frame: Box, measure: Measure): PlacedRegion[] {
  const grid = new BoxGrid(frame.width, frame.height);
  for (const disc of discs) grid.addDisc({ x: disc.x - frame.x, y: disc.y - frame.y, radius: disc.radius });
  for (const box of taken) grid.addBox({ ...box, x: box.x - frame.x, y: box.y - frame.y });
  const placed: PlacedRegion[] = [];
  for (const { region: { text, community, back }, middle } of regions) {
    const lines = regionLines(text);
    if (lines.length === 0) continue;
    const width = Math.max(...lines.map((line) => measure(line, regionFont)));
    const height = REGION_LINE * lines.length;
    const clear = (box: Box): boolean => !grid.touchesDisc(box) && !grid.touchesBox(box);
    const free = (box: Box): boolean => inside(box, frame) && clear({ ...box, x: box.x - frame.x, y: box.y - frame.y }) && !placed.some((other) => boxesTouch(other.box, box));
    const box = spiral(middle.x, middle.y).map(([x, y]): Box => ({ x: x - width / 2, y: y - height / 2, width, height })).find(free);
    if (box) placed.push({ box, lines, community, back });
  }
  return placed;
}

/** Points around a point, the near ones first. */
function spiral(x: number, y: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [[x, y]];
  for (let ring = 1; ring <= RINGS; ring += 1) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = (2 * Math.PI * turn) / DIRECTIONS;
      points.push([x + Math.cos(angle) * ring * STEP, y + Math.sin(angle) * ring * STEP]);
    }
  }
  return points;
}

function inside(box: Box, frame: Box): boolean {
  return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
}

/** Region names just where the window has them, in pixels of the page. */
export function regionsAt(regions: readonly { region: PictureRegion; middle: { x: number; y: number } }[], measure: Measure): PlacedRegion[] {
  return regions.map(({ region: { text, community, back }, middle }) => {
    const lines = regionLines(text);
    const width = lines.reduce((widest, line) => Math.max(widest, measure(line, regionFont)), 0);
    const height = REGION_LINE * lines.length;
    return { box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height }, lines, community, back };
  });
}

/** The lines of a placed name, centred; paler where all of the community steps back. */
export function regionShapes({ box, lines, community, back }: PlacedRegion, colors: Palette, measure: Measure): Shape[] {
  const shade = (color: string): string => (back ? faded(color, REGION_BACK) : color);
  return lines.map((line, index) => {
    const left = box.x + (box.width - measure(line, regionFont)) / 2;
    return lineAt(left, box.y + REGION_LINE * index, line, regionFont, shade(categoryText(colors, community)), measure, { color: shade(colors.paper), width: REGION_HALO });
  });
}
