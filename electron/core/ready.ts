/** Makes ready what many questions are answered from: once for all who ask, and with pauses, so that others need not wait. */
import type { Counting, NetworkKind } from '../../shared/model/slice.ts';
import type { Steps } from './ledger/steps.ts';
import { incidenceInSteps, isRead } from './network/incidence.ts';
import { wholeInSteps } from './network/whole.ts';
import { withPauses } from './pauses.ts';
import { readVocabulary, vocabularyInSteps } from './search/vocabulary.ts';
import type { ReadableDB } from './store/sql.ts';

const underWay = new WeakMap<ReadableDB, Map<string, Promise<unknown>>>();

/** Does the work, or waits for it where somebody has begun it. */
async function once(db: ReadableDB, what: string, steps: () => Steps<unknown>): Promise<void> {
  const runs = underWay.get(db) ?? new Map<string, Promise<unknown>>();
  underWay.set(db, runs);
  const begun = runs.get(what) ?? withPauses(steps()).finally(() => runs.delete(what));
  runs.set(what, begun);
  await begun;
}

/** Papers, people and topics, which every question of the map needs. Returns the library to ask. */
export async function mapReady(db: ReadableDB): Promise<ReadableDB> {
  if (!isRead(db)) await once(db, 'incidence', () => incidenceInSteps(db));
  return db;
}

/** A network with its communities. Returns the library to ask. */
export async function networkReady(db: ReadableDB, network: NetworkKind, counting: Counting): Promise<ReadableDB> {
  await mapReady(db);
  await once(db, `${network} ${counting}`, () => wholeInSteps(db, network, counting));
  return db;
}

/** What nobody waits for yet; a library that is closed meanwhile needs none of it. */
function meanwhile(db: ReadableDB, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (db.open) throw error;
  });
}

/** Begins to read the words of the library, with which the next search costs less. */
export function readWordsMeanwhile(db: ReadableDB): void {
  if (!readVocabulary(db)) meanwhile(db, once(db, 'vocabulary', () => vocabularyInSteps(db)));
}

/** Begins to work out a network whose map was answered from the file, so that the first filter need not wait for all of it. */
export function workOutMeanwhile(db: ReadableDB, network: NetworkKind, counting: Counting): void {
  setImmediate(() => {
    if (db.open) meanwhile(db, networkReady(db, network, counting));
  });
}
