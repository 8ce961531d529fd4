/** What another strictness would join and part, worked out beside the library and never written. */
import type { StrictnessPreview } from '../../../shared/model/review.ts';
import { loadRecords } from '../ledger/load.ts';
import type { LedgerView } from '../ledger/types.ts';
import { viewOf } from '../ledger/view.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { facts } from './facts.ts';

interface NowRow { mention: string; id: string; name: string }

/** To whom each mention belongs today. */
function today(db: ReadableDB): Map<string, NowRow> {
  const rows = all<NowRow>(db, sql`
    SELECT record.key || '#' || mention.position AS mention, person.key AS id, person.name
    FROM mention JOIN record ON record.id = mention.record_id JOIN person ON person.id = mention.person_id`);
  return new Map(rows.map((row) => [row.mention, row]));
}

/** People of today that would be one, and people of today that would be several. */
function differences(now: ReadonlyMap<string, NowRow>, then: LedgerView): Pick<StrictnessPreview, 'joins' | 'parts'> {
  const members = new Map<string, Map<string, string>>();
  const shares = new Map<string, { name: string; into: Set<string> }>();
  for (const { record, position, personKey } of then.mentions) {
    const row = now.get(`${record.key}#${position}`);
    if (!row) continue;
    const joined = members.get(personKey) ?? new Map<string, string>();
    members.set(personKey, joined.set(row.id, row.name));
    const share = shares.get(row.id) ?? { name: row.name, into: new Set<string>() };
    share.into.add(personKey);
    shares.set(row.id, share);
  }
  return {
    joins: [...members.values()].filter((people) => people.size > 1).map((people) => ({ ids: [...people.keys()], names: [...people.values()] })),
    parts: [...shares].filter(([, { into }]) => into.size > 1).map(([id, { name, into }]) => ({ id, name, into: into.size })),
  };
}

/** What the strictness `value` (0 to 1) would do to the library as it stands. */
export function previewStrictness(db: ReadableDB, value: number): StrictnessPreview {
  const then = viewOf(loadRecords(db), { ...facts(db), strictness: value });
  return {
    joined: { papers: then.sure.papers.length, people: then.sure.people.length },
    asked: { papers: then.questions.papers.length, people: then.questions.people.length },
    ...differences(today(db), then),
  };
}
