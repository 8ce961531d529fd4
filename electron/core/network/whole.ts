/** A network of the library as a whole, with its communities and their names: worked out once for a revision, then kept. */
import type { Counting, NetworkKind, SliceHead } from '../../../shared/model/slice.ts';
import { NodeFlag } from '../../../shared/model/slice.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import { nodesIn } from '../map/nodes.ts';
import { nodesOf } from '../map/anchors.ts';
import { mapFacts } from '../map/state.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { namesInSteps, type SuggestedName } from '../topics/names.ts';
import type { Texts } from '../topics/tokens.ts';
import { byNumber, carryOver, continues, membersOf, renumbered } from './carry-over.ts';
import { dividedAs, groupsInSteps, LETTERS, type Groups } from './communities.ts';
import { rowOf, type Csr } from './csr.ts';
import { incidenceInSteps, type Incidence } from './incidence.ts';
import { formerLetters } from './letters.ts';
import type { Net } from './net.ts';
import { coauthorNet, institutionNet, mixedNet, topicNet } from './networks.ts';
import { paperNet } from './papers.ts';

export interface Whole {
  readonly net: Net;
  readonly groups: Groups;
  /** Papers of each node. */
  readonly papersOf: Csr;
  /** The lettered communities, by letter; those of size 0 are not borne by anybody. */
  readonly communities: SliceHead['communities'];
  /** Names of all groups, by their number from 1; null where nothing sets them apart. */
  readonly names: readonly (string | null)[];
}

interface TextRow { titled: number; label: string; abstract: string }
const textOf = ({ titled, label, abstract }: TextRow): Texts => ({ title: titled === 1 ? label : null, abstract: abstract === '' ? null : abstract });

/** Title and abstract of the paper with this id. */
export function textsOf(db: ReadableDB, id: string): Texts {
  const row = one<TextRow>(db, sql`
    SELECT paper.titled, paper.label, paper_text.abstract FROM paper JOIN paper_text ON paper_text.rowid = paper.id WHERE paper.key = ${id}`);
  return row === null ? { title: null, abstract: null } : textOf(row);
}

/** Titles and abstracts that are read at once. */
const TEXTS_AT_ONCE = 256;

/** Titles and abstracts in the order of the incidence. */
function* texts(db: ReadableDB, { papers: { ids } }: Incidence): Iterable<Texts> {
  for (let at = 0; at < ids.length; at += TEXTS_AT_ONCE) {
    yield* all<TextRow>(db, sql`
      SELECT paper.titled, paper.label, paper_text.abstract FROM paper JOIN paper_text ON paper_text.rowid = paper.id
      WHERE paper.key >= ${ids[at] ?? ''} ORDER BY paper.key LIMIT ${TEXTS_AT_ONCE}`).map(textOf);
  }
}

const networks: Readonly<Record<NetworkKind, (known: Incidence, counting: Counting, db: ReadableDB) => Steps<Net>>> = {
  coauthors: coauthorNet,
  topics: topicNet,
  institutions: institutionNet,
  mixed: mixedNet,
  papers: (known, counting, db) => paperNet(known, texts(db, known), counting),
};

/** The papers of each node. A network of one kind has its nodes in the order of the incidence. */
function papersOfNodes(known: Incidence, network: NetworkKind, net: Net): Csr {
  if (network === 'coauthors') return known.ofPerson;
  if (network === 'topics') return known.ofTopic;
  if (network === 'institutions') return known.ofInstitution;
  const nodes = nodesIn(known);
  const lists = net.ids.map((id, i) => nodes.papers(net.nodeKind[i] ?? 0, nodes.number(net.nodeKind[i] ?? 0, id)));
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, node) => { start[node + 1] = (start[node] ?? 0) + list.length; });
  const items = new Uint32Array(start.at(-1) ?? 0);
  lists.forEach((list, node) => { items.set(list, start[node]); });
  return { start, items };
}

/** The user's names for communities: the latest that was given to each that still has at least half of its members. */
function givenNames(db: ReadableDB, network: NetworkKind, net: Net, groups: Groups): Map<number, string | null> {
  const said = mapFacts(db).communities.filter((one) => dividedAs(one.network) === dividedAs(network));
  if (said.length === 0) return new Map();
  const now = membersOf(groups, net.ids);
  const names = new Map<number, string | null>();
  for (const { members, name } of said) {
    const [at] = continues([{ number: 1, members: [...nodesOf(db, members)] }], now).flatMap((former, i) => (former === 1 ? [i] : []));
    if (at !== undefined) names.set(at + 1, name);
  }
  return names;
}

