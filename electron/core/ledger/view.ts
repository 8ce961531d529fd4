/** Records and decisions in, papers, people and ties out: the whole ledger as one pure function. */
import { factsOf, type Facts } from './facts.ts';
import { compare } from './keys.ts';
import { attribute } from './people.ts';
import { groupRecords } from './papers.ts';
import { tiesOf } from './ties.ts';
import type { LedgerRecord, LedgerView } from './types.ts';

/** What nobody has said anything about. */
const nothingSaid = factsOf([]);

/** The papers, people and ties that follow from these records and from what the user said. The order of the records does not matter. */
export function viewOf(records: readonly LedgerRecord[], facts: Facts = nothingSaid): LedgerView {
  const papers = groupRecords(records.toSorted((a, b) => compare(a.key, b.key)), facts);
  const people = attribute(papers.groups, facts);
  const titles = new Map(records.map(({ key, body }) => [key, body.title ?? `an untitled record (line ${body.line})`]));
  const refused = papers.refused.map(({ a, b }) => `“${titles.get(a)}” and “${titles.get(b)}” are joined and kept apart at once. They stay apart.`);
  return {
    papers: people.papers,
    people: people.people,
    mentions: people.mentions,
    ties: tiesOf(people.papers, people.mentions),
    sure: { papers: papers.sure, people: people.sure },
    questions: { papers: papers.questions, people: people.questions },
    conflicts: [...refused, ...people.conflicts.map((conflict) => conflict.sentence)],
  };
}
