/** What is written on the map: names of people and of regions touch nothing they must not, whatever they are. */
import { describe, expect, test } from 'vitest';
import { generateNetwork } from '../../bench/generate.ts';
import { boxesTouch, discTouches, type Box } from '../../../shared/labels/boxes.ts';
import { Simulation } from '../../../shared/layout/simulation.ts';
import { LINE_HEIGHT, NOTE_SIZE, nameFont } from '../../../shared/style/names.ts';
import { regionLines } from '../../../shared/style/regions.ts';
import { emphasize, standings } from '../../../renderer/network/emphasis.ts';
import { buildLooks, buildModel } from '../../../renderer/network/model.ts';
import { placeNames, type PlacedName } from '../../../renderer/network/names.ts';
import { placeRegions } from '../../../renderer/network/regions.ts';
import { place, ringReach, screenRadius, type PaintScene } from '../../../renderer/network/scene.ts';
import { fitView } from '../../../renderer/network/view.ts';

const oddNames = ['x'.repeat(300), 'Maximiliane '.repeat(25).trim(), 'محمد بن موسى الخوارزمي', 'עדי שמיר', '村上 春樹', '李'.repeat(150), '👩‍🔬'.repeat(120), ''];
const regionNames = ['Label noise and long tail', 'Low-rank and matrix methods', 'Distillation', 'Donaudampfschifffahrtsgesellschaft', 'Robustness', 'Retrieval and ranking', 'ウェブ検索'];
const measure = (text: string, font: string): number => [...text].length * Number(/(\d+)px/.exec(font)?.[1] ?? 0) * 0.56;

const made = generateNetwork({ people: 160, seed: 4, owners: 3, papersPerPerson: 1.2, oddities: true });
const slice = {
  ...made,
  names: made.names.map((name, row) => (row % 3 === 0 ? oddNames[(row / 3) % oddNames.length] ?? name : name)),
  communities: made.communities.map((community, index) => ({ ...community, name: regionNames[index] ?? null })),
};
const simulation = new Simulation(slice);
while (!simulation.settled) simulation.advance(100);
const model = buildModel(slice);
simulation.positions().forEach((value, index) => { (index % 2 === 0 ? model.x : model.y)[Math.floor(index / 2)] = value; });
const looks = buildLooks(model, 'light');

function written(width: number, height: number, selected: number): { scene: PaintScene; regions: Box[]; names: (PlacedName & { box: Box })[]; controls: Box[] } {
  const view = fitView(model, width, height);
  const emphasis = emphasize(model, { selection: selected < 0 ? null : { kind: 'person', id: slice.ids[selected] ?? '' }, hover: -1, focus: -1, mask: null });
  const scene: PaintScene = { model, looks, view, fit: view.scale, standings: standings(model, emphasis, null) };
  const controls = [{ x: 12, y: height - 60, width: width * 0.6, height: 48 }, { x: width - 60, y: height - 180, width: 48, height: 168 }];
  const regions = placeRegions(scene, controls, measure).map(({ box }) => box);
  const names = placeNames(scene, { emphasis, taken: [...controls, ...regions], measure, before: [], atMost: Infinity }).map((name) => {
    const { x, y } = place(scene, name.row);
    const boxWidth = Math.max(measure(name.text, nameFont(name.style)), name.note === undefined ? 0 : measure(name.note, nameFont({ size: NOTE_SIZE, weight: 400 })));
    return { ...name, box: { x: x + name.dx, y: y + name.dy, width: boxWidth, height: (name.style.size + (name.note === undefined ? 0 : NOTE_SIZE)) * LINE_HEIGHT } };
  });
  return { scene, regions, names, controls };
}

describe.each([[1440, 900], [700, 560], [420, 380]])('on a canvas of %i by %i pixels', (width, height) => {
  const inView = ({ x, y, width: w, height: h }: Box): boolean => x >= 0 && y >= 0 && x + w <= width && y + h <= height;

  test('no two names touch, nor a name and a region, and all are in view', () => {
    const { names, regions } = written(width, height, -1);
    const boxes = [...names.map(({ box }) => box), ...regions];
    expect(names.length).toBeGreaterThan(4);
    expect(boxes.every(inView)).toBe(true);
    boxes.forEach((box, index) => { expect(boxes.slice(index + 1).some((other) => boxesTouch(box, other))).toBe(false); });
  });

  test('no region lies under a control', () => {
    const { regions, controls } = written(width, height, -1);
    expect(regions.some((box) => controls.some((control) => boxesTouch(box, control)))).toBe(false);
  });

  test('the name of whoever is selected is shown, clear of the controls, and no other name touches the ring', () => {
    slice.ids.forEach((_, row) => {
      if (row % 5 !== 0 || slice.names[row] === '') return;
      const { scene, names, controls } = written(width, height, row);
      const own = names.find((name) => name.row === row);
      expect(own, slice.names[row]).toBeDefined();
      if (own) expect(controls.some((control) => boxesTouch(own.box, control))).toBe(false);
      const ring = { ...place(scene, row), radius: screenRadius(scene, row) + ringReach(looks, row, 'selected') };
      const owners = names.filter((name) => name.row !== row && looks.nodes[name.row]?.owner !== true);
      expect(owners.some(({ box }) => discTouches(ring, box))).toBe(false);
    });
  });
});

test('a name too long for the map is cut between letters, with an ellipsis', () => {
  for (const { row, text } of written(1440, 900, -1).names) {
    const whole = slice.names[row] ?? '';
    if (text === whole) continue;
    expect(text.endsWith('…')).toBe(true);
    expect(whole.startsWith(text.slice(0, -1))).toBe(true);
    expect(text.includes('�')).toBe(false);
  }
  expect(written(1440, 900, 0).names.find(({ row }) => row === 0)?.text).toMatch(/^x+…$/);
});

test('on a narrow canvas no regions are named, as their names would cover the map', () => {
  expect(written(420, 380, -1).regions).toEqual([]);
  expect(written(560, 380, -1).regions.length).toBeGreaterThan(0);
});

test('names of regions stand on the map where their people are, in few lines', () => {
  const { regions } = written(1440, 900, -1);
  expect(regions.length).toBeGreaterThan(3);
  for (const name of regionNames) {
    const lines = regionLines(name);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.every((line) => [...line].length <= 25)).toBe(true);
  }
  expect(regionLines('')).toEqual([]);
});

test('communities without a name have none on the map', () => {
  const view = fitView(model, 900, 700);
  const nameless = { ...model, slice: { ...slice, communities: slice.communities.map((community) => ({ ...community, name: null })) } };
  const emphasis = emphasize(model, { selection: null, hover: -1, focus: -1, mask: null });
  expect(placeRegions({ model: nameless, looks, view, fit: view.scale, standings: standings(model, emphasis, null) }, [], measure)).toEqual([]);
});
