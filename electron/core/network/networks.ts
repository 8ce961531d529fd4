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
const PEOPLE_OF_A_THING = 2;

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

/** How many of its strongest ties a node keeps, as the source and as the target of ties. */
interface Keeps { readonly source: number; readonly target: number }

/** Ties that are among the strongest of one of their ends. */
function strongestOfEach(ties: readonly Tie[], keeps: Keeps): Tie[] {
  const rank = new Map<number, number>();
  const next = (node: number): number => {
    const before = rank.get(node) ?? 0;
    rank.set(node, before + 1);
    return before;
  };
  return ties.toSorted((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target).filter(({ source, target }) => {
    const [from, to] = [next(source), next(target)];
    return from < keeps.source || to < keeps.target;
  });
}

/** What profiles state of their owners, for those whom papers do not already tie to the institution. */
function affiliations({ affiliationsOf, people: { ids } }: Incidence, known: readonly Tie[]): Tie[] {
  const tied = new Set(known.map(({ source, target }) => `${source} ${target}`));
  return ids.flatMap((_, person) => [...rowOf(affiliationsOf, person)].flatMap((institution): Tie[] =>
    (tied.has(`${person} ${institution}`) ? [] : [{ source: person, target: institution, weight: 1, papers: 0, first: 0, last: 0, flags: 0 }])));
}

/**
 * People, topics and institutions in one network. A tie is drawn when it is among the strongest of one of its ends: three
 * coauthors, three topics and two institutions of a person, two people of a topic or an institution. An institution is named
 * on papers of the person, or stated by the person's profile.
 */
export function mixedNet(known: Incidence, counting: Counting): Net {
  const [persons, topicCount] = [known.people.ids.length, known.topics.ids.length];
  const moved = (ties: readonly Tie[], by: number): Tie[] => ties.map((tie) => ({ ...tie, target: tie.target + by }));
  const toTopics = moved(across(known.ofPerson, known.topicsOf, topicCount, known.papers, counting), persons);
  const named = across(known.ofPerson, known.institutionsOf, known.institutions.ids.length, known.papers, counting);
  return {
    ...joinNodes([people(known), topics(known), institutions(known)]),
    ...tiesOf([
      ...strongestOfEach(personTies(known, counting), { source: PEOPLE_OF_A_PERSON, target: PEOPLE_OF_A_PERSON }),
      ...strongestOfEach(toTopics, { source: TOPICS_OF_A_PERSON, target: PEOPLE_OF_A_THING }),
      ...strongestOfEach(moved(named, persons + topicCount), { source: INSTITUTIONS_OF_A_PERSON, target: PEOPLE_OF_A_THING }),
      ...moved(affiliations(known, named), persons + topicCount),
    ]),
  };
}
