/** Two dumps of one person: which papers are new, which are gone, and which numbers changed. */
import type { DumpComparison } from '../../../shared/model/map.ts';
import { Profile } from '../../../shared/model/record.ts';
import { metricsOf } from '../details/metrics.ts';
import { papersByIds } from '../details/rows.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';

interface Dump { dumpId: number; file: string; papers: string[]; metrics: ReadonlyMap<string, { label: string; text: string }> }

function dumpOf(db: ReadableDB, dumpId: number): Dump | null {
  const row = one<{ file: string }>(db, sql`SELECT file FROM dump WHERE id = ${dumpId} AND active = 1`);
  if (!row) return null;
  const papers = all<{ key: string }>(db, sql`
    SELECT DISTINCT paper.key FROM paper JOIN paper_record ON paper_record.paper_id = paper.id JOIN record ON record.id = paper_record.record_id
    JOIN profile ON profile.id = record.profile_id WHERE profile.dump_id = ${dumpId} ORDER BY paper.label`).map(({ key }) => key);
  const profiles = all<{ fields: string }>(db, sql`SELECT fields FROM profile WHERE dump_id = ${dumpId} ORDER BY id`);
  const metrics = profiles.flatMap(({ fields }) => metricsOf(Profile.parse(JSON.parse(fields))));
  return { dumpId, file: row.file, papers, metrics: new Map(metrics.map(({ key, label, text }) => [key, { label, text }])) };
}

/** Compares two dumps of the library; null when one of them is not there. */
export function dumpComparison(db: ReadableDB, beforeId: number, afterId: number): DumpComparison | null {
  const [before, after] = [dumpOf(db, beforeId), dumpOf(db, afterId)];
  if (!before || !after) return null;
  const [had, has] = [new Set(before.papers), new Set(after.papers)];
  const keys = [...new Set([...before.metrics.keys(), ...after.metrics.keys()])];
  return {
    before: { dumpId: before.dumpId, file: before.file },
    after: { dumpId: after.dumpId, file: after.file },
    added: papersByIds(db, after.papers.filter((id) => !had.has(id))),
    gone: papersByIds(db, before.papers.filter((id) => !has.has(id))),
    changed: keys.map((key) => ({
      label: (after.metrics.get(key) ?? before.metrics.get(key))?.label ?? key, before: before.metrics.get(key)?.text ?? null, after: after.metrics.get(key)?.text ?? null,
    })).filter((metric) => metric.before !== metric.after),
  };
}
