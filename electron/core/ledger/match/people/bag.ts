/** How often a person's signatures use what (coauthors, organisations, words), and how alike two people are in it. Pure. */
import type { Vocabulary } from './vocabulary.ts';

/** Numbers of a vocabulary, sorted, with how many signatures use each; `of` counts the signatures that use anything. */
export interface Bag {
  readonly ids: readonly number[];
  readonly counts: readonly number[];
  readonly of: number;
}

const emptyBag: Bag = { ids: [], counts: [], of: 0 };
/** Lists of ones, shared by all bags of one signature. */
const ones: number[][] = [];

/** The bag of one signature; `ids` is sorted and without repetitions. */
export function bagOf(ids: readonly number[]): Bag {
  if (ids.length === 0) return emptyBag;
  return { ids, counts: (ones[ids.length] ??= ids.map(() => 1)), of: 1 };
}

/** The bag of the signatures of both. */
export function mergeBags(a: Bag, b: Bag): Bag {
  if (a.of === 0) return b;
  if (b.of === 0) return a;
  const ids: number[] = [];
  const counts: number[] = [];
  for (let i = 0, j = 0; i < a.ids.length || j < b.ids.length;) {
    const [x, y] = [a.ids[i] ?? Infinity, b.ids[j] ?? Infinity];
    ids.push(Math.min(x, y));
    counts.push((x <= y ? a.counts[i] ?? 0 : 0) + (y <= x ? b.counts[j] ?? 0 : 0));
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return { ids, counts, of: a.of + b.of };
}

function visitShared(a: Bag, b: Bag, visit: (id: number, inA: number, inB: number) => void): void {
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const [x = 0, y = 0] = [a.ids[i], b.ids[j]];
    if (x === y) visit(x, a.counts[i] ?? 0, b.counts[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
}

/** A library is a sample: as often as this is used elsewhere what no stranger in it uses. */
const USES_ELSEWHERE = 1.5;

/**
 * How much more often a signature of one and a signature of the other use the same than those of two strangers do: the mean over
 * all pairs, 0 when nothing is shared, about 1 by chance. Strangers are all signatures but those of the two.
 */
export function likeness(a: Bag, b: Bag, vocabulary: Vocabulary): number {
  const strangers = Math.max(0, vocabulary.total - a.of - b.of) + vocabulary.elsewhere;
  let sum = 0;
  visitShared(a, b, (id, inA, inB) => {
    sum += (inA * inB * strangers) / (Math.max(0, vocabulary.usesOf(id) - inA - inB) + USES_ELSEWHERE);
  });
  return sum === 0 ? 0 : sum / (a.of * b.of);
}

/** How many things a signature of one and a signature of the other share, on average. */
export function meanShared(a: Bag, b: Bag): number {
  let sum = 0;
  visitShared(a, b, (_, inA, inB) => {
    sum += inA * inB;
  });
  return sum === 0 ? 0 : sum / (a.of * b.of);
}
