/** The networks of one library: people, topics, institutions, and all of them together. Papers are in papers.ts. Pure. */
import { NodeKind, type Counting } from '../../../shared/model/slice.ts';
import { rowOf, type Csr } from './csr.ts';
import type { Incidence } from './incidence.ts';
import { joinNodes, nodesOf, tiesOf, type Net, type Nodes, type Tie } from './net.ts';
import { across, FAN_ABOVE, together } from './together.ts';

/** Ties of one node that the mixed network shows, so that people, topics and institutions can all be seen. */
const TOPICS_OF_A_PERSON = 3;
const INSTITUTIONS_OF_A_PERSON = 2;
const PEOPLE_OF_A_PERSON = 3;

const people = ({ people: { ids, names, owns }, papers, ofPerson }: Incidence): Nodes => nodesOf({ kind: NodeKind.person, ids, names, ofNode: ofPerson, papers, owns });
const topics = ({ topics: { ids, names }, papers, ofTopic }: Incidence): Nodes => nodesOf({ kind: NodeKind.topic, ids, names, ofNode: ofTopic, papers });
const institutions = ({ institutions: { ids, names }, papers, ofInstitution }: Incidence): Nodes =>
  nodesOf({ kind: NodeKind.institution, ids, names, ofNode: ofInstitution, papers });

function personTies({ papers, authorsOf, ownersOf, ofPerson }: Incidence, counting: Counting): Tie[] {
  return together({
    itemsOf: authorsOf, ofItem: ofPerson, papers, counting,
    isFan: (paper) => (papers.listed[paper] ?? 0) > FAN_ABOVE, hubsOf: (paper) => rowOf(ownersOf, paper),
  });
}

/** People who wrote together. A paper of more than twelve listed authors ties its owners to all others, as the ledger does. */
export function coauthorNet(known: Incidence, counting: Counting): Net {
  return { ...people(known), ...tiesOf(personTies(known, counting)) };
}

/** Things on papers that know no owner: a long list is a fan from its first thing. */
function thingTies(itemsOf: Csr, ofItem: Csr, known: Incidence, counting: Counting): Tie[] {
  return together({
    itemsOf, ofItem, papers: { year: known.papers.year, cut: new Uint8Array(known.papers.cut.length) }, counting,
    isFan: (paper) => rowOf(itemsOf, paper).length > FAN_ABOVE, hubsOf: (paper) => rowOf(itemsOf, paper).subarray(0, 1),
  });
}

/** Topics that papers have together. */
export function topicNet(known: Incidence, counting: Counting): Net {
  return { ...topics(known), ...tiesOf(thingTies(known.topicsOf, known.ofTopic, known, counting)) };
}

/** Organisations that papers name together. They belong to the paper as a whole, so their tie says nothing of single authors. */
export function institutionNet(known: Incidence, counting: Counting): Net {
  return { ...institutions(known), ...tiesOf(thingTies(known.institutionsOf, known.ofInstitution, known, counting)) };
}

/** Ties that are among the strongest `most` of one of their ends. */
function strongestOfEach(ties: readonly Tie[], nodes: number, most: number): Tie[] {
  const rank = new Uint32Array(nodes);
  return ties.toSorted((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target).filter(({ source, target }) => {
    const keeps = (rank[source] ?? 0) < most || (rank[target] ?? 0) < most;
    rank[source] = (rank[source] ?? 0) + 1;
    rank[target] = (rank[target] ?? 0) + 1;
    return keeps;
  });
}

/** What profiles state of their owners, for those whom papers do not already tie to the institution. */
function affiliations({ affiliationsOf, people: { ids } }: Incidence, known: readonly Tie[]): Tie[] {
  const tied = new Set(known.map(({ source, target }) => `${source} ${target}`));
  return ids.flatMap((_, person) => [...rowOf(affiliationsOf, person)].flatMap((institution): Tie[] =>
    (tied.has(`${person} ${institution}`) ? [] : [{ source: person, target: institution, weight: 1, papers: 0, first: 0, last: 0, flags: 0 }])));
}

/**
 * People, topics and institutions in one network: each person with the three strongest topics, two institutions named on
 * their papers or stated by their profile, and the ties to coauthors that are among the three strongest of either.
 */
export function mixedNet(known: Incidence, counting: Counting): Net {
  const nodes = joinNodes([people(known), topics(known), institutions(known)]);
  const [persons, topicCount, institutionCount] = [known.people.ids.length, known.topics.ids.length, known.institutions.ids.length];
  const moved = (ties: readonly Tie[], by: number): Tie[] => ties.map((tie) => ({ ...tie, target: tie.target + by }));
  const toTopics = across(known.ofPerson, known.topicsOf, topicCount, known.papers, counting, TOPICS_OF_A_PERSON);
  const named = across(known.ofPerson, known.institutionsOf, institutionCount, known.papers, counting, INSTITUTIONS_OF_A_PERSON);
  return {
    ...nodes,
    ...tiesOf([
      ...strongestOfEach(personTies(known, counting), persons, PEOPLE_OF_A_PERSON),
      ...moved(toTopics, persons),
      ...moved([...named, ...affiliations(known, named)], persons + topicCount),
    ]),
  };
}
