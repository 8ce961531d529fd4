/** What stands on a printed page, and that nothing on it is in the way of anything else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesTouch, type Box } from '../../../shared/labels/boxes.ts';
import { compose, printTrouble, type Composed } from '../../../shared/print/compose.ts';
import { pagePixels, pagePoints, type PrintOptions } from '../../../shared/print/options.ts';
import type { Picture } from '../../../shared/print/picture.ts';
import { boundsOf, type LayerName, type Measure, type Shape, type TextShape } from '../../../shared/print/scene.ts';
import { CUT_DASH, NODE_BORDER } from '../../../shared/style/geometry.ts';
import { nodeLook, tieLook } from '../../../shared/style/looks.ts';
import { pictureColors, pictureOfSlice } from '../../../shared/print/fromSlice.ts';
import { optionsWith, people, pictureOf, sliceOfSketch } from './pictures.ts';

/** Letters of equal width: what is tested here does not depend on fonts. */
const measure: Measure = (text, { size }) => [...text].length * size * 0.55;
const composed = (picture: Picture, options: PrintOptions): Composed => compose(picture, options, measure);
const layer = ({ scene }: Composed, name: LayerName): readonly Shape[] => scene.layers.find((one) => one.name === name)?.shapes ?? [];
const texts = (page: Composed, name: LayerName): TextShape[] => layer(page, name).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
/** Box of the letters themselves. */
const letters = ({ x, y, width, font }: TextShape): Box => ({ x, y: y - font.size * 0.75, width, height: font.size * 0.75 });
/** Whether a shape lies on a box; a disc by its edge, not by the square around it. */
function touches(shape: Shape, box: Box): boolean {
  if (shape.kind !== 'circle') return boxesTouch(boundsOf(shape), box);
  const far = (at: number, from: number, length: number): number => Math.max(from - at, 0, at - from - length);
  return Math.hypot(far(shape.x, box.x, box.width), far(shape.y, box.y, box.height)) < shape.radius;
}
const inside = (box: Box, { scene }: Composed): boolean => box.x >= -0.01 && box.y >= -0.01 && box.x + box.width <= scene.width + 0.01 && box.y + box.height <= scene.height + 0.01;

const communities = ['Label noise and long tail', null, 'Robustness', 'Retrieval and ranking'];
const large = pictureOf({ names: people(120), communities, owners: [3, 40], lone: { 9: 'dump lists no coauthors' } });

describe('a page', () => {
  const size = fc.record({ unit: fc.constant('mm' as const), width: fc.integer({ min: 60, max: 420 }), height: fc.integer({ min: 60, max: 420 }), dpi: fc.constant(300 as const) });

  test('clips nothing and lets no name touch another, whatever its size and whoever is on it', () => {
    fc.assert(fc.property(size, fc.integer({ min: 1, max: 80 }), fc.boolean(), fc.integer({ min: 0, max: 80 }), (paper, count, greyscale, names) => {
      const page = composed(pictureOf({ names: people(count), communities, owners: [0] }), optionsWith({ size: paper, greyscale, title: 'Who writes with whom', labels: { shown: true, count: names, points: null, least: 0 } }));
      for (const shape of [...layer(page, 'nodes'), ...layer(page, 'marks')]) expect(inside(boundsOf(shape), page)).toBe(true);
      for (const name of ['labels', 'regions', 'legend', 'words'] as const) for (const text of texts(page, name)) expect(inside(letters(text), page)).toBe(true);
      const boxes = texts(page, 'labels').map(letters);
      boxes.forEach((box, index) => boxes.slice(index + 1).forEach((other) => expect(boxesTouch(box, other)).toBe(false)));
    }), { numRuns: 60 });
  });

  test('keeps legend, title, source line and region names clear of the names on the map', () => {
    fc.assert(fc.property(size, fc.integer({ min: 5, max: 80 }), (paper, count) => {
      const page = composed(pictureOf({ names: people(count), communities, owners: [0] }), optionsWith({ size: paper, title: 'Who writes with whom' }));
      const around = [...layer(page, 'legend').map(boundsOf), ...texts(page, 'words').map(letters)];
      for (const name of [...texts(page, 'labels'), ...texts(page, 'regions')].map(letters)) for (const box of around) expect(boxesTouch(name, box)).toBe(false);
      for (const region of texts(page, 'regions').map(letters)) for (const node of layer(page, 'nodes')) expect(touches(node, region)).toBe(false);
    }), { numRuns: 40 });
  });

  test('is as large as was asked, in millimetres, inches and pixels', () => {
    const points = (unit: 'mm' | 'inch' | 'px', width: number, height: number): number[] => {
      const { scene } = composed(large, optionsWith({ size: { unit, width, height, dpi: 150 } }));
      return [scene.width * scene.points, scene.height * scene.points].map((side) => Math.round(side * 100) / 100);
    };
    expect(points('mm', 180, 120)).toEqual([510.24, 340.16]);
    expect(points('inch', 7, 5)).toEqual([504, 360]);
    expect(points('px', 1920, 1080)).toEqual([921.6, 518.4]);
    expect(pagePixels({ unit: 'mm', width: 180, height: 120, dpi: 300 })).toEqual({ width: 2126, height: 1417 });
  });
});

