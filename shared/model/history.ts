/** What was done to a library, as the history list shows it. */
import { z } from 'zod';

export const HistoryView = z.object({
  /** Deeds that hold, oldest first, then those that were undone, the next to redo first. */
  entries: z.array(z.object({
    id: z.int().positive(),
    sentence: z.string(),
    /** Milliseconds since 1970. */
    at: z.int().nonnegative(),
    state: z.enum(['done', 'undone']),
  })),
});
export type HistoryView = z.infer<typeof HistoryView>;

/** What one step back or forward did: the sentence of the deed that it reached, null where there was none, and how everything stands since. */
export const Stepped = HistoryView.extend({ sentence: z.string().nullable() });
export type Stepped = z.infer<typeof Stepped>;
