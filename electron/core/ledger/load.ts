/** Reads the records of a library into the shape the ledger works on. */
import { PaperRecord } from '../../../shared/model/record.ts';
import { all, one, sql, statement, type ReadableDB } from '../store/sql.ts';
import type { LedgerRecord, RecordPlace } from './types.ts';

interface Row extends RecordPlace { body: string }

const columns = 'record.id, record.key, record.body, profile.dump_id AS dumpId, profile.key AS profileKey, profile.name AS owner';

/** The bodies were validated when they were written, so they are only parsed here. */
const parsed = ({ body, ...place }: Row): LedgerRecord => ({ ...place, body: JSON.parse(body) as PaperRecord });

/** Every record of the active dumps. */
export function loadRecords(db: ReadableDB): LedgerRecord[] {
  return all<Row>(db, { text: `SELECT ${columns} FROM dump JOIN profile ON profile.dump_id = dump.id JOIN record ON record.profile_id = profile.id WHERE dump.active = 1`, values: [] }).map(parsed);
}

/** Records by their ids, one after the other: all of them at once would fill the memory. */
export function* eachRecord(db: ReadableDB, ids: Iterable<number>): Generator<LedgerRecord> {
  const byId = statement(db, `SELECT ${columns} FROM record JOIN profile ON profile.id = record.profile_id WHERE record.id = ?`);
  for (const id of ids) {
    const row = byId.get(id) as Row | undefined;
    if (row) yield parsed(row);
  }
}

/** The abstract of a record. */
export function abstractOf(db: ReadableDB, id: number): string | null {
  return one<{ abstract: string | null }>(db, sql`SELECT json_extract(body, '$.abstract') AS abstract FROM record WHERE id = ${id}`)?.abstract ?? null;
}

/** The records of one paper, in the order of their dumps. */
export function recordsOfPaper(db: ReadableDB, paperId: number): LedgerRecord[] {
  return all<Row>(db, { text: `SELECT ${columns} FROM paper_record JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id
    WHERE paper_record.paper_id = ? ORDER BY profile.dump_id, record.line`, values: [paperId] }).map(({ body, ...place }) => ({ ...place, body: PaperRecord.parse(JSON.parse(body)) }));
}
