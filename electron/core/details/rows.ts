/** Papers as rows of a list: one statement for every list that the window shows. */
import type { PaperRow } from '../../../shared/model/library.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

/** What a paper's row is read from; `key` becomes the id. */
export interface PaperRecordRow {
  key: string; label: string; titled: number; year: number | null; month: number | null; day: number | null;
  category: string | null; firstAuthor: string | null; dumps: number; withdrawn: number; cutIn: number;
}

export function paperRow(row: PaperRecordRow): PaperRow {
  const { key, label, titled, year, month, day, category, firstAuthor, dumps, withdrawn, cutIn } = row;
  return { id: key, label, titled: titled === 1, date: { year, month, day }, category, firstAuthor, dumps, withdrawn: withdrawn === 1, authorsCut: cutIn > 0 };
}

/** The papers with these ids, in the order of the ids; those that are gone are left out. */
export function papersByIds(db: ReadableDB, ids: readonly string[]): PaperRow[] {
  return all<PaperRecordRow>(db, sql`
    SELECT paper.key, label, titled, year, month, day, category, first_author AS firstAuthor, dumps, withdrawn, cut_in AS cutIn
    FROM json_each(${JSON.stringify(ids)}) wanted JOIN paper ON paper.key = wanted.value ORDER BY wanted.key`).map(paperRow);
}
