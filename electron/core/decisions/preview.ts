/** What a file of decisions would do to the library, worked out beside it and never written. */
import { type DecisionPreview, type EntryState } from '../../../shared/model/decisions.ts';
import { counted } from '../../../shared/text/words.ts';
import { replay } from '../ledger/actions.ts';
import { factsOf } from '../ledger/facts.ts';
import { concernOf } from '../ledger/concern.ts';
import { changeOf } from '../ledger/match.ts';
import type { Steps } from '../ledger/steps.ts';
import { divided } from '../ledger/trial.ts';
import { readLog } from '../store/actions.ts';
import { one, sql, type ReadableDB } from '../store/sql.ts';
import type { Plan } from './plan.ts';

/** Entries of each state that are listed; the counts have them all. */
const LISTED = 300;
const states: readonly EntryState[] = ['applies', 'already', 'unknown', 'contradicts', 'damaged'];

function changed(before: number, more: number, singular: string, plural: string): string {
  return more === 0 ? `The ${plural} stay ${before}.` : `${counted(before, singular, plural)} become ${counted(before + more, singular, plural)}.`;
}

/** The library after the plan, in sentences. Nothing is written. */
function* afterwards(db: ReadableDB, { deed, here }: Plan): Steps<string[]> {
  const { done } = replay(readLog(db));
  const at = (done.at(-1)?.id ?? 0) + 1;
  const turn = { before: factsOf(done), after: factsOf([...done, { id: at, sentence: '', at: 0, action: deed }]), concern: concernOf([deed]) };
  const change = yield* changeOf(db, turn, () => undefined);
  const { papers, people } = divided(db, change);
  const count = one<{ papers: number; people: number }>(db, sql`SELECT (SELECT count(*) FROM paper) AS papers, (SELECT count(*) FROM person) AS people`);
  const shown = new Set(here.shown.values());
  const names = new Set(change.people.people.map(({ name }) => name).filter((name) => !shown.has(name)));
  return [
    changed(count?.people ?? 0, people, 'person', 'people'),
    changed(count?.papers ?? 0, papers, 'paper', 'papers'),
    ...(names.size === 0 ? [] : [`${counted(names.size, 'name')} will be shown that ${names.size === 1 ? 'is' : 'are'} not shown today.`]),
  ];
}

/** How many entries the plan applies. */
export const appliedIn = ({ outcomes }: Plan): number => outcomes.filter(({ state }) => state === 'applies').length;

/** The plan for the reader: every state with its count and its first entries, and what the library looks like afterwards. */
export function* previewOf(db: ReadableDB, plan: Plan, file: string): Steps<DecisionPreview> {
  const byState = Map.groupBy(plan.outcomes, ({ state }) => state);
  const of = (state: EntryState): Plan['outcomes'] => byState.get(state) ?? [];
  return {
    file,
    format: plan.format,
    warning: plan.warning,
    counts: { applies: of('applies').length, already: of('already').length, unknown: of('unknown').length, contradicts: of('contradicts').length, damaged: of('damaged').length },
    entries: states.flatMap((state) => of(state).slice(0, LISTED).map((outcome) => ({ ...outcome }))),
    afterwards: yield* afterwards(db, plan),
  };
}
