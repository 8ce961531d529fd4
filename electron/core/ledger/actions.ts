/** What a user can do to a library, as a log to which rows are only added; undo and redo are rows too. Pure. */
import { z } from 'zod';

/** Dumps are named by their id in this library. Every kind says all that is needed to do it again. */
export const LoggedAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), dumps: z.array(z.int()) }),
  z.object({ kind: z.literal('remove'), dumps: z.array(z.int()).min(1) }),
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

/** The dumps that the library holds after these deeds. */
export function dumpsAfter(done: readonly LogRow<Deed>[]): Set<number> {
  const held = new Set<number>();
  for (const { action } of done) {
    for (const dump of action.dumps) {
      if (action.kind === 'import') held.add(dump);
      else held.delete(dump);
    }
  }
  return held;
}
