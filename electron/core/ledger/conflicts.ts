/** Contradictions between decisions, in words and in an order that does not depend on how they were found. Pure. */
import type { PaperRecord } from '../../../shared/model/record.ts';
import type { Link } from './cluster.ts';
import { compare } from './keys.ts';

/** `a` and `b` are the keys of records (papers) or of mentions (people). */
export interface LedgerConflict extends Link {
  readonly subject: 'paper' | 'person';
  readonly sentence: string;
}

/** A join of two records that would have crossed a pair that the user keeps apart. */
export function inWords({ a, b }: Link, bodyOf: (key: string) => Pick<PaperRecord, 'title' | 'line'> | undefined): LedgerConflict {
  const title = (key: string): string => bodyOf(key)?.title ?? `an untitled record (line ${bodyOf(key)?.line})`;
  return { subject: 'paper', a, b, sentence: `“${title(a)}” and “${title(b)}” are joined and kept apart at once. They stay apart.` };
}

/** Contradictions about papers come first. */
export function inOrder(conflicts: readonly LedgerConflict[]): LedgerConflict[] {
  return conflicts.toSorted((x, y) => compare(x.subject, y.subject) || compare(x.a, y.a) || compare(x.b, y.b) || compare(x.sentence, y.sentence));
}
