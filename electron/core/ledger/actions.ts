/** The log of what a user did, to which rows are only added; undo and redo are rows too. Pure. */
import type { Deed, LoggedAction } from './deeds.ts';

export { LoggedAction, type Deed } from './deeds.ts';

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
