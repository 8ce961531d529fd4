import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mark } from '../../../electron/core/map/state.ts';
import { paths } from '../../../electron/core/map/paths.ts';
import { between, type Roads } from '../../../electron/core/map/ways.ts';
import { comparison } from '../../../electron/core/map/compare.ts';
import { csrOf } from '../../../electron/core/network/csr.ts';
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

function network(people: number, ties: readonly (readonly [number, number])[]): Roads {
  const ends = ties.flatMap(([a, b]) => [[a, b], [b, a]] as const);
  const csr = csrOf(people, { row: Uint32Array.from(ends, ([a]) => a), item: Uint32Array.from(ends, ([, b]) => b) });
  return { csr, length: new Float64Array(csr.items.length).fill(1) };
}

test('in any network every way that is found follows ties, and none is shorter', () => {
  fc.assert(fc.property(
    fc.integer({ min: 2, max: 12 }).chain((people) => fc.tuple(
      fc.constant(people), fc.uniqueArray(fc.tuple(fc.nat(people - 1), fc.nat(people - 1)).filter(([a, b]) => a < b), { selector: String, maxLength: 30 }))),
    ([people, ties]) => {
      const found = between(network(people, ties), [0, people - 1], new Set());
      const tied = new Set(ties.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
      const reached = new Map([[0, 0]]);
      for (const [node, far] of reached) for (let other = 0; other < people; other += 1) if (tied.has(`${node} ${other}`) && !reached.has(other)) reached.set(other, far + 1);
      expect(found.length > 0).toBe(reached.has(people - 1));
      for (const way of found) {
        expect(way.length - 1).toBe(reached.get(people - 1));
        way.slice(1).forEach((node, i) => expect(tied.has(`${way[i]} ${node}`)).toBe(true));
      }
      expect(new Set(found.map(String)).size).toBe(found.length);
    }));
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
