/** Every person of the library, as the People screen lists them. */
import type { PersonRow } from '../../../shared/model/review.ts';
import { declaringMore, onCutLists } from '../details/at-least.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

interface Row { id: number; personId: string; name: string; papers: number; coauthors: number; owns: number }
interface SpellingRow { personId: number; name: string; authorships: number; dumps: number }

/** People with most papers first; every spelling with how often it is printed and in how many dumps. */
export function peopleList(db: ReadableDB): PersonRow[] {
  const spellings = Map.groupBy(all<SpellingRow>(db, sql`
    SELECT mention.person_id AS personId, mention.name, count(*) AS authorships, count(DISTINCT profile.dump_id) AS dumps
    FROM mention JOIN record ON record.id = mention.record_id JOIN profile ON profile.id = record.profile_id
    GROUP BY mention.person_id, mention.name ORDER BY authorships DESC, mention.name`), (row) => row.personId);
  const [more, cut] = [declaringMore(db), onCutLists(db)];
  return all<Row>(db, sql`
    SELECT person.id, person.key AS personId, person.name, person.papers, person.owns_dump AS owns,
      (SELECT count(*) FROM tie WHERE tie.source = person.id OR tie.target = person.id) AS coauthors
    FROM person ORDER BY person.papers DESC, person.name, person.key`)
    .map(({ id, owns, ...row }): PersonRow => ({
      ...row, ownsDump: owns === 1, papersAtLeast: more.has(id), coauthorsAtLeast: cut.has(id),
      spellings: (spellings.get(id) ?? []).map(({ name, authorships, dumps }) => ({ name, authorships, dumps })),
    }));
}
