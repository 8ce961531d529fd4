/** Reads large tables in pieces, so that other questions are answered in between. */
import type { Steps } from '../ledger/steps.ts';
import { one, sql, statement, type ReadableDB, type Value } from '../store/sql.ts';

/** Rows, and ids of papers, that are read at once. */
const ROWS_AT_ONCE = 4096;
const IDS_AT_ONCE = 1024;

type Row = readonly Value[];

/**
 * Visits all rows in the order of their first column, which tells them apart. `text` selects rows whose first column is above
 * its first parameter, in that order, and as many as its second says.
 */
export function* rowsInSteps<R extends Row>(db: ReadableDB, text: string, visit: (row: R) => void): Steps<void> {
  const select = statement(db, text).raw();
  for (let after: Value = ''; ;) {
    const rows = select.all(after, ROWS_AT_ONCE) as unknown as R[];
    rows.forEach(visit);
    after = rows.at(-1)?.[0] ?? '';
    if (rows.length < ROWS_AT_ONCE) return;
    yield;
  }
}

/** Visits what belongs to papers, paper by paper. `text` selects rows of papers whose ids are above its first parameter and up to its second. */
export function* byPaperInSteps<R extends Row>(db: ReadableDB, text: string, visit: (row: R) => void): Steps<void> {
  const select = statement(db, text).raw();
  const last = one<{ id: number | null }>(db, sql`SELECT max(id) AS id FROM paper`)?.id ?? 0;
  for (let after = 0; after < last; after += IDS_AT_ONCE) {
    (select.all(after, after + IDS_AT_ONCE) as unknown as R[]).forEach(visit);
    yield;
  }
}
