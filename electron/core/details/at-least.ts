/** Where the library cannot have everything: pages that list fewer papers than they declare, and cut lists of authors. */
import { all, sql, type ReadableDB } from '../store/sql.ts';

/** Row ids of the owners whose page says that there are more papers than it lists. */
export function declaringMore(db: ReadableDB): Set<number> {
  const rows = all<{ id: number }>(db, sql`
    SELECT DISTINCT mention.person_id AS id FROM profile
    JOIN record ON record.profile_id = profile.id JOIN mention ON mention.record_id = record.id AND mention.is_owner = 1
    WHERE (SELECT max(CASE WHEN json_type(field.value, '$.value') = 'integer' THEN json_extract(field.value, '$.value') END)
        FROM json_each(profile.fields) field WHERE field.key IN ('papers', 'papersListed', 'works', 'publications', 'publishedItems'))
      > (SELECT count(*) FROM record listed WHERE listed.profile_id = profile.id)`);
  return new Set(rows.map(({ id }) => id));
}

/** Row ids of the people who stand on a paper whose list of authors is cut in every dump. */
export function onCutLists(db: ReadableDB): Set<number> {
  const rows = all<{ id: number }>(db, sql`
    SELECT DISTINCT authorship.person_id AS id FROM paper JOIN authorship ON authorship.paper_id = paper.id WHERE paper.cut_in > 0`);
  return new Set(rows.map(({ id }) => id));
}
