/** Who is who: finds the people of a library part by part, with the user's word above every rule. Pure. */
import type { Kept, NamedColumn } from '../../columns.ts';
import { compare } from '../../keys.ts';
import { blocksOf } from './candidates.ts';
import { countNamesakes, type NamesakeCounts } from './commonness.ts';
import type { DecidedInPart } from './decided.ts';
import { Library } from './library.ts';
import { Matching, type PartFound } from './matching.ts';
import { familiesOf, membersOfParts, Part, partsOfForms, type Pair } from './parts.ts';
import type { PeopleMatches, PeopleOptions, Signature } from './types.ts';

/** Signatures that are counted and put in columns once, to be matched under any decisions about people and papers. */
export class People {
  /** Its signatures are numbered in the order of their keys. */
  readonly library: Library;
  readonly #namesakes: NamesakeCounts;
  readonly #families: Int32Array;

  private constructor(library: Library, namesakes: NamesakeCounts, families: Int32Array) {
    this.library = library;
    this.#namesakes = namesakes;
    this.#families = families;
  }

  /** The library has all its signatures; `tied` are pairs of them that belong together whatever else is known. */
  static of(library: Library, tied: readonly Pair[] = []): People {
    const namesakes = countNamesakes(library);
    library.close();
    return new People(library, namesakes, familiesOf(library, blocksOf(library).values(), tied));
  }

  /** What was kept. */
  static from(kept: Kept): People {
    const namesakes = { asNamesGo: kept.reals('namesakes as names go'), asSignaturesTell: kept.reals('namesakes as signatures tell') };
    return new People(new Library(kept), namesakes, kept.integers('families'));
  }

  columns(): NamedColumn[] {
    const { asNamesGo, asSignaturesTell } = this.#namesakes;
    return [...this.library.columns(), ['namesakes as names go', asNamesGo], ['namesakes as signatures tell', asSignaturesTell], ['families', this.#families]];
  }

  /** Which part each form of a name belongs to, where the user joined these pairs of signatures. */
  parts(joined: readonly Pair[]): Int32Array {
    return partsOfForms(this.library, this.#families, joined);
  }

  /** Decides nothing but what is decided: how many groups the user's joins among these signatures put together. */
  decidedJoins(members: readonly number[], decided: DecidedInPart): number {
    return new Matching(this.#part(members, [], () => ''), this.#namesakes, decided, {}).decidedJoins;
  }

  /** Finds the people of a part. `papers` says which of its signatures stand on one paper, `decided` speaks of their places in `members`. */
  match(members: readonly number[], papers: readonly unknown[], keyOf: (signature: number) => string, decided: DecidedInPart, options: Omit<PeopleOptions, 'decided'>): PartFound {
    return new Matching(this.#part(members, papers, keyOf), this.#namesakes, decided, options).run();
  }

  #part(members: readonly number[], papers: readonly unknown[], keyOf: (signature: number) => string): Part {
    return new Part(this.library, members, papers, keyOf);
  }
}

/** The pairs that lie in each part, as places among its signatures. `partOf` and `members` are those of the parts that are asked for. */
export function pairsByPart(pairs: readonly Pair[], partAt: (signature: number) => number, members: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, readonly Pair[]> {
  const byPart = Map.groupBy(pairs, ([a]) => partAt(a));
  return new Map([...byPart].flatMap(([part, own]) => {
    const inPart = members.get(part);
    if (!inPart) return [];
    const places = new Map(inPart.map((signature, i) => [signature, i]));
    return [[part, own.flatMap(([a, b]): Pair[] => {
      const [x, y] = [places.get(a), places.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y]];
    })] as const];
  }));
}

/**
 * Finds the people behind signatures. The outcome depends on the set of signatures and decisions, not on their order.
 * Throws a RangeError when two signatures have one key.
 */
export function matchPeople(signatures: readonly Signature[], options: PeopleOptions = {}): PeopleMatches {
  const sorted = [...signatures].sort((a, b) => compare(a.key, b.key));
  const twice = sorted.find((signature, i) => i > 0 && sorted[i - 1]?.key === signature.key);
  if (twice) throw new RangeError(`Two signatures have the key ${twice.key}; each needs its own.`);
  const library = new Library();
  for (const signature of sorted) library.add(signature);
  const people = People.of(library);
  const places = new Map(sorted.map(({ key }, i) => [key, i]));
  const inPlace = (pairs: readonly (readonly [string, string])[] = []): Pair[] => pairs.flatMap(([a, b]): Pair[] => {
    const [x, y] = [places.get(a), places.get(b)];
    return x === undefined || y === undefined ? [] : [[x, y]];
  });
  const [same, different] = [inPlace(options.decided?.same), inPlace(options.decided?.different)];
  const partOf = people.parts(same);
  const members = membersOfParts(people.library, partOf);
  const partAt = (signature: number): number => partOf[people.library.formOf(signature)] ?? 0;
  const [sameIn, differentIn] = [pairsByPart(same, partAt, members), pairsByPart(different, partAt, members)];
  const keyOf = (signature: number): string => sorted[signature]?.key ?? '';
  const found = [...members].map(([part, own]) => {
    const papers = own.map((signature) => sorted[signature]?.paper);
    const { clusters, ...rest } = people.match(own, papers, keyOf, { same: sameIn.get(part) ?? [], different: differentIn.get(part) ?? [] }, options);
    return { ...rest, clusters: clusters.map((cluster) => cluster.map((i) => keyOf(own[i] ?? 0))) };
  });
  return {
    clusters: found.flatMap(({ clusters }) => clusters).sort(([a = ''], [b = '']) => compare(a, b)),
    matches: found.flatMap(({ matches }) => matches),
    conflicts: found.flatMap(({ conflicts }) => conflicts),
  };
}
