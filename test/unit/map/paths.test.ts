/** Ways between nodes of every network, against trying every step, and two people side by side. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mark } from '../../../electron/core/map/state.ts';
import { paths } from '../../../electron/core/map/paths.ts';
import { between, roadsOf, type Roads } from '../../../electron/core/map/ways.ts';
import { comparison } from '../../../electron/core/map/compare.ts';
import { incidence } from '../../../electron/core/network/incidence.ts';
import { sliceOf } from '../../../electron/core/network/slice.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { firstLook } from '../../../shared/model/look.ts';
import { NetworkKind } from '../../../shared/model/slice.ts';
import { fieldLibrary, personId } from './library.ts';

test('the way between two people names everyone on it and the papers of every step', async () => {
  const into = await fieldLibrary();
  const found = paths(into.reader, { ids: [personId(into, 'Ada Lovelace'), personId(into, 'Nora Herschel')], by: 'steps', avoid: [] });
  expect(found?.steps).toBe(3);
  expect(found?.paths.map(({ nodes }) => nodes.map(({ name }) => name))).toEqual([['Ada Lovelace', 'Charles Babbage', 'Mary Somerville', 'Nora Herschel']]);
  expect(found?.paths[0]?.ties.map(({ papers }) => papers.length)).toEqual([2, 1, 1]);
});

test('a stop on the way can be avoided, and what that costs is said before', async () => {
  const into = await fieldLibrary();
  const ends = [personId(into, 'Ada Lovelace'), personId(into, 'Nora Herschel')];
  const found = paths(into.reader, { ids: ends, by: 'steps', avoid: [] });
  expect(found?.without.map(({ name, steps }) => [name, steps])).toEqual([['Charles Babbage', null], ['Mary Somerville', null]]);
  expect(paths(into.reader, { ids: ends, by: 'steps', avoid: [personId(into, 'Charles Babbage')] })?.paths).toEqual([]);
});

test('nobody who is closed is passed through, but everyone can be an end', async () => {
  const into = await fieldLibrary();
  mark(into.writer, { ids: [personId(into, 'Charles Babbage')], mark: 'closed', on: true });
  const [ada, charles, nora] = ['Ada Lovelace', 'Charles Babbage', 'Nora Herschel'].map((name) => personId(into, name));
  expect(paths(into.reader, { ids: [ada ?? '', nora ?? ''], by: 'steps', avoid: [] })?.paths).toEqual([]);
  expect(paths(into.reader, { ids: [ada ?? '', charles ?? ''], by: 'steps', avoid: [] })?.steps).toBe(1);
});

test('a way over several stops visits them in order', async () => {
  const into = await fieldLibrary();
  const ids = ['Ada Lovelace', 'Luigi Menabrea', 'Nora Herschel'].map((name) => personId(into, name));
  expect(paths(into.reader, { ids, by: 'steps', avoid: [] })?.paths[0]?.nodes.map(({ name }) => name))
    .toEqual(['Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea', 'Mary Somerville', 'Nora Herschel']);
});

type Tie = readonly [a: number, b: number, weight: number];

function network(nodes: number, ties: readonly Tie[], by: 'steps' | 'ties'): Roads {
  const [source, target, weight] = [Uint32Array.from(ties, ([a]) => a), Uint32Array.from(ties, ([, b]) => b), Float32Array.from(ties, (tie) => tie[2])];
  return roadsOf(nodes, { source, target, weight }, [], by);
}

/** All ways without a circle from one node to another, by trying every step. */
function everyWay(ties: readonly Tie[], from: number, to: number, shut: ReadonlySet<number>, way: readonly number[] = [from]): number[][] {
  if (from === to) return [[...way]];
  return ties.flatMap(([a, b]) => [[a, b], [b, a]] as const).filter(([a, b]) => a === from && !way.includes(b) && (b === to || !shut.has(b)))
    .flatMap(([, next]) => everyWay(ties, next, to, shut, [...way, next]));
}

