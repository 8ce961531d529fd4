/** Reads large tables in pieces, so that other questions are answered in between. */
import type { Steps } from '../ledger/steps.ts';
import { statement, type ReadableDB, type Value } from '../store/sql.ts';

/** Rows, and ids of papers and records, that are read at once. */
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

/** Visits rows of a table by ids, as they stand in it, which is fastest. `text` selects rows whose ids are above its first parameter and up to its second. */
export function* byIdInSteps<R extends Row>(db: ReadableDB, table: 'paper' | 'person' | 'record', text: string, visit: (row: R) => void): Steps<void> {
  const select = statement(db, text).raw();
  const last = statement(db, `SELECT max(id) FROM ${table}`).pluck().get() as number | null;
  for (let after = 0; after < (last ?? 0); after += IDS_AT_ONCE) {
    (select.all(after, after + IDS_AT_ONCE) as unknown as R[]).forEach(visit);
    yield;
  }
}
