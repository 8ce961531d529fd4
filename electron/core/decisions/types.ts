/** What the lines of a file of decisions say, before it is known what they mean for this library. */
import type { ChoosableField, Subject, Verdict } from '../../../shared/model/review.ts';
import type { DecisionFormat, EntryState } from '../../../shared/model/decisions.ts';

/** A record as a ledger names it: by its key, and by what a reader knows it by. */
export interface RecordRef {
  readonly key: string;
  readonly title: string | null;
  readonly file: string;
  /** SHA-256 of the whole dump; the key begins with its start. */
  readonly sha256: string;
  /** Position in its profile, from 1. */
  readonly record: number;
}

/** A printed name as a ledger names it; its key is that of a mention. */
export interface MentionRef extends RecordRef {
  readonly name: string;
}

export type Statement =
  /** Two names are one person, who is called `by`. */
  | { readonly say: 'merge'; readonly label: string; readonly by: string }
  | { readonly say: 'leave-out'; readonly label: string }
  | { readonly say: 'verdict'; readonly subject: Subject; readonly verdict: Verdict; readonly a: RecordRef; readonly b: RecordRef }
  | { readonly say: 'name'; readonly name: string; readonly mentions: readonly MentionRef[] }
  | { readonly say: 'take'; readonly field: ChoosableField; readonly from: RecordRef }
  | { readonly say: 'profile'; readonly field: string; readonly profiles: readonly string[]; readonly from: string; readonly file: string }
  | { readonly say: 'strictness'; readonly value: number };

export type Entry = Statement & { readonly line: number };
export type EntryOf<S extends Statement['say']> = Extract<Entry, { say: S }>;

/** What becomes of one line. */
export interface Outcome {
  readonly line: number;
  readonly state: EntryState;
  readonly sentence: string;
  readonly why: string | null;
}

/** A file as read: what its lines say, and the lines that say nothing. */
export interface DecisionFile {
  readonly format: DecisionFormat;
  /** What should be known of the file as a whole, or null. */
  readonly warning: string | null;
  readonly entries: readonly Entry[];
  readonly damaged: readonly Outcome[];
  /** SHA-256 of the dumps of the library that a ledger was written from; null where nothing is said of them. */
  readonly dumps: readonly string[] | null;
}

/** The file holds no decisions that can be read; the message says why, `advice` what to do. */
export class UnreadFile extends Error {
  override name = 'UnreadFile';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** A line longer than this is no decision: names and titles are far shorter. Characters. */
export const LONGEST_LINE = 100_000;

/** A line that cannot be read, with its beginning. */
export function damaged(line: number, text: string, why: string): Outcome {
  const start = text.trim().slice(0, 80);
  return { line, state: 'damaged', sentence: `“${start}${text.trim().length > start.length ? ' …' : ''}”`, why };
}
