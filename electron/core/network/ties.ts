/** Ties as columns: found one by one, put in order, joined and thinned out, without an object for each. Pure. */
import type { GraphSlice } from '../../../shared/model/slice.ts';
import { csrOf } from './csr.ts';

/** `source` is the smaller number; sorted by source, then target, where nothing else is said. */
export type Ties = Pick<GraphSlice, 'source' | 'target' | 'weight' | 'sharedPapers' | 'tieFirstYear' | 'tieLastYear' | 'tieFlags'>;

const room = (length: number): Ties => ({
  source: new Uint32Array(length), target: new Uint32Array(length), weight: new Float32Array(length), sharedPapers: new Uint32Array(length),
  tieFirstYear: new Uint16Array(length), tieLastYear: new Uint16Array(length), tieFlags: new Uint8Array(length),
});

function copyInto(to: Ties, at: number, from: Ties): void {
  to.source.set(from.source, at);
  to.target.set(from.target, at);
  to.weight.set(from.weight, at);
  to.sharedPapers.set(from.sharedPapers, at);
  to.tieFirstYear.set(from.tieFirstYear, at);
  to.tieLastYear.set(from.tieLastYear, at);
  to.tieFlags.set(from.tieFlags, at);
}

function sliced({ source, target, weight, sharedPapers, tieFirstYear, tieLastYear, tieFlags }: Ties, end: number): Ties {
  return {
    source: source.slice(0, end), target: target.slice(0, end), weight: weight.slice(0, end), sharedPapers: sharedPapers.slice(0, end),
    tieFirstYear: tieFirstYear.slice(0, end), tieLastYear: tieLastYear.slice(0, end), tieFlags: tieFlags.slice(0, end),
  };
}

/** Ties in the order in which they are found. */
export class TieList {
  #length = 0;
  #held = room(1024);

  add(source: number, target: number, weight: number, papers: number, first: number, last: number, flags: number): void {
    const at = this.#length;
    if (at === this.#held.source.length) {
      const larger = room(at * 2);
      copyInto(larger, 0, this.#held);
      this.#held = larger;
    }
    const held = this.#held;
    held.source[at] = source;
    held.target[at] = target;
    held.weight[at] = weight;
    held.sharedPapers[at] = papers;
    held.tieFirstYear[at] = first;
    held.tieLastYear[at] = last;
    held.tieFlags[at] = flags;
    this.#length = at + 1;
  }

  ties(): Ties {
    return sliced(this.#held, this.#length);
  }
}

/** The ties at these places, in this order. */
export function pickTies(ties: Ties, places: Uint32Array): Ties {
  const picked = room(places.length);
  for (let i = 0; i < places.length; i += 1) {
    const at = places[i] ?? 0;
    picked.source[i] = ties.source[at] ?? 0;
    picked.target[i] = ties.target[at] ?? 0;
    picked.weight[i] = ties.weight[at] ?? 0;
    picked.sharedPapers[i] = ties.sharedPapers[at] ?? 0;
    picked.tieFirstYear[i] = ties.tieFirstYear[at] ?? 0;
    picked.tieLastYear[i] = ties.tieLastYear[at] ?? 0;
    picked.tieFlags[i] = ties.tieFlags[at] ?? 0;
  }
  return picked;
}

/** Places of ties by source, then target, of a network of so many nodes: two stable counting sorts. */
function orderOf({ source, target }: Pick<Ties, 'source' | 'target'>, nodes: number): Uint32Array {
  const byTarget = csrOf(nodes, { row: target, item: Uint32Array.from(target.keys()) }).items;
  return csrOf(nodes, { row: byTarget.map((at) => source[at] ?? 0), item: byTarget }).items;
}

/** All ties of several lists, in order. */
export function joinTies(parts: readonly Ties[], nodes: number): Ties {
  const joined = room(parts.reduce((sum, { source }) => sum + source.length, 0));
  let at = 0;
  for (const part of parts) {
    copyInto(joined, at, part);
    at += part.source.length;
  }
  return pickTies(joined, orderOf(joined, nodes));
}

/** How many of its strongest ties a node keeps, as the source and as the target of ties. */
export interface Keeps { readonly source: number; readonly target: number }

/** Ties that are among the strongest of one of their ends. Of equal ones the earlier is taken for the stronger. */
export function strongestOfEach(ties: Ties, nodes: number, keeps: Keeps): Ties {
  const most = Math.max(keeps.source, keeps.target);
  const best = new Int32Array(nodes * most).fill(-1);
  const { source, target, weight } = ties;
  /** Puts a tie in its place among the strongest of a node. */
  const consider = (node: number, tie: number): void => {
    const first = node * most;
    const strength = weight[tie] ?? 0;
    let at = first + most;
    while (at > first && ((best[at - 1] ?? -1) < 0 || strength > (weight[best[at - 1] ?? 0] ?? 0))) at -= 1;
    if (at === first + most) return;
    best.copyWithin(at + 1, at, first + most - 1);
    best[at] = tie;
  };
  for (let tie = 0; tie < source.length; tie += 1) {
    consider(source[tie] ?? 0, tie);
    consider(target[tie] ?? 0, tie);
  }
  const isAmong = (node: number, tie: number, first: number): boolean => {
    for (let i = 0; i < first; i += 1) if (best[node * most + i] === tie) return true;
    return false;
  };
  return pickTies(ties, Uint32Array.from(source.keys()).filter((tie) => isAmong(source[tie] ?? 0, tie, keeps.source) || isAmong(target[tie] ?? 0, tie, keeps.target)));
}
