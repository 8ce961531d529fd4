/** Brings the tables in line with the log: what its last deeds concern, or everything where the library holds other records than before. */
import { count, setting, settingOf } from '../store/open.ts';
import { all, one, run, sql, type ReadableDB, type WritableDB } from '../store/sql.ts';
import { replay, type LogRow } from './actions.ts';
import { changedDeeds, concernOf, isNothing } from './concern.ts';
import { factsOf } from './facts.ts';
import { isKept } from './kept.ts';
import { changeOf, logger, wholeChangeOf, type Change, type Turn } from './match.ts';
import type { Steps } from './steps.ts';
import { write } from './write.ts';

/** A dump counts while the log says that it is here. */
function activate(db: WritableDB, dumps: ReadonlySet<number>): void {
  for (const { id, active } of all<{ id: number; active: number }>(db, sql`SELECT id, active FROM dump`)) {
    const should = dumps.has(id) ? 1 : 0;
    if (active !== should) run(db, sql`UPDATE dump SET active = ${should} WHERE id = ${id}`);
  }
}

/** The number of the last row of the log that the tables follow; null for a library that knows of none. */
function followed(db: ReadableDB): number | null {
  const text = settingOf(db, 'followed');
  return text === null ? null : Number(text);
}

/** Whether the tables say all that is kept; libraries that an older Coterie wrote, or other rules, do not yet. */
export function isFollowed(db: ReadableDB): boolean {
  const empty = one(db, sql`SELECT id FROM action LIMIT 1`) === null;
  return empty || (followed(db) !== null && isKept(db));
}

/** What remains to be written so that the tables follow the log; null when nothing does. */
export interface Prepared { readonly change: Change | null; readonly last: number }

/** Works out in steps what a log leaves otherwise. Inside the caller's transaction, `at` in milliseconds. */
export function* prepare(db: WritableDB, log: readonly LogRow[], at: number): Steps<Prepared> {
  const until = followed(db);
  const [before, after] = [replay(log.filter(({ id }) => until !== null && id <= until)), replay(log)];
  const turn: Turn = { before: factsOf(before.done), after: factsOf(after.done), concern: concernOf(changedDeeds(before.done, after.done)) };
  const last = log.at(-1)?.id ?? 0;
  activate(db, turn.after.dumps);
  if (until === null || !isKept(db)) return { change: yield* wholeChangeOf(db, turn, logger(db, at)), last };
  return { change: isNothing(turn.concern) ? null : yield* changeOf(db, turn, logger(db, at)), last };
}

/** Writes what was prepared, in the same transaction. */
export function* settle(db: WritableDB, { change, last }: Prepared): Steps<void> {
  if (change) yield* write(db, change);
  setting(db, 'followed', String(last));
  count(db, 'revision');
}