/** The shortest of them, each once, in the order of their numbers. */
function shortest(ties: readonly Tie[], by: 'steps' | 'ties', from: number, to: number, shut: ReadonlySet<number>): number[][] {
  const weight = new Map(ties.flatMap(([a, b, heavy]) => [[`${a} ${b}`, heavy], [`${b} ${a}`, heavy]] as [string, number][]));
  const far = (way: readonly number[]): number => way.slice(1).reduce((sum, node, i) => sum + (by === 'steps' ? 1 : 1 / Math.fround(weight.get(`${way[i]} ${node}`) ?? 0)), 0);
  const all = everyWay(ties, from, to, shut);
  const least = Math.min(...all.map(far));
  return all.filter((way) => far(way) < least + 1e-6);
}

const inOrder = (ways: readonly (readonly number[])[]): string[] => ways.map(String).sort();

/** Up to seven nodes and twelve ties of few weights, so that several ways are equally short. */
const networks = fc.integer({ min: 2, max: 7 }).chain((nodes) => fc.record({
  nodes: fc.constant(nodes),
  ties: fc.uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.constantFrom(0.25, 0.5, 1, 2)).filter(([a, b]) => a < b), { selector: ([a, b]) => `${a} ${b}`, maxLength: 12 }),
  stops: fc.array(fc.nat(nodes - 1), { minLength: 2, maxLength: 3 }),
  shut: fc.array(fc.nat(nodes - 1), { maxLength: 2 }),
  by: fc.constantFrom('steps' as const, 'ties' as const),
}));

test('in any small network exactly the shortest ways are found that trying every step finds, over stops and around who is avoided', () => {
  fc.assert(fc.property(networks, ({ nodes, ties, stops, shut, by }) => {
    const avoid = new Set(shut.filter((one) => !stops.includes(one)));
    const legs = stops.slice(1).map((to, i) => shortest(ties, by, stops[i] ?? 0, to, avoid));
    const whole = legs.reduce((ways, leg) => ways.flatMap((way) => leg.map((next) => [...way, ...next.slice(1)])), [[stops[0] ?? 0]]);
    expect(inOrder(between(network(nodes, ties, by), stops, avoid))).toEqual(inOrder(whole));
  }), { numRuns: 400 });
});

test.each(NetworkKind.options)('in the network of %s every two nodes are joined by exactly its shortest ways', async (kind) => {
  const into = await fieldLibrary();
  const slice = sliceOf(into.reader, { ...firstLook, network: kind, most: 2_000 });
  const ties = Array.from(slice.source, (from, i): Tie => [from, slice.target[i] ?? 0, slice.weight[i] ?? 0]);
  for (const [a, from] of slice.ids.entries()) {
    for (const [b, to] of slice.ids.entries()) {
      if (a === b) continue;
      const found = paths(into.reader, { ids: [from, to], by: 'steps', avoid: [], network: kind });
      const rows = found?.paths.map(({ nodes }) => nodes.map(({ id }) => slice.ids.indexOf(id))) ?? [];
      expect(inOrder(rows)).toEqual(inOrder(shortest(ties, 'steps', a, b, new Set())));
    }
  }
});

const topicId = ({ reader }: Library, name: string): string => {
  const { ids, names } = incidence(reader).topics;
  return ids[names.indexOf(name)] ?? '';
};
const paperId = ({ reader }: Library, label: string): string => {
  const { ids, names } = incidence(reader).papers;
  return ids[names.indexOf(label)] ?? '';
};