function suggestions(known: Incidence, groups: Groups, papersOf: Csr): Steps<SuggestedName[]> {
  return namesInSteps({
    community: groups.group, communities: groups.sizes.length, papersOf, topicsOf: known.topicsOf,
    topics: known.topics.ids.map((key, i) => ({ key, label: known.topics.names[i] ?? '', source: known.topics.source[i] ?? 'phrase', papers: rowOf(known.ofTopic, i).length })),
  });
}

function named(db: ReadableDB, network: NetworkKind, { net, groups, suggested }: Drawn): Pick<Whole, 'communities' | 'names'> {
  const given = givenNames(db, network, net, groups);
  // On the map there is room for the topic that tells most; all of them are in the reason.
  const names = groups.sizes.map((_, i) => given.get(i + 1) ?? suggested[i]?.name?.split(' · ')[0] ?? null);
  return {
    names,
    communities: groups.sizes.slice(0, LETTERS.length).map((size, i) => ({
      letter: LETTERS[i] ?? '', size, name: names[i] ?? null, named: typeof given.get(i + 1) === 'string', why: suggested[i]?.reason ?? null,
    })),
  };
}

/** What of a network follows from papers, people and topics alone. */
interface Drawn extends Pick<Whole, 'net' | 'groups' | 'papersOf'> { readonly suggested: readonly SuggestedName[] }
const kept = new WeakMap<Incidence, Map<string, Drawn>>();
/** For a letter that nobody bears. */
const nothing: SuggestedName = { name: null, topics: [], reason: '' };

/** A network with the communities that its people have in another one, in which all of them are. */
function divided(known: Incidence, network: NetworkKind, net: Net, { net: other, groups, suggested }: Drawn): Drawn {
  const at = new Map(other.ids.map((id, node) => [id, groups.group[node] ?? 0]));
  return { net, papersOf: papersOfNodes(known, network, net), groups: { group: Uint32Array.from(net.ids, (id) => at.get(id) ?? 0), sizes: groups.sizes }, suggested };
}

/** Works out a network, its communities and their names, in steps. */
function* drawnInSteps(db: ReadableDB, known: Incidence, network: NetworkKind, counting: Counting): Steps<Drawn> {
  const net = yield* networks[network](known, counting, db);
  yield;
  if (dividedAs(network) !== network) return divided(known, network, net, yield* drawnOnce(db, known, dividedAs(network), counting));
  const bySize = yield* groupsInSteps({ ...net, owners: net.nodeFlags.map((flags) => (flags & NodeFlag.owner ? 1 : 0)) });
  yield;
  const papersOf = papersOfNodes(known, network, net);
  yield;
  const numbers = carryOver(formerLetters(db, network, counting), membersOf(bySize, net.ids), LETTERS.length);
  yield;
  const suggested = byNumber(yield* suggestions(known, bySize, papersOf), numbers, nothing);
  return { net, groups: renumbered(bySize, numbers), papersOf, suggested };
}

function* drawnOnce(db: ReadableDB, known: Incidence, network: NetworkKind, counting: Counting): Steps<Drawn> {
  const drawn = kept.get(known) ?? new Map<string, Drawn>();
  kept.set(known, drawn);
  const key = `${network} ${counting}`;
  const whole = drawn.get(key) ?? (yield* drawnInSteps(db, known, network, counting));
  drawn.set(key, whole);
  return whole;
}

/** The whole network of the library as it stands, under the names that the user gave; in steps where it was not asked for before. */
export function* wholeInSteps(db: ReadableDB, network: NetworkKind, counting: Counting): Steps<Whole> {
  const whole = yield* drawnOnce(db, yield* incidenceInSteps(db), network, counting);
  return { ...whole, ...named(db, network, whole) };
}

/** The same without pauses. */
export function wholeOf(db: ReadableDB, network: NetworkKind, counting: Counting): Whole {
  return finish(wholeInSteps(db, network, counting));
}
