/** What is really drawn on the page with the map: strokes counted on the screen. */
import type { Page } from '@playwright/test';
import { tieControl } from '../../../shared/style/geometry.ts';
import { fitView, toScreen, type Point } from '../../../renderer/network/view.ts';

type Ends = readonly [Point, Point];

/** Where the two people of a tie are on the canvas, when the network was shown with places and the whole map is in view. */
export async function endsOf(page: Page, tie: number): Promise<Ends> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('The map is not on the page.');
  const { x, y, ends } = await page.evaluate((at) => {
    const { slice } = window.mapPage;
    return { x: [...slice.x], y: [...slice.y], ends: [slice.source[at] ?? 0, slice.target[at] ?? 0] as const };
  }, tie);
  const view = fitView({ x: Float32Array.from(x), y: Float32Array.from(y) }, box.width, box.height);
  const at = (row: number): Point => toScreen(view, x[row] ?? 0, y[row] ?? 0);
  return [at(ends[0]), at(ends[1])];
}

/** How many strokes a walk along a tie's curve meets on the screen: 1 for a line, one for each dash of a dashed one. */
export async function strokesOnScreen(page: Page, ends: Ends): Promise<number> {
  const png = await page.getByRole('application').screenshot();
  return strokes(page, curve(ends), png.toString('base64'));
}

/** Points along a tie's curve, half a pixel apart. Discs at its ends are left out. */
function curve([a, b]: Ends): Point[] {
  const control = tieControl(a.x, a.y, b.x, b.y);
  const count = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) * 2);
  return Array.from({ length: count }, (_, step) => {
    const t = 0.2 + (0.6 * step) / count;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return { x: p * a.x + q * control.x + r * b.x, y: p * a.y + q * control.y + r * b.y };
  });
}

/** Counts where ink begins along points. A point has ink where its pixel or one beside it differs from the upper left corner of the paper. */
async function strokes(page: Page, points: Point[], png: string): Promise<number> {
  return page.evaluate(async ({ along, given }) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('This browser gives no canvas.');
    context.drawImage(bitmap, 0, 0);
    const { data, width } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const differs = (x: number, y: number): boolean => [0, 1, 2].some((part) => Math.abs((data[(y * width + x) * 4 + part] ?? 0) - (data[part] ?? 0)) > 14);
    const inked = along.map(({ x, y }) => [-1, 0, 1].some((down) => differs(Math.floor(x), Math.floor(y) + down)));
    return inked.filter((ink, index) => ink && inked[index - 1] !== true).length;
  }, { along: points, given: png });
}

/** Share of the canvas that is not paper. */
export async function inked(page: Page): Promise<number> {
  const png = await page.getByRole('application').screenshot();
  return page.evaluate(async (given) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) return 0;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let marked = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) marked += 1;
    return marked / (bitmap.width * bitmap.height);
  }, png.toString('base64'));
}

/** Colours of points of the canvas as they are seen, as `#rrggbb`. */
export async function colorsOf(page: Page, points: readonly Point[]): Promise<string[]> {
  const png = await page.getByRole('application').screenshot();
  return page.evaluate(async ({ given, at }) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return at.map(({ x, y }) => `#${[...(context?.getImageData(Math.floor(x), Math.floor(y), 1, 1).data ?? [])].slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('')}`);
  }, { given: png.toString('base64'), at: [...points] });
}
