/** What another strictness would join and part, worked out beside the library and never written. */
import type { StrictnessPreview } from '../../../shared/model/review.ts';
import { changeOf, type Change } from '../ledger/match.ts';
import type { Steps } from '../ledger/steps.ts';
import { peopleNow } from '../ledger/trial.ts';
import { joinedIn } from '../ledger/write.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { facts } from './facts.ts';

/** The people of today, by their numbers. */
function today(db: ReadableDB): Map<number, { id: string; name: string }> {
  return new Map(all<{ number: number; id: string; name: string }>(db, sql`SELECT id AS number, key AS id, name FROM person`).map(({ number, ...row }) => [number, row]));
}

/** People of today that would be one, and people of today that would be several. */
function differences(db: ReadableDB, { people: { personOf }, signatures }: Change): Pick<StrictnessPreview, 'joins' | 'parts'> {
  const people = today(db);
  const now = peopleNow(db);
  const members = new Map<number, Set<number>>();
  const shares = new Map<number, Set<number>>();
  const note = (sets: Map<number, Set<number>>, key: number, one: number): void => void sets.set(key, (sets.get(key) ?? new Set()).add(one));
  for (const [signature, then] of personOf) {
    const person = now(signatures.recordOf(signature), signatures.positionOf(signature));
    if (person === undefined) continue;
    note(members, then, person);
    note(shares, person, then);
  }
  const rowsOf = (of: Iterable<number>): { id: string; name: string }[] => [...of].flatMap((person) => people.get(person) ?? []);
  return {
    joins: [...members.values()].filter((of) => of.size > 1).map(rowsOf).map((of) => ({ ids: of.map(({ id }) => id), names: of.map(({ name }) => name) })),
    parts: [...shares].filter(([, into]) => into.size > 1).flatMap(([person, into]) => rowsOf([person]).map((row) => ({ ...row, into: into.size }))),
  };
}

/** What the strictness `value` (0 to 1) would do to the library as it stands. */
export function* previewStrictness(db: ReadableDB, value: number): Steps<StrictnessPreview> {
  const before = facts(db);
  const concern = { records: new Set<string>(), mentions: new Set<string>(), renamed: new Set<string>(), strictness: true };
  const change = yield* changeOf(db, { before, after: { ...before, strictness: value }, concern }, () => undefined);
  const papersAsked = one<{ n: number }>(db, sql`SELECT count(*) AS n FROM question WHERE subject = 'paper'`)?.n ?? 0;
  return {
    joined: { papers: joinedIn(db).papers, people: change.people.sure },
    asked: { papers: papersAsked, people: change.people.questions.length },
    ...differences(db, change),
  };
}
