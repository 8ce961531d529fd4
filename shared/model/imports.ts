/** What an import tells while it runs and when it is done. */
import { z } from 'zod';
import { FormatId, Refusal, Remark } from './record.ts';

/** A few lines of a dump; `hit` marks the line that is meant. */
export const ExcerptLine = z.object({ line: z.int().positive(), text: z.string(), hit: z.boolean() });
export type ExcerptLine = z.infer<typeof ExcerptLine>;

/** A remark with the lines it speaks of. */
export const ReportedRemark = Remark.extend({ excerpt: z.array(ExcerptLine) });
export type ReportedRemark = z.infer<typeof ReportedRemark>;

/** How one file fares while an import runs. */
export const FileProgress = z.object({
  file: z.string(),
  /** Bytes. */
  size: z.int().nonnegative(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  owner: z.string().nullable(),
  format: FormatId.nullable(),
  papers: z.int().nonnegative(),
});
export type FileProgress = z.infer<typeof FileProgress>;

/** Something that happened for one reason, in words, and how often. */
export const Because = z.object({ reason: z.string(), count: z.int().nonnegative() });
export type Because = z.infer<typeof Because>;

/** What became of one file. */
export const FileReport = z.object({
  file: z.string(),
  size: z.int().nonnegative(),
  sha256: z.string().nullable(),
  dumpId: z.int().positive().nullable(),
  /** Owners of the profiles found, usually one. */
  owners: z.array(z.string()),
  formats: z.array(FormatId),
  /** True when the library held the same bytes before: nothing was added. */
  already: z.boolean(),
  /** Paper records read; `joined` of them belong to papers that were known before, the rest made `created` papers. */
  found: z.int().nonnegative(),
  joined: z.int().nonnegative(),
  created: z.int().nonnegative(),
  /** Why records of this file were joined, most frequent reason first. */
  joins: z.array(Because).default([]),
  /** What about this file waits for an answer, and why. */
  waiting: z.array(Because.extend({ subject: z.enum(['paper', 'person']) })).default([]),
  /** Papers whose cut list of authors is whole now, because this file or one before it prints them all. */
  completed: z.array(z.object({ paperId: z.string(), label: z.string() })).default([]),
  remarks: z.array(ReportedRemark),
  error: Refusal.nullable(),
});
export type FileReport = z.infer<typeof FileReport>;

export const ImportReport = z.object({
  files: z.array(FileReport),
  /** Paper records read, joined to a known paper, and papers in the library afterwards. */
  records: z.int().nonnegative(),
  joined: z.int().nonnegative(),
  papers: z.int().nonnegative(),
  remarks: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** Bytes read, and milliseconds taken. */
  bytes: z.int().nonnegative(),
  milliseconds: z.number().nonnegative(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** The stream of an import: progress, throttled and never running backwards, then one report. */
export const ImportEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    step: z.enum(['reading', 'matching', 'indexing']),
    files: z.array(FileProgress),
    bytesDone: z.int().nonnegative(),
    bytesTotal: z.int().nonnegative(),
  }),
  z.object({ type: z.literal('done'), report: ImportReport }),
]);
export type ImportEvent = z.infer<typeof ImportEvent>;

/** A file that the host has granted: the window knows the token, never the path. */
export const Grant = z.object({ token: z.string(), name: z.string(), size: z.int().nonnegative() });
export type Grant = z.infer<typeof Grant>;
