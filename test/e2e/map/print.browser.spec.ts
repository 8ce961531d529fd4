/** What is printed is what is shown: everyone stands where the screen has them, in the same colour, under the same name, and what stands out stands out. */
import { expect, test, type Page } from '@playwright/test';
import { Fonts } from '../../../electron/core/print/fonts.ts';
import type { StandsOut } from '../../../shared/model/picture.ts';
import { blankSlice, type GraphSlice } from '../../../shared/model/slice.ts';
import { compose, textsOf } from '../../../shared/print/compose.ts';
import { pictureOfSlice } from '../../../shared/print/fromSlice.ts';
import { firstOptions, type PrintOptions } from '../../../shared/print/options.ts';
import type { CircleShape, LayerName, LineShape, Scene, Shape } from '../../../shared/print/scene.ts';
import { palette } from '../../../shared/style/palette.ts';
import { sideColors } from '../../../shared/style/spotlight.ts';
import { toScreen } from '../../../renderer/network/view.ts';
import { launchChromium } from '../shell/chromium.ts';
import { serveMap } from './server.ts';

const WIDTH = 776;
const HEIGHT = 802;
const DPI = 150;
type Theme = 'light' | 'dark';
type Color = readonly number[];
interface Point { x: number; y: number }

interface Shown {
  slice: Record<string, unknown>; placement: { x: number[]; y: number[] }; names: { ids: string[]; places: number[] };
  regions: { community: number; x: number; y: number }[]; camera: Parameters<typeof pictureOfSlice>[2]['camera']; standsOut: StandsOut | null;
}

/** Columns cross from the page as plain lists. */
function sliceOf(plain: Record<string, unknown>): GraphSlice {
  const blank = blankSlice(0, 0);
  const columns = Object.entries(blank).filter(([, column]) => ArrayBuffer.isView(column))
    .map(([name, column]) => [name, (column as Uint8Array).constructor as unknown as { from: (list: number[]) => unknown }] as const)
    .map(([name, make]) => [name, make.from(plain[name] as number[])]);
  return { ...blank, ...plain, ...Object.fromEntries(columns) } as GraphSlice;
}

async function printed({ slice, placement, names, regions, camera, standsOut }: Shown, theme: Theme): Promise<Scene> {
  const options: PrintOptions = {
    ...firstOptions, format: 'svg', size: { unit: 'px', width: WIDTH, height: HEIGHT, dpi: DPI }, extent: 'screen', background: theme === 'dark' ? 'dark' : 'white',
    labels: { shown: true, count: 1_000, points: null, least: 0 }, legend: false, regions: true, source: false,
  };
  const picture = pictureOfSlice(sliceOf(slice), placement, {
    background: options.background, selected: new Set(), named: new Map(names.ids.map((id, i) => [id, names.places[i] ?? 0])), regions, camera, source: '', standsOut,
  });
  const fonts = new Fonts();
  await fonts.load(textsOf(picture, options));
  return compose(picture, options, fonts.measure).scene;
}

/** What the page tells of its map, and the colours of its pixels. */
async function look(page: Page): Promise<{ shown: Shown; at: (x: number, y: number) => Color }> {
  await page.waitForTimeout(2_500);
  const shown = await page.evaluate((): Shown => {
    const { handle, slice } = window.mapPage;
    if (!handle) throw new Error('The map is not on the page.');
    const plain = Object.fromEntries(Object.entries(slice).map(([name, value]) => [name, ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value]));
    return { slice: plain, placement: handle.placement(), names: handle.names(), regions: handle.regions(), camera: handle.camera(), standsOut: handle.standsOut() };
  });
  const png = (await page.screenshot()).toString('base64');
  const raw = await page.evaluate(async (given) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    let letters = '';
    for (let from = 0; from < data.length; from += 8_192) letters += String.fromCharCode(...data.subarray(from, from + 8_192));
    return btoa(letters);
  }, png);
  const pixels = Buffer.from(raw, 'base64');
  return {
    shown,
    at: (x, y) => {
      const from = 4 * (Math.round(y) * WIDTH + Math.round(x));
      return [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0];
    },
  };
}

