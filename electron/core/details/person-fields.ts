/** Every field of a person with what dumps state of it: the spellings of the name, and the fields of the profiles they own. */
import type { PersonField } from '../../../shared/model/review.ts';
import type { Profile } from '../../../shared/model/record.ts';
import type { Facts } from '../ledger/facts.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { statedOf } from './metrics.ts';

type Statement = PersonField['statements'][number];

/** A profile that the person owns. */
export interface OwnedProfile {
  readonly key: string;
  readonly dumpId: number;
  readonly file: string;
  readonly owner: string;
  readonly fields: Profile;
}

interface SpellingRow { text: string; times: number; dumpId: number; file: string; line: number; owner: string }

/** One statement for each spelling, with the first place that prints it; the most frequent first. */
function spellings(db: ReadableDB, personId: number): SpellingRow[] {
  return all(db, sql`
    SELECT name AS text, count(*) AS times, dumpId, file, owner, min(place) AS place, line FROM (
      SELECT mention.name, profile.dump_id AS dumpId, dump.file, profile.name AS owner,
        printf('%08d %010d', dump.id, record.line) AS place,
        coalesce(CASE WHEN mention.position = 0 THEN profile.line ELSE json_extract(record.body, '$.lines.authors') END, record.line) AS line
      FROM mention JOIN record ON record.id = mention.record_id JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id
      WHERE mention.person_id = ${personId})
    GROUP BY name ORDER BY times DESC, name`);
}

function nameField(db: ReadableDB, personId: number, shown: string, names: Facts['names'], mentions: readonly string[]): PersonField {
  const statements = spellings(db, personId).map(({ text, times, dumpId, file, line, owner }): Statement =>
    ({ text, times, dumpId, file, line, owner, source: text, shown: text === shown }));
  const chosen = mentions.some((mention) => names.has(mention));
  const differs = statements.length > 1;
  return {
    field: 'name', label: 'Name', statements, differs, chosen,
    reason: chosen ? 'You chose this name.' : differs ? 'Showing the name that a profile is titled with, or else the most frequent spelling.' : null,
  };
}

/** The profile whose value is shown: the user's choice, else the one imported last. */
function shownProfile(field: string, profiles: readonly OwnedProfile[], choices: Facts['preferredProfiles']): { key: string; chosen: boolean } {
  const choice = choices.findLast((one) => one.field === field && profiles.some(({ key }) => one.profiles.includes(key)));
  const chosen = profiles.find(({ key }) => key === choice?.from);
  return { key: (chosen ?? profiles.at(-1))?.key ?? '', chosen: chosen !== undefined };
}

function profileFields(profiles: readonly OwnedProfile[], choices: Facts['preferredProfiles']): PersonField[] {
  const stated = Map.groupBy(profiles.flatMap((profile) => statedOf(profile.fields).map((metric) => ({ profile, metric }))), ({ metric }) => metric.key);
  return [...stated].map(([field, all]): PersonField => {
    const { key, chosen } = shownProfile(field, all.map(({ profile }) => profile), choices);
    const differs = new Set(all.map(({ metric }) => metric.text)).size > 1;
    return {
      field, label: all[0]?.metric.label ?? field, differs, chosen,
      statements: all.map(({ profile, metric }): Statement => ({
        text: metric.text, source: profile.key, owner: profile.owner, times: 1, shown: profile.key === key,
        dumpId: profile.dumpId, file: profile.file, line: metric.line,
      })),
      reason: chosen ? 'You chose this value.' : differs ? 'Showing what the dump that was imported last states.' : null,
    };
  });
}

/** The name first, then the fields of the profiles in the order of the panel. `mentions` are the keys of the person's mentions. */
export function personFields(
  db: ReadableDB, person: { id: number; name: string }, profiles: readonly OwnedProfile[], mentions: readonly string[], said: Pick<Facts, 'names' | 'preferredProfiles'>,
): PersonField[] {
  return [nameField(db, person.id, person.name, said.names, mentions), ...profileFields(profiles, said.preferredProfiles)];
}
