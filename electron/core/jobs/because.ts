/** Why records of a file were joined, what about it waits for an answer, and which cut lists of authors it completes. */
import type { Because, FileReport } from '../../../shared/model/imports.ts';
import { ruleText } from '../review/rules.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

interface RuleRow { rule: string; n: number }

/** Rules under one name in words are counted together; the most frequent comes first. */
function becauseOf(rows: readonly RuleRow[]): Because[] {
  const counts = new Map<string, number>();
  for (const { rule, n } of rows) counts.set(ruleText(rule), (counts.get(ruleText(rule)) ?? 0) + n);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** Joins of two records of which at least one stands in the dump. */
function joins(db: ReadableDB, dumpId: number): Because[] {
  return becauseOf(all<RuleRow>(db, sql`
    WITH own AS (SELECT record.key FROM record JOIN profile ON profile.id = record.profile_id WHERE profile.dump_id = ${dumpId})
    SELECT decision.rule, count(*) AS n FROM decision
    JOIN record left_record ON left_record.key = decision.a JOIN paper_record l ON l.record_id = left_record.id
    JOIN record right_record ON right_record.key = decision.b JOIN paper_record r ON r.record_id = right_record.id AND r.paper_id = l.paper_id
    WHERE decision.subject = 'paper' AND (decision.a IN own OR decision.b IN own) GROUP BY decision.rule`));
}

function waiting(db: ReadableDB, dumpId: number): FileReport['waiting'] {
  const of = (subject: 'paper' | 'person'): FileReport['waiting'] => becauseOf(all<RuleRow>(db, sql`
    WITH own AS (SELECT record.key FROM record JOIN profile ON profile.id = record.profile_id WHERE profile.dump_id = ${dumpId})
    SELECT rule, count(*) AS n FROM question WHERE subject = ${subject}
      AND (substr(a, 1, instr(a || '#', '#') - 1) IN own OR substr(b, 1, instr(b || '#', '#') - 1) IN own) GROUP BY rule`))
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