describe('names', () => {
  test('are as many as were asked for, the most important first', () => {
    const few = composed(large, optionsWith({ labels: { shown: true, count: 5, points: null, least: 0 } }));
    expect(few.facts.labels).toBe(5);
    const owners = large.nodes.filter(({ owner }) => owner).map(({ label }) => label);
    expect(texts(few, 'labels').map(({ text }) => text)).toEqual(expect.arrayContaining(owners));
    expect(composed(large, optionsWith({ labels: { shown: false, count: 50, points: null, least: 0 } })).facts.labels).toBe(0);
  });

  test('print at the size that was asked for, and a warning says when that is too small to read', () => {
    const at = (points: number): Composed['facts'] => composed(large, optionsWith({ size: { unit: 'mm', width: 420, height: 297, dpi: 300 }, labels: { shown: true, count: 119, points, least: 0 } })).facts;
    expect(at(8).smallestPoints).toBeCloseTo(8);
    expect(at(8).remarks.join(' ')).not.toContain('hard to read');
    expect(at(5).smallestPoints).toBeCloseTo(5);
    expect(at(5).remarks.join(' ')).toContain('5.0 points');
  });

  test('are readable by default on any page', () => {
    for (const width of [60, 180, 420, 1189]) {
      expect(composed(large, optionsWith({ size: { unit: 'mm', width, height: width * 0.7, dpi: 300 } })).facts.smallestPoints ?? 6).toBeGreaterThanOrEqual(5.995);
    }
  });

  test('that would print too small can be left out', () => {
    const { facts } = composed(large, optionsWith({ labels: { shown: true, count: 40, points: 5, least: 5.5 } }));
    expect(facts.smallestPoints).toBeGreaterThanOrEqual(5.45);
    expect(facts.labels).toBeGreaterThan(0);
  });

  test('that find no room are counted', () => {
    const { facts } = composed(large, optionsWith({ size: { unit: 'mm', width: 60, height: 60, dpi: 300 }, labels: { shown: true, count: 110, points: 12, least: 0 } }));
    expect(facts.labels).toBeLessThan(facts.wanted);
    expect(facts.remarks.join(' ')).toContain(`${facts.wanted - facts.labels} of ${facts.wanted} names found no room`);
  });
});

