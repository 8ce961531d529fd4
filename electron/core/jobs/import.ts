/** An import, from granted files to a report: all of it becomes part of the library, or nothing does. */
import { setImmediate as tick } from 'node:timers/promises';
import type { FileReport, ImportEvent, ImportReport } from '../../../shared/model/imports.ts';
import type { DumpReading, Refusal } from '../../../shared/model/record.ts';
import { readDump } from '../formats/index.ts';
import { importSentence } from '../history.ts';
import { prepare, settle as write } from '../ledger/follow.ts';
import { paperOfRecord } from '../ledger/tables.ts';
import { withPauses } from '../pauses.ts';
import { append, readLog } from '../store/actions.ts';
import { dumpBySha, insertDump, recordIds, setReport } from '../store/dumps.ts';
import type { Library } from '../store/open.ts';
import { one, sql } from '../store/sql.ts';
import { becauseOfDumps } from './because.ts';
import { topicsFollow } from '../topics/store.ts';
import { Progress } from './progress.ts';
import { emptyReport, reportOf } from './report.ts';
import { LARGEST_FILE, sourcesOf, type EmptyFolder, type Granted, type Source } from './sources.ts';

/** Reads one file. A file that cannot be read is a refusal, not an error: the others go on. */
export async function readSource(source: Source | EmptyFolder): Promise<{ reading: DumpReading; bytes: Uint8Array }> {
  const refuse = (file: string, error: Refusal): { reading: DumpReading; bytes: Uint8Array } =>
    ({ reading: { file, sha256: '', readings: [], error }, bytes: new Uint8Array() });
  if ('emptyFolder' in source) {
    return refuse(source.emptyFolder, { code: 'no-dumps', head: [],
      message: `The folder ${source.emptyFolder} holds no files that can be read.`, advice: 'Drop the saved pages themselves, or a folder that holds them.' });
  }
  if (source.size > LARGEST_FILE) {
    return refuse(source.name, { code: 'too-large', head: [],
      message: `${source.name} is larger than 512 MB, far more than a saved profile.`, advice: 'Check that this is the right file.' });
  }
  try {
    const bytes = await source.read();
    return { reading: readDump(bytes, source.name), bytes };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse(source.name, { code: 'unreadable', head: [],
      message: `${source.name} could not be read (${reason}).`, advice: 'Check that the file still exists and that you may read it, then drop it again.' });
  }
}

/** Reads every source into the open transaction; yields progress. Returns what is known of each file so far. */
async function* readAll(library: Library, sources: readonly (Source | EmptyFolder)[], progress: Progress, at: number): AsyncGenerator<ImportEvent, FileReport[]> {
  const reports: FileReport[] = [];
  for (const [i, source] of sources.entries()) {
    yield* progress.start(i);
    const { reading, bytes } = await readSource(source);
    const known = reading.error ? null : dumpBySha(library.writer, reading.sha256);
    const dumpId = reading.error ? null : known?.id ?? insertDump(library.writer, reading, bytes, at);
    const already = known !== null && (known.active === 1 || reports.some((report) => report.dumpId === known.id));
    reports.push({ ...emptyReport(reading, bytes.byteLength), dumpId, already });
    yield* progress.finish(i, reading);
    await tick();
  }
  return reports;
}

/** How many records of each new file belong to papers that earlier files, or the library before, already had. */
function countJoined(library: Library, reports: readonly FileReport[]): FileReport[] {
  const paperOf = paperOfRecord(library.writer);
  const explain = becauseOfDumps(library.writer);
  const added = new Set(reports.flatMap((report) => (report.dumpId === null || report.already ? [] : recordIds(library.writer, report.dumpId))));
  const seen = new Set([...paperOf].filter(([record]) => !added.has(record)).map(([, paper]) => paper));
  return reports.map((report) => {
    if (report.dumpId === null || report.already) return report;
    let joined = 0;
    for (const record of recordIds(library.writer, report.dumpId)) {
      const paper = paperOf.get(record) ?? 0;
      if (seen.has(paper)) joined += 1;
      seen.add(paper);
    }
    return { ...report, joined, created: report.found - joined, ...explain(report.dumpId) };
  });
}

/** Works out papers and people anew, and writes them and the reports. */
async function* settle(library: Library, reports: readonly FileReport[], progress: Progress, at: number, signal: AbortSignal | undefined): AsyncGenerator<ImportEvent, FileReport[]> {
  const { writer } = library;
  const added = reports.flatMap((report) => (report.dumpId === null || report.already ? [] : [report.dumpId]));
  if (added.length === 0) return [...reports];
  const deed = { kind: 'import' as const, dumps: added };
  append(writer, importSentence(writer, added), deed, at);
  yield* progress.step('matching');
  await tick();
  const prepared = await withPauses(prepare(writer, readLog(writer), at), signal);
  yield* progress.step('indexing');
  await tick();
  await withPauses(write(writer, prepared), signal);
  await tick();
  await withPauses(topicsFollow(writer, deed), signal);
  await tick();
  const counted = countJoined(library, reports);
  for (const report of counted) if (report.dumpId !== null && !report.already) setReport(writer, report.dumpId, JSON.stringify(report));
  return counted;
}

function summarise(library: Library, files: FileReport[], milliseconds: number): ImportReport {
  const sum = (of: (report: FileReport) => number): number => files.reduce((total, report) => total + of(report), 0);
  return {
    files,
    records: sum((report) => report.found),
    joined: sum((report) => report.joined),
    papers: one<{ n: number }>(library.writer, sql`SELECT count(*) AS n FROM paper`)?.n ?? 0,
    remarks: sum((report) => report.remarks.length),
    refused: sum((report) => (report.error ? 1 : 0)),
    bytes: sum((report) => report.size),
    milliseconds,
  };
}

/**
 * Imports everything that was granted in one transaction. Yields progress, then one `done` event. When the consumer
 * stops early (return, throw or abort), everything is taken back. Rejects with the store's error, for example a full disk.
 */
export async function* importAll(library: Library, granted: readonly Granted[], signal?: AbortSignal): AsyncGenerator<ImportEvent, void> {
  const began = performance.now();
  const at = Date.now();
  const sources = await sourcesOf(granted);
  const progress = new Progress(sources);
  library.writer.exec('BEGIN IMMEDIATE');
  let committed = false;
  try {
    const reports = yield* untilAborted(readAll(library, sources, progress, at), signal);
    const settled = yield* untilAborted(settle(library, reports, progress, at, signal), signal);
    signal?.throwIfAborted();
    const report = summarise(library, settled.map((one) => reportOf(library.writer, one)), performance.now() - began);
    library.writer.exec('COMMIT');
    committed = true;
    yield { type: 'done', report };
  } finally {
    if (!committed && library.writer.inTransaction) library.writer.exec('ROLLBACK');
  }
}

/** Passes on what a stage yields and returns, and stops between two steps when the signal says so. */
async function* untilAborted<T, R>(stage: AsyncGenerator<T, R>, signal: AbortSignal | undefined): AsyncGenerator<T, R> {
  for (;;) {
    signal?.throwIfAborted();
    const step = await stage.next();
    if (step.done) return step.value;
    yield step.value;
  }
}
