/** What stands out on the map stands out in print: paths in ink, the two sides of a comparison, who is selected, and what steps back. */
import { describe, expect, test } from 'vitest';
import type { StandsOut } from '../../../shared/model/picture.ts';
import type { GraphSlice } from '../../../shared/model/slice.ts';
import { compose, type Composed } from '../../../shared/print/compose.ts';
import { pictureColors, pictureOfSlice, type SliceView } from '../../../shared/print/fromSlice.ts';
import type { Picture } from '../../../shared/print/picture.ts';
import type { CircleShape, LayerName, LineShape, Measure, Shape, TextShape } from '../../../shared/print/scene.ts';
import { boxesTouch } from '../../../shared/labels/boxes.ts';
import { hotTieColor } from '../../../shared/style/looks.ts';
import { sideColors, WAY } from '../../../shared/style/spotlight.ts';
import { mapMask, maskOfYear } from '../../../shared/style/standing.ts';
import type { PrintOptions } from '../../../shared/print/options.ts';
import { optionsWith, people, sliceOfSketch, spiral } from './pictures.ts';

const measure: Measure = (text, { size }) => [...text].length * size * 0.55;
const COUNT = 30;
const communities = ['Label noise', 'Robustness'];
const slice = sliceOfSketch({ names: people(COUNT), communities, owners: [0] });
const nothing: StandsOut = { lit: null, tiesBack: false, ringed: [], inked: [], ways: [], signs: [], sides: null, around: null };
const id = (row: number): string => slice.ids[row] ?? '';
const name = (row: number): string => slice.names[row] ?? '';

function pictureWith(standsOut: Partial<StandsOut> | null, view: Partial<SliceView> = {}, of: GraphSlice = slice): Picture {
  return pictureOfSlice(of, spiral(of.ids.length), { background: 'white', camera: null, selected: new Set(), source: '', standsOut: standsOut && { ...nothing, ...standsOut }, ...view });
}
const printed = (picture: Picture, options: Partial<PrintOptions> = {}): Composed => compose(picture, optionsWith({ size: { unit: 'mm', width: 297, height: 210, dpi: 300 }, ...options }), measure);
const layer = ({ scene }: Composed, wanted: LayerName): readonly Shape[] => scene.layers.find((one) => one.name === wanted)?.shapes ?? [];
const texts = (page: Composed, wanted: LayerName): TextShape[] => layer(page, wanted).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
const said = (page: Composed, wanted: LayerName): string => texts(page, wanted).map(({ text }) => text).join(' ');
const lines = (page: Composed): LineShape[] => layer(page, 'ways').flatMap((shape) => (shape.kind === 'line' ? [shape] : []));
/** The disc of a node; where a node has a half of another colour, that comes after it. */
const discs = (page: Composed): CircleShape[] => layer(page, 'nodes').flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));

