/** Which printed names are one person's, part by part of the library. Pure. */
import type { LedgerConflict } from './conflicts.ts';
import type { Facts, Said } from './facts.ts';
import { membersOfParts, type Pair } from './match/people/parts.ts';
import { pairsByPart } from './match/people/match.ts';
import type { Match } from './match/types.ts';
import type { Signatures } from './signatures.ts';

/** What is found of a part of the library, with the numbers of its signatures. */
export interface FoundPeople {
  /** The signatures of each person, ascending. */
  readonly clusters: readonly (readonly number[])[];
  readonly matches: readonly Match[];
  readonly conflicts: readonly LedgerConflict[];
}

export interface Attribution {
  readonly signatures: Signatures;
  /** The key of a mention by its number, and the number by the key; undefined for a mention that the library does not hold. */
  readonly keyOf: (signature: number) => string;
  readonly numberOf: (mention: string) => number | undefined;
  /** What tells the paper of a record from other papers. */
  readonly paperOf: (record: number) => unknown;
  readonly facts: Pick<Facts, 'people' | 'strictness'>;
}

const pairsOf = (said: readonly Said[], numberOf: Attribution['numberOf']): Pair[] => said.flatMap(({ a, b }): Pair[] => {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x === undefined || y === undefined ? [] : [[x, y]];
});

/** The parts of a library under what the user said, and what was said within each. */
export class Parts {
  readonly #asked: Attribution;
  readonly #partOfForm: Int32Array;
  readonly #same: readonly Pair[];
  readonly #different: readonly Pair[];

  constructor(asked: Attribution) {
    this.#asked = asked;
    this.#same = pairsOf(asked.facts.people.same, asked.numberOf);
    this.#different = pairsOf(asked.facts.people.different, asked.numberOf);
    this.#partOfForm = asked.signatures.people.parts(this.#same);
  }

  partOf(signature: number): number {
    return this.#partOfForm[this.#asked.signatures.people.library.formOf(signature)] ?? 0;
  }

  /** The signatures of these parts, or of all; parts in the order of their first signature. */
  members(only?: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
    return membersOfParts(this.#asked.signatures.people.library, this.#partOfForm, only);
  }

  /** Finds the people of these parts, one part after the other. */
  * match(members: ReadonlyMap<number, readonly number[]>): Generator<FoundPeople> {
    const { signatures, paperOf, keyOf, facts: { strictness } } = this.#asked;
    const partAt = (signature: number): number => this.partOf(signature);
    const same = pairsByPart([...signatures.tied(), ...this.#same], partAt, members);
    const different = pairsByPart(this.#different, partAt, members);
    for (const [part, own] of members) {
      const papers = own.map((signature) => paperOf(signatures.recordOf(signature)));
      const { clusters, matches, conflicts } = signatures.people.match(own, papers, keyOf, { same: same.get(part) ?? [], different: different.get(part) ?? [] }, { strictness });
      yield {
        clusters: clusters.map((cluster) => cluster.map((i) => own[i] ?? 0)), matches,
        conflicts: conflicts.map(({ a, b, sentence }) => ({ subject: 'person' as const, a, b, sentence })),
      };
    }
  }

  /** How many people the decisions of the user put together among these signatures, whichever parts they are in. */
  decidedJoins(signatures: readonly number[]): number {
    const places = new Map(signatures.map((signature, i) => [signature, i]));
    const within = (pairs: readonly Pair[]): Pair[] => pairs.flatMap(([a, b]): Pair[] => {
      const [x, y] = [places.get(a), places.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y]];
    });
    const { people } = this.#asked.signatures;
    return people.decidedJoins(signatures, { same: within([...this.#asked.signatures.tied(), ...this.#same]), different: within(this.#different) });
  }
}
