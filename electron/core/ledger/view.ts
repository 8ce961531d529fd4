/** Records and decisions in, papers, people and ties out: the whole ledger as one pure function. */
import { factsOf, type Facts } from './facts.ts';
import type { Link } from './cluster.ts';
import { compare } from './keys.ts';
import { Memory } from './memory.ts';
import { attribute } from './people.ts';
import { groupRecords } from './papers.ts';
import { finish, type Steps } from './steps.ts';
import { tiesOf } from './ties.ts';
import type { LedgerRecord, LedgerView } from './types.ts';

/** What nobody has said anything about. */
const nothingSaid = factsOf([]);

/**
 * The papers, people and ties that follow from these records and from what the user said. The order of the records does not
 * matter, and neither does `memory`, which only spares what was worked out from the same things before.
 */
export function viewOf(records: readonly LedgerRecord[], facts: Facts = nothingSaid, memory = new Memory()): LedgerView {
  return finish(viewInSteps(records, facts, memory));
}

/** The same in steps. */
export function viewInSteps(records: readonly LedgerRecord[], facts: Facts, memory: Memory): Steps<LedgerView> {
  const { papers, people, names, preferred, strictness } = facts;
  return memory.view.recallSteps('all', [JSON.stringify([papers, people, [...names], preferred, strictness]), ...records], function* derive() {
    const sorted = memory.records.recall('all', records, () => records.toSorted((a, b) => compare(a.key, b.key)));
    return yield* derived(sorted, facts, memory);
  });
}

function* derived(records: readonly LedgerRecord[], facts: Facts, memory: Memory): Steps<LedgerView> {
  const papers = yield* groupRecords(records, facts, memory);
  const people = yield* attribute(records, papers.groups, facts, memory);
  const ties = memory.ties.recall('all', people.papers, () => tiesOf(people.papers));
  return {
    papers: people.papers,
    people: people.people,
    mentions: people.mentions,
    ties,
    sure: { papers: papers.sure, people: people.sure },
    questions: { papers: papers.questions, people: people.questions },
    conflicts: [...refusedInWords(papers.refused, records), ...people.conflicts.map((conflict) => conflict.sentence)],
  };
}

function refusedInWords(refused: readonly Link[], records: readonly LedgerRecord[]): string[] {
  if (refused.length === 0) return [];
  const titles = new Map(records.map(({ key, body }) => [key, body.title ?? `an untitled record (line ${body.line})`]));
  return refused.map(({ a, b }) => `“${titles.get(a)}” and “${titles.get(b)}” are joined and kept apart at once. They stay apart.`);
}
