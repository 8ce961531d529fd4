/**
 * Coterie's own file of decisions, JSON Lines: a first line that names the library and its dumps, one decision a line with
 * the keys and with what a reader knows them by, and a last line with the number of decisions, so that a cut file is known.
 */
import { z } from 'zod';
import { ChoosableField, Verdict } from '../../../shared/model/review.ts';

export const FORMAT = 'coterie-decisions';
export const VERSION = 1;

const Sha = z.string().regex(/^[0-9a-f]{64}$/u);
const Key = z.string().min(1).max(100);
const shape = { key: Key, title: z.string().nullable(), file: z.string(), sha256: Sha, record: z.int().positive() };
const RecordShape = z.object(shape);
const MentionShape = z.object({ ...shape, name: z.string() });

export const Header = z.object({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  library: z.string(),
  /** SHA-256 over the keys of all records, in order: equal for libraries of equal dumps. */
  records: Sha,
  dumps: z.array(z.object({ file: z.string(), sha256: Sha })),
});
export type Header = z.infer<typeof Header>;

export const End = z.object({ end: z.int().nonnegative() });

/** `say` first, so that a person who opens the file reads what each line is about. */
export const Line = z.discriminatedUnion('say', [
  z.object({ say: z.literal('papers'), are: Verdict, a: RecordShape, b: RecordShape }),
  z.object({ say: z.literal('people'), are: z.enum(['same', 'different']), a: MentionShape, b: MentionShape }),
  z.object({ say: z.literal('name'), name: z.string().trim().min(1).max(300), mentions: z.array(MentionShape).min(1) }),
  z.object({ say: z.literal('value'), field: ChoosableField, from: RecordShape }),
  z.object({ say: z.literal('profile-value'), field: z.string().min(1).max(100), profiles: z.array(Key).min(1), from: Key, file: z.string() }),
  z.object({ say: z.literal('strictness'), value: z.number().min(0).max(1) }),
]);
export type Line = z.infer<typeof Line>;
