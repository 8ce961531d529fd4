/** Papers as rows of a list: one statement for every list that the window shows. */
import type { PaperRow } from '../../../shared/model/library.ts';

/** What a paper's row is read from; `key` becomes the id. */
export interface PaperRecordRow {
  key: string; label: string; titled: number; year: number | null; month: number | null; day: number | null;
  category: string | null; firstAuthor: string | null; dumps: number; withdrawn: number; cutIn: number;
}

export function paperRow(row: PaperRecordRow): PaperRow {
  const { key, label, titled, year, month, day, category, firstAuthor, dumps, withdrawn, cutIn } = row;
  return { id: key, label, titled: titled === 1, date: { year, month, day }, category, firstAuthor, dumps, withdrawn: withdrawn === 1, authorsCut: cutIn > 0 };
}
