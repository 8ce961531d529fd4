/** What a change that is worked out and never written would do to the papers and people that the tables hold. */
import { all, sql, type ReadableDB } from '../store/sql.ts';
import type { Change } from './match.ts';

/** How many more papers and people there would be. */
export function divided(db: ReadableDB, { papers, people, places, signatures }: Change): { papers: number; people: number } {
  const before = new Set([...papers.records ?? []].map((record) => places.of(record).paper));
  const now = peopleNow(db);
  const held = new Set([...people.personOf.keys()].map((signature) => now(signatures.recordOf(signature), signatures.positionOf(signature))));
  return { papers: papers.groups.length - before.size, people: people.people.length - held.size };
}

/** To whom the tables say that a printed name belongs: the number of the person. */
export function peopleNow(db: ReadableDB): (record: number, position: number) => number | undefined {
  const known = new Map<number, ReadonlyMap<number, number>>();
  return (record, position) => {
    let people = known.get(record);
    if (!people) {
      people = new Map(all<{ position: number; person: number }>(db, sql`SELECT position, person_id AS person FROM mention WHERE record_id = ${record}`).map((row) => [row.position, row.person]));
      known.set(record, people);
    }
    return people.get(position);
  };
}
