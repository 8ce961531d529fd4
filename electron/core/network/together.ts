/** Who or what stands on the same papers: pairs with how often and how strongly, for networks of one kind and of two. Pure. */
import { TieFlag, type Counting } from '../../../shared/model/slice.ts';
import { rowOf, type Csr } from './csr.ts';
import type { PaperFacts } from './net.ts';
import { TieList, type Ties } from './ties.ts';
import type { Steps } from '../ledger/steps.ts';

export interface TogetherQuestion {
  /** From papers to things, and back. */
  readonly itemsOf: Csr;
  readonly ofItem: Csr;
  readonly papers: PaperFacts;
  readonly counting: Counting;
  /** Whether a paper has too many things for a clique, and which of them its fan goes out from. */
  readonly isFan: (paper: number) => boolean;
  readonly hubsOf: (paper: number) => ArrayLike<number>;
}

/** Sums for one thing and all others, in arrays that are emptied after each thing. */
class Sums {
  readonly weight: Float64Array;
  readonly papers: Uint32Array;
  readonly fans: Uint32Array;
  readonly cuts: Uint32Array;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  readonly touched: number[] = [];

  constructor(things: number) {
    this.weight = new Float64Array(things);
    [this.papers, this.fans, this.cuts] = [new Uint32Array(things), new Uint32Array(things), new Uint32Array(things)];
    [this.first, this.last] = [new Uint16Array(things), new Uint16Array(things)];
  }

  add(other: number, share: number, year: number, cut: number, fan: boolean): void {
    if (this.papers[other] === 0) this.touched.push(other);
    this.weight[other] = (this.weight[other] ?? 0) + share;
    this.papers[other] = (this.papers[other] ?? 0) + 1;
    if (fan) this.fans[other] = (this.fans[other] ?? 0) + 1;
    if (cut === 1) this.cuts[other] = (this.cuts[other] ?? 0) + 1;
    if (year > 0 && (this.first[other] === 0 || year < (this.first[other] ?? 0))) this.first[other] = year;
    if (year > (this.last[other] ?? 0)) this.last[other] = year;
  }

  /** Tells the ties of `source` to all that were added, in ascending order; empties the sums. */
  take(source: number, ties: TieList): void {
    this.touched.sort((a, b) => a - b);
    for (const target of this.touched) {
      const flags = (this.fans[target] === this.papers[target] ? TieFlag.fan : 0) | ((this.cuts[target] ?? 0) > 0 ? TieFlag.cut : 0);
      ties.add(source, target, this.weight[target] ?? 0, this.papers[target] ?? 0, this.first[target] ?? 0, this.last[target] ?? 0, flags);
    }
    for (const other of this.touched) {
      this.weight[other] = 0;
      this.papers[other] = this.fans[other] = this.cuts[other] = this.first[other] = this.last[other] = 0;
    }
    this.touched.length = 0;
  }
}

/** Things that are looked at between two pauses. */
const THINGS_AT_ONCE = 1024;

/**
 * Ties between things on the same papers. Counted fractionally, a paper of n things gives each of its pairs 1 / (n - 1), so
 * that a thing's ties over a paper sum to one (Newman, Phys. Rev. E 64, 016132, 2001); counted in full it gives 1.
 * Time is in proportion to the pairs; a fan of n things has n - 1 for each hub, however large n is.
 */
export function* together(question: TogetherQuestion): Steps<Ties> {
  const { ofItem } = question;
  const sums = new Sums(ofItem.start.length - 1);
  const ties = new TieList();
  for (let thing = 0; thing + 1 < ofItem.start.length; thing += 1) {
    addAll(sums, thing, question);
    sums.take(thing, ties);
    if (thing % THINGS_AT_ONCE === 0) yield;
  }
  return ties.ties();
}

/** Adds everything that stands on a paper with a thing and has a larger number. */
function addAll(sums: Sums, thing: number, { itemsOf: { start, items }, ofItem, papers: { year, cut }, counting, isFan, hubsOf }: TogetherQuestion): void {
  for (let i = ofItem.start[thing] ?? 0; i < (ofItem.start[thing + 1] ?? 0); i += 1) {
    const paper = ofItem.items[i] ?? 0;
    const [from, to] = [start[paper] ?? 0, start[paper + 1] ?? 0];
    const share = counting === 'full' ? 1 : 1 / (to - from - 1);
    const fan = isFan(paper);
    const hubs = fan ? hubsOf(paper) : null;
    const [at, cutShort] = [year[paper] ?? 0, cut[paper] ?? 0];
    if (hubs !== null && !includes(hubs, thing)) {
      for (let j = 0; j < hubs.length; j += 1) if ((hubs[j] ?? 0) > thing) sums.add(hubs[j] ?? 0, share, at, cutShort, fan);
      continue;
    }
    for (let j = from; j < to; j += 1) if ((items[j] ?? 0) > thing) sums.add(items[j] ?? 0, share, at, cutShort, fan);
  }
}

function includes(list: ArrayLike<number>, wanted: number): boolean {
  for (let i = 0; i < list.length; i += 1) if (list[i] === wanted) return true;
  return false;
}

/** Ties of things of one kind to things of another on the same papers. A paper gives each of its n other things 1 / n, or 1 when counted in full. */
export function* across(ofThing: Csr, othersOf: Csr, others: number, papers: PaperFacts, counting: Counting): Steps<Ties> {
  const sums = new Sums(others);
  const ties = new TieList();
  for (let thing = 0; thing + 1 < ofThing.start.length; thing += 1) {
    for (const paper of rowOf(ofThing, thing)) {
      const items = rowOf(othersOf, paper);
      const share = counting === 'full' ? 1 : 1 / items.length;
      for (const other of items) sums.add(other, share, papers.year[paper] ?? 0, 0, false);
    }
    sums.take(thing, ties);
    if (thing % THINGS_AT_ONCE === 0) yield;
  }
  const found = ties.ties();
  return { ...found, tieFlags: found.tieFlags.fill(0) };
}
