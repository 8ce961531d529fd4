/** The coauthor network as a GraphSlice: people, their ties, communities, and where they stood last. */
import { blankSlice, NodeFlag, type GraphSlice } from '../../../shared/model/slice.ts';
import { revision } from '../store/open.ts';
import { places } from '../store/library.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { communitiesOf } from './communities.ts';

interface PersonRow { id: number; key: string; name: string; papers: number; owns: number; listed: number; cut: number; first: number | null; last: number | null }
interface TieRow { source: number; target: number; weight: number; papers: number; flags: number }

/** Why someone has no ties, where the library knows. `listed` counts their records that print any author. */
function loneReason({ owns, listed }: PersonRow): string | null {
  if (owns && listed === 0) return 'dump lists no coauthors';
  return listed > 0 ? 'only author of the papers here' : null;
}

function people(db: ReadableDB): PersonRow[] {
  return all<PersonRow>(db, sql`
    SELECT person.id, person.key, person.name, person.papers, person.owns_dump AS owns,
      (SELECT count(*) FROM mention WHERE mention.person_id = person.id
        AND EXISTS (SELECT 1 FROM mention other WHERE other.record_id = mention.record_id AND other.position > 0)) AS listed,
      coalesce(max(paper.cut_in), 0) AS cut, min(paper.year) AS first, max(paper.year) AS last
    FROM person LEFT JOIN authorship ON authorship.person_id = person.id LEFT JOIN paper ON paper.id = authorship.paper_id
    GROUP BY person.id ORDER BY person.key`);
}

function column(length: number, fill: (i: number) => number): Float32Array {
  return Float32Array.from({ length }, (_, i) => fill(i));
}

/** Everyone in the library and all ties between them. Nodes are sorted by id, ties by their ends. */
export function coauthors(db: ReadableDB): GraphSlice {
  const persons = people(db);
  const ties = all<TieRow>(db, sql`SELECT source, target, weight, papers, flags FROM tie ORDER BY source, target`);
  const index = new Map(persons.map((person, i) => [person.id, i]));
  const at = (id: number): number => index.get(id) ?? 0;
  const source = Uint32Array.from(ties, (tie) => at(tie.source));
  const target = Uint32Array.from(ties, (tie) => at(tie.target));
  const weight = Float32Array.from(ties, (tie) => tie.weight);
  const placed = new Map(places(db, 'coauthors').map((place) => [place.node, place]));
  const owners = Uint8Array.from(persons, (person) => person.owns);
  const { community, communities } = communitiesOf({ ids: persons.map((person) => person.key), owners, source, target, weight });
  const tied = new Set([...source, ...target]);
  const loneReasons: Record<string, string> = {};
  persons.forEach((person, i) => {
    const reason = tied.has(i) ? null : loneReason(person);
    if (reason) loneReasons[String(i)] = reason;
  });
  return {
    ...blankSlice(persons.length, ties.length),
    revision: revision(db),
    ids: persons.map((person) => person.key),
    names: persons.map((person) => person.name),
    communities,
    loneReasons,
    papers: Uint32Array.from(persons, (person) => person.papers),
    firstYear: Uint16Array.from(persons, (person) => person.first ?? 0),
    lastYear: Uint16Array.from(persons, (person) => person.last ?? 0),
    community,
    nodeFlags: Uint8Array.from(persons, (person) => {
      const place = placed.get(person.key);
      return (person.owns ? NodeFlag.owner : 0) | (place ? NodeFlag.placed : 0) | (place?.pinned ? NodeFlag.pinned : 0) | (person.cut ? NodeFlag.atLeast : 0);
    }),
    x: column(persons.length, (i) => placed.get(persons[i]?.key ?? '')?.x ?? Number.NaN),
    y: column(persons.length, (i) => placed.get(persons[i]?.key ?? '')?.y ?? Number.NaN),
    source,
    target,
    weight,
    sharedPapers: Uint32Array.from(ties, (tie) => tie.papers),
    tieFlags: Uint8Array.from(ties, (tie) => tie.flags),
  };
}
