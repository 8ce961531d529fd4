/** Files that hold decisions instead of papers: what they would change, before anything is changed. */
import { z } from 'zod';

const count = z.int().nonnegative();

/** `ledger` is Coterie's own: everything that a user decided in one library. */
export const DecisionFormat = z.enum(['vosviewer-thesaurus', 'citespace-alias', 'ledger']);
export type DecisionFormat = z.infer<typeof DecisionFormat>;

/**
 * What becomes of one entry: it would change the library (`applies`), holds already, speaks of something that is not here
 * (`unknown`), contradicts what the user decided or another entry (`contradicts`), or cannot be read (`damaged`).
 */
export const EntryState = z.enum(['applies', 'already', 'unknown', 'contradicts', 'damaged']);
export type EntryState = z.infer<typeof EntryState>;

export const DecisionPreview = z.object({
  file: z.string(),
  format: DecisionFormat,
  /** Set when something about the file as a whole should be known: it belongs to another library, or is cut. */
  warning: z.string().nullable(),
  counts: z.record(EntryState, count),
  /** The first few hundred of each state; `counts` has them all. */
  entries: z.array(z.object({
    line: z.int().positive(),
    state: EntryState,
    /** What the entry says, as a sentence. */
    sentence: z.string(),
    /** Why it is not applied, or null. */
    why: z.string().nullable(),
  })),
  /** What the library looks like afterwards, in sentences. */
  afterwards: z.array(z.string()),
});
export type DecisionPreview = z.infer<typeof DecisionPreview>;

/** What a granted file is for. A picture may hold the view of the map that it was printed from. */
export const FileKind = z.enum(['dump', 'decisions', 'view']);
export type FileKind = z.infer<typeof FileKind>;
