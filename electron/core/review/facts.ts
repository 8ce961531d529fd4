/** What the user has said so far, read from the log. */
import { replay } from '../ledger/actions.ts';
import { factsOf, type Facts } from '../ledger/facts.ts';
import { readLog } from '../store/actions.ts';
import type { ReadableDB } from '../store/sql.ts';

export function facts(db: ReadableDB): Facts {
  return factsOf(replay(readLog(db)).done);
}
