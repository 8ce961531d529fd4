/** What is said of a file after an import: counts, and every remark with the lines it speaks of. */
import { FileReport, type ExcerptLine, type ReportedRemark } from '../../../shared/model/imports.ts';
import type { DumpReading, Remark } from '../../../shared/model/record.ts';
import { linesOf } from '../formats/decode.ts';
import { dumpBytes } from '../store/dumps.ts';
import { one, sql, type ReadableDB } from '../store/sql.ts';

/** A report before anything is joined. */
export function emptyReport(reading: DumpReading, size: number): FileReport {
  const remarks = reading.readings.flatMap((found) => found.remarks);
  return {
    file: reading.file,
    size,
    sha256: reading.error ? null : reading.sha256,
    dumpId: null,
    owners: reading.readings.map((found) => String(found.profile.name.value)),
    formats: [...new Set(reading.readings.map((found) => found.format))],
    already: false,
    found: reading.readings.reduce((sum, found) => sum + found.records.length, 0),
    joined: 0,
    created: 0,
    joins: [],
    waiting: [],
    completed: [],
    remarks: remarks.map((remark) => ({ ...remark, excerpt: [] })),
    error: reading.error,
  };
}

/** Characters of a line that are shown; an abstract is longer. */
const WIDEST = 240;

/** The lines around one line, 1-based and inclusive; fewer at the ends of the file. */
export function excerptOf(lines: readonly string[], line: number, around: number): ExcerptLine[] {
  const from = Math.max(1, line - around);
  const to = Math.min(lines.length, line + around);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i): ExcerptLine => {
    const text = lines[from + i - 1] ?? '';
    return { line: from + i, text: text.length > WIDEST ? `${text.slice(0, WIDEST)} …` : text, hit: from + i === line };
  });
}

function withExcerpt(remark: Remark, lines: readonly string[]): ReportedRemark {
  if (remark.line === null) return { ...remark, excerpt: [] };
  const [hit, next] = [...excerptOf(lines, remark.line, 0), ...excerptOf(lines, remark.line + 1, 0)];
  const shown = hit && next && remark.record !== null && next.text.trim() !== '' ? [hit, { ...next, hit: false }] : hit ? [hit] : [];
  return { ...remark, excerpt: shown };
}

/** Adds the lines that the remarks of a report speak of; a refused file has none. */
export function reportOf(db: ReadableDB, report: FileReport): FileReport {
  const dump = report.dumpId === null || report.remarks.length === 0 ? null : dumpBytes(db, report.dumpId);
  if (!dump) return report;
  const lines = linesOf(dump.bytes);
  return { ...report, remarks: report.remarks.map((remark) => withExcerpt(remark, lines)) };
}

/** The report of an earlier import, or null when there is no such dump. */
export function savedReport(db: ReadableDB, dumpId: number): FileReport | null {
  const row = one<{ report: string }>(db, sql`SELECT report FROM dump WHERE id = ${dumpId}`);
  return row && reportOf(db, FileReport.parse(JSON.parse(row.report)));
}
