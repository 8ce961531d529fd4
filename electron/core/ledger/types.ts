/** What the ledger takes (records and decisions) and what it makes of them (papers, people, authorships, ties). */
import type { PaperRecord } from '../../../shared/model/record.ts';
import type { LedgerConflict } from './conflicts.ts';
import type { Match } from './match/types.ts';
import type { Chosen, Shown } from './shown.ts';

/** Where a record stands. */
export interface RecordPlace {
  readonly id: number;
  /** `<profile key>.<index>`: the same in every library. */
  readonly key: string;
  readonly dumpId: number;
  readonly profileKey: string;
  readonly owner: string;
}

/** A record together with where it stands. */
export interface LedgerRecord extends RecordPlace {
  readonly body: PaperRecord;
}

/** A name that a record prints; `position` from 1, or 0 for the owner of the profile. */
export interface Mention {
  readonly record: RecordPlace;
  readonly position: number;
  readonly name: string;
  /** True where the name is the owner's of the profile, printed or not. */
  readonly isOwner: boolean;
  readonly personKey: string;
}

export interface Authorship {
  readonly personKey: string;
  /** Implied: no list prints the name, but the profile is theirs. */
  readonly implied: boolean;
}

export interface LedgerPaper {
  /** Stands for the paper in every library, as long as its title stays the same. */
  readonly key: string;
  readonly records: readonly LedgerRecord[];
  /** Keys of the records of each version; one list where all are the same text. */
  readonly versions: readonly (readonly string[])[];
  readonly shown: Shown;
  /** Fields whose value the user chose. */
  readonly chosen: Chosen;
  readonly authors: readonly Authorship[];
  /** Every name that the records print, and the owners of their profiles. */
  readonly mentions: readonly Mention[];
  /** Dumps whose list of authors is cut; 0 when one list is whole. */
  readonly cutIn: number;
}

export interface LedgerPerson {
  readonly key: string;
  readonly name: string;
  /** Every name that is printed for them. */
  readonly spellings: readonly string[];
  readonly ownsDump: boolean;
  readonly papers: number;
}

export interface LedgerTie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly papers: number;
  /** TieFlag bits. */
  readonly flags: number;
}

export interface LedgerView {
  readonly papers: readonly LedgerPaper[];
  readonly people: readonly LedgerPerson[];
  readonly mentions: readonly Mention[];
  readonly ties: readonly LedgerTie[];
  /** What rules are sure of, and what they would ask; in no order that matters. */
  readonly sure: { readonly papers: readonly Match[]; readonly people: readonly Match[] };
  readonly questions: { readonly papers: readonly Match[]; readonly people: readonly Match[] };
  /** Contradictions between decisions. */
  readonly conflicts: readonly LedgerConflict[];
}
