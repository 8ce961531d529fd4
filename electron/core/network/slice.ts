/** What of a network the map draws: all of it, its strongest part, or its communities as single nodes; with places and marks. */
import { NodeFlag, NodeKind, type Counting, type GraphSlice, type NetworkKind } from '../../../shared/model/slice.ts';
import { nodesOf } from '../map/anchors.ts';
import { placeIn } from '../map/nodes.ts';
import { mapFacts } from '../map/state.ts';
import { revision } from '../store/open.ts';
import type { ReadableDB } from '../store/sql.ts';
import { strongest } from './backbone.ts';
import { collapse } from './collapse.ts';
import { LETTERS } from './communities.ts';
import { rowOf } from './csr.ts';
import { incidence, type Incidence } from './incidence.ts';
import { withPlaces } from './last-drawn.ts';
import type { Net } from './net.ts';
import { wholeOf, type Whole } from './whole.ts';

/** Which slice of which network; communities in `opened` (by number) are shown member by member, `most` bounds what is drawn. */
export interface Slicing {
  readonly network: NetworkKind;
  readonly counting: Counting;
  readonly opened: readonly string[];
  readonly most: number;
}

const nouns: Record<NetworkKind, { one: string; many: string }> = {
  coauthors: { one: 'person', many: 'people' }, topics: { one: 'topic', many: 'topics' }, papers: { one: 'paper', many: 'papers' },
  institutions: { one: 'institution', many: 'institutions' }, mixed: { one: 'node', many: 'people, topics and institutions' },
};

/** From so many times more nodes than can be drawn on, communities are single nodes. */
const COLLAPSE_FROM = 10;
/** The id of a node that stands for a community; the number behind it opens it. */
export const COMMUNITY = 'community:';

interface Drawn { readonly net: Net; readonly group: Uint32Array; readonly reason: string | null }

/** Nodes that stay whatever is left out. */
function always(net: Net, marked: ReadonlySet<string>): Set<number> {
  const stay = new Set<number>();
  for (let node = 0; node < net.ids.length; node += 1) if (((net.nodeFlags[node] ?? 0) & NodeFlag.owner) !== 0 || marked.has(net.ids[node] ?? '')) stay.add(node);
  return stay;
}

/** What of a network is drawn. The same question about the same network is answered once. */
const kept = new WeakMap<Net, { readonly question: string; readonly answer: Drawn }>();

function drawn(whole: Whole, slicing: Slicing, marked: ReadonlySet<string>): Drawn {
  const question = JSON.stringify([slicing.opened, slicing.most, [...marked].sort(), whole.names, whole.groups.sizes]);
  const known = kept.get(whole.net);
  if (known?.question === question) return known.answer;
  const answer = draw(whole, slicing, marked);
  kept.set(whole.net, { question, answer });
  return answer;
}

function draw(whole: Whole, { network, opened, most }: Slicing, marked: ReadonlySet<string>): Drawn {
  const { net, groups: { group }, names, papersOf } = whole;
  const { many } = nouns[network];
  if (net.ids.length <= most * COLLAPSE_FROM) {
    const { net: part, nodes, reason } = strongest(net, most, nouns[network], always(net, marked));
    return { net: part, group: Uint32Array.from(nodes, (node) => group[node] ?? 0), reason };
  }
  const closed = collapse(net, {
    group, opened: new Set(opened.map(Number)), papersOf,
    named: (number, members) => ({ id: `${COMMUNITY}${number}`, name: `${names[number - 1] ?? `Community ${number}`}, ${members.length.toLocaleString('en-US')}` }),
  });
  const nodeKind = Uint8Array.from(closed.standsFor, (number, node) => (number > 0 ? NodeKind.community : closed.net.nodeKind[node] ?? 0));
  const part = strongest({ ...closed.net, nodeKind }, most, { one: 'node', many: `communities and ${many}` }, always(closed.net, marked));
  const said = `${net.ids.length.toLocaleString('en-US')} ${many} are too many to tell apart, so each community is one node; open one to see its members.`;
  return {
    net: part.net, reason: part.reason === null ? said : `${said} ${part.reason}`,
    group: Uint32Array.from(part.nodes, (node) => closed.standsFor[node] || (group[closed.of[node] ?? 0] ?? 0)),
  };
}

/** Why a person has no ties, where the library knows. */
function loneReasons({ people, ofPerson, papers }: Incidence, net: Net): Record<string, string> {
  const tied = new Set([...net.source, ...net.target]);
  return Object.fromEntries(net.ids.flatMap((id, node): [string, string][] => {
    const person = tied.has(node) ? -1 : placeIn(people.ids, id);
    if (person < 0) return [];
    const listed = rowOf(ofPerson, person).some((paper) => (papers.listed[paper] ?? 0) > 0);
    if (people.owns[person] === 1 && !listed) return [[String(node), 'dump lists no coauthors']];
    return listed ? [[String(node), 'only author of the papers here']] : [];
  }));
}

/** The slice of the library as it stands: nodes and ties in the order of the network, places as they were saved. */
export function sliceOf(db: ReadableDB, slicing: Slicing): GraphSlice {
  const { network, counting } = slicing;
  const known = incidence(db);
  const whole = wholeOf(db, network, counting);
  const { marks } = mapFacts(db);
  const [starred, me, closed] = [nodesOf(db, marks.starred), nodesOf(db, marks.me), nodesOf(db, marks.closed)];
  const { net, group, reason } = drawn(whole, slicing, new Set([...starred, ...me]));
  const flag = (id: string, flags: number): number =>
    flags | (starred.has(id) ? NodeFlag.starred : 0) | (me.has(id) ? NodeFlag.me : 0) | (closed.has(id) ? NodeFlag.closed : 0);
  const nowhere = new Float32Array(net.ids.length).fill(Number.NaN);
  return withPlaces(db, {
    ...net, network, counting,
    revision: revision(db),
    communities: whole.communities,
    community: Uint8Array.from(group, (number) => (number > LETTERS.length ? 0 : number)),
    whole: { nodes: whole.net.ids.length, ties: whole.net.source.length, reason },
    loneReasons: network === 'coauthors' && reason === null ? loneReasons(known, net) : {},
    nodeFlags: Uint8Array.from(net.nodeFlags, (flags, node) => flag(net.ids[node] ?? '', flags)),
    x: nowhere, y: nowhere,
  });
}
