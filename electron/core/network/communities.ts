/** Communities of a network, by Louvain's method, the same for the same network every time. */
import type { NetworkKind } from '../../../shared/model/slice.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import { louvain, weightedInSteps } from './louvain.ts';

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

/** The network whose communities a network shows: on the map of all kinds people have the colours that they have among coauthors. */
export const dividedAs = (network: NetworkKind): NetworkKind => (network === 'mixed' ? 'coauthors' : network);

/** Groups of a network: for each node the number of its group from 1, the largest first, and 0 for none. */
export interface Groups { readonly group: Uint32Array; readonly sizes: readonly number[] }

/**
 * All groups of at least five nodes, in steps (see louvain.ts). Equal sizes are ordered by the first node. Nodes without ties belong to none.
 */
export function* groupsInSteps({ ids, owners, source, target, weight }: WeightedNetwork): Steps<Groups> {
  const group = new Uint32Array(ids.length);
  if (source.length === 0) return { group, sizes: [] };
  const shares = new Float64Array(weight.length);
  for (let tie = 0; tie < shares.length; tie += 1) shares[tie] = (weight[tie] ?? 0) * (owners[source[tie] ?? 0] === 1 || owners[target[tie] ?? 0] === 1 ? OWNER_SHARE : 1);
  yield;
  const ends = yield* weightedInSteps(ids.length, { source, target, weight: shares });
  yield;
  const found = yield* louvain(ends, RESOLUTION);
  yield;
  const size = new Uint32Array(ids.length);
  for (const one of found) size[one] = (size[one] ?? 0) + 1;
  const bySize = [...size.keys()].filter((one) => (size[one] ?? 0) >= SMALLEST).sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b);
  const number = new Uint32Array(ids.length);
  bySize.forEach((one, rank) => { number[one] = rank + 1; });
  return { group: found.map((one) => number[one] ?? 0), sizes: bySize.map((one) => size[one] ?? 0) };
}

/** The same without pauses. */
export function groupsOf(net: WeightedNetwork): Groups {
  return finish(groupsInSteps(net));
}
