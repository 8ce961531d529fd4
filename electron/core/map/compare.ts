/** Two people side by side: what they share and what each has alone. */
import type { Comparison } from '../../../shared/model/map.ts';
import { papersByIds } from '../details/rows.ts';
import { rowOf } from '../network/csr.ts';
import { incidence, type Incidence } from '../network/incidence.ts';
import type { ReadableDB } from '../store/sql.ts';
import { likeness, mixOf } from './mixes.ts';

function sides(left: ReadonlySet<number>, right: ReadonlySet<number>): { left: number[]; both: number[]; right: number[] } {
  return { left: [...left].filter((one) => !right.has(one)), both: [...left].filter((one) => right.has(one)), right: [...right].filter((one) => !left.has(one)) };
}

const counts = ({ left, both, right }: { left: number[]; both: number[]; right: number[] }) => ({ left: left.length, both: both.length, right: right.length });

function span({ papers }: Incidence, of: Iterable<number>): { from: number | null; to: number | null } {
  const years = [...of].map((paper) => papers.year[paper] ?? 0).filter((year) => year > 0);
  return years.length === 0 ? { from: null, to: null } : { from: Math.min(...years), to: Math.max(...years) };
}

/** Everyone on a paper with this person, without the two who are compared. */
function coauthors({ ofPerson, authorsOf }: Incidence, person: number, but: readonly number[]): Set<number> {
  const found = new Set([...rowOf(ofPerson, person)].flatMap((paper) => [...rowOf(authorsOf, paper)]));
  but.forEach((one) => found.delete(one));
  return found;
}

/** Topics that say most of what the two have in common or apart. */
const MOST_TOPICS = 12;

/** Compares two people; null when one of them is not in the library. */
export function comparison(db: ReadableDB, leftId: string, rightId: string): Comparison | null {
  const known = incidence(db);
  const { people, ofPerson, papers, topics } = known;
  const [left, right] = [people.ids.indexOf(leftId), people.ids.indexOf(rightId)];
  if (left < 0 || right < 0) return null;
  const [own, theirs] = [new Set(rowOf(ofPerson, left)), new Set(rowOf(ofPerson, right))];
  const parts = sides(own, theirs);
  const who = sides(coauthors(known, left, [left, right]), coauthors(known, right, [left, right]));
  const [mine, other] = [mixOf(known, left), mixOf(known, right)];
  const ids = (list: readonly number[]): string[] => list.map((one) => people.ids[one] ?? '');
  return {
    left: { id: leftId, name: people.names[left] ?? '' },
    right: { id: rightId, name: people.names[right] ?? '' },
    papers: counts(parts),
    coauthors: counts(who),
    years: { left: span(known, own), both: span(known, parts.both), right: span(known, theirs) },
    topics: [...new Set([...mine.keys(), ...other.keys()])]
      .map((topic) => ({ name: topics.names[topic] ?? '', left: mine.get(topic) ?? 0, right: other.get(topic) ?? 0 }))
      .sort((a, b) => b.left + b.right - a.left - a.right || (a.name < b.name ? -1 : 1)).slice(0, MOST_TOPICS),
    similarity: likeness(known, mine, other),
    shared: papersByIds(db, parts.both.map((paper) => papers.ids[paper] ?? '')),
    people: { left: ids(who.left), both: ids(who.both), right: ids(who.right) },
  };
}
