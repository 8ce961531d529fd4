/** Ways between nodes of a network: all shortest ones, what lies on them, and how the way would be without each stop. */
import type { NodeRef, PathQuestion, Paths } from '../../../shared/model/map.ts';
import { NodeKind } from '../../../shared/model/slice.ts';
import { papersByIds } from '../details/rows.ts';
import { rowOf } from '../network/csr.ts';
import { incidence, type Incidence } from '../network/incidence.ts';
import type { Net } from '../network/net.ts';
import { wholeOf } from '../network/whole.ts';
import type { ReadableDB } from '../store/sql.ts';
import { nodesOf } from './anchors.ts';
import { behind, findThing, namedThing, type Thing } from './behind.ts';
import { nodesIn, type Nodes } from './nodes.ts';
import { mapFacts } from './state.ts';
import { between, MOST_PATHS, roadsOf, type Road, type Roads } from './ways.ts';

/** Where a node stands, by its id. */
type At = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/** Whatever of a network shares a paper with a node that is not in it, with the number of papers: the more, the stronger the tie. */
function tiesOfGuest(known: Incidence, nodes: Nodes, { kind, number }: Thing, at: At): Map<number, number> {
  const shared = new Map<number, number>();
  for (const paper of nodes.papers(kind, number)) {
    const things: [number, ArrayLike<number>][] = [
      [NodeKind.person, rowOf(known.authorsOf, paper)], [NodeKind.paper, [paper]], [NodeKind.topic, rowOf(known.topicsOf, paper)], [NodeKind.institution, rowOf(known.institutionsOf, paper)],
    ];
    for (const [other, numbers] of things) {
      for (const one of Array.from(numbers)) {
        const node = at.get(namedThing(known, { kind: other, number: one }).id);
        if (node !== undefined) shared.set(node, (shared.get(node) ?? 0) + 1);
      }
    }
  }
  return shared;
}

/** A network to walk, with the stops that are not in it beside its nodes. */
interface Walk { readonly roads: Roads; readonly stops: readonly number[]; readonly thing: (node: number) => Thing; readonly guests: readonly number[]; readonly at: At }

/** A network made ready to be walked: its nodes by id, its ties by their lengths. */
interface Ready { readonly at: ReadonlyMap<string, number>; readonly roads: Partial<Record<PathQuestion['by'], Roads>> }
const kept = new WeakMap<Net, Ready>();

function readyOf(net: Net): Ready {
  const ready = kept.get(net) ?? { at: new Map(net.ids.map((id, node) => [id, node])), roads: {} };
  kept.set(net, ready);
  return ready;
}

/** Null when one of the stops is not in the library. */
function walkOf(known: Incidence, nodes: Nodes, net: Net, { ids, by }: PathQuestion): Walk | null {
  const ready = readyOf(net);
  const guestAt = new Map<string, number>();
  const at: At = { get: (id) => ready.at.get(id) ?? guestAt.get(id), has: (id) => ready.at.has(id) || guestAt.has(id) };
  const guests: Thing[] = [];
  const extra: Road[] = [];
  for (const id of new Set(ids)) {
    if (at.has(id)) continue;
    const thing = findThing(nodes, id);
    if (thing === null) return null;
    const node = net.ids.length + guests.push(thing) - 1;
    for (const [other, papers] of tiesOfGuest(known, nodes, thing, at)) extra.push({ from: node, to: other, weight: papers });
  }
  guests.forEach((thing, i) => guestAt.set(namedThing(known, thing).id, net.ids.length + i));
  return {
    at, roads: guests.length > 0 ? roadsOf(net.ids.length + guests.length, net, extra, by) : (ready.roads[by] ??= roadsOf(net.ids.length, net, [], by)),
    stops: ids.map((id) => at.get(id) ?? 0),
    thing: (node) => {
      const kind = net.nodeKind[node] ?? 0;
      return guests[node - net.ids.length] ?? { kind, number: nodes.number(kind, net.ids[node] ?? '') };
    },
    guests: guests.map((_, i) => net.ids.length + i),
  };
}

/** The ways over all stops in order. Nobody who is avoided, hidden or closed is passed through, but everyone can be a stop. Null when one of the stops is not in the library. */
export function paths(db: ReadableDB, question: PathQuestion): Paths | null {
  const { network = 'coauthors', counting = 'fractional', avoid } = question;
  const known = incidence(db);
  const nodes = nodesIn(known);
  const walk = walkOf(known, nodes, wholeOf(db, network, counting).net, question);
  if (walk === null) return null;
  const { roads, stops, guests, at } = walk;
  const { closed, hidden } = mapFacts(db).marks;
  const passed = [...avoid, ...nodesOf(db, closed), ...nodesOf(db, hidden)].flatMap((id) => at.get(id) ?? []).filter((one) => !stops.includes(one));
  // Who is not in the network is gone to, never through: a topic would be a short cut between all who write on it.
  const shut = new Set([...passed, ...guests]);
  const ways = between(roads, stops, shut);
  const named = (node: number): Paths['paths'][number]['nodes'][number] => namedThing(known, walk.thing(node));
  const refOf = (node: number): NodeRef => ({ id: named(node).id, name: named(node).name });
  const [first = []] = ways;
  const middle = [...new Set(first.slice(1, -1))].filter((node) => !stops.includes(node));
  return {
    steps: Math.max(0, first.length - 1),
    more: ways.length > MOST_PATHS,
    paths: ways.slice(0, MOST_PATHS).map((way) => ({ nodes: way.map(named), ties: way.slice(1).map((node, i) => along(db, nodes, walk.thing(way[i] ?? 0), walk.thing(node))) })),
    without: middle.map((node) => {
      const [other] = between(roads, stops, new Set([...shut, node]));
      return { ...refOf(node), steps: other ? other.length - 1 : null, through: (other ?? []).slice(1, -1).map((one) => named(one).name) };
    }),
  };
}

/** The papers behind one step, without those that the way goes over. */
function along(db: ReadableDB, nodes: Nodes, a: Thing, b: Thing): Paths['paths'][number]['ties'][number] {
  const known = incidence(db);
  const { papers, why } = behind(db, nodes, a, b);
  const others = papers.filter((paper) => ![a, b].some(({ kind, number }) => kind === NodeKind.paper && number === paper));
  return { papers: papersByIds(db, others.map((paper) => known.papers.ids[paper] ?? '')), why };
}
