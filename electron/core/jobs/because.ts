/** Why records of a file were joined, what about it waits for an answer, and which cut lists of authors it completes. */
import type { Because, FileReport } from '../../../shared/model/imports.ts';
import { push } from '../ledger/keys.ts';
import { ruleText } from '../review/rules.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

/** Joins that no rule made: the user had said so before, of these records or of others of the same papers. */
const EARLIER = 'what you decided before';

/** Rules under one name in words are counted together; the most frequent comes first. */
function becauseOf(rules: readonly (string | null)[]): Because[] {
  const counts = new Map<string, number>();
  for (const rule of rules) {
    const words = rule === null ? EARLIER : ruleText(rule);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

type Explained = Pick<FileReport, 'joins' | 'waiting' | 'completed'>;

/** For each record that belongs to one paper with another record: the strongest reason to join it; by dump. */
function joins(db: ReadableDB): ReadonlyMap<number, Because[]> {
  const joined = all<{ dump: number; key: string }>(db, sql`
    SELECT profile.dump_id AS dump, record.key FROM record JOIN profile ON profile.id = record.profile_id JOIN paper_record mine ON mine.record_id = record.id
    WHERE EXISTS (SELECT 1 FROM paper_record other WHERE other.paper_id = mine.paper_id AND other.record_id <> mine.record_id)`);
  const decisions = all<{ a: string; b: string; rule: string }>(db, sql`
    SELECT decision.a, decision.b, decision.rule FROM decision
    JOIN record left_record ON left_record.key = decision.a JOIN paper_record l ON l.record_id = left_record.id
    JOIN record right_record ON right_record.key = decision.b JOIN paper_record r ON r.record_id = right_record.id AND r.paper_id = l.paper_id
    WHERE decision.subject = 'paper' ORDER BY decision.score, decision.rule DESC`);
  // The strongest comes last and stays.
  const ruleOf = new Map(decisions.flatMap(({ a, b, rule }) => [[a, rule], [b, rule]] as const));
  const byDump = Map.groupBy(joined, ({ dump }) => dump);
  return new Map([...byDump].map(([dump, rows]) => [dump, becauseOf(rows.map(({ key }) => ruleOf.get(key) ?? null))]));
}

interface Waiting { readonly subject: 'paper' | 'person'; readonly rule: string }

/** Questions about a record or a name of a dump; a question between two dumps waits in both. */
function waiting(db: ReadableDB): (dumpId: number) => FileReport['waiting'] {
  const dumpOf = new Map(all<{ key: string; dump: number }>(db, sql`
    SELECT record.key, profile.dump_id AS dump FROM record JOIN profile ON profile.id = record.profile_id`).map(({ key, dump }) => [key, dump]));
  const byDump = new Map<number, Waiting[]>();
  for (const { a, b, ...question } of all<Waiting & { a: string; b: string }>(db, sql`SELECT subject, a, b, rule FROM question`)) {
    const dumps = [a, b].flatMap((key) => dumpOf.get(key.split('#')[0] ?? '') ?? []);
    for (const dump of new Set(dumps)) push(byDump, dump, question);
  }
  return (dumpId) => (['paper', 'person'] as const).flatMap((subject) =>
    becauseOf((byDump.get(dumpId) ?? []).filter((one) => one.subject === subject).map(({ rule }) => rule)).map((one) => ({ ...one, subject })));
}

/** Papers whose list is cut in one record and whole in another, by dump. */
function completed(db: ReadableDB): ReadonlyMap<number, FileReport['completed']> {
  const rows = all<FileReport['completed'][number] & { dump: number }>(db, sql`
    SELECT DISTINCT profile.dump_id AS dump, paper.key AS paperId, paper.label FROM paper JOIN paper_record ON paper_record.paper_id = paper.id
    JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id
    WHERE paper.cut_in = 0 AND paper.id IN (SELECT paper_record.paper_id FROM paper_record JOIN record ON record.id = paper_record.record_id
      WHERE json_extract(record.body, '$.authorsTruncated') = 1)
    ORDER BY paper.label`);
  return new Map([...Map.groupBy(rows, ({ dump }) => dump)].map(([dump, own]) => [dump, own.map(({ paperId, label }) => ({ paperId, label }))]));
}

/** What an import did for the records of each dump, after the library has followed. All dumps are looked at in one go, because imports are of many. */
export function becauseOfDumps(db: ReadableDB): (dumpId: number) => Explained {
  const [joined, waits, whole] = [joins(db), waiting(db), completed(db)];
  return (dumpId) => ({ joins: joined.get(dumpId) ?? [], waiting: waits(dumpId), completed: whole.get(dumpId) ?? [] });
}
