/** Which records to compare at all: those that share an identifier, a title, two rare words, or rare words of an abstract. Pure. */
import { compare, tells } from './text.ts';
import type { Facts } from './facts.ts';

/** A title is filed under the pairs of its rarest words. */
const rareWords = 4;
/** Shelves with more titles than this say nothing about them. */
const crowded = 60;
/** Records with one title or identifier are compared with this many neighbours in a fixed order, so that "Editorial" stays affordable. */
const neighbours = 30;
/** An untitled record is looked up by this many of its rarest words, each in at most so many abstracts. */
const abstractWords = 16;
const abstractShelf = 150;
const abstractCandidates = 6;
const fewestShared = 3;

/** Every pair of facts worth comparing, once, as lower index × number of facts + higher index; the same pairs in any order of the records. */
export function candidatesOf(facts: readonly Facts[]): readonly number[] {
  const found: number[] = [];
  // Each of the other ways names a pair once, and none names another's: only pairs by identifier must be remembered.
  const seen = new Set<number>();
  const pair = (i: number, j: number): void => {
    const code = Math.min(i, j) * facts.length + Math.max(i, j);
    if (!seen.has(code)) found.push(code);
  };
  byIdentifier(facts, (i, j) => {
    pair(i, j);
    seen.add(Math.min(i, j) * facts.length + Math.max(i, j));
  });
  const titles = byTitle(facts, pair);
  byRareWords(facts, titles, pair);
  byAbstract(facts, pair);
  return found;
}

function file<K>(shelves: Map<K, number[]>, key: K, item: number): void {
  const shelf = shelves.get(key);
  if (shelf) shelf.push(item);
  else shelves.set(key, [item]);
}

type Pair = (i: number, j: number) => void;

function neighboursOf(shelf: readonly number[], pair: Pair): void {
  shelf.forEach((i, at) => {
    for (const j of shelf.slice(at + 1, at + 1 + neighbours)) pair(i, j);
  });
}

function byIdentifier(facts: readonly Facts[], pair: Pair): void {
  const shelves = new Map<string, number[]>();
  facts.forEach((fact, i) => {
    if (fact.doi !== null) file(shelves, `doi ${fact.doi}`, i);
    if (fact.arxivId !== null) file(shelves, `arxiv ${fact.arxivId}`, i);
  });
  for (const shelf of shelves.values()) neighboursOf(shelf, pair);
}

/** Records of one title, ordered so that those likely to be one paper stand together. */
function byTitle(facts: readonly Facts[], pair: Pair): ReadonlyMap<string, readonly number[]> {
  const shelves = new Map<string, number[]>();
  facts.forEach((fact, i) => {
    if (fact.title) file(shelves, fact.title.key, i);
  });
  const placeOf = (fact?: Facts): string => `${fact?.venue.kind ?? '~'} ${fact?.year ?? '~'} ${fact?.authors.authors[0]?.family ?? '~'}`;
  for (const shelf of shelves.values()) {
    if (shelf.length > 2) shelf.sort((i, j) => compare(placeOf(facts[i]), placeOf(facts[j])) || compare(facts[i]?.key ?? '', facts[j]?.key ?? ''));
    neighboursOf(shelf, pair);
  }
  return shelves;
}

/** Titles that share two of their rarest words; words that only one title has cannot meet, so slips of the pen do not hide the rest. */
function byRareWords(facts: readonly Facts[], titles: ReadonlyMap<string, readonly number[]>, pair: Pair): void {
  const members = [...titles.values()];
  const own = members.map((shelf) => [...new Set(facts[shelf[0] ?? 0]?.title?.telling)]);
  const borne = new Map<string, number>();
  for (const list of own) for (const word of list) borne.set(word, (borne.get(word) ?? 0) + 1);
  // Words in order of rarity; a word's place in it is its number.
  const rarest = [...borne].filter(([, titled]) => titled > 1).sort(([x, some], [y, others]) => some - others || compare(x, y));
  const numbers = new Map(rarest.map(([word], at) => [word, at]));
  const shelves = new Shelves();
  own.forEach((list, at) => {
    const found = list.map((word) => numbers.get(word));
    const rare = found.filter((word) => word !== undefined).sort((x, y) => x - y).slice(0, rareWords);
    rare.forEach((word, k) => {
      for (const other of rare.slice(k + 1)) shelves.file(word * rarest.length + other, at);
    });
    if (rare.length === 1 && rare[0] !== undefined) shelves.file(rare[0] * (rarest.length + 1), at);
    // A lost subtitle takes rare words with it; the beginning and the end stay.
    if (list.length > 2) for (const [x, y] of [found.slice(0, 2), found.slice(-2)]) if (x !== undefined && y !== undefined) shelves.file(Math.min(x, y) * rarest.length + Math.max(x, y), at);
  });
  for (const code of shelves.meetings(own.length)) {
    const [one = [], other = []] = [members[Math.floor(code / own.length)], members[code % own.length]];
    for (const i of one.slice(0, neighbours)) for (const j of other.slice(0, neighbours)) pair(i, j);
  }
}

/** Items under numbers; most numbers have one item only, and cost no list. */
class Shelves {
  readonly #first = new Map<number, number>();
  readonly #more = new Map<number, number[]>();

  file(key: number, item: number): void {
    const first = this.#first.get(key);
    const more = this.#more.get(key);
    if (first === undefined) this.#first.set(key, item);
    else if (more) more.push(item);
    else this.#more.set(key, [first, item]);
  }

  /** Every two items that share a shelf which is not crowded, once, as lower × `base` + higher. */
  * meetings(base: number): Generator<number> {
    const codes: number[] = [];
    for (const shelf of this.#more.values()) {
      if (shelf.length > crowded) continue;
      shelf.forEach((one, k) => {
        for (const other of shelf.slice(k + 1)) if (one !== other) codes.push(Math.min(one, other) * base + Math.max(one, other));
      });
    }
    let last = -1;
    for (const code of Float64Array.from(codes).sort()) {
      if (code !== last) yield code;
      last = code;
    }
  }
}

/** For each untitled record the few that share most of its rarest words. */
function byAbstract(facts: readonly Facts[], pair: Pair): void {
  const untitled = facts.flatMap((fact, i) => (fact.title === null && fact.abstract ? [i] : []));
  if (untitled.length === 0) return;
  const asked = new Set(untitled.flatMap((i) => facts[i]?.abstract?.words.filter(tells) ?? []));
  const shelves = new Map<string, number[]>();
  facts.forEach((fact, i) => {
    for (const word of new Set(fact.abstract?.words)) if (asked.has(word)) file(shelves, word, i);
  });
  const size = (word: string): number => shelves.get(word)?.length ?? 0;
  for (const i of untitled) {
    const rare = [...new Set(facts[i]?.abstract?.words)].filter((word) => size(word) > 1 && size(word) <= abstractShelf && asked.has(word)).sort((x, y) => size(x) - size(y) || compare(x, y)).slice(0, abstractWords);
    const votes = new Map<number, number>();
    for (const word of rare) for (const j of shelves.get(word) ?? []) if (facts[j]?.title) votes.set(j, (votes.get(j) ?? 0) + 1);
    const best = [...votes].filter(([, shared]) => shared >= fewestShared).sort(([j, x], [k, y]) => y - x || compare(facts[j]?.key ?? '', facts[k]?.key ?? '')).slice(0, abstractCandidates);
    for (const [j] of best) pair(i, j);
  }
}
