/** Undo, redo and removing dumps, with the sentences that the history list shows. */
import type { HistoryView, Stepped } from '../../shared/model/history.ts';
import { replay, type History, type LogRow } from './ledger/actions.ts';
import type { Deed } from './ledger/deeds.ts';
import { movePins } from './map/pins.ts';
import { topicsFollow } from './topics/store.ts';
import { finish, type Steps } from './ledger/steps.ts';
import { actInSteps, inTransaction, readLog } from './store/actions.ts';
import { all, one, sql, type ReadableDB, type WritableDB } from './store/sql.ts';

function viewed({ done, undone }: History): HistoryView {
  const entry = ({ id, sentence, at }: History['done'][number], state: 'done' | 'undone') => ({ id, sentence, at, state });
  return { entries: [...done.map((row) => entry(row, 'done')), ...undone.toReversed().map((row) => entry(row, 'undone'))] };
}

/** Everything done so far, oldest first, then what was undone and can be done again. */
export function history(db: ReadableDB): HistoryView {
  return viewed(replay(readLog(db)));
}

/** One step back or forward; places on the map and topics follow what the log cannot work out by itself. */
function step(db: WritableDB, kind: 'undo' | 'redo', { sentence, action }: LogRow<Deed>): Steps<Stepped> {
  return inTransaction(db, function* stepped() {
    const after = yield* actInSteps(db, `${kind === 'undo' ? 'Undid' : 'Did again'}: ${sentence}`, { kind }, Date.now());
    movePins(db, action, kind === 'undo' ? 'before' : 'after');
    yield* topicsFollow(db, action);
    return { ...viewed(after), sentence };
  });
}

/** Takes back the last deed that holds; without one nothing changes. In steps, because an import takes long to take back. */
export function* undoInSteps(db: WritableDB): Steps<Stepped> {
  const last = replay(readLog(db)).done.at(-1);
  return last ? yield* step(db, 'undo', last) : { ...history(db), sentence: null };
}

/** Does again what was undone last; without anything undone nothing changes. In steps. */
export function* redoInSteps(db: WritableDB): Steps<Stepped> {
  const next = replay(readLog(db)).undone.at(-1);
  return next ? yield* step(db, 'redo', next) : { ...history(db), sentence: null };
}

/** Takes a dump out of the library, which is then as if it had never been imported. Null when it is not there. In steps. */
export function* removeDumpInSteps(db: WritableDB, dumpId: number): Steps<HistoryView | null> {
  const dump = one<{ file: string }>(db, sql`SELECT file FROM dump WHERE id = ${dumpId} AND active = 1`);
  if (!dump) return null;
  const deed = { kind: 'remove' as const, dumps: [dumpId] };
  return yield* inTransaction(db, function* removed() {
    const after = yield* actInSteps(db, `Removed ${dump.file}`, deed, Date.now());
    yield* topicsFollow(db, deed);
    return viewed(after);
  });
}

/** The same at once. */
export const undo = (db: WritableDB): Stepped => finish(undoInSteps(db));
export const redo = (db: WritableDB): Stepped => finish(redoInSteps(db));
export const removeDump = (db: WritableDB, dumpId: number): HistoryView | null => finish(removeDumpInSteps(db, dumpId));

/** The sentence for an import of these dumps, by the names of their files. */
export function importSentence(db: ReadableDB, dumps: readonly number[]): string {
  const names = all<{ file: string }>(db, sql`SELECT file FROM dump WHERE id IN (SELECT value FROM json_each(${JSON.stringify(dumps)})) ORDER BY id`).map((dump) => dump.file);
  return names.length === 1 ? `Imported ${names[0]}` : `Imported ${names.length} files: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
}
