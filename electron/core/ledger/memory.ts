/** What the stages of the ledger remember from one derivation to the next, so that a small change costs little. */
import type { ComparedPapers } from './match/papers/index.ts';
import type { PeopleMatches } from './match/people/types.ts';
import type { Match } from './match/types.ts';
import type { Papers, RecordGroup } from './papers.ts';
import type { IndexedPeople } from './people.ts';
import { Recall } from './recall.ts';
import type { LedgerPaper, LedgerRecord, LedgerTie, LedgerView } from './types.ts';

/** What the stages of the ledger remember from one derivation to the next. Nothing in it changes a result. */
export class Memory {
  readonly dumps = new Recall<readonly LedgerRecord[]>();
  readonly records = new Recall<readonly LedgerRecord[]>();
  readonly compared = new Recall<ComparedPapers>();
  readonly settled = new Recall<readonly Match[]>();
  readonly grouped = new Recall<Papers>();
  readonly groups = new Recall<RecordGroup>();
  readonly orders = new Recall<readonly number[]>();
  readonly people = new Recall<IndexedPeople>();
  readonly matched = new Recall<PeopleMatches>();
  readonly parts = new Recall<PeopleMatches>();
  readonly papers = new Recall<LedgerPaper>();
  readonly ties = new Recall<readonly LedgerTie[]>();
  readonly view = new Recall<LedgerView>();
}
