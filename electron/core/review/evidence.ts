/** What a person rests on: every printed name with its record, and why the names were taken for one person. */
import { z } from 'zod';
import { ReasonView, type PersonEvidence } from '../../../shared/model/review.ts';
import { compare } from '../ledger/keys.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { facts } from './facts.ts';
import { ruleText } from './rules.ts';

interface MentionRow { mention: string; name: string; paperId: string; paper: string; owner: string; dumpId: number; file: string; line: number }
interface DecisionRow { a: string; b: string; rule: string; score: number; reasons: string }

function mentions(db: ReadableDB, personId: number): MentionRow[] {
  return all(db, sql`
    SELECT record.key || '#' || mention.position AS mention, mention.name, paper.key AS paperId, paper.label AS paper,
      profile.name AS owner, dump.id AS dumpId, dump.file,
      coalesce(CASE WHEN mention.position = 0 THEN NULL ELSE json_extract(record.body, '$.lines.authors') END, record.line) AS line
    FROM mention JOIN record ON record.id = mention.record_id JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id
    JOIN paper_record ON paper_record.record_id = record.id JOIN paper ON paper.id = paper_record.paper_id
    WHERE mention.person_id = ${personId} ORDER BY mention.name, dump.id, record.line`);
}

/** Names a pair of names, whichever comes first. */
function pairOf(nameOf: ReadonlyMap<string, string>, a: string, b: string): string {
  return [nameOf.get(a) ?? '', nameOf.get(b) ?? ''].sort(compare).join('\n');
}

/** The user's own word about pairs of these mentions, each pair of names once. */
function saidOf(db: ReadableDB, nameOf: ReadonlyMap<string, string>): PersonEvidence['joins'] {
  const said = facts(db).people.same.filter(({ a, b }) => nameOf.has(a) && nameOf.has(b));
  const pairs = new Map(said.map(({ a, b }) => [pairOf(nameOf, a, b), { a: nameOf.get(a) ?? '', b: nameOf.get(b) ?? '' }]));
  return [...pairs.values()].map(({ a, b }) => ({ a, b, by: 'you', score: null, reasons: [] }));
}

/** What rules decided of pairs of these mentions, the strongest for each pair of names. */
function ruledOf(db: ReadableDB, nameOf: ReadonlyMap<string, string>): PersonEvidence['joins'] {
  const keys = JSON.stringify([...nameOf.keys()]);
  const rows = all<DecisionRow>(db, sql`
    SELECT a, b, rule, score, reasons FROM decision WHERE subject = 'person' AND verdict = 'same'
      AND a IN (SELECT value FROM json_each(${keys})) AND b IN (SELECT value FROM json_each(${keys})) ORDER BY score DESC, a, b`);
  const strongest = new Map<string, DecisionRow>();
  for (const row of rows) {
    const pair = pairOf(nameOf, row.a, row.b);
    if (!strongest.has(pair)) strongest.set(pair, row);
  }
  return [...strongest.values()].map(({ a, b, rule, score, reasons }) => ({
    a: nameOf.get(a) ?? '', b: nameOf.get(b) ?? '', by: ruleText(rule), score, reasons: z.array(ReasonView).parse(JSON.parse(reasons)),
  }));
}

/** The evidence behind the person with this id, or null when the library no longer holds them. */
export function personEvidence(db: ReadableDB, id: string): PersonEvidence | null {
  const person = one<{ id: number }>(db, sql`SELECT id FROM person WHERE key = ${id}`);
  if (!person) return null;
  const rows = mentions(db, person.id);
  const nameOf = new Map(rows.map(({ mention, name }) => [mention, name]));
  return { mentions: rows, joins: [...saidOf(db, nameOf), ...ruledOf(db, nameOf)] };
}