describe('the extent', () => {
  test('whole shows everyone, selection only who is selected and what ties them', () => {
    const picture = pictureOf({ names: people(30), selected: [1, 2, 3] });
    expect(composed(picture, optionsWith()).facts).toMatchObject({ nodes: 30, ties: picture.ties.length });
    const chosen = composed(picture, optionsWith({ extent: 'selection' }));
    expect(chosen.facts.nodes).toBe(3);
    expect(texts(chosen, 'labels').map(({ text }) => text).sort()).toEqual(people(30).slice(1, 4).sort());
    const within = picture.ties.filter(({ a, b }) => [a, b].every((end) => end >= 1 && end <= 3)).length;
    expect(chosen.facts.ties).toBe(within);
  });

  test('screen shows what the camera sees, as large as the page allows, and cuts ties at its edge', () => {
    const camera = { x: 20, y: 0, scale: 8, width: 600, height: 400, fit: 4 };
    const picture = pictureOf({ names: people(60), camera });
    const seen = picture.nodes.filter(({ x, y }) => Math.abs(x - 20) * 8 <= 300 && Math.abs(y) * 8 <= 200);
    const page = composed(picture, optionsWith({ extent: 'screen' }));
    expect(page.facts.nodes).toBe(seen.length);
    const clip = page.scene.layers.find(({ name }) => name === 'ties')?.clip;
    expect((clip?.width ?? 0) / 600).toBeCloseTo(1, 1);
    expect((clip?.width ?? 0) / (clip?.height ?? 1)).toBeCloseTo(600 / 400);
    for (const shape of layer(page, 'nodes')) if (shape.kind === 'circle' && clip) expect(boxesTouch({ x: shape.x, y: shape.y, width: 0.01, height: 0.01 }, clip)).toBe(true);
  });
});

describe('the picture', () => {
  test('has the sizes, colours and dashes of the window', () => {
    const sketch = { names: people(40), communities, owners: [2] };
    const [slice, picture] = [sliceOfSketch(sketch), pictureOf(sketch)];
    const { colors } = pictureColors('white');
    picture.nodes.forEach((node, row) => {
      const look = nodeLook(slice, row, node.degree, colors);
      expect([node.radius, node.fill, node.owner, node.hollow]).toEqual([look.radius, look.color, look.owner, look.hollow]);
    });
    picture.ties.forEach((tie, index) => expect([tie.width, tie.color, tie.dashed]).toEqual([tieLook(slice, index, colors).width, tieLook(slice, index, colors).color, tieLook(slice, index, colors).dashed]));
    const page = composed(picture, optionsWith());
    const dashed = layer(page, 'ties').filter((shape) => shape.kind === 'line' && shape.stroke.dash === CUT_DASH);
    expect(dashed).toHaveLength(picture.ties.filter((tie) => tie.dashed).length);
  });

  test('leaves out people without a place, and their ties', () => {
    const slice = sliceOfSketch({ names: people(5) });
    const picture = pictureOfSlice(slice, { x: [1, 2, Number.NaN, 4, 5], y: [1, 2, 3, 4, 5] }, { background: 'white', selected: new Set(), camera: null, source: '' });
    expect(picture.nodes.map(({ id }) => id)).toEqual(['p0', 'p1', 'p3', 'p4']);
    const known = [...slice.source.keys()].filter((tie) => slice.source[tie] !== 2 && slice.target[tie] !== 2);
    expect(picture.ties).toHaveLength(known.length);
  });

  test('tells communities apart by shape where colour must not count, each about as large as its disc', () => {
    const plain = composed(large, optionsWith());
    const grey = composed(large, optionsWith({ greyscale: true }));
    const kinds = (page: Composed): Set<number> => new Set(layer(page, 'nodes').map((shape) => (shape.kind === 'polygon' ? shape.points.length : 0)));
    expect(kinds(plain)).toEqual(new Set([0]));
    expect(kinds(grey).size).toBeGreaterThan(2);
    layer(grey, 'nodes').forEach((shape, index) => {
      const disc = layer(plain, 'nodes')[index];
      if (shape.kind !== 'polygon' || disc?.kind !== 'circle') return;
      expect(area(shape.points) / (Math.PI * disc.radius ** 2)).toBeGreaterThan(0.6);
      expect(area(shape.points) / (Math.PI * disc.radius ** 2)).toBeLessThan(1.4);
    });
  });

  test('draws nodes on nothing, on white or on black paper', () => {
    expect(composed(large, optionsWith({ background: 'transparent' })).scene.background).toBeNull();
    expect(composed(large, optionsWith()).scene.background).toBe('#ffffff');
    const dark = pictureOf({ names: people(9), background: 'dark' });
    expect(composed(dark, optionsWith({ background: 'dark' })).scene.background).toBe(dark.colors.paper);
    expect(dark.colors.paper).not.toBe('#ffffff');
  });
});

