/** Communities of a network, by Louvain's method, the same for the same network every time. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { randomNumbers } from '../../../shared/random.ts';

/** Colours, and so letters, that the eye can tell apart; smaller communities share the grey. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
/** Groups with fewer people are grey: too small to be called a community. */
const SMALLEST = 5;
const RESOLUTION = 1.3;
/** A profile ties its owner to everyone, so ties of an owner count half. */
const OWNER_SHARE = 0.5;

export interface WeightedNetwork {
  readonly ids: readonly string[];
  /** 1 for owners of dumps. */
  readonly owners: Uint8Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float32Array;
}

/** Groups of a network: for each node the number of its group from 1, the largest first, and 0 for none. */
export interface Groups { readonly group: Uint32Array; readonly sizes: readonly number[] }

/**
 * All groups of at least five nodes (Blondel et al., J. Stat. Mech. P10008, 2008).
 * Equal sizes are ordered by the first node. Nodes without ties belong to none.
 */
export function groupsOf(net: WeightedNetwork): Groups {
  const group = new Uint32Array(net.ids.length);
  if (net.source.length === 0) return { group, sizes: [] };
  const graph = new UndirectedGraph<{ [key: string]: never }, { weight: number }>();
  net.ids.forEach((_, i) => graph.addNode(i));
  net.source.forEach((from, i) => {
    const to = net.target[i] ?? 0;
    const share = net.owners[from] || net.owners[to] ? OWNER_SHARE : 1;
    graph.addEdge(from, to, { weight: (net.weight[i] ?? 0) * share });
  });
  const found = louvain(graph, { resolution: RESOLUTION, rng: randomNumbers(1), getEdgeWeight: 'weight' });
  const bySize = [...Map.groupBy(net.ids.keys(), (i) => found[i] ?? -1).values()].filter((members) => members.length >= SMALLEST)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  bySize.forEach((members, rank) => members.forEach((i) => { group[i] = rank + 1; }));
  return { group, sizes: bySize.map((members) => members.length) };
}
