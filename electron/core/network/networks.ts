/** The networks of one library: people, topics, institutions, and all of them together. Papers are in papers.ts. Pure. */
import { NodeKind, type Counting } from '../../../shared/model/slice.ts';
import { rowOf, type Csr } from './csr.ts';
import type { Incidence } from './incidence.ts';
import { joinNodes, nodesOf, type Net, type Nodes } from './net.ts';
import type { Steps } from '../ledger/steps.ts';
import { FAN_ABOVE } from '../ledger/ties.ts';
import { joinTies, strongestOfEach, TieList, type Ties } from './ties.ts';
import { across, together } from './together.ts';

/** Ties of one node that the mixed network shows, so that people, topics and institutions can all be seen. */
const TOPICS_OF_A_PERSON = 3;
const INSTITUTIONS_OF_A_PERSON = 2;
const PEOPLE_OF_A_PERSON = 3;
const PEOPLE_OF_A_THING = 2;

const people = ({ people: { ids, names, owns }, papers, ofPerson }: Incidence): Nodes => nodesOf({ kind: NodeKind.person, ids, names, ofNode: ofPerson, papers, owns });
const topics = ({ topics: { ids, names }, papers, ofTopic }: Incidence): Nodes => nodesOf({ kind: NodeKind.topic, ids, names, ofNode: ofTopic, papers });
const institutions = ({ institutions: { ids, names }, papers, ofInstitution }: Incidence): Nodes =>
  nodesOf({ kind: NodeKind.institution, ids, names, ofNode: ofInstitution, papers });

function personTies({ papers, authorsOf, ownersOf, ofPerson }: Incidence, counting: Counting): Steps<Ties> {
  return together({
    itemsOf: authorsOf, ofItem: ofPerson, papers, counting,
    isFan: (paper) => (papers.listed[paper] ?? 0) > FAN_ABOVE, hubsOf: (paper) => rowOf(ownersOf, paper),
  });
}

/** People who wrote together. A paper of more than twelve listed authors ties its owners to all others, as the ledger does. */
export function* coauthorNet(known: Incidence, counting: Counting): Steps<Net> {
  return { ...people(known), ...yield* personTies(known, counting) };
}

/** Things on papers that know no owner: a long list is a fan from its first thing. */
function thingTies(itemsOf: Csr, ofItem: Csr, known: Incidence, counting: Counting): Steps<Ties> {
  return together({
    itemsOf, ofItem, papers: { year: known.papers.year, cut: new Uint8Array(known.papers.cut.length) }, counting,
    isFan: (paper) => rowOf(itemsOf, paper).length > FAN_ABOVE, hubsOf: (paper) => rowOf(itemsOf, paper).subarray(0, 1),
  });
}

/** Topics that papers have together. */
export function* topicNet(known: Incidence, counting: Counting): Steps<Net> {
  return { ...topics(known), ...yield* thingTies(known.topicsOf, known.ofTopic, known, counting) };
}

/** Organisations that papers name together. They belong to the paper as a whole, so their tie says nothing of single authors. */
export function* institutionNet(known: Incidence, counting: Counting): Steps<Net> {
  return { ...institutions(known), ...yield* thingTies(known.institutionsOf, known.ofInstitution, known, counting) };
}

/** What profiles state of their owners, for those whom papers do not already tie to the institution. */
function affiliations({ affiliationsOf, ofPerson, institutionsOf, people: { ids } }: Incidence): Ties {
  const ties = new TieList();
  for (let person = 0; person < ids.length; person += 1) {
    const stated = rowOf(affiliationsOf, person);
    if (stated.length === 0) continue;
    const tied = new Set(Array.from(rowOf(ofPerson, person), (paper) => [...rowOf(institutionsOf, paper)]).flat());
    for (const institution of stated) if (!tied.has(institution)) ties.add(person, institution, 1, 0, 0, 0, 0);
  }
  return ties.ties();
}

/**
 * People, topics and institutions in one network. A tie is drawn when it is among the strongest of one of its ends: three
 * coauthors, three topics and two institutions of a person, two people of a topic or an institution. An institution is named
 * on papers of the person, or stated by the person's profile.
 */
export function* mixedNet(known: Incidence, counting: Counting): Steps<Net> {
  const [persons, topicCount, institutionCount] = [known.people.ids.length, known.topics.ids.length, known.institutions.ids.length];
  const nodes = persons + topicCount + institutionCount;
  const moved = (ties: Ties, by: number): Ties => ({ ...ties, target: ties.target.map((target) => target + by) });
  const toTopics = moved(yield* across(known.ofPerson, known.topicsOf, topicCount, known.papers, counting), persons);
  const named = moved(yield* across(known.ofPerson, known.institutionsOf, institutionCount, known.papers, counting), persons + topicCount);
  const together = strongestOfEach(yield* personTies(known, counting), persons, { source: PEOPLE_OF_A_PERSON, target: PEOPLE_OF_A_PERSON });
  yield;
  const parts = [together, strongestOfEach(toTopics, nodes, { source: TOPICS_OF_A_PERSON, target: PEOPLE_OF_A_THING })];
  yield;
  parts.push(strongestOfEach(named, nodes, { source: INSTITUTIONS_OF_A_PERSON, target: PEOPLE_OF_A_THING }), moved(affiliations(known), persons + topicCount));
  yield;
  return { ...joinNodes([people(known), topics(known), institutions(known)]), ...joinTies(parts, nodes) };
}
