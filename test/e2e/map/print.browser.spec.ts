/** What is printed is what is shown: the picture of the window has everyone where the screen has them, in the same colour, under the same name. */
import { expect, test } from '@playwright/test';
import { Fonts } from '../../../electron/core/print/fonts.ts';
import { blankSlice, type GraphSlice } from '../../../shared/model/slice.ts';
import { compose, textsOf } from '../../../shared/print/compose.ts';
import { pictureOfSlice } from '../../../shared/print/fromSlice.ts';
import { firstOptions, type PrintOptions } from '../../../shared/print/options.ts';
import type { Scene } from '../../../shared/print/scene.ts';
import { toScreen } from '../../../renderer/network/view.ts';
import { launchChromium } from '../shell/chromium.ts';
import { serveMap } from './server.ts';

const WIDTH = 776;
const HEIGHT = 802;
const DPI = 150;

interface Shown { slice: Record<string, unknown>; placement: { x: number[]; y: number[] }; names: { ids: string[]; places: number[] }; camera: Parameters<typeof pictureOfSlice>[2]['camera'] }

/** Columns cross from the page as plain lists. */
function sliceOf(plain: Record<string, unknown>): GraphSlice {
  const blank = blankSlice(0, 0);
  const columns = Object.entries(blank).filter(([, column]) => ArrayBuffer.isView(column))
    .map(([name, column]) => [name, (column as Uint8Array).constructor as unknown as { from: (list: number[]) => unknown }] as const)
    .map(([name, make]) => [name, make.from(plain[name] as number[])]);
  return { ...blank, ...plain, ...Object.fromEntries(columns) } as GraphSlice;
}

async function printed({ slice, placement, names, camera }: Shown, theme: 'light' | 'dark'): Promise<Scene> {
  const options: PrintOptions = {
    ...firstOptions, format: 'svg', size: { unit: 'px', width: WIDTH, height: HEIGHT, dpi: DPI }, extent: 'screen', background: theme === 'dark' ? 'dark' : 'white',
    labels: { shown: true, count: 1_000, points: null, least: 0 }, legend: false, regions: false, source: false,
  };
  const picture = pictureOfSlice(sliceOf(slice), placement, { background: options.background, selected: new Set(), named: new Map(names.ids.map((id, i) => [id, names.places[i] ?? 0])), camera, source: '' });
  const fonts = new Fonts();
  await fonts.load(textsOf(picture, options));
  return compose(picture, options, fonts.measure).scene;
}

const numbers = (color: string): number[] => (color.startsWith('#') ? [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) : (color.match(/\d+/gu) ?? []).slice(0, 3).map(Number));

for (const theme of ['light', 'dark'] as const) {
  test(`in the ${theme} theme`, async () => {
    test.slow();
    const server = await serveMap();
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
      await page.goto(`${server.url}?people=60&theme=${theme}`);
      await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled');
      await page.waitForTimeout(2_500);
      const shown = await page.evaluate((): Shown => {
        const { handle, slice } = window.mapPage;
        if (!handle) throw new Error('The map is not on the page.');
        const plain = Object.fromEntries(Object.entries(slice).map(([name, value]) => [name, ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value]));
        return { slice: plain, placement: handle.placement(), names: handle.names(), camera: handle.camera() };
      });
      const png = [...await page.screenshot()];
      const pixels = await page.evaluate(async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return Array.from(context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []);
      }, png);
      const at = (x: number, y: number): number[] => pixels.slice(4 * (Math.round(y) * WIDTH + Math.round(x)), 4 * (Math.round(y) * WIDTH + Math.round(x)) + 3);
      const scene = await printed(shown, theme);
      const layer = (name: string) => scene.layers.find((one) => one.name === name)?.shapes ?? [];

      const discs = layer('nodes').flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
      expect(discs).toHaveLength(shown.placement.x.length);
      // The page has a margin that the window has not: what must agree is everything but one scale and one shift.
      const { camera, placement } = shown;
      if (!camera) throw new Error('The map has no camera.');
      const onScreen = placement.x.map((x, i) => toScreen(camera, x, placement.y[i] ?? 0));
      const ends = (list: readonly { x: number; y: number }[], side: 'x' | 'y'): [number, number] => [Math.min(...list.map((one) => one[side])), Math.max(...list.map((one) => one[side]))];
      const [[printLeft, printRight], [left, right], [printTop], [top]] = [ends(discs, 'x'), ends(onScreen, 'x'), ends(discs, 'y'), ends(onScreen, 'y')];
      const scale = (right - left) / (printRight - printLeft);
      const seenAt = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({ x: left + (x - printLeft) * scale, y: top + (y - printTop) * scale });

      const off = discs.filter(({ radius }) => radius * scale > 3).map((disc) => ({ fill: numbers(disc.fill ?? ''), seen: at(seenAt(disc).x, seenAt(disc).y), at: seenAt(disc) }))
        .filter(({ fill, seen }) => fill.some((channel, i) => Math.abs(channel - (seen[i] ?? 0)) > 24));
      expect(off).toEqual([]);

      const paper = at(2, 2);
      const names = layer('labels').flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
      expect(names.length).toBe(shown.names.ids.length);
      const written = names.filter((name) => {
        const from = seenAt(name);
        const [width, height] = [name.width * scale, name.font.size * 0.6 * scale];
        let ink = 0;
        for (let dx = 0; dx < width; dx += 1) {
          for (let dy = 1; dy < height; dy += 1) if (at(from.x + dx, from.y - dy).some((channel, i) => Math.abs(channel - (paper[i] ?? 0)) > 45)) ink += 1;
        }
        return ink > 0.12 * width * height;
      });
      expect(written.length / names.length).toBeGreaterThan(0.95);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
