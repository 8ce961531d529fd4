/** Where the library cannot have everything: pages that list fewer papers than they declare, and cut lists of authors. */
import { Profile } from '../../../shared/model/record.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';

interface ProfileRow { id: number; fields: string; listed: number }

/** Fields in which pages say how many papers there are. */
const declaring = ['papers', 'papersListed', 'works', 'publications', 'publishedItems'];

function declaresMore({ fields, listed }: ProfileRow): boolean {
  const profile = Profile.parse(JSON.parse(fields));
  return declaring.some((field) => {
    const value = profile[field]?.value;
    return typeof value === 'number' && value > listed;
  });
}

/** The profiles that some people own; of everybody without `people`. */
function profiles(db: ReadableDB, people: readonly number[] | undefined): ProfileRow[] {
  if (people === undefined) return all(db, sql`SELECT id, fields, (SELECT count(*) FROM record WHERE profile_id = profile.id) AS listed FROM profile`);
  return all(db, sql`
    SELECT id, fields, (SELECT count(*) FROM record WHERE profile_id = profile.id) AS listed FROM profile WHERE id IN (
      SELECT record.profile_id FROM mention JOIN record ON record.id = mention.record_id
      WHERE mention.is_owner = 1 AND mention.person_id IN (SELECT value FROM json_each(${JSON.stringify(people)})))`);
}

/** Row ids of the owners whose page says that there are more papers than it lists; of these people where they are given. */
export function declaringMore(db: ReadableDB, people?: readonly number[]): Set<number> {
  const more = people?.length === 0 ? [] : profiles(db, people).filter(declaresMore).map(({ id }) => id);
  if (more.length === 0) return new Set();
  return new Set(all<{ id: number }>(db, sql`
    SELECT DISTINCT mention.person_id AS id FROM record JOIN mention ON mention.record_id = record.id AND mention.is_owner = 1
    WHERE record.profile_id IN (SELECT value FROM json_each(${JSON.stringify(more)}))`).map(({ id }) => id));
}

/** Row ids of the people who stand on a paper whose list of authors is cut in every dump. */
export function onCutLists(db: ReadableDB): Set<number> {
  const rows = all<{ id: number }>(db, sql`
    SELECT DISTINCT authorship.person_id AS id FROM paper JOIN authorship ON authorship.paper_id = paper.id WHERE paper.cut_in > 0`);
  return new Set(rows.map(({ id }) => id));
}

/** Whether one person, by row id, does. */
export function isOnCutList(db: ReadableDB, person: number): boolean {
  return one(db, sql`
    SELECT paper.id FROM authorship JOIN paper ON paper.id = authorship.paper_id WHERE authorship.person_id = ${person} AND paper.cut_in > 0 LIMIT 1`) !== null;
}
