/** The tools of the map without a window: who is around somebody, what a year leaves, and what a tool waits for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Standing, maskOfYear } from '../../../shared/style/standing.ts';
import { chosenText, comparisonText } from '../../../renderer/compare/compare-text.ts';
import { pathText } from '../../../renderer/compare/path-words.ts';
import { insideOf } from '../../../renderer/network/lasso.ts';
import { within } from '../../../renderer/state/tools-around.ts';
import { communityOf, dumpsOfSameOwner, filled, noTools, pathBetween, pathQuestion, toggled, withoutLatest } from '../../../renderer/state/tools.ts';
import { seenBy, yearSpan } from '../../../renderer/state/tools-years.ts';
import { blankSlice, NodeFlag, NodeKind, type GraphSlice } from '../../../shared/model/slice.ts';

function sliceOf(people: number, ties: readonly (readonly [number, number])[]): GraphSlice {
  return {
    ...blankSlice(people, ties.length), ids: Array.from({ length: people }, (_, row) => `p${row}`),
    source: Uint32Array.from(ties, ([a]) => a), target: Uint32Array.from(ties, ([, b]) => b),
  };
}

const network = fc.integer({ min: 2, max: 12 }).chain((people) => fc.tuple(
  fc.constant(people),
  fc.array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1)).filter(([a, b]) => a !== b), { maxLength: 30 }),
  fc.uniqueArray(fc.nat(people - 1)),
));

test('around somebody are those whom so many ties reach, and ties of whoever is closed lead no further', () => {
  fc.assert(fc.property(network, fc.integer({ min: 0, max: 3 }), ([people, ties, closed], steps) => {
    const slice = sliceOf(people, ties);
    closed.forEach((row) => { slice.nodeFlags[row] = NodeFlag.closed; });
    // The same by walking every way of so many ties.
    const walk = (row: number, left: number): number[] => {
      if (left === 0 || (row !== 0 && closed.includes(row))) return [row];
      const next = ties.flatMap(([a, b]) => (a === row ? [b] : b === row ? [a] : []));
      return [row, ...next.flatMap((other) => walk(other, left - 1))];
    };
    const inOrder = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b);
    expect(inOrder(within(slice, 0, steps))).toEqual(inOrder(new Set(walk(0, steps))));
  }), { numRuns: 60 });
});

test('a year keeps who and what began by then, and everything without a year; who is off the map stays off', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(0, 2001, 2002, 2003), { minLength: 1 }), fc.constantFrom(2000, 2001, 2002, 2003), fc.boolean(), (first, year, fresh) => {
    const slice = { firstYear: Uint16Array.from(first), tieFirstYear: new Uint16Array() };
    const before = { people: Uint8Array.from(first, (_, row) => (row === 0 ? Standing.removed : Standing.shown)), ties: null };
    const { people } = maskOfYear(slice, before, { year, fresh });
    first.forEach((began, row) => {
      const on = people[row] !== Standing.removed;
      expect(on).toBe(row !== 0 && began <= year);
      if (on) expect(people[row]).toBe(fresh && began === year ? Standing.dimmed : Standing.shown);
    });
    expect(seenBy(slice, year)).toBe(first.filter((began) => began <= year).length);
    const dated = first.filter((began) => began > 0);
    expect(yearSpan(slice)).toEqual(dated.length === 0 ? null : { from: Math.min(...dated), to: Math.max(...dated) });
  }));
});

test('a lasso holds the points inside its line', () => {
  fc.assert(fc.property(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true }), (x, y) => {
    fc.pre(Math.abs(Math.abs(x) + Math.abs(y) - 10) > 1e-6);
    const diamond = [{ x: 10, y: 0 }, { x: 0, y: 10 }, { x: -10, y: 0 }, { x: 0, y: -10 }];
    expect(insideOf(diamond, { x, y })).toBe(Math.abs(x) + Math.abs(y) < 10);
  }));
});

test('a path waits for its ends and is asked for when it has them, with nobody twice', () => {
  const [ada, bo] = [{ id: 'a', name: 'Ada', kind: 'person' as const }, { id: 'b', name: 'Tides', kind: 'topic' as const }];
  const look = { network: 'mixed' as const, counting: 'full' as const };
  const begun = pathBetween([ada]);
  expect(pathQuestion(begun, look)).toBeNull();
  expect(filled(begun, ada)).toEqual(begun);
  const whole = filled(begun, bo);
  expect(whole?.kind === 'path' && pathQuestion(whole, look)).toEqual({ ids: ['a', 'b'], by: 'steps', avoid: [], ...look });
  expect(whole && filled(whole, ada)).toBeNull();
});

test('only people are compared: a comparison does not take a topic', () => {
  const [ada, tides] = [{ id: 'a', name: 'Ada', kind: 'person' as const }, { id: 't', name: 'Tides', kind: 'topic' as const }];
  const begun = { kind: 'compare' as const, left: null, right: null };
  expect(filled(begun, tides)).toBeNull();
  expect(filled(begun, ada)).toMatchObject({ left: { id: 'a' } });
});

test('a path, a comparison and a selection read as text', () => {
  const nodes = [{ id: 'a', name: 'Ada', kind: 'person' as const }, { id: 't', name: 'tides', kind: 'topic' as const }];
  const paper = { id: 'x', label: 'Tides in narrow seas', titled: true, date: { year: 2014, month: null, day: null }, category: null, firstAuthor: null, dumps: 1, withdrawn: false, authorsCut: false };
  expect(pathText({ nodes, ties: [{ papers: [paper], why: ['The profile of Ada states it.'] }] }))
    .toBe('Ada (person)\n  Tides in narrow seas (2014)\n  The profile of Ada states it.\ntides (topic)');
  const [left, right] = [{ id: 'a', name: 'Ada' }, { id: 'b', name: 'Bo' }];
  const sides = { left: 2, both: 1, right: 3 };
  const years = { left: { from: 2011, to: 2014 }, both: { from: 2014, to: 2014 }, right: { from: null, to: null } };
  expect(comparisonText({ left, right, papers: sides, coauthors: sides, years, topics: [{ name: 'tides', left: 1, right: 2 }], similarity: 0.5, shared: [paper], people: { left: [], both: [], right: [] } }).split('\n')).toEqual([
    'Ada and Bo', 'Papers: only Ada 2, both 1, only Bo 3', 'Coauthors: only Ada 2, both 1, only Bo 3', 'Years: only Ada 2011–2014, both 2014, only Bo none',
    'Topics (similarity 0.50):', '  tides: Ada 1, Bo 2', 'Shared papers:', '  Tides in narrow seas (2014)',
  ]);
  const slice = { ...blankSlice(2, 0), ids: ['a', 'b'], names: ['Ada', 'Bo'], papers: Uint32Array.of(1, 4) };
  expect(chosenText(slice, ['b', 'a', 'gone'])).toBe('Bo, 4 papers\nAda, 1 paper');
});

test('Escape ends what came last: the selection, the lasso, the task, the steps around, the years', () => {
  const around = { node: { id: 'a', name: 'Ada' }, steps: 1 as const };
  const all = { ...noTools, tool: 'lasso' as const, chosen: ['a'], task: pathBetween([]), around, years: { year: 2001, playing: false, fresh: false } };
  const ended: string[] = [];
  let state = all;
  for (let next = withoutLatest(state, null); next !== null; next = withoutLatest(state, null)) {
    ended.push(...Object.keys(next).slice(0, 1));
    state = { ...state, ...next } as typeof all;
  }
  expect(ended).toEqual(['chosen', 'tool', 'task', 'around', 'years']);
  expect(withoutLatest({ ...noTools, task: pathBetween([]) }, { kind: 'person', id: 'a' })).toBeNull();
});

test('what is picked again is let go', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string()), fc.string(), (chosen, id) => {
    expect(toggled(toggled(chosen, id), id).toSorted()).toEqual(chosen.toSorted());
  }));
});

test('only dumps of the same owner are compared, the oldest first', () => {
  const dump = (id: number, personId: string) => ({ id, file: `${id}.txt`, owners: [{ personId, name: personId }], formats: ['bzpeer' as const], papers: 1, remarks: 0 });
  expect(dumpsOfSameOwner([dump(3, 'a'), dump(2, 'b'), dump(1, 'a')], 3).map(({ id }) => id)).toEqual([1, 3]);
});

test('a node that stands for a community knows its number; others stand for themselves', () => {
  const slice = { ...sliceOf(2, []), ids: ['community:12', 'p'], nodeKind: Uint8Array.of(NodeKind.community, NodeKind.person) };
  expect(communityOf(slice, 'community:12')).toBe('12');
  expect(communityOf(slice, 'p')).toBeNull();
});