describe('a path', () => {
  // Two ways from 0 to 9: the first is shown.
  const ways = [{ ids: [0, 4, 9].map(id), shown: true }, { ids: [0, 8, 9].map(id), shown: false }];
  const path: Partial<StandsOut> = {
    ways, lit: [0, 4, 8, 9].map(id), tiesBack: true, ringed: [0, 4, 9].map(id), signs: [{ id: id(0), text: 'Start' }, { id: id(9), text: 'End' }],
  };
  for (const background of ['white', 'dark', 'transparent'] as const) {
    test(`is solid ink two pixels wide, and the other as short is dashed, on ${background} paper`, () => {
      const page = printed(pictureWith(path, { background }), { background });
      const { colors } = pictureColors(background);
      const whole = lines(page).filter(({ stroke }) => stroke.dash === null);
      const dashed = lines(page).filter(({ stroke }) => stroke.dash !== null);
      expect([whole.length, dashed.length]).toEqual([2, 2]);
      for (const { stroke } of whole) expect(stroke).toEqual({ color: colors.ink, width: 2, dash: null });
      for (const { stroke } of dashed) expect(stroke).toEqual({ color: colors.ink, width: WAY.otherWidth, dash: WAY.dash });
      const places = discs(page);
      expect(whole.every(({ ax, ay, bx, by }) => [[ax, ay], [bx, by]].every(([x, y]) => [places[0], places[4], places[9]].some((disc) => disc !== undefined && disc.x === x && disc.y === y)))).toBe(true);
    });
  }

  test('has everyone on it named in bold and ringed, its ends marked, and nobody else named', () => {
    const page = printed(pictureWith(path), { labels: { shown: true, count: 1_000, points: null, least: 0 } });
    const names = texts(page, 'labels');
    expect(names.map(({ text }) => text).sort()).toEqual([0, 4, 8, 9].map(name).sort());
    expect(names.filter(({ font }) => font.weight === 600).map(({ text }) => text).sort()).toEqual([0, 4, 9].map(name).sort());
    expect(texts(page, 'signs').map(({ text }) => text)).toEqual(['Start', 'End']);
    const { colors } = pictureColors('white');
    expect(layer(page, 'marks').filter((shape) => shape.kind === 'circle' && shape.stroke?.color === colors.ink)).toHaveLength(3);
    const plates = layer(page, 'signs').flatMap((shape) => (shape.kind === 'polygon' ? [shape.points] : [])).map((points) => {
      const [xs, ys] = [points.filter((_, at) => at % 2 === 0), points.filter((_, at) => at % 2 === 1)];
      return { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
    });
    for (const { x, y, width, font } of names) for (const plate of plates) expect(boxesTouch(plate, { x, y: y - font.size * 0.75, width, height: font.size * 0.75 })).toBe(false);
  });

  test('is explained: its lines in the legend, its ends and length below the map', () => {
    const page = printed(pictureWith(path));
    expect(said(page, 'legend')).toContain('Shown path Other path, same length');
    expect(said(page, 'legend')).toContain('On the shown path');
    expect(said(page, 'words')).toContain(`The path from ${name(0)} to ${name(9)} has 2 steps; another one is as short.`);
    expect(said(printed(pictureWith({ ...path, ways: ways.slice(0, 1) })), 'words')).toContain('has 2 steps.');
    expect(said(printed(pictureWith(null)), 'legend')).not.toContain('path');
  });

  test('leaves out names of regions, and steps over whoever is not on the map', () => {
    expect(layer(printed(pictureWith(path)), 'regions')).toEqual([]);
    expect(layer(printed(pictureWith(null)), 'regions').length).toBeGreaterThan(0);
    expect(lines(printed(pictureWith(path, { mask: mapMask(slice, null, [id(4)], false) })))).toHaveLength(2);
  });
});

describe('a comparison', () => {
  const sides = { left: [0, 1, 2, 3].map(id), both: [4, 5].map(id), right: [6, 7, 8].map(id), names: ['Ada Ash', 'Eli Elm'] as [string, string] };
  const compared: Partial<StandsOut> = { sides, lit: [0, 1, 2, 3, 4, 5, 6, 7, 8].map(id), ringed: [id(0), id(6)] };

  for (const theme of ['light', 'dark'] as const) {
    test(`is blue and amber, split for both and grey for neither, in the ${theme} theme`, () => {
      const background = theme === 'dark' ? 'dark' : 'white';
      const { left, right } = sideColors(theme);
      const { nodes, ties } = pictureWith(compared, { background });
      expect(nodes.map(({ fill, half }) => [fill, half]).slice(0, 9)).toEqual([...Array.from({ length: 4 }, () => [left, null]), [left, right], [left, right], ...Array.from({ length: 3 }, () => [right, null])]);
      expect(nodes.slice(9).every(({ dimmed, label }) => dimmed && label === '')).toBe(true);
      const hue = (color: string): string => `#${(color.match(/\d+/gu) ?? []).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
      const within = (rows: readonly number[]) => ties.filter(({ a, b }) => rows.includes(a) && rows.includes(b)).map(({ color }) => hue(color));
      expect(new Set(within([0, 1, 2, 3, 4, 5]).filter((color) => color !== left)).size).toBeLessThan(2);
      expect(new Set(within([0, 1, 2, 3]))).toEqual(new Set([left]));
      expect(new Set(within([6, 7, 8]))).toEqual(new Set([right]));
    });
  }

  test('draws the right half of whoever both have in the other colour, as a disc and as a shape for print without colour', () => {
    for (const greyscale of [false, true]) {
      const page = printed(pictureWith(compared), { greyscale });
      const nodes = layer(page, 'nodes');
      const { right } = sideColors('light');
      const halves = nodes.flatMap((shape, index) => (shape.kind === 'polygon' && shape.fill === right && shape.stroke === null ? [{ shape, whole: nodes[index - 1] }] : []));
      expect(halves).toHaveLength(2);
      for (const { shape, whole } of halves) {
        const xs = shape.points.filter((_, at) => at % 2 === 0);
        const middle = whole?.kind === 'circle' ? whole.x : whole?.kind === 'polygon' ? (Math.min(...whole.points.filter((_, at) => at % 2 === 0)) + Math.max(...whole.points.filter((_, at) => at % 2 === 0))) / 2 : 0;
        expect(Math.min(...xs)).toBeCloseTo(middle, 5);
        expect(Math.max(...xs)).toBeGreaterThan(middle);
      }
    }
  });

  test('says who is blue and who is amber in place of communities, and who is compared below the map', () => {
    const page = printed(pictureWith(compared));
    expect(said(page, 'legend')).toContain('Ada Ash only (4) Both (2) Eli Elm only (3) Neither (21)');
    expect(said(page, 'legend')).not.toContain('Label noise');
    expect(said(page, 'words')).toContain('Ada Ash and Eli Elm are compared.');
    expect(layer(page, 'regions')).toEqual([]);
  });
});

describe('what is looked at', () => {
  test('the rest is pale and has no names: nodes, their rings and their ties', () => {
    const { colors } = pictureColors('white');
    const picture = pictureWith({ lit: [0, 1, 2].map(id), ringed: [id(1)] });
    const plain = pictureWith(null);
    picture.nodes.forEach((node, row) => expect([node.dimmed, node.label === '']).toEqual([row > 2, row > 2]));
    picture.ties.forEach((tie, index) => {
      const opacity = (color = ''): number => Number(color.slice(color.lastIndexOf(',') + 1, -1));
      const share = opacity(tie.color) / opacity(plain.ties[index]?.color);
      expect(share).toBeCloseTo(tie.a <= 2 && tie.b <= 2 ? 1 : colors.opacity.dimTie / ((colors.opacity.inside + colors.opacity.between) / 2), 5);
    });
    const page = printed(picture);
    expect(said(page, 'words')).toContain(`Selected: ${name(1)}.`);
  });

  test('the name of a community steps back where nobody of it is lit, and no other name does', () => {
    const pale = (standsOut: Partial<StandsOut> | null): string[] =>
      pictureWith(standsOut, { regions: [1, 2].map((community) => ({ community, x: community, y: 0 })) }).regions.flatMap(({ text, back }) => (back ? [text] : []));
    const first = slice.ids.filter((_, row) => slice.community[row] === 1);
    expect(pale({ lit: first })).toEqual([communities[1]]);
    expect(pale({ lit: [...first, id([...slice.community].indexOf(2))] })).toEqual([]);
    expect(pale(null)).toEqual([]);
  });

  test('ties among the authors of a selected paper are in ink, above the others and as wide as on the screen', () => {
    const page = printed(pictureWith({ ringed: [0, 1, 2].map(id), inked: [0, 1, 2].map(id) }));
    const among = [...slice.source.keys()].filter((tie) => [slice.source[tie], slice.target[tie]].every((row) => (row ?? 9) <= 2));
    expect(lines(page)).toHaveLength(among.length);
    for (const { stroke } of lines(page)) expect(stroke.color).toBe(hotTieColor(pictureColors('white').colors));
    const order = page.scene.layers.map((one) => one.name);
    expect(order.indexOf('ways')).toBeGreaterThan(order.indexOf('ties'));
    expect(order.indexOf('ways')).toBeLessThan(order.indexOf('nodes'));
  });

  test('without it only who is selected is ringed', () => {
    const picture = pictureWith(null, { selected: new Set([id(3)]) });
    expect(picture.nodes.filter(({ selected }) => selected).map((node) => node.id)).toEqual([id(3)]);
    expect(picture.nodes.some(({ dimmed }) => dimmed)).toBe(false);
  });

  test('what is around somebody is said with its steps', () => {
    expect(said(printed(pictureWith({ lit: [0, 1].map(id), ringed: [id(0)], around: { name: 'Fay Fir', steps: 2 } })), 'words')).toContain('What is not pale is within 2 steps of Fay Fir.');
  });
});

describe('what is left out', () => {
  const dated: GraphSlice = { ...slice, firstYear: Uint16Array.from(slice.ids, (_, row) => 2000 + row), lastYear: Uint16Array.from(slice.ids, () => 2031), tieFirstYear: Uint16Array.from(slice.source, (_, tie) => 2000 + Math.max(slice.source[tie] ?? 0, slice.target[tie] ?? 0) + (tie === 0 ? 40 : 0)) };

  test('whoever came after the year, and their ties; the picture says of which year it is', () => {
    const picture = pictureWith(null, { mask: maskOfYear(dated, null, { year: 2010, fresh: false }), until: 2010 }, dated);
    expect(picture.nodes.map((node) => node.id)).toEqual(slice.ids.slice(0, 11));
    const known = [...slice.source.keys()].filter((tie) => tie > 0 && (slice.source[tie] ?? 0) <= 10 && (slice.target[tie] ?? 0) <= 10);
    expect(picture.ties).toHaveLength(known.length);
    expect(picture.source).toContain('The map at the end of 2010: whoever came later is not on it.');
  });

  test('ties that a filter takes off go, also between people who stay; those that it dims stay, paler', () => {
    const passes = { nodePasses: Uint8Array.from(slice.ids, (_, row) => (row < 20 ? 1 : 0)), tiePasses: Uint8Array.from(slice.source, (source, tie) => (tie > 0 && source < 20 && (slice.target[tie] ?? 0) < 20 ? 1 : 0)) };
    const removed = pictureWith(null, { mask: mapMask(slice, passes, [], true) });
    expect(removed.nodes).toHaveLength(20);
    expect(removed.ties).toHaveLength(passes.tiePasses.reduce((sum, one) => sum + one, 0));
    const dimmed = pictureWith(null, { mask: mapMask(slice, passes, [], false) });
    expect(dimmed.nodes.filter((node) => node.dimmed)).toHaveLength(10);
    expect(dimmed.ties).toHaveLength(slice.source.length);
    expect(dimmed.source).toContain('Pale: 10 that the filter does not let through.');
  });

  test('of a network too large to draw whole it is said how much is shown, and why', () => {
    const part = { ...slice, whole: { nodes: 48_000, ties: 9, reason: 'The strongest ties are shown.' } };
    expect(pictureWith(null, {}, part).source).toContain('Showing 30 of 48,000. The strongest ties are shown.');
  });
});
