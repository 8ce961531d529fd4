/** What a user can do to a library: every kind of deed says all that is needed to do it again. */
import { z } from 'zod';
import { Look, Mark, View } from '../../../shared/model/look.ts';
import { OwnTopic } from '../../../shared/model/map.ts';
import { NetworkKind } from '../../../shared/model/slice.ts';
import { ChoosableField, Subject, Verdict } from '../../../shared/model/review.ts';

const verdicts = z.array(z.object({ subject: Subject, verdict: Verdict, a: z.string(), b: z.string() }));
const take = z.array(z.object({ field: ChoosableField, from: z.string() }));
const profileChoice = z.object({ field: z.string(), profiles: z.array(z.string()).min(1), from: z.string() });

/** Where a node stood or stands, in map units; null where it had no place. `apart`: it stands where there was room. */
const Placed = z.object({ node: z.string(), at: z.object({ x: z.number(), y: z.number(), pinned: z.boolean(), apart: z.literal(true).optional() }).nullable() });
export type Placed = z.infer<typeof Placed>;

/** Nodes that were put somewhere else with what was done. */
const Moved = z.object({ network: NetworkKind, before: z.array(Placed), after: z.array(Placed) });

/**
 * Dumps are named by their id in this library, records, mentions and profiles by their keys, so that what was decided about
 * them holds through removals and re-imports. `decide` speaks of pairs of records or mentions, and says which record's values
 * a merged paper shows, `byHand` where no question was answered; `rename` with null gives a person the printed name back; `prefer` and `prefer-profile` with `from`
 * null go back to the rule's choice; `adopt` is what was taken over from a file of decisions
 * (later names replace earlier ones, a strictness of null leaves the slider alone). What concerns the map (`look`,
 * `mark`, `note`, `pin`, `community`, `topic`, `view`) names people by a mention and everything else by its key (see map/anchors.ts);
 * a `view` with `was` had that name before; a `look` with `moved` came with a view that was opened, and with its places.
 */
export const LoggedAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), dumps: z.array(z.int()) }),
  z.object({ kind: z.literal('remove'), dumps: z.array(z.int()).min(1) }),
  z.object({ kind: z.literal('decide'), verdicts: verdicts.min(1), take, byHand: z.literal(true).optional() }),
  z.object({ kind: z.literal('rename'), mentions: z.array(z.string()).min(1), name: z.string().min(1).nullable() }),
  z.object({ kind: z.literal('prefer'), field: ChoosableField, record: z.string(), from: z.string().nullable() }),
  z.object({ kind: z.literal('prefer-profile'), field: z.string(), profiles: z.array(z.string()).min(1), from: z.string().nullable() }),
  z.object({
    kind: z.literal('adopt'), verdicts, take,
    names: z.array(z.object({ mentions: z.array(z.string()).min(1), name: z.string().min(1) })),
    profiles: z.array(profileChoice).default([]),
    strictness: z.number().min(0).max(1).nullable().default(null),
  }),
  z.object({ kind: z.literal('strictness'), value: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('look'), look: Look, moved: Moved.optional() }),
  z.object({ kind: z.literal('mark'), mark: Mark, nodes: z.array(z.string()).min(1), on: z.boolean() }),
  z.object({ kind: z.literal('note'), node: z.string(), text: z.string().min(1).nullable() }),
  Moved.extend({ kind: z.literal('pin') }),
  z.object({ kind: z.literal('community'), network: NetworkKind, members: z.array(z.string()).min(1), name: z.string().min(1).nullable() }),
  z.object({ kind: z.literal('topic'), key: z.string(), topic: OwnTopic.nullable() }),
  z.object({ kind: z.literal('view'), name: z.string().min(1), view: View.nullable(), was: z.string().optional() }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
]);
export type LoggedAction = z.infer<typeof LoggedAction>;
/** An action that changes something by itself. */
export type Deed = Exclude<LoggedAction, { kind: 'undo' | 'redo' }>;
