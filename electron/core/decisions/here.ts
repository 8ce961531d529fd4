/** What a file of decisions is held against: the names, papers and profiles of this library, and what the user said here. */
import { basename, extname } from 'node:path';
import { factsOf, type Facts } from '../ledger/facts.ts';
import { replay } from '../ledger/actions.ts';
import { readLog } from '../store/actions.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

export interface HereMention {
  readonly key: string;
  readonly name: string;
  /** Key of the person. */
  readonly person: string;
  /** Key of the record on whose list the name is printed; null for an owner whom the list does not print. */
  readonly list: string | null;
  readonly paper: string;
  readonly isOwner: boolean;
  readonly profile: string;
}

export interface Here {
  readonly library: string;
  readonly facts: Facts;
  /** True when the user moved the slider, or took a strictness over, and that still holds. */
  readonly strictnessSet: boolean;
  readonly mentions: ReadonlyMap<string, HereMention>;
  /** The name shown of every person, by key. */
  readonly shown: ReadonlyMap<string, string>;
  /** Key of the paper of every record. */
  readonly paperOf: ReadonlyMap<string, string>;
  readonly profiles: ReadonlySet<string>;
  /** SHA-256 of the dumps. */
  readonly dumps: readonly { readonly sha256: string; readonly file: string }[];
}

interface MentionRow { key: string; name: string; person: string; record: string; position: number; paper: string; isOwner: number; profile: string }

function mentionsOf(db: ReadableDB): Map<string, HereMention> {
  const rows = all<MentionRow>(db, sql`
    SELECT record.key || '#' || mention.position AS key, mention.name, person.key AS person, record.key AS record, mention.position,
      paper.label AS paper, mention.is_owner AS isOwner, profile.key AS profile
    FROM mention JOIN record ON record.id = mention.record_id JOIN profile ON profile.id = record.profile_id JOIN person ON person.id = mention.person_id
    JOIN paper_record ON paper_record.record_id = record.id JOIN paper ON paper.id = paper_record.paper_id ORDER BY key`);
  return new Map(rows.map(({ record, position, isOwner, ...row }) => [row.key, { ...row, list: position === 0 ? null : record, isOwner: isOwner === 1 }]));
}

/** Reads the library as it stands. */
export function readHere(db: ReadableDB): Here {
  const { done } = replay(readLog(db));
  return {
    library: basename(db.name, extname(db.name)),
    facts: factsOf(done),
    strictnessSet: done.some(({ action }) => action.kind === 'strictness' || (action.kind === 'adopt' && action.strictness !== null)),
    mentions: mentionsOf(db),
    shown: new Map(all<{ key: string; name: string }>(db, sql`SELECT key, name FROM person`).map(({ key, name }) => [key, name])),
    paperOf: new Map(all<{ record: string; paper: string }>(db, sql`
      SELECT record.key AS record, paper.key AS paper FROM paper_record JOIN record ON record.id = paper_record.record_id
      JOIN paper ON paper.id = paper_record.paper_id`).map(({ record, paper }) => [record, paper])),
    profiles: new Set(all<{ key: string }>(db, sql`
      SELECT profile.key FROM profile JOIN dump ON dump.id = profile.dump_id WHERE dump.active = 1`).map(({ key }) => key)),
    dumps: all(db, sql`SELECT sha256, file FROM dump WHERE active = 1 ORDER BY sha256`),
  };
}