test('a way between topics goes over topics and names the papers that have both', async () => {
  const into = await fieldLibrary();
  const found = paths(into.reader, { ids: [topicId(into, 'punched cards'), topicId(into, 'tidal currents')], by: 'steps', avoid: [], network: 'topics' });
  const overLooms = found?.paths.find(({ nodes }) => nodes[1]?.name === 'weaving looms');
  expect(overLooms?.nodes.map(({ name, kind }) => [name, kind])).toEqual([['punched cards', 'topic'], ['weaving looms', 'topic'], ['tidal currents', 'topic']]);
  expect(overLooms?.ties[1]?.papers.map(({ label }) => label)).toEqual(['Weaving looms near the sea']);
});

test('a way between papers says what ties them, and lists no paper twice', async () => {
  const into = await fieldLibrary();
  const ends = [paperId(into, 'Punched cards for weaving looms'), paperId(into, 'Tidal currents and the moon')];
  const found = paths(into.reader, { ids: ends, by: 'steps', avoid: [], network: 'papers' });
  expect(found?.paths.length).toBeGreaterThan(0);
  for (const { nodes, ties } of found?.paths ?? []) {
    expect(nodes.every(({ kind }) => kind === 'paper')).toBe(true);
    expect(ties.every(({ papers, why }) => papers.length === 0 && why.length > 0)).toBe(true);
  }
});

test('from a person the way leads to a paper by one of its authors, and to a topic by somebody who writes on it, but never through them', async () => {
  const into = await fieldLibrary();
  const [ada, nora] = [personId(into, 'Ada Lovelace'), personId(into, 'Nora Herschel')];
  const names = (ids: string[]) => paths(into.reader, { ids, by: 'steps', avoid: [] })?.paths.map(({ nodes }) => nodes.map(({ name }) => name));
  expect(names([ada, paperId(into, 'Tidal currents in narrow seas')])).toEqual([['Ada Lovelace', 'Charles Babbage', 'Tidal currents in narrow seas']]);
  expect(names([ada, topicId(into, 'tidal currents')])).toEqual([['Ada Lovelace', 'Charles Babbage', 'tidal currents']]);
  expect(names([topicId(into, 'tidal currents'), ada, nora])?.[0]).toEqual(['tidal currents', 'Charles Babbage', 'Ada Lovelace', 'Charles Babbage', 'Mary Somerville', 'Nora Herschel']);
});

test('in the mixed network a person and a topic are joined over people and topics', async () => {
  const into = await fieldLibrary();
  const found = paths(into.reader, { ids: [personId(into, 'Ada Lovelace'), topicId(into, 'tidal currents')], by: 'steps', avoid: [], network: 'mixed' });
  expect(found?.paths.length).toBeGreaterThan(0);
  for (const { nodes } of found?.paths ?? []) expect([nodes[0]?.kind, nodes.at(-1)?.kind]).toEqual(['person', 'topic']);
});

test('nobody who is hidden is passed through', async () => {
  const into = await fieldLibrary();
  mark(into.writer, { ids: [personId(into, 'Charles Babbage')], mark: 'hidden', on: true });
  expect(paths(into.reader, { ids: [personId(into, 'Ada Lovelace'), personId(into, 'Nora Herschel')], by: 'steps', avoid: [] })?.paths).toEqual([]);
});

test('two people side by side: papers, coauthors, years and topics of each and of both', async () => {
  const into = await fieldLibrary();
  const both = comparison(into.reader, personId(into, 'Ada Lovelace'), personId(into, 'Charles Babbage'));
  expect(both?.papers).toEqual({ left: 1, both: 2, right: 1 });
  expect(both?.coauthors).toEqual({ left: 0, both: 0, right: 2 });
  expect(both?.years).toEqual({ left: { from: 2019, to: 2021 }, both: { from: 2019, to: 2021 }, right: { from: 2019, to: 2021 } });
  expect(both?.shared.map(({ label }) => label).sort()).toEqual(['Punched cards for weaving looms', 'Weaving looms and their numbers']);
  expect(both?.similarity).toBeGreaterThan(comparison(into.reader, personId(into, 'Ada Lovelace'), personId(into, 'Nora Herschel'))?.similarity ?? 1);
});
