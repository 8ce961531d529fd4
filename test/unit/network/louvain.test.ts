/** Communities of a network: what they are where everybody would draw them, and how good they are elsewhere. */
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvainOfGraphology from 'graphology-communities-louvain';
import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../../electron/core/network/communities.ts';
import { louvain, modularity, weighted, type WeightedTies } from '../../../electron/core/network/louvain.ts';
import { finish } from '../../../electron/core/ledger/steps.ts';
import { randomNumbers } from '../../../shared/random.ts';
import { generateNetwork } from '../../bench/generate.ts';
import { range } from './library.ts';

type Tie = readonly [number, number, number];
const columns = (ties: readonly Tie[]): WeightedTies & { weight: Float32Array } =>
  ({ source: Uint32Array.from(ties, ([a]) => a), target: Uint32Array.from(ties, ([, b]) => b), weight: Float32Array.from(ties, ([, , weight]) => weight) });
const communities = (nodes: number, ties: WeightedTies): Uint32Array => finish(louvain(weighted(nodes, ties), 1));
/** All ties among these nodes. */
const clique = (nodes: readonly number[]): Tie[] => nodes.flatMap((a, i) => nodes.slice(i + 1).map((b): Tie => [a, b, 1]));

describe('communities that everybody would draw', () => {
  test('two circles of friends with one tie between them are two', () => {
    expect([...communities(10, columns([...clique(range(0, 5)), ...clique(range(5, 10)), [4, 5, 1]]))]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
  test('a ring of circles is as many as there are circles', () => {
    const ring = range(0, 12).flatMap((circle): Tie[] => [...clique(range(circle * 6, circle * 6 + 6)), [circle * 6, ((circle + 1) % 12) * 6 + 1, 1]]);
    expect([...communities(72, columns(ring.map(([a, b, weight]) => [Math.min(a, b), Math.max(a, b), weight])))]).toEqual(range(0, 72).map((node) => Math.floor(node / 6)));
  });
  test('strong ties decide where as many weak ones pull the other way', () => {
    expect([...communities(4, columns([[0, 1, 5], [1, 2, 1], [2, 3, 5], [0, 3, 1]]))]).toEqual([0, 0, 1, 1]);
  });
  test('those without ties stay alone, and ties of weight zero join nobody', () => {
    expect([...communities(4, columns([[0, 1, 1]]))]).toEqual([0, 0, 1, 2]);
    expect([...communities(3, columns([[0, 1, 0]]))]).toEqual([0, 1, 2]);
  });
});

const network = fc.integer({ min: 1, max: 24 }).chain((nodes) => fc.record({
  nodes: fc.constant(nodes),
  ties: fc.uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 0, max: 5 })), { selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 60 })
    .map((ties) => ties.filter(([a, b]) => a !== b).map(([a, b, weight]): Tie => [Math.min(a, b), Math.max(a, b), weight])),
}));

describe('any network', () => {
  test('is divided the same way every time, at least as well as not at all or into single nodes', () => {
    fc.assert(fc.property(network, ({ nodes, ties }) => {
      const net = weighted(nodes, columns(ties));
      const found = finish(louvain(net, 1));
      expect(finish(louvain(net, 1))).toEqual(found);
      const reached = modularity(net, found, 1) + 1e-9;
      expect(reached).toBeGreaterThanOrEqual(modularity(net, new Uint32Array(nodes), 1));
      expect(reached).toBeGreaterThanOrEqual(modularity(net, Uint32Array.from(range(0, nodes)), 1));
    }));
  });
  test('cannot be divided better by moving a single node', () => {
    fc.assert(fc.property(network, ({ nodes, ties }) => {
      const net = weighted(nodes, columns(ties));
      const found = finish(louvain(net, 1));
      const reached = modularity(net, found, 1);
      for (let node = 0; node < nodes; node += 1) {
        for (const to of new Set(found)) expect(modularity(net, found.with(node, to), 1)).toBeLessThanOrEqual(reached + 1e-6);
      }
    }), { numRuns: 50 });
  });
});

test.each([1, 2, 3, 4, 5])('a made-up field (seed %i) is divided at least as well as by the library of graphs', (seed) => {
  const { ids, source, target, weight } = generateNetwork({ people: 400, seed, owners: 5, papersPerPerson: 1.6, oddities: false });
  const graph = new UndirectedGraph();
  ids.forEach((_, node) => graph.addNode(node));
  source.forEach((from, tie) => graph.addEdge(from, target[tie], { weight: weight[tie] }));
  const theirs = louvainOfGraphology(graph, { rng: randomNumbers(1), getEdgeWeight: 'weight' });
  const net = weighted(ids.length, { source, target, weight });
  expect(modularity(net, finish(louvain(net, 1)), 1)).toBeGreaterThanOrEqual(modularity(net, Uint32Array.from(ids, (_, node) => theirs[node] ?? 0), 1));
});

test('groups are numbered by size, and fewer than five people are none', () => {
  const ties = columns([...clique(range(0, 5)), ...clique(range(5, 13)), ...clique(range(13, 17))]);
  const { group, sizes } = groupsOf({ ids: range(0, 17).map(String), owners: new Uint8Array(17), ...ties });
  expect(sizes).toEqual([8, 5]);
  expect([...group]).toEqual([...range(0, 5).map(() => 2), ...range(5, 13).map(() => 1), ...range(13, 17).map(() => 0)]);
});
