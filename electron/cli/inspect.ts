/** What the reader sees in a file, one object for each profile, as documented in the README. */
import type { DumpReading, PaperRecord, Profile, Refusal, Remark } from '../../shared/model/record.ts';
import { formatLabels, type FormatId } from '../../shared/model/record.ts';

export interface Inspection {
  file: string;
  format: FormatId | null;
  sha256: string | null;
  profile: Profile | null;
  records: Omit<PaperRecord, 'lines'>[];
  remarks: Omit<Remark, 'record'>[];
  error: Refusal | null;
}

/** A file with two profiles gives two objects; a refused file gives one with `error` and no records. */
export function inspectionsOf({ file, sha256, readings, error }: DumpReading): Inspection[] {
  if (error) return [{ file, format: null, sha256: sha256 || null, profile: null, records: [], remarks: [], error }];
  return readings.map((reading) => ({
    file,
    format: reading.format,
    sha256,
    profile: reading.profile,
    records: reading.records.map(({ lines: _, ...record }) => record),
    remarks: reading.remarks.map(({ code, line, message }) => ({ code, line, message })),
    error: null,
  }));
}

function one({ file, format, profile, records, remarks, error }: Inspection): string {
  if (error) return `${file}\n  ${error.message} ${error.advice}\n`;
  const kind = format ? formatLabels[format] : '';
  const notes = remarks.map(({ line, message }) => `  ${line === null ? 'file' : `line ${line}`}: ${message}\n`).join('');
  return `${file}\n  ${kind} of ${String(profile?.name.value)}: ${records.length} papers\n${notes}`;
}

/** The same for a reader without --json. */
export function inspectionText(found: readonly Inspection[]): string {
  return found.map(one).join('\n');
}
