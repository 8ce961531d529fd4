/**
 * How the log names nodes of the map. A person's id follows from what is decided about names, so the log names a person by one
 * of their mentions, which stays; papers, topics and institutions are named by their own keys.
 */
import { personOfMention } from '../review/members.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

const PERSON = '@';

/** The anchor of each node, in the order of `ids`. A person is anchored to the first of their mentions. */
export function anchorsOf(db: ReadableDB, ids: readonly string[]): string[] {
  const rows = all<{ id: string; mention: string }>(db, sql`
    SELECT person.key AS id, min(record.key || '#' || mention.position) AS mention
    FROM person JOIN mention ON mention.person_id = person.id JOIN record ON record.id = mention.record_id
    WHERE person.key IN (SELECT value FROM json_each(${JSON.stringify(ids)})) GROUP BY person.key`);
  const mentionOf = new Map(rows.map(({ id, mention }) => [id, mention]));
  return ids.map((id) => {
    const mention = mentionOf.get(id);
    return mention === undefined ? id : `${PERSON}${mention}`;
  });
}

/** The node that an anchor names today; null for a person who is no longer in the library. */
export function nodeOf(db: ReadableDB, anchor: string): string | null {
  return anchor.startsWith(PERSON) ? personOfMention(db, anchor.slice(PERSON.length)) : anchor;
}

/** The nodes that anchors name today, without those that are gone. */
export function nodesOf(db: ReadableDB, anchors: Iterable<string>): Set<string> {
  return new Set([...anchors].flatMap((anchor) => nodeOf(db, anchor) ?? []));
}
