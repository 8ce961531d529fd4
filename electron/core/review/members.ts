/** Who and what stands behind one side of a pair: the records of a paper, the mentions of a person. */
import { recordsOfPaper } from '../ledger/load.ts';
import type { LedgerRecord } from '../ledger/types.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { mentionParts } from './queue.ts';

/** Every record of the paper to which a record belongs. */
export function paperRecords(db: ReadableDB, recordKey: string): LedgerRecord[] {
  const row = one<{ paper: number }>(db, sql`
    SELECT paper_record.paper_id AS paper FROM paper_record JOIN record ON record.id = paper_record.record_id WHERE record.key = ${recordKey}`);
  return row ? recordsOfPaper(db, row.paper) : [];
}

export interface MentionRow { key: string; name: string; dumpId: number; file: string; owner: string; line: number }

/** The person to whom a mention belongs. */
export function personOfMention(db: ReadableDB, mentionKey: string): string | null {
  const { record, position } = mentionParts(mentionKey);
  return one<{ key: string }>(db, sql`
    SELECT person.key FROM mention JOIN record ON record.id = mention.record_id JOIN person ON person.id = mention.person_id
    WHERE record.key = ${record} AND mention.position = ${position}`)?.key ?? null;
}

/** Every mention of a person, in the order of their keys. */
export function mentionsOf(db: ReadableDB, personKey: string): MentionRow[] {
  return all<MentionRow>(db, sql`
    SELECT record.key || '#' || mention.position AS key, mention.name, profile.dump_id AS dumpId, dump.file, profile.name AS owner, record.line
    FROM person JOIN mention ON mention.person_id = person.id JOIN record ON record.id = mention.record_id
    JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id
    WHERE person.key = ${personKey} ORDER BY key`);
}
