/** What a user can do to a library: every kind of deed says all that is needed to do it again. */
import { z } from 'zod';
import { ChoosableField, Subject, Verdict } from '../../../shared/model/review.ts';

const verdicts = z.array(z.object({ subject: Subject, verdict: Verdict, a: z.string(), b: z.string() }));
const take = z.array(z.object({ field: ChoosableField, from: z.string() }));

/**
 * Dumps are named by their id in this library, records, mentions and profiles by their keys, so that what was decided about
 * them holds through removals and re-imports. `decide` speaks of pairs of records or mentions, and says which record's values
 * a merged paper shows; `rename` with null gives a person the printed name back; `prefer` and `prefer-profile` with `from`
 * null go back to the rule's choice; `adopt` is what was taken over from a file of decisions.
 */
export const LoggedAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), dumps: z.array(z.int()) }),
  z.object({ kind: z.literal('remove'), dumps: z.array(z.int()).min(1) }),
  z.object({ kind: z.literal('decide'), verdicts: verdicts.min(1), take }),
  z.object({ kind: z.literal('rename'), mentions: z.array(z.string()).min(1), name: z.string().min(1).nullable() }),
  z.object({ kind: z.literal('prefer'), field: ChoosableField, record: z.string(), from: z.string().nullable() }),
  z.object({ kind: z.literal('prefer-profile'), field: z.string(), profiles: z.array(z.string()).min(1), from: z.string().nullable() }),
  z.object({
    kind: z.literal('adopt'), verdicts, take,
    names: z.array(z.object({ mentions: z.array(z.string()).min(1), name: z.string().min(1) })),
  }),
  z.object({ kind: z.literal('strictness'), value: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
]);
export type LoggedAction = z.infer<typeof LoggedAction>;
/** An action that changes something by itself. */
export type Deed = Exclude<LoggedAction, { kind: 'undo' | 'redo' }>;
