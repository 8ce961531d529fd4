/** What the map knows of a person beyond the words of dumps: topics, similar people, marks, and what the library vouches for. */
import { Mark } from '../../../shared/model/look.ts';
import type { PersonMap, Similar } from '../../../shared/model/map.ts';
import { counted } from '../../../shared/text/words.ts';
import { rowOf } from '../network/csr.ts';
import { incidence, type Incidence } from '../network/incidence.ts';
import type { ReadableDB } from '../store/sql.ts';
import { nodesOf } from './anchors.ts';
import { placeIn } from './nodes.ts';
import { likeness, mixOf, rarity, type Mix } from './mixes.ts';
import { mapFacts } from './state.ts';
import { vouchOf } from './vouch.ts';

const MOST_SIMILAR = 8;
const LEAST_LIKE = 0.1;
/** Common topics are on everybody's papers; whoever shares only them is not looked at. */
const TELLING_TOPICS = 12;
const CROWDED = 2_000;
/** So many who may be alike are looked at closely. */
const CANDIDATES = 300;

/** Whoever works on the most telling topics of this person: those first whose papers, for their number, are most on them. */
function candidates(known: Incidence, person: number, mix: Mix): number[] {
  const telling = [...mix].map(([topic, papers]) => ({ topic, weight: papers * rarity(known, topic), common: rowOf(known.ofTopic, topic).length }))
    .filter(({ common }) => common <= CROWDED).sort((a, b) => b.weight - a.weight).slice(0, TELLING_TOPICS);
  const shares = new Map<number, number>();
  for (const { topic, weight } of telling) {
    const own = weight * rarity(known, topic);
    for (const paper of rowOf(known.ofTopic, topic)) for (const other of rowOf(known.authorsOf, paper)) shares.set(other, (shares.get(other) ?? 0) + own);
  }
  shares.delete(person);
  return [...shares].map(([other, share]) => ({ other, near: share / Math.sqrt(rowOf(known.ofPerson, other).length) }))
    .sort((a, b) => b.near - a.near || a.other - b.other).slice(0, CANDIDATES).map(({ other }) => other);
}

/** The topics that make two people alike, and whether they wrote together. */
function reasons(known: Incidence, mine: Mix, other: Mix, papersTogether: number): string[] {
  const topics = [...mine.keys()].filter((topic) => other.has(topic))
    .sort((a, b) => Math.min(mine.get(b) ?? 0, other.get(b) ?? 0) * rarity(known, b) - Math.min(mine.get(a) ?? 0, other.get(a) ?? 0) * rarity(known, a))
    .slice(0, 3).map((topic) => `both on ${known.topics.names[topic]} (${mine.get(topic)} and ${counted(other.get(topic) ?? 0, 'paper')})`);
  return papersTogether > 0 ? [...topics, `${counted(papersTogether, 'paper')} together`] : [...topics, 'no paper together here'];
}

function similar(known: Incidence, person: number, mix: Mix): Similar[] {
  const own = new Set(rowOf(known.ofPerson, person));
  return candidates(known, person, mix)
    .map((other) => ({ other, theirs: mixOf(known, other) }))
    .map(({ other, theirs }) => ({ other, theirs, score: likeness(known, mix, theirs) }))
    .filter(({ score }) => score >= LEAST_LIKE)
    .sort((a, b) => b.score - a.score || a.other - b.other).slice(0, MOST_SIMILAR)
    .map(({ other, theirs, score }): Similar => ({
      id: known.people.ids[other] ?? '', name: known.people.names[other] ?? '', score,
      why: reasons(known, mix, theirs, [...rowOf(known.ofPerson, other)].filter((paper) => own.has(paper)).length),
    }));
}

/** The map's view of the person with this id, or null when the library no longer holds them. */
export function personMap(db: ReadableDB, id: string): PersonMap | null {
  const known = incidence(db);
  const person = placeIn(known.people.ids, id);
  if (person < 0) return null;
  const { marks, notes } = mapFacts(db);
  const mix = mixOf(known, person);
  const note = [...notes].find(([anchor]) => nodesOf(db, [anchor]).has(id)) ?? null;
  return {
    marks: Mark.options.filter((mark) => nodesOf(db, marks[mark]).has(id)),
    note: note === null ? null : note[1],
    topics: [...mix].sort(([a, n], [b, m]) => m - n || a - b)
      .map(([topic, papers]) => ({ id: known.topics.ids[topic] ?? '', name: known.topics.names[topic] ?? '', papers })),
    similar: similar(known, person, mix),
    vouch: vouchOf(db, known, person),
  };
}
