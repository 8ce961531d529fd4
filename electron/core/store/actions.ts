/** The log of what the user did: reading it, adding to it, and bringing the library in line with it. */
import { LoggedAction, replay, type History, type LogRow } from '../ledger/actions.ts';
import { isFollowed, prepare, settle } from '../ledger/follow.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import { count } from './open.ts';
import { all, run, sql, type ReadableDB, type WritableDB } from './sql.ts';

/** The committed part of each log, as it was read before. */
const read = new WeakMap<ReadableDB, readonly LogRow[]>();

/**
 * The whole log, oldest first. Rows are never changed or removed, so what was committed is read once; what an open
 * transaction has added is read anew, because it may be rolled back.
 */
export function readLog(db: ReadableDB): readonly LogRow[] {
  const known = read.get(db) ?? [];
  const more = all<{ id: number; sentence: string; payload: string; at: number }>(db, sql`
    SELECT id, sentence, payload, at FROM action WHERE id > ${known.at(-1)?.id ?? 0} ORDER BY id`)
    .map(({ payload, ...row }): LogRow => ({ ...row, action: LoggedAction.parse(JSON.parse(payload)) }));
  if (more.length === 0) return known;
  const log = [...known, ...more];
  if (!db.inTransaction) read.set(db, log);
  return log;
}

/** Adds a row to the log; the tables follow with `prepare` and `settle`. */
export function append(db: WritableDB, sentence: string, action: LoggedAction, at: number): void {
  run(db, sql`INSERT INTO action (kind, sentence, payload, at) VALUES (${action.kind}, ${sentence}, ${JSON.stringify(action)}, ${at})`);
}

/** Does work in steps as one transaction, all or nothing; inside another transaction it belongs to that one. */
export function* inTransaction<T>(db: WritableDB, work: () => Steps<T>): Steps<T> {
  if (db.inTransaction) return yield* work();
  db.exec('BEGIN IMMEDIATE');
  try {
    const done = yield* work();
    db.exec('COMMIT');
    return done;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** Brings papers, people and ties in line with the log. Inside the caller's transaction. */
function* follow(db: WritableDB, at: number): Steps<History> {
  const log = readLog(db);
  yield* settle(db, yield* prepare(db, log, at));
  return replay(log);
}

/** Brings a library that an older Coterie wrote up to date, all or nothing, in steps; one that is up to date stays as it is. */
export function* catchUp(db: WritableDB, at: number): Steps<void> {
  if (!isFollowed(db)) yield* inTransaction(db, () => follow(db, at));
}

/** Deeds that say something of the map only: papers, people and ties do not follow from them. */
export const OF_MAP: ReadonlySet<LoggedAction['kind']> = new Set(['look', 'mark', 'note', 'pin', 'community', 'topic', 'view']);

/** What an action does, undoes or does again. */
function meant(action: LoggedAction, { done, undone }: History): LoggedAction {
  return (action.kind === 'undo' ? done.at(-1) : action.kind === 'redo' ? undone.at(-1) : undefined)?.action ?? action;
}

/** The window asks for looks and views by themselves; places come with the map. */
const besidesTheMap = (deed: LoggedAction): boolean => deed.kind === 'view' || (deed.kind === 'look' && deed.moved === undefined);

/** Adds a row and brings the library in line, all or nothing, in steps. `at` in milliseconds since 1970. */
export function actInSteps(db: WritableDB, sentence: string, action: LoggedAction, at: number): Steps<History> {
  return inTransaction(db, function* added() {
    const deed = meant(action, replay(readLog(db)));
    append(db, sentence, action, at);
    if (!OF_MAP.has(deed.kind)) return yield* follow(db, at);
    if (!besidesTheMap(deed)) count(db, 'revision');
    return replay(readLog(db));
  });
}

/** The same at once. */
export function act(db: WritableDB, sentence: string, action: LoggedAction, at: number): History {
  return finish(actInSteps(db, sentence, action, at));
}