/** A colour of a scene as it is seen on this paper. */
function onPaper(color: string, paper: Color): Color {
  if (color.startsWith('#')) return [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
  const [red = 0, green = 0, blue = 0, opacity = 1] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  return [red, green, blue].map((channel, i) => channel * opacity + (paper[i] ?? 0) * (1 - opacity));
}
const differ = (a: Color, b: Color, by: number): boolean => a.some((channel, i) => Math.abs(channel - (b[i] ?? 0)) > by);

/** A printed scene laid over the screen: where its points are seen. */
class Laid {
  readonly scene: Scene;
  readonly discs: CircleShape[];
  readonly scale: number;
  readonly at: (x: number, y: number) => Color;
  readonly paper: Color;
  readonly #from: Point;
  readonly #to: Point;

  /** The page has a margin that the window has not: what must agree is everything but one scale and one shift. */
  constructor(scene: Scene, { camera, placement }: Shown, at: (x: number, y: number) => Color) {
    this.scene = scene;
    this.at = at;
    this.paper = at(2, 2);
    this.discs = this.layer('nodes').flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
    if (!camera) throw new Error('The map has no camera.');
    const onScreen = placement.x.map((x, i) => toScreen(camera, x, placement.y[i] ?? 0));
    const ends = (list: readonly Point[], side: 'x' | 'y'): [number, number] => [Math.min(...list.map((one) => one[side])), Math.max(...list.map((one) => one[side]))];
    const [[printLeft, printRight], [left, right], [printTop], [top]] = [ends(this.discs, 'x'), ends(onScreen, 'x'), ends(this.discs, 'y'), ends(onScreen, 'y')];
    this.scale = (right - left) / (printRight - printLeft);
    this.#from = { x: printLeft, y: printTop };
    this.#to = { x: left, y: top };
  }

  layer(name: LayerName): readonly Shape[] { return this.scene.layers.find((one) => one.name === name)?.shapes ?? []; }
  lines(): LineShape[] { return this.layer('ways').flatMap((shape) => (shape.kind === 'line' ? [shape] : [])); }
  seenAt({ x, y }: Point): Point { return { x: this.#to.x + (x - this.#from.x) * this.scale, y: this.#to.y + (y - this.#from.y) * this.scale }; }

  /** Nodes that have another colour on the screen than in print: in the middle, in the middles of their halves, or, where they are pale, beside the ties that shine through. */
  offColour(): unknown[] {
    const nodes = this.layer('nodes');
    return nodes.flatMap((shape, index) => {
      const radius = shape.kind === 'circle' ? shape.radius * this.scale : 0;
      if (shape.kind !== 'circle' || radius <= 3) return [];
      const half = nodes[index + 1];
      const { x, y } = this.seenAt(shape);
      const pale = shape.fill?.startsWith('rgba') === true;
      const aside = pale ? Array.from({ length: 12 }, (_, turn) => ({ x: x + 0.6 * radius * Math.cos(turn), y: y + 0.6 * radius * Math.sin(turn) })) : [];
      const parts = half?.kind === 'polygon'
        ? [{ fill: shape.fill, seen: [{ x: x - radius / 2, y }] }, { fill: half.fill, seen: [{ x: x + radius / 2, y }] }]
        : [{ fill: shape.fill, seen: [{ x, y }, ...aside] }];
      return parts.filter(({ fill, seen }) => seen.every((point) => differ(this.at(point.x, point.y), onPaper(fill ?? '', this.paper), 24)))
        .map(({ fill, seen }) => ({ x, y, wanted: onPaper(fill ?? '', this.paper), seen: seen.map((point) => this.at(point.x, point.y)) }));
    });
  }

  /** Share of the names of the scene that lie on ink. */
  written(): number {
    const names = this.layer('labels').flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    const inked = names.filter((name) => {
      const from = this.seenAt(name);
      const [width, height] = [name.width * this.scale, name.font.size * 0.6 * this.scale];
      let ink = 0;
      for (let dx = 0; dx < width; dx += 1) for (let dy = 1; dy < height; dy += 1) if (differ(this.at(from.x + dx, from.y - dy), this.paper, 45)) ink += 1;
      return ink > 0.12 * width * height;
    });
    return inked.length / names.length;
  }

  /** Along a printed line, outside of what stands at its ends: whether each point is as dark as ink on the screen. */
  inkAlong({ ax, ay, bx, by, control }: LineShape, ink: Color): boolean[] {
    const middle = control ?? { x: (ax + bx) / 2, y: (ay + by) / 2 };
    const count = Math.ceil(Math.hypot(bx - ax, by - ay) * this.scale);
    const points = Array.from({ length: count }, (_, step) => {
      const t = (step + 0.5) / count;
      const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
      return { x: p * ax + q * middle.x + r * bx, y: p * ay + q * middle.y + r * by };
    });
    const clear = points.filter(({ x, y }) => this.discs.every((disc) => Math.hypot(disc.x - x, disc.y - y) > disc.radius + 9) && this.#unwritten({ x, y }));
    return clear.map((point) => this.seenAt(point)).map(({ x, y }) => [-0.7, 0, 0.7].some((dx) => [-0.7, 0, 0.7].some((dy) => !differ(this.at(x + dx, y + dy), ink, 70))));
  }

  /** No name and no plate lies over a point of the scene. */
  #unwritten({ x, y }: Point): boolean {
    const names = this.layer('labels').flatMap((shape) => (shape.kind === 'text' ? [{ left: shape.x - 3, right: shape.x + shape.width + 3, top: shape.y - shape.font.size - 3, bottom: shape.y + shape.font.size * 0.4 + 3 }] : []));
    const plates = this.layer('signs').flatMap((shape) => (shape.kind === 'polygon' ? [shape.points] : [])).map((points) => {
      const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)];
      return { left: Math.min(...xs) - 2, right: Math.max(...xs) + 2, top: Math.min(...ys) - 2, bottom: Math.max(...ys) + 2 };
    });
    return [...names, ...plates].every(({ left, right, top, bottom }) => x < left || x > right || y < top || y > bottom);
  }
}

const nothing: StandsOut = { lit: null, tiesBack: false, ringed: [], inked: [], ways: [], signs: [], sides: null, around: null };

/** Who is tied to whom in a slice. */
function neighbours({ source, target, ids }: GraphSlice): Set<number>[] {
  const all = ids.map(() => new Set<number>());
  source.forEach((a, tie) => { all[a]?.add(target[tie] ?? 0); all[target[tie] ?? 0]?.add(a); });
  return all;
}

/** Two ways of two steps between the same two people. */
function twoWays(slice: GraphSlice): StandsOut {
  const near = neighbours(slice);
  for (let from = 0; from < near.length; from += 1) {
    for (let to = from + 1; to < near.length; to += 1) {
      const over = [...near[from] ?? []].filter((row) => row !== to && near[to]?.has(row) === true);
      const [first, second] = over;
      if (near[from]?.has(to) === true || first === undefined || second === undefined) continue;
      const ways = [first, second].map((row, index) => ({ ids: [from, row, to].map((one) => slice.ids[one] ?? ''), shown: index === 0 }));
      const ends = [slice.ids[from] ?? '', slice.ids[to] ?? ''] as const;
      return { ...nothing, ways, lit: [...new Set(ways.flatMap(({ ids }) => ids))], tiesBack: true, ringed: ways[0]?.ids ?? [], signs: [{ id: ends[0], text: 'Start' }, { id: ends[1], text: 'End' }] };
    }
  }
  throw new Error('The network has no two ways that are equally short.');
}

/** The two people with the most coauthors in common, and who is on whose side. */
function compared(slice: GraphSlice): StandsOut {
  const near = neighbours(slice);
  const shared = (a: number, b: number): number[] => [...near[a] ?? []].filter((row) => row !== b && near[b]?.has(row) === true);
  const pairs = slice.ids.flatMap((_, a) => slice.ids.flatMap((__, b) => (a < b ? [{ a, b, both: shared(a, b) }] : [])));
  const { a, b, both } = pairs.reduce((best, pair) => (pair.both.length > best.both.length ? pair : best));
  const only = (of: number, other: number): number[] => [of, ...[...near[of] ?? []].filter((row) => row !== other && !both.includes(row))];
  const ids = (rows: readonly number[]): string[] => rows.map((row) => slice.ids[row] ?? '');
  const sides = { left: ids(only(a, b)), both: ids(both), right: ids(only(b, a)), names: [slice.names[a] ?? '', slice.names[b] ?? ''] as [string, string] };
  return { ...nothing, sides, lit: [...sides.left, ...sides.both, ...sides.right], ringed: ids([a, b]) };
}

for (const theme of ['light', 'dark'] as const) {
  test(`in the ${theme} theme: the map, a path on it, and two people compared`, async () => {
    test.slow();
    const server = await serveMap();
    const browser = await launchChromium();
    const ink = onPaper(palette(theme).ink, []);
    try {
      const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
      await page.goto(`${server.url}?people=60&theme=${theme}&regions=Tides,Moons`);
      await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled');
      const show = async (what: StandsOut | null): Promise<Laid> => {
        await page.evaluate((one) => { window.mapPage.setOff(one); }, what);
        const { shown, at } = await look(page);
        expect(shown.standsOut === null).toBe(what === null);
        const laid = new Laid(await printed(shown, theme), shown, at);
        expect(laid.discs).toHaveLength(shown.placement.x.length);
        expect(laid.offColour()).toEqual([]);
        expect(laid.layer('labels').length).toBe(shown.names.ids.length);
        expect(laid.written()).toBeGreaterThan(0.95);
        expect(laid.layer('regions').length > 0).toBe(shown.regions.length > 0);
        return laid;
      };
      const slice = sliceOf((await look(page)).shown.slice);

      const plain = await show(null);
      expect(plain.lines()).toEqual([]);
      expect(plain.layer('regions').length).toBeGreaterThan(0);

      const path = await show(twoWays(slice));
      const [whole, dashed] = [true, false].map((solid) => path.lines().filter(({ stroke }) => (stroke.dash === null) === solid));
      expect([whole?.length, dashed?.length]).toEqual([2, 2]);
      for (const line of whole ?? []) {
        const along = path.inkAlong(line, ink);
        expect(along.filter(Boolean).length).toBeGreaterThan(0.95 * along.length);
      }
      for (const line of dashed ?? []) {
        const along = path.inkAlong(line, ink);
        const share = along.filter(Boolean).length / Math.max(1, along.length);
        if (along.length > 40) expect([share > 0.3, share < 0.95]).toEqual([true, true]);
      }
      expect(path.layer('signs').flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))).toEqual(['Start', 'End']);

      const comparison = await show(compared(slice));
      const { left, right } = sideColors(theme);
      const fills = comparison.layer('nodes').flatMap((shape) => (shape.kind === 'circle' || shape.kind === 'polygon' ? [shape.fill] : []));
      for (const color of [left, right]) expect(fills).toContain(color);
      expect(comparison.layer('nodes').some(({ kind }) => kind === 'polygon')).toBe(true);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
