/** Who is who: finds the people of a library part by part, with the user's word above every rule. Pure. */
import { Recall } from '../../recall.ts';
import { finish, type Steps } from '../../steps.ts';
import { blocksOf } from './candidates.ts';
import { countNamesakes, type NamesakeCounts } from './commonness.ts';
import { Library } from './library.ts';
import { Matching } from './matching.ts';
import { familiesOf, partOf, partsOf } from './parts.ts';
import type { Decided, PeopleMatches, PeopleOptions, Signature } from './types.ts';

/** What is found of each part of the library, by its first signature. */
export type PartsFound = Recall<PeopleMatches>;

/** Signatures that are counted and indexed once, to be matched under any decisions about people and papers. */
export class People {
  readonly #library: Library;
  readonly #namesakes: NamesakeCounts;
  readonly #families: Int32Array;
  readonly #places: ReadonlyMap<string, number>;

  /** Throws a RangeError when two signatures have one key. */
  constructor(signatures: readonly Signature[]) {
    const sorted = [...signatures].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const twice = sorted.find((signature, i) => i > 0 && sorted[i - 1]?.key === signature.key);
    if (twice) throw new RangeError(`Two signatures have the key ${twice.key}; each needs its own.`);
    this.#library = new Library(sorted);
    this.#namesakes = countNamesakes(this.#library);
    this.#families = familiesOf(this.#library, blocksOf(this.#library).values());
    this.#places = new Map(sorted.map(({ key }, i) => [key, i]));
  }

  /**
   * Finds the people. `paperOf` says on which paper a signature stands. `known` remembers what was found of each part of the
   * library: only parts in which a decision or a paper is another are matched again. Pauses after each part.
   */
  * match(options: PeopleOptions, paperOf: (signature: Signature) => string, known: PartsFound): Steps<PeopleMatches> {
    const { strictness = 0.5, decided = { same: [], different: [] }, without = [] } = options;
    const inPlace = (pairs: Decided['same']): (readonly [number, number])[] => pairs.flatMap(([a, b]) => {
      const [x, y] = [this.#places.get(a), this.#places.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    });
    const parts = partsOf(this.#library, this.#families, inPlace(decided.same));
    const partOfMember = new Int32Array(this.#library.size);
    parts.forEach((members, i) => members.forEach((member) => { partOfMember[member] = i; }));
    const byPart = (pairs: Decided['same']): ReadonlyMap<number, Decided['same']> =>
      Map.groupBy(pairs.filter(([a]) => this.#places.has(a)), ([a]) => partOfMember[this.#places.get(a) ?? 0] ?? 0);
    const [same, different] = [byPart(decided.same), byPart(decided.different)];
    const found: PeopleMatches[] = [];
    for (const [i, members] of parts.entries()) {
      const papers = members.map((member) => paperOf(this.#library.signatures[member] as Signature));
      const own: Decided = { same: same.get(i) ?? [], different: different.get(i) ?? [] };
      const made = [this, strictness, without.join(), JSON.stringify(own), ...members, ...papers];
      found.push(known.recall(this.#library.signatures[members[0] ?? 0]?.key ?? '', made, () =>
        new Matching(partOf(this.#library, members, papers), this.#namesakes, { strictness, without, decided: own }).run()));
      yield;
    }
    return {
      clusters: found.flatMap(({ clusters }) => clusters).sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)),
      matches: found.flatMap(({ matches }) => matches),
      conflicts: found.flatMap(({ conflicts }) => conflicts),
    };
  }
}

/**
 * Finds the people behind signatures. The outcome depends on the set of signatures and decisions, not on their order.
 * Throws a RangeError when two signatures have one key.
 */
export function matchPeople(signatures: readonly Signature[], options: PeopleOptions = {}): PeopleMatches {
  return finish(new People(signatures).match(options, (signature) => signature.paper, new Recall()));
}
