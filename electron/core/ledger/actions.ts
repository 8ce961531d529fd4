/** What a user can do to a library, as a log to which rows are only added; undo and redo are rows too. Pure. */
import { z } from 'zod';
import { ChoosableField, Subject, Verdict } from '../../../shared/model/review.ts';

/**
 * Every kind says all that is needed to do it again. Dumps are named by their id in this library, records and mentions by
 * their keys, so that what was decided about them holds through removals and re-imports.
 * `decide` speaks of pairs of records or mentions, and says which record's values a merged paper shows; `rename` with null
 * gives a person the printed name back; `prefer` with `from` null goes back to the rule's choice.
 */
export const LoggedAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), dumps: z.array(z.int()) }),
  z.object({ kind: z.literal('remove'), dumps: z.array(z.int()).min(1) }),
  z.object({
    kind: z.literal('decide'),
    verdicts: z.array(z.object({ subject: Subject, verdict: Verdict, a: z.string(), b: z.string() })).min(1),
    take: z.array(z.object({ field: ChoosableField, from: z.string() })),
  }),
  z.object({ kind: z.literal('rename'), mentions: z.array(z.string()).min(1), name: z.string().min(1).nullable() }),
  z.object({ kind: z.literal('prefer'), field: ChoosableField, record: z.string(), from: z.string().nullable() }),
  z.object({ kind: z.literal('strictness'), value: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
]);
export type LoggedAction = z.infer<typeof LoggedAction>;
/** An action that changes something by itself. */
export type Deed = Exclude<LoggedAction, { kind: 'undo' | 'redo' }>;

export interface LogRow<A extends LoggedAction = LoggedAction> {
  readonly id: number;
  readonly sentence: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: A;
}

/** Deeds that hold, oldest first, and deeds that were undone, the next to redo last. */
export interface History {
  readonly done: readonly LogRow<Deed>[];
  readonly undone: readonly LogRow<Deed>[];
}

function isDeed(row: LogRow): row is LogRow<Deed> {
  return row.action.kind !== 'undo' && row.action.kind !== 'redo';
}

/** Replays a log. An undo without anything to undo changes nothing; a new deed ends what could be redone. */
export function replay(log: readonly LogRow[]): History {
  const done: LogRow<Deed>[] = [];
  const undone: LogRow<Deed>[] = [];
  for (const row of log) {
    if (isDeed(row)) {
      done.push(row);
      undone.length = 0;
      continue;
    }
    const [from, to] = row.action.kind === 'undo' ? [done, undone] : [undone, done];
    const moved = from.pop();
    if (moved) to.push(moved);
  }
  return { done, undone };
}

/** Two records or two mentions of which the user said something. */
export interface Said {
  readonly a: string;
  readonly b: string;
}

/** Everything the user said that still holds, in the order it was said. */
export interface Facts {
  /** Ids of the dumps that the library holds. */
  readonly dumps: ReadonlySet<number>;
  readonly papers: Verdicts;
  readonly people: Verdicts;
  /** Name to show for the person behind a mention; the later one has the higher number. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly order: number }>;
  /** For a record, which record's value of a field its paper shows; the latest choice stands last. */
  readonly preferred: readonly { field: ChoosableField; record: string; from: string | null }[];
  /** From 0 (join readily) to 1 (join only what is certain). */
  readonly strictness: number;
}

export interface Verdicts {
  readonly same: readonly Said[];
  readonly different: readonly Said[];
  readonly versions: readonly Said[];
}

/** Where the slider stands until it is moved. */
export const DEFAULT_STRICTNESS = 0.5;

const pairKey = ([a, b]: readonly [string, string]): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The latest verdict about each pair is the one that holds. */
function verdicts(done: readonly LogRow<Deed>[], subject: Subject): Verdicts {
  const latest = new Map<string, { verdict: Verdict; a: string; b: string }>();
  for (const { action } of done) {
    if (action.kind !== 'decide') continue;
    for (const one of action.verdicts) {
      if (one.subject !== subject) continue;
      const key = pairKey([one.a, one.b]);
      latest.delete(key);
      latest.set(key, one);
    }
  }
  const of = (verdict: Verdict): Said[] => [...latest.values()].filter((one) => one.verdict === verdict).map(({ a, b }) => ({ a, b }));
  return { same: of('same'), different: of('different'), versions: of('version-of') };
}

function dumpsAfter(done: readonly LogRow<Deed>[]): Set<number> {
  const held = new Set<number>();
  for (const { action } of done) {
    if (action.kind === 'import') action.dumps.forEach((dump) => held.add(dump));
    if (action.kind === 'remove') action.dumps.forEach((dump) => held.delete(dump));
  }
  return held;
}

/** What follows from the deeds that hold. */
export function factsOf(done: readonly LogRow<Deed>[]): Facts {
  const names = new Map<string, { name: string; order: number }>();
  const preferred: Facts['preferred'][number][] = [];
  let strictness = DEFAULT_STRICTNESS;
  for (const [order, { action }] of done.entries()) {
    if (action.kind === 'rename') {
      for (const mention of action.mentions) {
        if (action.name === null) names.delete(mention);
        else names.set(mention, { name: action.name, order });
      }
    }
    if (action.kind === 'prefer') preferred.push({ field: action.field, record: action.record, from: action.from });
    if (action.kind === 'decide') preferred.push(...action.take.map(({ field, from }) => ({ field, record: from, from })));
    if (action.kind === 'strictness') strictness = action.value;
  }
  return { dumps: dumpsAfter(done), papers: verdicts(done, 'paper'), people: verdicts(done, 'person'), names, preferred, strictness };
}
