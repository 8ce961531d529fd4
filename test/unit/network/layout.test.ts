/** What the layout promises: the same library gives the same map, it comes to rest, people who were placed stay. */
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../../shared/random.ts';
import { generateNetwork } from '../../bench/generate.ts';
import { Simulation, STEP_LIMIT } from '../../../shared/layout/simulation.ts';
import { NodeFlag, type GraphSlice } from '../../../shared/model/slice.ts';

const small = generateNetwork({ people: 120, seed: 5, owners: 3, papersPerPerson: 1.1, oddities: true });

function settle(slice: GraphSlice, burst: number): Simulation {
  const simulation = new Simulation(slice);
  while (!simulation.settled) simulation.advance(burst);
  return simulation;
}

/** Positions by id. */
function places(slice: GraphSlice, simulation: Simulation): Map<string, readonly [number, number]> {
  const positions = simulation.positions();
  return new Map(slice.ids.map((id, row) => [id, [positions[row * 2] ?? 0, positions[row * 2 + 1] ?? 0]]));
}

/** The same network with its people and ties in another order. */
function shuffled(slice: GraphSlice): GraphSlice {
  const random = randomNumbers(11);
  const mix = (length: number): number[] => Array.from({ length }, (_, index) => ({ index, key: random() })).sort((a, b) => a.key - b.key).map(({ index }) => index);
  const [people, ties] = [mix(slice.ids.length), mix(slice.source.length)];
  const position = new Map(people.map((old, now) => [old, now]));
  const pick = <T extends Uint8Array | Uint32Array | Float32Array>(column: T, order: readonly number[]): T => column.slice().map((_, index) => column[order[index] ?? 0] ?? 0) as T;
  const end = (column: Uint32Array): Uint32Array => pick(column, ties).map((old) => position.get(old) ?? 0);
  return {
    ...slice,
    ids: people.map((old) => slice.ids[old] ?? ''), names: people.map((old) => slice.names[old] ?? ''),
    papers: pick(slice.papers, people), community: pick(slice.community, people), nodeFlags: pick(slice.nodeFlags, people),
    // An undirected tie may name either end first.
    source: end(slice.target), target: end(slice.source),
    weight: pick(slice.weight, ties), sharedPapers: pick(slice.sharedPapers, ties), tieFlags: pick(slice.tieFlags, ties),
  };
}

function withPlaces(slice: GraphSlice, found: ReadonlyMap<string, readonly [number, number]>): GraphSlice {
  return {
    ...slice,
    x: Float32Array.from(slice.ids, (id) => found.get(id)?.[0] ?? Number.NaN),
    y: Float32Array.from(slice.ids, (id) => found.get(id)?.[1] ?? Number.NaN),
  };
}

describe('a map laid out from nothing', () => {
  const simulation = settle(small, 10);
  const found = places(small, simulation);

  test('comes to rest by itself, before the limit', () => {
    expect(simulation.steps).toBeGreaterThan(0);
    expect(simulation.steps).toBeLessThan(STEP_LIMIT);
  });
  test('is the same each time, however the steps are cut into bursts', () => {
    expect(settle(small, 1).positions()).toEqual(simulation.positions());
    expect(settle(small, 997).positions()).toEqual(simulation.positions());
  });
  test('is the same whatever the order of people and ties', () => {
    const other = shuffled(small);
    expect(places(other, settle(other, 10))).toEqual(found);
  });
  test('puts everyone somewhere, no two on one spot', () => {
    expect([...found.values()].flat().every((value) => Number.isFinite(value))).toBe(true);
    expect(new Set([...found.values()].map(([x, y]) => `${x} ${y}`)).size).toBe(small.ids.length);
  });
  test('puts coauthors nearer to each other than strangers', () => {
    const distance = (a: number, b: number): number => {
      const [p, q] = [found.get(small.ids[a] ?? ''), found.get(small.ids[b] ?? '')];
      return Math.hypot((p?.[0] ?? 0) - (q?.[0] ?? 0), (p?.[1] ?? 0) - (q?.[1] ?? 0));
    };
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const tied = Array.from(small.source, (source, tie) => distance(source, small.target[tie] ?? 0));
    const all = small.ids.flatMap((_, a) => small.ids.slice(0, a).map((__, b) => distance(a, b)));
    expect(mean(tied)).toBeLessThan(mean(all) * 0.75);
  });
});

describe('someone who stood apart and is tied to others now', () => {
  const row = small.ids.length;
  /** One more person, far from everyone, tied to the first two. */
  function joined(flags: number): GraphSlice {
    const stood = withPlaces(small, places(small, settle(small, 50)));
    const ends = [...small.source.slice(0, 1), ...small.target.slice(0, 1)];
    return {
      ...stood, ids: [...small.ids, 'apart'], names: [...small.names, 'Apart'], papers: Uint32Array.of(...small.papers, 1), community: Uint8Array.of(...small.community, 0),
      nodeFlags: Uint8Array.of(...small.nodeFlags, flags), x: Float32Array.of(...stood.x, 9_000), y: Float32Array.of(...stood.y, 9_000),
      source: Uint32Array.of(...small.source, ...ends), target: Uint32Array.of(...small.target, ...ends.map(() => row)),
      weight: Float32Array.of(...small.weight, 1, 1), sharedPapers: Uint32Array.of(...small.sharedPapers, 1, 1), tieFlags: Uint8Array.of(...small.tieFlags, 0, 0),
    };
  }
  test('stands with them, and not where there was room before', () => {
    const slice = joined(NodeFlag.placed | NodeFlag.apart);
    const [x = 0, y = 0] = places(slice, settle(slice, 10)).get('apart') ?? [];
    expect(Math.hypot(x - 9_000, y - 9_000)).toBeGreaterThan(5_000);
  });
  test('stays where the user put them', () => {
    const slice = joined(NodeFlag.placed | NodeFlag.apart | NodeFlag.pinned);
    expect(places(slice, settle(slice, 10)).get('apart')).toEqual([9_000, 9_000]);
  });
  test('is told from those whom ties have placed', () => {
    const simulation = settle(small, 10);
    const apart = simulation.apart();
    const tied = (person: number): boolean => small.source.includes(person) || small.target.includes(person);
    expect(small.ids.every((_, person) => tied(person) || apart[person] === 1)).toBe(true);
    expect(apart.filter((one) => one === 1).length).toBeLessThan(small.ids.length / 2);
  });
});

