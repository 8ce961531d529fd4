/** The lines of a dump around the one that states something. */
import type { ExcerptLine } from '../../../shared/model/imports.ts';
import { linesOf } from '../formats/decode.ts';
import { excerptOf } from '../jobs/report.ts';
import { dumpBytes } from '../store/dumps.ts';
import type { ReadableDB } from '../store/sql.ts';

/** The line and `around` lines on each side, or null when there is no such dump or line. */
export function excerpt(db: ReadableDB, at: { dumpId: number; line: number; around: number }): { file: string; lines: ExcerptLine[] } | null {
  const dump = dumpBytes(db, at.dumpId);
  const lines = dump && excerptOf(linesOf(dump.bytes), at.line, at.around);
  return dump && lines && lines.some((line) => line.hit) ? { file: dump.file, lines } : null;
}
