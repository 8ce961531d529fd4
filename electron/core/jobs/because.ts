/** Why records of a file were joined, what about it waits for an answer, and which cut lists of authors it completes. */
import type { Because, FileReport } from '../../../shared/model/imports.ts';
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

/** For each record of the dump that belongs to one paper with another record: the strongest reason to join it. */
function joins(db: ReadableDB, dumpId: number): Because[] {
  const joined = all<{ key: string }>(db, sql`
    SELECT record.key FROM record JOIN profile ON profile.id = record.profile_id JOIN paper_record mine ON mine.record_id = record.id
    WHERE profile.dump_id = ${dumpId} AND EXISTS (SELECT 1 FROM paper_record other WHERE other.paper_id = mine.paper_id AND other.record_id <> mine.record_id)`);
  const decisions = all<{ a: string; b: string; rule: string }>(db, sql`
    WITH own AS (SELECT record.key FROM record JOIN profile ON profile.id = record.profile_id WHERE profile.dump_id = ${dumpId})
    SELECT decision.a, decision.b, decision.rule FROM decision
    JOIN record left_record ON left_record.key = decision.a JOIN paper_record l ON l.record_id = left_record.id
    JOIN record right_record ON right_record.key = decision.b JOIN paper_record r ON r.record_id = right_record.id AND r.paper_id = l.paper_id
    WHERE decision.subject = 'paper' AND (decision.a IN own OR decision.b IN own) ORDER BY decision.score, decision.rule DESC`);
  // The strongest comes last and stays.
  const ruleOf = new Map(decisions.flatMap(({ a, b, rule }) => [[a, rule], [b, rule]] as const));
  return becauseOf(joined.map(({ key }) => ruleOf.get(key) ?? null));
}

function waiting(db: ReadableDB, dumpId: number): FileReport['waiting'] {
  const of = (subject: 'paper' | 'person'): FileReport['waiting'] => becauseOf(all<{ rule: string }>(db, sql`
    WITH own AS (SELECT record.key FROM record JOIN profile ON profile.id = record.profile_id WHERE profile.dump_id = ${dumpId})
    SELECT rule FROM question WHERE subject = ${subject}
      AND (substr(a, 1, instr(a || '#', '#') - 1) IN own OR substr(b, 1, instr(b || '#', '#') - 1) IN own)`).map(({ rule }) => rule))
    .map((one) => ({ ...one, subject }));
  return [...of('paper'), ...of('person')];
}

/** Papers of the dump whose list is cut in one record and whole in another. */
function completed(db: ReadableDB, dumpId: number): FileReport['completed'] {
  return all(db, sql`
    SELECT paper.key AS paperId, paper.label FROM paper WHERE paper.cut_in = 0 AND paper.id IN (
      SELECT paper_record.paper_id FROM paper_record JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id
      WHERE profile.dump_id = ${dumpId})
    AND EXISTS (SELECT 1 FROM paper_record JOIN record ON record.id = paper_record.record_id
      WHERE paper_record.paper_id = paper.id AND json_extract(record.body, '$.authorsTruncated') = 1)
    ORDER BY paper.label`);
}

/** What an import did for the records of one dump, after the library has followed. */
export function becauseOfDump(db: ReadableDB, dumpId: number): Pick<FileReport, 'joins' | 'waiting' | 'completed'> {
  return { joins: joins(db, dumpId), waiting: waiting(db, dumpId), completed: completed(db, dumpId) };
}