describe('a map that was saved', () => {
  const saved = withPlaces(small, places(small, settle(small, 50)));

  test('does not run again when everyone has a place', () => {
    const simulation = new Simulation(saved);
    expect(simulation.settled).toBe(true);
    expect(simulation.positions()).toEqual(settle(saved, 5).positions());
    expect(places(saved, simulation)).toEqual(places(small, settle(small, 50)));
  });
  test('keeps its people where they are when one is new, who appears beside their coauthors', () => {
    const newcomer = small.source[20] ?? 0;
    const grown = { ...saved, x: saved.x.slice(), y: saved.y.slice() };
    grown.x[newcomer] = Number.NaN;
    grown.y[newcomer] = Number.NaN;
    const positions = settle(grown, 50).positions();
    small.ids.forEach((_, row) => {
      if (row === newcomer) return;
      expect([positions[row * 2], positions[row * 2 + 1]]).toEqual([saved.x[row], saved.y[row]]);
    });
    expect(Number.isFinite(positions[newcomer * 2])).toBe(true);
  });
  test('runs again when asked, and pinned people stay', () => {
    const pinned = small.target[3] ?? 0;
    const flags = saved.nodeFlags.slice();
    flags[pinned] = (flags[pinned] ?? 0) | NodeFlag.pinned;
    const x = saved.x.slice();
    x[pinned] = (x[pinned] ?? 0) + 150;
    const simulation = new Simulation({ ...saved, x, nodeFlags: flags });
    simulation.restart();
    expect(simulation.settled).toBe(false);
    while (!simulation.settled) simulation.advance(50);
    const positions = simulation.positions();
    expect([positions[pinned * 2], positions[pinned * 2 + 1]]).toEqual([x[pinned], saved.y[pinned]]);
    expect(positions).not.toEqual(new Simulation(saved).positions());
  });
});

test('a person put somewhere by hand while the layout runs stays there', () => {
  const simulation = new Simulation(small);
  simulation.advance(20);
  const row = small.source[0] ?? 0;
  simulation.pin(row, 321, -123);
  while (!simulation.settled) simulation.advance(50);
  expect(simulation.positions().slice(row * 2, row * 2 + 2)).toEqual(Float32Array.of(321, -123));
});

test('a thousand people who know nobody make a tidy map, not an explosion', () => {
  const people = 1000;
  const crowd = generateNetwork({ people, seed: 2, owners: 0, papersPerPerson: 0, oddities: false });
  const simulation = new Simulation(crowd);
  const positions = simulation.positions();
  expect(simulation.settled).toBe(true);
  const xs = Array.from({ length: people }, (_, row) => positions[row * 2] ?? 0);
  const ys = Array.from({ length: people }, (_, row) => positions[row * 2 + 1] ?? 0);
  expect(new Set(xs.map((x, row) => `${x} ${ys[row]}`)).size).toBe(people);
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  expect(Math.max(width, height)).toBeLessThan(Math.min(width, height) * 2);
});

test('of a thousand pairs each stands nearer to the other than to anybody else', () => {
  const people = 2000;
  const pairs = generateNetwork({ people, seed: 2, owners: 0, papersPerPerson: 0, oddities: false });
  pairs.source = Uint32Array.from({ length: people / 2 }, (_, pair) => pair * 2);
  pairs.target = pairs.source.map((first) => first + 1);
  pairs.weight = new Float32Array(people / 2).fill(1);
  pairs.tieFlags = new Uint8Array(people / 2);
  const positions = settle(pairs, 50).positions();
  const distance = (a: number, b: number): number => Math.hypot((positions[a * 2] ?? 0) - (positions[b * 2] ?? 0), (positions[a * 2 + 1] ?? 0) - (positions[b * 2 + 1] ?? 0));
  for (let one = 0; one < people; one += 37) {
    const other = one % 2 === 0 ? one + 1 : one - 1;
    const nearest = Math.min(...pairs.ids.keys().filter((third) => third !== one && third !== other).map((third) => distance(one, third)));
    expect(distance(one, other)).toBeLessThan(nearest);
  }
});

test.each([0, 1, 2, 3])('a network of %i people is no special case', (people) => {
  const tiny = generateNetwork({ people, seed: 1, owners: 0, papersPerPerson: 2, oddities: false });
  const positions = settle(tiny, 10).positions();
  expect(positions).toHaveLength(people * 2);
  expect(positions.every((value) => Number.isFinite(value))).toBe(true);
});
