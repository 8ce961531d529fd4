/** Brings the tables of questions and contradictions in line with a change: those about what was matched anew. */
import { all, one, sql, type WritableDB } from '../store/sql.ts';
import { inOrder, type LedgerConflict } from './conflicts.ts';
import type { Change } from './match.ts';
import { rowOfConflict, viewTables, type Row } from './rows.ts';
import type { Tables } from './tables.ts';

interface Pair { readonly a: string; readonly b: string }

/** Makes the questions of which one of these keys is the first the given ones; null is for all keys. */
function settle(db: WritableDB, tables: Tables, subject: 'paper' | 'person', questions: readonly Row[], keys: readonly string[] | null): void {
  const held = keys === null ? all<Pair>(db, sql`SELECT a, b FROM question WHERE subject = ${subject}`)
    : keys.flatMap((key) => all<Pair>(db, sql`SELECT a, b FROM question WHERE subject = ${subject} AND a = ${key}`));
  const asked = new Set(questions.map(([, a, b]) => `${String(a)} ${String(b)}`));
  for (const { a, b } of held) if (!asked.has(`${a} ${b}`)) tables.remove(viewTables.question, [subject, a, b]);
  for (const row of questions) tables.settle(viewTables.question, row.slice(0, 3), [row]);
}

export function writeQuestions(db: WritableDB, tables: Tables, { papers, people, places, signatures }: Change): void {
  const mentionOf = (signature: number): string => `${places.of(signatures.recordOf(signature)).key}#${signatures.positionOf(signature)}`;
  settle(db, tables, 'paper', papers.questions, papers.records && [...papers.records].map((id) => places.of(id).key));
  settle(db, tables, 'person', people.questions, people.signatures?.map(mentionOf) ?? null);
}

/** Whether a contradiction is about something that was matched anew, or that is gone. */
function isAnew({ papers, people, places, signatures }: Change): (conflict: LedgerConflict) => boolean {
  const matched = people.signatures && new Set(people.signatures);
  return ({ subject, a }) => {
    if (subject === 'paper') return papers.records === null || papers.records.has(places.idOf(a) ?? -1);
    const at = a.lastIndexOf('#');
    const signature = signatures.at(places.idOf(a.slice(0, at)) ?? -1, Number(a.slice(at + 1)));
    return matched === null || signature === undefined || matched.has(signature);
  };
}

/** Contradictions are few: they are listed anew where they are others. */
export function writeConflicts(db: WritableDB, tables: Tables, change: Change): void {
  const anew = isAnew(change);
  // An older Coterie did not say what contradictions are about.
  const before = all<LedgerConflict>(db, sql`SELECT subject, a, b, sentence FROM conflict WHERE subject IS NOT NULL ORDER BY id`);
  const most = one<{ id: number | null }>(db, sql`SELECT max(id) AS id FROM conflict`)?.id ?? 0;
  const after = inOrder([...before.filter((conflict) => !anew(conflict)), ...change.papers.conflicts, ...change.people.conflicts]).map(rowOfConflict);
  for (let i = 0; i < Math.max(most, after.length); i += 1) tables.settle(viewTables.conflict, [i + 1], after.slice(i, i + 1));
}
