/** Reads the records of a library into the shape the ledger works on. */
import { PaperRecord } from '../../../shared/model/record.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import type { LedgerRecord } from './types.ts';

interface Row { id: number; key: string; body: string; dumpId: number; profileKey: string; owner: string }

/** Every record of the active dumps; the bodies were validated when they were written, so they are only parsed here. */
export function loadRecords(db: ReadableDB): LedgerRecord[] {
  return all<Row>(db, sql`
    SELECT record.id, record.key, record.body, profile.dump_id AS dumpId, profile.key AS profileKey, profile.name AS owner
    FROM record JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id
    WHERE dump.active = 1 ORDER BY record.key`).map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as PaperRecord }));
}

/** The records of one paper, in the order of their dumps. */
export function recordsOfPaper(db: ReadableDB, paperId: number): LedgerRecord[] {
  return all<Row>(db, sql`
    SELECT record.id, record.key, record.body, profile.dump_id AS dumpId, profile.key AS profileKey, profile.name AS owner
    FROM paper_record JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id
    WHERE paper_record.paper_id = ${paperId} ORDER BY profile.dump_id, record.line`).map(({ body, ...row }) => ({ ...row, body: PaperRecord.parse(JSON.parse(body)) }));
}
