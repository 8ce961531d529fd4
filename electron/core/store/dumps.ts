/** Statements about dumps: the bytes as they came, the records read from them, and what was said at the import. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DumpReading } from '../../../shared/model/record.ts';
import { all, inserter, one, run, sql, type ReadableDB, type WritableDB } from './sql.ts';

/** Digits of the SHA-256 that begin the keys of profiles and records. */
const KEY_DIGITS = 16;

/** The dump with these bytes, if it was ever imported; `active` is 0 when it was removed since. */
export function dumpBySha(db: ReadableDB, sha256: string): { id: number; active: number } | null {
  return one(db, sql`SELECT id, active FROM dump WHERE sha256 = ${sha256}`);
}

/** Keeps the bytes of a dump and everything read from them; the report is written when the import ends. It becomes active with the log. Returns the dump's id. */
export function insertDump(db: WritableDB, reading: DumpReading, bytes: Uint8Array, at: number): number {
  const dumpId = run(db, sql`INSERT INTO dump (sha256, file, size, bytes, imported_at, active, report)
    VALUES (${reading.sha256}, ${reading.file}, ${bytes.byteLength}, ${deflateRawSync(bytes)}, ${at}, 0, '{}')`);
  const profile = inserter(db, 'INSERT INTO profile (key, dump_id, format, line, name, fields) VALUES (?, ?, ?, ?, ?, ?)');
  const record = inserter(db, 'INSERT INTO record (key, profile_id, line, body) VALUES (?, ?, ?, ?)');
  const remark = inserter(db, 'INSERT INTO remark (dump_id, record_key, code, line, message) VALUES (?, ?, ?, ?, ?)');
  reading.readings.forEach((found, i) => {
    const key = `${reading.sha256.slice(0, KEY_DIGITS)}.${i + 1}`;
    const name = String(found.profile.name.value ?? '');
    const id = profile(key, dumpId, found.format, found.line, name, JSON.stringify(found.profile));
    for (const paper of found.records) record(`${key}.${paper.index}`, id, paper.line, JSON.stringify(paper));
    for (const { record: index, code, line, message } of found.remarks) {
      remark(dumpId, index === null ? null : `${key}.${index}`, code, line, message);
    }
  });
  return dumpId;
}

/** Writes what the report says of a file. */
export function setReport(db: WritableDB, dumpId: number, report: string): void {
  run(db, sql`UPDATE dump SET report = ${report} WHERE id = ${dumpId}`);
}

/** The bytes of a dump as they came, or null when there is no such dump. */
export function dumpBytes(db: ReadableDB, dumpId: number): { file: string; bytes: Uint8Array } | null {
  const row = one<{ file: string; bytes: Uint8Array }>(db, sql`SELECT file, bytes FROM dump WHERE id = ${dumpId}`);
  return row && { file: row.file, bytes: inflateRawSync(row.bytes) };
}

/** Ids of the records of a dump, in the order of the file. */
export function recordIds(db: ReadableDB, dumpId: number): number[] {
  return all<{ id: number }>(db, sql`
    SELECT record.id FROM record JOIN profile ON profile.id = record.profile_id
    WHERE profile.dump_id = ${dumpId} ORDER BY record.id`).map((row) => row.id);
}
