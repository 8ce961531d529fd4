/** Records and decisions in, papers, people and ties out: the whole ledger as one pure function. */
import { factsOf, type Facts } from './actions.ts';
import { attribute } from './people.ts';
import { compare } from './keys.ts';
import { groupRecords, titleDecisions } from './papers.ts';
import { tiesOf } from './ties.ts';
import type { LedgerRecord, LedgerView } from './types.ts';

/** The papers, people and ties that follow from these records and from what the user said. The order of the records does not matter. */
export function viewOf(records: readonly LedgerRecord[], facts: Facts = factsOf([])): LedgerView {
  const groups = groupRecords([...records].sort((a, b) => compare(a.key, b.key)), facts);
  const { papers, people, mentions, decisions } = attribute(groups);
  return { papers, people, mentions, ties: tiesOf(papers, mentions), decisions: [...titleDecisions(groups), ...decisions] };
}
