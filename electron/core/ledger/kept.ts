/**
 * What follows from the records of a library alone, kept beside them in its file, so that a decision needs only what it concerns:
 * which records are worth comparing and what was found, the keys of their titles, and the printed names in columns.
 */
import { hash } from 'node:crypto';
import { setting, settingOf } from '../store/open.ts';
import { all, inserter, one, sql, statement, type ReadableDB, type WritableDB } from '../store/sql.ts';
import { Kept, type Column } from './columns.ts';
import { abstractOf, eachRecord } from './load.ts';
import { compareAllPapers, comparedOf, Reader, readFacts, type ComparedPapers, type Facts, type Found } from './match/papers/index.ts';
import type { Match, Reason } from './match/types.ts';
import { keyOfTitle } from './papers.ts';
import { Signatures, SignaturesBuilder } from './signatures.ts';
import type { Steps } from './steps.ts';
import type { LedgerRecord } from './types.ts';

/** Grows when rules find other things in the same records, so that libraries that older rules have read are read anew. */
const RULES = 1;

/** Stands for the records that the library holds, and for the rules. */
export function stateOf(db: ReadableDB): string {
  const dumps = all<{ id: number; sha256: string }>(db, sql`SELECT id, sha256 FROM dump WHERE active = 1 ORDER BY id`);
  return `${RULES} ${hash('sha256', dumps.map(({ id, sha256 }) => `${id} ${sha256}`).join())}`;
}

/** Whether what is kept is that of the records which the library now holds. */
export function isKept(db: ReadableDB): boolean {
  return settingOf(db, 'kept') === stateOf(db);
}

/** The ids of the records of the active dumps, in the order of their keys. */
function recordIds(db: ReadableDB): number[] {
  return all<{ id: number }>(db, sql`
    SELECT record.id FROM dump JOIN profile ON profile.dump_id = dump.id JOIN record ON record.profile_id = profile.id WHERE dump.active = 1 ORDER BY record.key`).map(({ id }) => id);
}

function write(db: WritableDB, name: string, column: Column): void {
  const [type, data] = column instanceof Int32Array || column instanceof Float64Array
    ? [column instanceof Int32Array ? 'integers' : 'reals', new Uint8Array(column.buffer, column.byteOffset, column.byteLength)] as const : ['texts', Buffer.from(JSON.stringify(column))] as const;
  statement(db, 'INSERT INTO kept (name, type, data) VALUES (?, ?, ?)').run(name, type, data);
}

function read(db: ReadableDB, name: string): Column | undefined {
  const row = one<{ type: string; data: Buffer }>(db, sql`SELECT type, data FROM kept WHERE name = ${name}`);
  if (!row) return undefined;
  if (row.type === 'texts') return JSON.parse(row.data.toString()) as string[];
  // A copy begins where its numbers may begin.
  const { buffer: shared, byteOffset, byteLength } = row.data;
  const buffer = shared.slice(byteOffset, byteOffset + byteLength);
  return row.type === 'integers' ? new Int32Array(buffer) : new Float64Array(buffer);
}

/** Reads each record once, for comparing papers and for numbering names. */
function* factsOf(db: WritableDB, ids: readonly number[], names: SignaturesBuilder): Generator<Facts> {
  const insert = inserter(db, 'INSERT INTO record_title (record_id, alone) VALUES (?, ?)');
  const reader = new Reader((id) => abstractOf(db, id));
  for (const record of eachRecord(db, ids)) {
    insert(record.id, keyOfTitle(record.body.title));
    names.add(record);
    yield reader.read(record);
  }
}

function writeCompared(db: WritableDB, ids: readonly number[], found: readonly Found[]): void {
  const insert = inserter(db, 'INSERT INTO compared (a, b, zone, verdict, rule, score, reasons) VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { i, j, match: { a, b, zone, verdict, rule, score, reasons } } of found) {
    const [first, second] = a < b === i < j ? [i, j] : [j, i];
    insert(ids[first] ?? 0, ids[second] ?? 0, zone, verdict, rule, score, JSON.stringify(reasons));
  }
}

/** Reads all records of the library anew and keeps what was found, inside the caller's transaction. */
export function* keep(db: WritableDB): Steps<{ ids: readonly number[]; compared: ComparedPapers; signatures: Signatures }> {
  for (const table of ['kept', 'compared', 'record_title']) statement(db, `DELETE FROM ${table}`).run();
  const ids = recordIds(db);
  const names = new SignaturesBuilder();
  const compared = yield* compareAllPapers(factsOf(db, ids, names));
  writeCompared(db, ids, compared.found);
  yield;
  const signatures = names.done();
  yield;
  for (const [name, column] of signatures.columns()) write(db, name, column);
  setting(db, 'kept', stateOf(db));
  return { ids, compared, signatures };
}

/** The printed names of the library. */
export function keptSignatures(db: ReadableDB): Signatures {
  return Signatures.from(new Kept((name) => read(db, name)));
}

interface ComparedRow extends Omit<Match, 'a' | 'b' | 'reasons'> { a: number; b: number; reasons: string }

/** What was found among records, which come in the order of their keys. */
export function comparedAmong(db: ReadableDB, records: readonly LedgerRecord[]): ComparedPapers {
  const places = new Map(records.map(({ id }, place) => [id, place]));
  const byFirst = statement(db, 'SELECT a, b, zone, verdict, rule, score, reasons FROM compared WHERE a = ?');
  const found = records.flatMap((record, i): Found[] => (byFirst.all(record.id) as ComparedRow[]).flatMap((row): Found[] => {
    const j = places.get(row.b);
    const other = j === undefined ? undefined : records[j];
    return j === undefined || other === undefined ? [] : [{ i: Math.min(i, j), j: Math.max(i, j), match: { ...row, a: record.key, b: other.key, reasons: JSON.parse(row.reasons) as Reason[] } }];
  }));
  return comparedOf(records.map((record) => readFacts(record)), found);
}

/** Records with which a record was compared and something was found. */
export function comparedWith(db: ReadableDB, record: number): number[] {
  return all<{ id: number }>(db, sql`SELECT b AS id FROM compared WHERE a = ${record} UNION ALL SELECT a FROM compared WHERE b = ${record}`).map(({ id }) => id);
}