describe('the legend', () => {
  const legend = (picture: Picture, changes: Partial<PrintOptions> = {}): string => texts(composed(picture, optionsWith({ size: { unit: 'mm', width: 297, height: 210, dpi: 300 }, ...changes })), 'legend').map(({ text }) => text).join(' ');

  test('names communities with their counts, sizes, weights and marks that are on the map', () => {
    const said = legend(large);
    const inA = large.nodes.filter(({ community }) => community === 1).length;
    expect(said).toContain(`Label noise and long tail (${inA})`);
    for (const words of ['1, 5, 15 papers', 'Weaker, stronger tie', 'Rests on a cut list of authors', 'Owner of a dump', 'No ties in the data', 'Smaller groups']) expect(said).toContain(words);
  });

  test('does not explain what is not there', () => {
    const said = legend(pictureOf({ names: people(4) }));
    for (const words of ['Owner', 'No ties', 'Smaller groups', 'many authors']) expect(said).not.toContain(words);
    expect(legend(large, { legend: false })).toBe('');
  });

  test('draws its sizes as large as people on the map are', () => {
    const page = composed(large, optionsWith());
    const five = large.nodes.findIndex(({ papers, owner }) => papers === 5 && !owner);
    const node = layer(page, 'nodes')[five];
    const samples = layer(page, 'legend').flatMap((shape) => (shape.kind === 'circle' && shape.stroke === null ? [shape.radius] : []));
    expect(node?.kind).toBe('circle');
    if (node?.kind === 'circle') expect(samples.some((radius) => Math.abs(radius - node.radius) < NODE_BORDER / 10)).toBe(true);
  });
});

describe('what cannot be printed', () => {
  const trouble = (picture: Picture, changes: Partial<PrintOptions>): string | null => printTrouble(picture, optionsWith(changes));
  const mm = (width: number, height: number): PrintOptions['size'] => ({ unit: 'mm', width, height, dpi: 600 });

  test('is told in a sentence that says what to do', () => {
    expect(trouble(large, { size: mm(0, 120) })).toContain('no size');
    expect(trouble(large, { size: mm(Number.NaN, 120) })).toContain('no size');
    expect(trouble(large, { size: mm(4, 120) })).toContain('too small');
    expect(trouble(large, { size: mm(6000, 120) })).toContain('5 metres');
    expect(trouble(large, { format: 'png', size: { unit: 'px', width: 40_000, height: 25_000, dpi: 300 } })).toContain('1,000 million pixels');
    expect(trouble(large, { size: { unit: 'px', width: 40_000, height: 25_000, dpi: 300 } })).toBeNull();
    expect(trouble(large, { extent: 'selection' })).toContain('Nothing is selected');
    expect(trouble(large, { extent: 'screen' })).toContain('no window');
    expect(trouble(pictureOf({ names: [] }), {})).toContain('empty');
    expect(trouble(pictureOf({ names: people(9), camera: { x: 1e6, y: 1e6, scale: 1, width: 100, height: 100, fit: 1 } }), { extent: 'screen' })).toContain('Nobody is in view');
  });

  test('never stands in the way of a picture that can be', () => {
    expect(trouble(large, {})).toBeNull();
    expect(pagePoints(mm(25.4, 50.8))).toEqual({ width: 72, height: 144 });
  });

  test('a page too small for its legend leaves it out and says so', () => {
    const { facts, scene } = composed(large, optionsWith({ size: mm(30, 30), title: 'A title that is far too long for a page of this size' }));
    expect(facts.remarks.join(' ')).toContain('The legend found no room');
    expect(scene.layers.find(({ name }) => name === 'legend')?.shapes).toEqual([]);
  });
});

function area(points: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < points.length; index += 2) {
    const [x, y, nextX, nextY] = [points[index] ?? 0, points[index + 1] ?? 0, points[(index + 2) % points.length] ?? 0, points[(index + 3) % points.length] ?? 0];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum / 2);
}
