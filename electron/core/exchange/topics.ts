/** The topics of papers and people, by id, the most telling first. */
import { push } from '../ledger/keys.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

export type TopicsById = ReadonlyMap<string, readonly string[]>;
interface Row { id: string; label: string }

/** A person has as many topics as they have papers about; a file tells the first few. */
const MOST_OF_PERSON = 5;

function collected(rows: readonly Row[], most: number): TopicsById {
  const found = new Map<string, string[]>();
  for (const { id, label } of rows) if ((found.get(id)?.length ?? 0) < most) push(found, id, label);
  return found;
}

/** Every topic of each paper. */
export function topicsOfPapers(db: ReadableDB): TopicsById {
  return collected(all<Row>(db, sql`
    SELECT paper.key AS id, topic.label FROM paper JOIN paper_record ON paper_record.paper_id = paper.id
    JOIN record_topic ON record_topic.record_id = paper_record.record_id JOIN topic ON topic.id = record_topic.topic_id
    GROUP BY paper.id, topic.id ORDER BY paper.key, min(record_topic.place), topic.key`), Infinity);
}

/** For each person the topics of most of their papers. */
export function topicsOfPeople(db: ReadableDB): TopicsById {
  return collected(all<Row>(db, sql`
    SELECT person.key AS id, topic.label FROM person JOIN authorship ON authorship.person_id = person.id
    JOIN paper_record ON paper_record.paper_id = authorship.paper_id
    JOIN record_topic ON record_topic.record_id = paper_record.record_id JOIN topic ON topic.id = record_topic.topic_id
    GROUP BY person.id, topic.id ORDER BY person.key, count(DISTINCT authorship.paper_id) DESC, min(record_topic.place), topic.key`), MOST_OF_PERSON);
}
