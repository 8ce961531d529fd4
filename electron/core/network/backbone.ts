/** The strongest part of a network that is too large to be drawn whole, and what was left out. Pure. */
import { partOf, type Net } from './net.ts';

/** Ties for each node, at most: more cannot be told apart. */
const TIES_PER_NODE = 5;
/** A tie stands out when chance explains it less often than this. */
const ALPHA = 0.05;

export interface Part {
  readonly net: Net;
  /** The nodes of the part in the whole. */
  readonly nodes: readonly number[];
  readonly reason: string | null;
}

interface Ends { readonly degree: Uint32Array; readonly strength: Float64Array }

function endsOf({ ids, source, target, weight }: Net): Ends {
  const ends: Ends = { degree: new Uint32Array(ids.length), strength: new Float64Array(ids.length) };
  for (const column of [source, target]) {
    for (let tie = 0; tie < column.length; tie += 1) {
      const node = column[tie] ?? 0;
      ends.degree[node] = (ends.degree[node] ?? 0) + 1;
      ends.strength[node] = (ends.strength[node] ?? 0) + (weight[tie] ?? 0);
    }
  }
  return ends;
}

/**
 * For each tie the smaller of the chances, seen from either end, that a node's strength divided at random over its ties
 * gives one so strong: (1 - share) ^ (ties - 1) (Serrano, Boguñá and Vespignani, PNAS 106, 6483–6488, 2009).
 * The only tie of a node has no chance of its own: 1.
 */
export function disparity(net: Net): Float64Array {
  const { degree, strength } = endsOf(net);
  const chance = (node: number, weight: number): number => ((degree[node] ?? 0) < 2 ? 1 : (1 - weight / (strength[node] ?? 1)) ** ((degree[node] ?? 0) - 1));
  return Float64Array.from(net.weight, (weight, tie) => Math.min(chance(net.source[tie] ?? 0, weight), chance(net.target[tie] ?? 0, weight)));
}

/** Ties of the maximum spanning forest (Kruskal, Proc. Am. Math. Soc. 7, 48–50, 1956): the strongest that hold each piece together. */
export function spanningForest({ ids, source, target, weight }: Net): Uint8Array {
  const root = Uint32Array.from(ids, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? 0] ?? 0;
      at = root[at] ?? 0;
    }
    return at;
  };
  const kept = new Uint8Array(source.length);
  for (const tie of Uint32Array.from(source.keys()).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)) {
    const [a, b] = [find(source[tie] ?? 0), find(target[tie] ?? 0)];
    if (a === b) continue;
    kept[tie] = 1;
    root[Math.max(a, b)] = Math.min(a, b);
  }
  return kept;
}

const number = (value: number): string => value.toLocaleString('en-US');

/** Nodes with the most papers, then the strongest ties; equal ones by id. Those in `always` come first. */
function strongestNodes(net: Net, limit: number, always: ReadonlySet<number>): number[] {
  const { strength } = endsOf(net);
  return [...net.ids.keys()].sort((a, b) => Number(always.has(b)) - Number(always.has(a)) || (net.papers[b] ?? 0) - (net.papers[a] ?? 0)
    || (strength[b] ?? 0) - (strength[a] ?? 0) || ((net.ids[a] ?? '') < (net.ids[b] ?? '') ? -1 : 1)).slice(0, limit).sort((a, b) => a - b);
}

/** Ties that are drawn among the chosen nodes: the forest, then those that chance explains least. */
function standingOut(net: Net, most: number): Uint8Array {
  const kept = spanningForest(net);
  const chances = disparity(net);
  let room = most - kept.reduce((sum, one) => sum + one, 0);
  const order = Uint32Array.from(net.source.keys()).filter((tie) => kept[tie] === 0 && (chances[tie] ?? 1) < ALPHA).sort((a, b) => (chances[a] ?? 1) - (chances[b] ?? 1) || a - b);
  for (const tie of order) {
    if (room <= 0) break;
    kept[tie] = 1;
    room -= 1;
  }
  return kept;
}

/**
 * The network itself when it has at most `limit` nodes and five ties for each. Otherwise its strongest part: the nodes with
 * the most papers, the ties among them that hold them together (maximum spanning forest), and those that stand out
 * (disparity filter). `reason` says so for the reader; `always` are nodes that stay.
 */
export function strongest(net: Net, limit: number, nouns: { readonly one: string; readonly many: string }, always: ReadonlySet<number> = new Set()): Part {
  const [nodes, ties] = [net.ids.length, net.source.length];
  const inPart = nodes > limit ? strongestNodes(net, limit, always) : [...net.ids.keys()];
  const chosen = nodes > limit ? partOf(net, inPart) : net;
  const tooMany = chosen.source.length > limit * TIES_PER_NODE;
  if (nodes <= limit && !tooMany) return { net, nodes: inPart, reason: null };
  const drawn = tooMany ? standingOut(chosen, limit * TIES_PER_NODE) : null;
  const part = drawn ? partOf(chosen, [...chosen.ids.keys()], (tie) => drawn[tie] === 1) : chosen;
  const who = nodes > limit ? `The ${number(limit)} of ${number(nodes)} ${nouns.many} with the most papers are drawn` : `All ${number(nodes)} ${nouns.many} are drawn`;
  const which = drawn
    ? `, and of ${number(ties)} ties the ${number(part.source.length)} that hold them together or stand out against chance.`
    : ', with all ties among them.';
  return { net: part, nodes: inPart, reason: who + which };
}
