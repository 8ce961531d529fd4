/** Papers as rows of a list, by their ids. */
import type { PaperRow } from '../../../shared/model/library.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { paperRow, type PaperRecordRow } from './rows.ts';

/** The papers with these ids, in the order of the ids; those that are gone are left out. */
export function papersByIds(db: ReadableDB, ids: readonly string[]): PaperRow[] {
  return all<PaperRecordRow>(db, sql`
    SELECT paper.key, label, titled, year, month, day, category, first_author AS firstAuthor, dumps, withdrawn, cut_in AS cutIn
    FROM json_each(${JSON.stringify(ids)}) wanted JOIN paper ON paper.key = wanted.value ORDER BY wanted.key`).map(paperRow);
}
