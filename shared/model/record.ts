/** What one dump states, before anything is decided about it: profiles, paper records, remarks. */
import { z } from 'zod';

/** The formats that Coterie reads, by the name used in reports and on the command line. */
export const formatIds = ['bzpeer', 'google-research', 'scored-profile', 'arxivlens'] as const;
export const FormatId = z.enum(formatIds);
export type FormatId = z.infer<typeof FormatId>;

/** A sentence about something odd in a dump; `line` is 1-based, null when it concerns the whole file. */
export const Remark = z.object({
  /** Stable name of the kind of oddity, for example `count-mismatch` or `date-without-year`. */
  code: z.string(),
  line: z.int().positive().nullable(),
  /** What happened, what it means for the reader's data, what to do. */
  message: z.string(),
  /** The record (from 1) it belongs to, or null when it belongs to the profile or the file. */
  record: z.int().positive().nullable(),
});
export type Remark = z.infer<typeof Remark>;

/** One value of a profile as its page states it. */
export const ProfileField = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  /** The text of the line, or of the part of it, that says so. */
  raw: z.string(),
  line: z.int().positive(),
});
export type ProfileField = z.infer<typeof ProfileField>;

/** A profile: `name` and whatever else the page states (`hIndex`, `papers`, `trustScore`, …), in camelCase. */
export const Profile = z.object({ name: ProfileField }).catchall(ProfileField);
export type Profile = z.infer<typeof Profile>;

const text = z.string().nullable();
const flag = z.boolean().nullable();

/** One paper as one dump states it. Null means that the dump does not say. */
export const PaperRecord = z.object({
  /** Position in its profile, from 1. */
  index: z.int().positive(),
  /** First line of the record in the file, from 1. */
  line: z.int().positive(),
  title: text,
  titleTruncated: flag,
  abstract: text,
  abstractTruncated: flag,
  /** Names as printed, in order; the owner of the profile is not added. */
  authors: z.array(z.string()),
  /** True when the list is known to be cut short, null when the dump lists no authors at all. */
  authorsTruncated: flag,
  /** Organisations of the paper as a whole; it is unknown which author they belong to. */
  organizations: z.array(z.string()),
  year: z.int().nullable(),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
  dateRaw: text,
  venueRaw: text,
  kind: text,
  source: text,
  category: text,
  hasCode: flag,
  withdrawn: flag,
  links: z.array(z.string()),
  doi: text,
  arxivId: text,
  /** Where each statement stands, from 1; a missing key means that the dump does not make the statement. */
  lines: z.object({
    title: z.int().positive(),
    authors: z.int().positive(),
    date: z.int().positive(),
    venue: z.int().positive(),
    category: z.int().positive(),
    abstract: z.int().positive(),
    organizations: z.int().positive(),
  }).partial(),
});
export type PaperRecord = z.infer<typeof PaperRecord>;

/** One profile found in a file, read completely. */
export const ProfileReading = z.object({
  format: FormatId,
  /** First line of the profile in the file, from 1. */
  line: z.int().positive(),
  profile: Profile,
  records: z.array(PaperRecord),
  remarks: z.array(Remark),
});
export type ProfileReading = z.infer<typeof ProfileReading>;

/** Why a file was not read, in words for the person who dropped it. */
export const Refusal = z.object({
  /** For example `unknown-format`, `empty`, `pdf`, `image`, `archive`, `unreadable`, `no-dumps`. */
  code: z.string(),
  /** What happened and what it means, one or two sentences that name the file. */
  message: z.string(),
  /** What to do next. */
  advice: z.string(),
  /** Up to three first lines, where the file is text. */
  head: z.array(z.string()),
});
export type Refusal = z.infer<typeof Refusal>;

/** Everything that one file says: a profile or several, or the reason why it says nothing to us. */
export const DumpReading = z.object({
  file: z.string(),
  /** SHA-256 of the bytes as they came, in lower-case hexadecimal. */
  sha256: z.string(),
  readings: z.array(ProfileReading),
  error: Refusal.nullable(),
});
export type DumpReading = z.infer<typeof DumpReading>;

/** The names of formats as people read them, in reports. */
export const formatLabels: Record<FormatId, string> = {
  'bzpeer': 'Profile with trust snapshot',
  'google-research': 'Authored publications list',
  'scored-profile': 'Profile with metrics',
  'arxivlens': 'arXiv author list',
};
