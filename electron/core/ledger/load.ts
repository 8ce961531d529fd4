/** Reads the records of a library into the shape the ledger works on. */
import { PaperRecord } from '../../../shared/model/record.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { Memory } from './memory.ts';
import type { LedgerRecord } from './types.ts';

interface Row { id: number; key: string; body: string; dumpId: number; profileKey: string; owner: string }

/** The records of one dump; the bodies were validated when they were written, so they are only parsed here. */
function recordsOfDump(db: ReadableDB, dumpId: number): LedgerRecord[] {
  return all<Row>(db, sql`
    SELECT record.id, record.key, record.body, profile.dump_id AS dumpId, profile.key AS profileKey, profile.name AS owner
    FROM profile JOIN record ON record.profile_id = profile.id
    WHERE profile.dump_id = ${dumpId}`).map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as PaperRecord }));
}

/** Every record of the active dumps. The bytes of a dump and the numbers of its records say whether it is the one remembered. */
export function loadRecords(db: ReadableDB, memory = new Memory()): LedgerRecord[] {
  const dumps = all<{ id: number; sha256: string; first: number | null; count: number }>(db, sql`
    SELECT dump.id, dump.sha256, min(record.id) AS first, count(record.id) AS count
    FROM dump LEFT JOIN profile ON profile.dump_id = dump.id LEFT JOIN record ON record.profile_id = profile.id
    WHERE dump.active = 1 GROUP BY dump.id`);
  const records = dumps.flatMap(({ id, sha256, first, count }) => memory.dumps.recall(String(id), [sha256, first, count], () => recordsOfDump(db, id)));
  memory.dumps.turn();
  return records;
}

/** The records of one paper, in the order of their dumps. */
export function recordsOfPaper(db: ReadableDB, paperId: number): LedgerRecord[] {
  return all<Row>(db, sql`
    SELECT record.id, record.key, record.body, profile.dump_id AS dumpId, profile.key AS profileKey, profile.name AS owner
    FROM paper_record JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id
    WHERE paper_record.paper_id = ${paperId} ORDER BY profile.dump_id, record.line`).map(({ body, ...row }) => ({ ...row, body: PaperRecord.parse(JSON.parse(body)) }));
}
