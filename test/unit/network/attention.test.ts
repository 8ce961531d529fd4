/** What stands out, what is hit, where the keyboard goes, and how the camera moves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NodeFlag } from '../../../shared/model/slice.ts';
import { generateNetwork } from '../../bench/generate.ts';
import { emphasize, standings, type MapMask } from '../../../renderer/network/emphasis.ts';
import { describeMap, describePerson, keyAction, nextCoauthor, personTowards } from '../../../renderer/network/keys.ts';
import { Standing } from '../../../shared/style/standing.ts';
import { Simulation } from '../../../shared/layout/simulation.ts';
import { buildLooks, buildModel, coauthors, otherEnd, type MapModel } from '../../../renderer/network/model.ts';
import { placeNames } from '../../../renderer/network/names.ts';
import { personAt, tieAt } from '../../../renderer/network/pick.ts';
import { noteSaved } from '../../../renderer/state/saved-places.ts';
import { fitView, panBy, toMap, toScreen, zoomAt } from '../../../renderer/network/view.ts';

const slice = generateNetwork({ people: 90, seed: 9, owners: 3, papersPerPerson: 1.2, oddities: true });
const simulation = new Simulation(slice);
while (!simulation.settled) simulation.advance(100);
const model: MapModel = buildModel(slice);
simulation.positions().forEach((value, index) => { (index % 2 === 0 ? model.x : model.y)[Math.floor(index / 2)] = value; });
const looks = buildLooks(model, 'light');
const view = fitView(model, 900, 700);
const calm = { selection: null, hover: -1, focus: -1, mask: null };
const scene = { model, looks, view, fit: view.scale, standings: standings(model, emphasize(model, calm), null) };
const id = (row: number): string => slice.ids[row] ?? '';
const hub = coauthors(model, 0).length > 3 ? 0 : 1;

describe('what stands out', () => {
  test('nothing, when nothing is looked at', () => {
    expect(emphasize(model, calm)).toMatchObject({ lit: null, hotTies: [], rings: [] });
  });
  test('the person under the pointer and their coauthors, their ties in ink', () => {
    const { lit, hotTies } = emphasize(model, { ...calm, hover: hub });
    expect(lit).toEqual(new Set([hub, ...coauthors(model, hub)]));
    expect(hotTies).toEqual(model.tiesOf[hub]);
  });
  test('a selected person with their coauthors and the ties among them, in their own colours', () => {
    const emphasis = emphasize(model, { ...calm, selection: { kind: 'person', id: id(hub) } });
    const { people, ties } = standings(model, emphasis, null);
    const around = new Set([hub, ...coauthors(model, hub)]);
    expect([...people.keys()].filter((row) => people[row] === Standing.shown)).toEqual([...around].sort((a, b) => a - b));
    slice.source.forEach((source, tie) => {
      const among = around.has(source) && around.has(slice.target[tie] ?? -1);
      expect(ties[tie]).toBe(among ? Standing.shown : Standing.dimmed);
    });
    expect(emphasis.hotTies).toEqual([]);
    expect(emphasis.rings).toEqual([{ row: hub, ring: 'selected' }]);
  });
  test('names of communities with somebody who is shown stay, the others step back', () => {
    const emphasis = emphasize(model, { ...calm, selection: { kind: 'person', id: id(hub) } });
    expect(standings(model, emphasis, null).communities).toEqual(new Set([...(emphasis.lit ?? [])].map((row) => slice.community[row] ?? 0)));
    expect(standings(model, emphasize(model, calm), null).communities).toEqual(new Set(slice.community));
  });
  test('both ends of a selected tie, and the tie in ink', () => {
    const [a, b] = [slice.source[0] ?? 0, slice.target[0] ?? 0];
    const { lit, hotTies, rings } = emphasize(model, { ...calm, selection: { kind: 'tie', source: id(a), target: id(b) } });
    expect(lit).toEqual(new Set([a, b]));
    expect(hotTies).toContain(0);
    expect(rings.map(({ row }) => row)).toEqual([a, b]);
  });
  test('the authors of a selected paper, while nobody steps back', () => {
    const authors = [hub, ...coauthors(model, hub).slice(0, 2)];
    const { lit, rings } = emphasize(model, { ...calm, selection: { kind: 'paper', id: 'p', authors: [...authors.map(id), 'no longer here'] } });
    expect(lit).toBeNull();
    expect(rings.map(({ row }) => row)).toEqual(authors);
  });
});

describe('what a filter leaves', () => {
  const [removed, dimmed] = coauthors(model, hub);
  const mask = (): MapMask => {
    const people = new Uint8Array(slice.ids.length);
    people[removed ?? -1] = Standing.removed;
    people[dimmed ?? -1] = Standing.dimmed;
    return { people, ties: null };
  };
  const inkOf = (row: number, filter: MapMask | null): number[] => emphasize(model, { ...calm, hover: row, mask: filter }).hotTies.map((tie) => otherEnd(slice, tie, row));

  test('ties go and step back with the people at their ends', () => {
    const { people, ties } = standings(model, emphasize(model, { ...calm, mask: mask() }), mask());
    for (const tie of model.tiesOf[removed ?? -1] ?? []) expect(ties[tie]).toBe(Standing.removed);
    for (const tie of model.tiesOf[dimmed ?? -1] ?? []) expect(ties[tie]).not.toBe(Standing.shown);
    expect(people[hub]).toBe(Standing.shown);
  });
  test('a tie can go while both people stay', () => {
    const ties = new Uint8Array(slice.source.length);
    ties[3] = Standing.removed;
    const filter = { people: new Uint8Array(slice.ids.length), ties };
    const left = standings(model, emphasize(model, { ...calm, mask: filter }), filter);
    expect(left.ties[3]).toBe(Standing.removed);
    expect(left.people[slice.source[3] ?? 0]).toBe(Standing.shown);
  });
  test('nobody who is not on the map is hit, ringed, or reached with an ink tie', () => {
    const filter = mask();
    const left = { ...scene, standings: standings(model, emphasize(model, { ...calm, mask: filter }), filter) };
    expect(personAt(left, toScreen(view, model.x[removed ?? 0] ?? 0, model.y[removed ?? 0] ?? 0))).not.toBe(removed);
    expect(emphasize(model, { ...calm, selection: { kind: 'person', id: id(removed ?? -1) }, mask: filter })).toMatchObject({ lit: null, rings: [] });
    expect(inkOf(hub, null)).toEqual(expect.arrayContaining([removed, dimmed]));
    expect(inkOf(hub, filter)).not.toContain(removed);
    expect(inkOf(hub, filter)).not.toContain(dimmed);
  });
  test('someone who has stepped back is shown in full while selected', () => {
    const filter = mask();
    const emphasis = emphasize(model, { ...calm, selection: { kind: 'person', id: id(dimmed ?? -1) }, mask: filter });
    expect(standings(model, emphasis, filter).people[dimmed ?? -1]).toBe(Standing.shown);
  });
});

describe('what is hit', () => {
  test('each person at the middle of their disc', () => {
    slice.ids.forEach((_, row) => {
      expect(personAt(scene, toScreen(view, model.x[row] ?? 0, model.y[row] ?? 0))).toBe(row);
    });
  });
  test('a tie a few pixels beside its line, and nothing in an empty corner', () => {
    for (const tie of [0, 5, 9]) {
      const [a, b] = [slice.source[tie] ?? 0, slice.target[tie] ?? 0].map((row) => toScreen(view, model.x[row] ?? 0, model.y[row] ?? 0));
      if (!a || !b) continue;
      const bend = looks.styles[looks.tieStyle[tie] ?? 0]?.curved === false ? 0 : 0.07;
      const middle = { x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend };
      expect(tieAt(scene, { x: middle.x + 2, y: middle.y + 2 }, [tie])).toBe(tie);
    }
    expect(personAt(scene, { x: 2, y: 2 })).toBe(-1);
    expect(tieAt(scene, { x: 2, y: 2 })).toBe(-1);
  });
});

describe('the keyboard', () => {
  test('begins with the person of most papers', () => {
    expect(slice.papers[personTowards(model, -1, 'up')]).toBe(Math.max(...slice.papers));
  });
  test('goes the way the arrow points', () => {
    fc.assert(fc.property(fc.nat(slice.ids.length - 1), (row) => {
      const right = personTowards(model, row, 'right');
      const up = personTowards(model, row, 'up');
      if (right >= 0) expect(model.x[right]).toBeGreaterThan(model.x[row] ?? 0);
      if (up >= 0) expect(model.y[up]).toBeGreaterThan(model.y[row] ?? 0);
    }));
  });
  test('visits every coauthor once with Shift, strongest tie first, and comes around', () => {
    const around = coauthors(model, hub);
    const seen: number[] = [];
    for (let at = nextCoauthor(model, hub, hub, 1); seen.length < around.length; at = nextCoauthor(model, hub, at, 1)) seen.push(at);
    expect(new Set(seen)).toEqual(new Set(around));
    expect(nextCoauthor(model, hub, seen.at(-1) ?? 0, 1)).toBe(seen[0]);
    expect(nextCoauthor(model, hub, seen[0] ?? 0, -1)).toBe(seen.at(-1));
  });
  test('leaves combinations with Ctrl, Cmd and Alt to the window', () => {
    const plain = { key: 'f', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(keyAction(plain)).toEqual({ kind: 'fit' });
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(keyAction({ ...plain, [held]: true })).toBeUndefined();
    expect(keyAction({ ...plain, key: 'x' })).toBeUndefined();
  });
  test('says that there may be more coauthors where a list of authors is cut', () => {
    const cut = { ...model, slice: { ...slice, nodeFlags: slice.nodeFlags.map((flags, row) => (row === hub ? flags | NodeFlag.atLeast : flags)) } };
    expect(describePerson(cut, hub)).toContain(`at least ${coauthors(model, hub).length} coauthors`);
    expect(describePerson(model, hub)).not.toContain('at least');
  });
  test('says who has the focus, and why someone has no ties', () => {
    const known = coauthors(model, hub).length;
    expect(describePerson(model, hub)).toContain(`${slice.names[hub]}, ${slice.papers[hub]} papers, ${known} coauthors`);
    expect(describePerson(model, slice.ids.length - 1)).toContain('0 coauthors, dump lists no coauthors');
    expect(describeMap({ slice })).toContain(`${slice.ids.length} people`);
  });
  test('says the community of who has the focus, and with whom they wrote most; of a topic, how many are related to it', () => {
    const ties = model.tiesOf[hub] ?? [];
    const strongest = ties.toSorted((a, b) => (slice.weight[b] ?? 0) - (slice.weight[a] ?? 0))[0] ?? -1;
    const named = { ...slice, communities: slice.communities.map((one) => ({ ...one, name: 'Streams' })) };
    const community = named.communities[(slice.community[hub] ?? 0) - 1];
    const said = describePerson({ ...model, slice: named }, hub);
    expect(said).toContain(`community ${community?.letter ?? 'nowhere'} Streams`);
    expect(said).toContain(`most with ${slice.names[otherEnd(slice, strongest, hub)] ?? ''}`);
    expect(describePerson({ ...model, slice: { ...slice, network: 'topics' } }, hub)).toContain(`${coauthors(model, hub).length} related topics`);
  });
});

describe('the camera', () => {
  test('fits everyone on the canvas', () => {
    fc.assert(fc.property(fc.integer({ min: 300, max: 2400 }), fc.integer({ min: 250, max: 1600 }), (width, height) => {
      const fitted = fitView(model, width, height);
      slice.ids.forEach((_, row) => {
        const { x, y } = toScreen(fitted, model.x[row] ?? 0, model.y[row] ?? 0);
        expect(x > 0 && y > 0 && x < width && y < height).toBe(true);
      });
    }), { numRuns: 30 });
  });
  test('zooms at the pointer: what is under it stays under it', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), fc.nat(900), fc.nat(700), (factor, x, y) => {
      const before = toMap(view, x, y);
      const after = toScreen(zoomAt(view, factor, { x, y }, view.scale), before.x, before.y);
      expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(0.01);
    }));
  });
  test('pans with the pointer', () => {
    const [before, after] = [toScreen(view, 3, 4), toScreen(panBy(view, 30, -20), 3, 4)];
    expect(after.x - before.x).toBeCloseTo(30, 6);
    expect(after.y - before.y).toBeCloseTo(-20, 6);
  });
});

describe('names', () => {
  const measure = (text: string, font: string): number => text.length * Number(/(\d+)px/.exec(font)?.[1] ?? 0) * 0.55;
  const task = { taken: [], measure, before: [], atMost: Infinity };
  test('of owners are shown', () => {
    const rows = placeNames(scene, { ...task, emphasis: emphasize(model, calm) }).map(({ row }) => row);
    expect(rows).toEqual(expect.arrayContaining([0, 1, 2, slice.ids.length - 1]));
  });
  test('of those who step back are not', () => {
    const emphasis = emphasize(model, { ...calm, selection: { kind: 'person', id: id(hub) } });
    const named = placeNames({ ...scene, standings: standings(model, emphasis, null) }, { ...task, emphasis });
    expect(named.length).toBeGreaterThan(0);
    expect(named.every(({ row }) => emphasis.lit?.has(row) === true)).toBe(true);
  });
});

test('a new slice keeps the places of people who stay, and the pins', () => {
  model.pinned[4] = 1;
  const fewer = generateNetwork({ people: 60, seed: 1, owners: 1, papersPerPerson: 1, oddities: false });
  const next = buildModel(fewer, model);
  expect([next.x[4], next.y[4], next.pinned[4]]).toEqual([model.x[4], model.y[4], 1]);
  model.pinned[4] = 0;
});

test('whom the library has put elsewhere stands there; whoever the layout has moved since stays', () => {
  const read = (places: readonly number[]) => ({ ...slice, x: Float32Array.from(slice.ids, (_, row) => places[row] ?? 0), y: new Float32Array(slice.ids.length), nodeFlags: slice.nodeFlags.slice() });
  const before = read([10, 20, 30]);
  const shown = buildModel(before);
  shown.x[1] = 25;
  shown.x[2] = 35;
  noteSaved(before, slice.network, { ids: [id(2)], x: [35], y: [0], pinned: [false] });
  const next = buildModel(read([11, 20, 35]), shown);
  expect([...next.x.subarray(0, 3)]).toEqual([11, 25, 35]);
});
