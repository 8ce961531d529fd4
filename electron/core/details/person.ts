/** Everything known of one person, and of the tie between two. */
import type { PersonDetail, TieDetail } from '../../../shared/model/library.ts';
import { Profile, type FormatId } from '../../../shared/model/record.ts';
import { TieFlag } from '../../../shared/model/slice.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { facts } from '../review/facts.ts';
import { declaringMore, isOnCutList } from './at-least.ts';
import { metricsOf, missing } from './metrics.ts';
import { personFields } from './person-fields.ts';
import { paperRow, type PaperRecordRow } from './rows.ts';

interface PersonRow { id: number; name: string; owns: number }
function person(db: ReadableDB, key: string): PersonRow | null {
  return one(db, sql`SELECT id, name, owns_dump AS owns FROM person WHERE key = ${key}`);
}

interface ProfileRow { key: string; dumpId: number; file: string; format: FormatId; line: number; owner: string; fields: string }

/** The profiles of which this person is the owner, the one imported last at the end. */
function profiles(db: ReadableDB, personId: number): (Omit<ProfileRow, 'fields'> & { fields: Profile })[] {
  return all<ProfileRow>(db, sql`
    SELECT DISTINCT profile.key, dump.id AS dumpId, dump.file, profile.format, profile.line, profile.name AS owner, profile.fields
    FROM mention JOIN record ON record.id = mention.record_id JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id
    WHERE mention.person_id = ${personId} AND mention.is_owner = 1 ORDER BY dump.id, profile.line`)
    .map((row) => ({ ...row, fields: Profile.parse(JSON.parse(row.fields)) }));
}

function papers(db: ReadableDB, personId: number) {
  return all<PaperRecordRow>(db, sql`
    SELECT paper.key, label, titled, year, month, day, category, first_author AS firstAuthor, dumps, withdrawn, cut_in AS cutIn
    FROM authorship JOIN paper ON paper.id = authorship.paper_id WHERE authorship.person_id = ${personId} ORDER BY paper.key`).map(paperRow);
}

function coauthors(db: ReadableDB, personId: number): PersonDetail['coauthors'] {
  return all<{ personId: string; name: string; papers: number; owns: number }>(db, sql`
    SELECT person.key AS personId, person.name, shared.papers, person.owns_dump AS owns
    FROM (SELECT target AS other, papers FROM tie WHERE source = ${personId}
      UNION ALL SELECT source, papers FROM tie WHERE target = ${personId}) shared
    JOIN person ON person.id = shared.other ORDER BY shared.papers DESC, person.name, person.key`)
    .map(({ owns, ...row }) => ({ ...row, ownsDump: owns === 1 }));
}

function spellings(db: ReadableDB, personId: number): PersonDetail['spellings'] {
  return all(db, sql`
    SELECT mention.name, count(*) AS authorships, count(DISTINCT profile.dump_id) AS dumps
    FROM mention JOIN record ON record.id = mention.record_id JOIN profile ON profile.id = record.profile_id
    WHERE mention.person_id = ${personId} GROUP BY mention.name ORDER BY authorships DESC, mention.name`);
}

/** The person with this id, or null when the library no longer holds them. */
export function personDetail(db: ReadableDB, id: string): PersonDetail | null {
  const row = person(db, id);
  if (!row) return null;
  const owned = row.owns ? profiles(db, row.id) : [];
  const mentions = all<{ key: string }>(db, sql`
    SELECT record.key || '#' || mention.position AS key FROM mention JOIN record ON record.id = mention.record_id WHERE mention.person_id = ${row.id}`);
  return {
    id,
    name: row.name,
    profiles: owned.map(({ dumpId, file, format, line, fields }) => ({ dumpId, file, format, line, metrics: metricsOf(fields), notes: [missing[format]] })),
    papers: papers(db, row.id),
    papersAtLeast: declaringMore(db, [row.id]).has(row.id),
    coauthorsAtLeast: isOnCutList(db, row.id),
    coauthors: coauthors(db, row.id),
    spellings: spellings(db, row.id),
    fields: personFields(db, row, owned, mentions.map((mention) => mention.key), facts(db)),
  };
}

/** The tie between two people and the papers behind it, or null when there is none. */
export function tieDetail(db: ReadableDB, source: string, target: string): TieDetail | null {
  const [first, other] = [person(db, source), person(db, target)];
  if (!first || !other) return null;
  const tie = one<{ weight: number; flags: number }>(db, sql`
    SELECT weight, flags FROM tie WHERE (source = ${first.id} AND target = ${other.id}) OR (source = ${other.id} AND target = ${first.id})`);
  if (!tie) return null;
  const shared = all<PaperRecordRow>(db, sql`
    SELECT paper.key, label, titled, year, month, day, category, first_author AS firstAuthor, dumps, withdrawn, cut_in AS cutIn
    FROM authorship mine JOIN authorship theirs ON theirs.paper_id = mine.paper_id AND theirs.person_id = ${other.id}
    JOIN paper ON paper.id = mine.paper_id WHERE mine.person_id = ${first.id} ORDER BY paper.key`);
  return {
    source: { personId: source, name: first.name },
    target: { personId: target, name: other.name },
    weight: tie.weight,
    papers: shared.map(paperRow),
    cut: (tie.flags & TieFlag.cut) !== 0,
  };
}
