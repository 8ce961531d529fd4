/** The network as the layout sees it: sorted by id, so that the order in which people arrive changes nothing. */
import { NodeFlag, TieFlag, type GraphSlice } from '../model/slice.ts';
import { nodeRadius } from '../style/geometry.ts';
import { insideCommunity } from '../style/looks.ts';

/** What the layout needs of a slice. */
export type LayoutSlice = Pick<GraphSlice,
  'ids' | 'papers' | 'community' | 'nodeFlags' | 'x' | 'y' | 'source' | 'target' | 'weight' | 'tieFlags'>;

export interface LayoutNetwork {
  count: number;
  /** Row of the slice for each node here. */
  order: Uint32Array;
  ids: string[];
  community: Uint8Array;
  /** Radius in pixels at full size. */
  radius: Float64Array;
  pinned: Uint8Array;
  /** 1 where the place was given because there was room, not because of ties. */
  apart: Uint8Array;
  /** NaN where never placed. */
  x: Float64Array;
  y: Float64Array;
  ties: Tie[];
  neighbours: number[][];
}

export interface Tie { a: number; b: number; weight: number }

/** A profile ties its owner to everyone, so ties of owners count half. */
const OWNER_FACTOR = 0.5;
/** A fan is drawn around its owner, however many share the paper; between owner and someone known otherwise it pulls hardly at all. */
const FAN_ONLY_WEIGHT = 1.2;
const FAN_FACTOR = 0.35;
/** Communities are drawn together. */
const INSIDE_FACTOR = 1.5;
/** A tie pulls by the root of its weight: many shared papers draw two people together, but do not tear them from the others. */
const WEIGHT_POWER = 0.5;

/** Reads a slice. The result depends on what it holds, not on the order of its rows. */
export function readNetwork(slice: LayoutSlice): LayoutNetwork {
  const order = Uint32Array.from(slice.ids.keys()).sort((a, b) => compareText(slice.ids[a] ?? '', slice.ids[b] ?? ''));
  const position = new Uint32Array(order.length);
  order.forEach((row, index) => { position[row] = index; });
  const ties = readTies(slice, position);
  const neighbours: number[][] = Array.from(order, () => []);
  for (const { a, b } of ties) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return {
    count: order.length, order, ties, neighbours,
    ids: Array.from(order, (row) => slice.ids[row] ?? ''),
    community: Uint8Array.from(order, (row) => slice.community[row] ?? 0),
    radius: Float64Array.from(order, (row) => nodeRadius(slice.papers[row] ?? 0)),
    pinned: Uint8Array.from(order, (row) => (((slice.nodeFlags[row] ?? 0) & NodeFlag.pinned) === 0 ? 0 : 1)),
    apart: Uint8Array.from(order, (row) => (((slice.nodeFlags[row] ?? 0) & NodeFlag.apart) === 0 ? 0 : 1)),
    x: Float64Array.from(order, (row) => slice.x[row] ?? Number.NaN),
    y: Float64Array.from(order, (row) => slice.y[row] ?? Number.NaN),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function readTies(slice: LayoutSlice, position: Uint32Array): Tie[] {
  const owner = (row: number): boolean => ((slice.nodeFlags[row] ?? 0) & NodeFlag.owner) !== 0;
  const degree = new Uint32Array(slice.ids.length);
  for (const end of [...slice.source, ...slice.target]) degree[end] = (degree[end] ?? 0) + 1;
  const ties = Array.from(slice.source, (source, tie): Tie => {
    const target = slice.target[tie] ?? 0;
    const fan = ((slice.tieFlags[tie] ?? 0) & TieFlag.fan) !== 0;
    const ends = [position[source] ?? 0, position[target] ?? 0];
    const only = fan && (degree[source] === 1 || degree[target] === 1);
    const weight = only ? FAN_ONLY_WEIGHT : (slice.weight[tie] ?? 0) ** WEIGHT_POWER
      * (owner(source) || owner(target) ? OWNER_FACTOR : 1)
      * (fan ? FAN_FACTOR : 1)
      * (insideCommunity(slice, tie) ? INSIDE_FACTOR : 1);
    return { a: Math.min(...ends), b: Math.max(...ends), weight };
  });
  return ties.filter(({ a, b }) => a !== b).sort((p, q) => p.a - q.a || p.b - q.b || p.weight - q.weight);
}

/** Connected groups of people, the largest first; equal sizes by their first person. Each is sorted. */
export function components(network: Pick<LayoutNetwork, 'count' | 'neighbours'>): number[][] {
  const seen = new Uint8Array(network.count);
  const found: number[][] = [];
  for (let start = 0; start < network.count; start += 1) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const group = [start];
    for (let next = 0; next < group.length; next += 1) {
      for (const other of network.neighbours[group[next] ?? 0] ?? []) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        group.push(other);
      }
    }
    found.push(group.sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
