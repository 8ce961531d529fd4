/** Communities by Louvain's method over arrays, the same for the same network every time. Pure. */
import { randomNumbers } from '../../../shared/random.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import { csrOf, placesFor, rowOf, type Csr } from './csr.ts';

/** A network whose ties stand with both of their ends; `within` is twice the weight inside each node. */
export interface Weighted extends Csr { readonly weight: Float64Array; readonly within: Float64Array }

export interface WeightedTies { readonly source: Uint32Array; readonly target: Uint32Array; readonly weight: ArrayLike<number> }

/** Nodes, and ties, that are looked at between two pauses. */
const NODES_AT_ONCE = 4096;
const TIES_AT_ONCE = 2 ** 17;
/** A move that gains less than this share of the whole weight is not made: sums of fractions are never exact. */
const LEAST_GAIN = 1e-12;

/** Both ends of ties, in rows; in steps. */
export function* weightedInSteps(nodes: number, { source, target, weight }: WeightedTies): Steps<Weighted> {
  const { start, next } = placesFor(nodes, source, target);
  const [items, weights] = [new Uint32Array(source.length * 2), new Float64Array(source.length * 2)];
  for (let tie = 0; tie < source.length; tie += 1) {
    const [a, b, own] = [source[tie] ?? 0, target[tie] ?? 0, weight[tie] ?? 0];
    const [from, to] = [next[a] ?? 0, next[b] ?? 0];
    items[from] = b;
    weights[from] = own;
    next[a] = from + 1;
    items[to] = a;
    weights[to] = own;
    next[b] = to + 1;
    if (tie % TIES_AT_ONCE === 0) yield;
  }
  return { start, items, weight: weights, within: new Float64Array(nodes) };
}

/** The same without pauses. */
export function weighted(nodes: number, ties: WeightedTies): Weighted {
  return finish(weightedInSteps(nodes, ties));
}

/** The weight of all ties of each node, those inside it twice. */
function strengths({ start, weight, within }: Weighted): Float64Array {
  const sums = within.slice();
  for (let node = 0; node < sums.length; node += 1) {
    let sum = within[node] ?? 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) sum += weight[at] ?? 0;
    sums[node] = sum;
  }
  return sums;
}

const total = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0);

/** Modularity of a division at a resolution (Reichardt and Bornholdt, Phys. Rev. E 74, 016110, 2006): 0 for a network without ties. */
export function modularity(net: Weighted, community: Uint32Array, resolution: number): number {
  const strength = strengths(net);
  const all = total(strength);
  if (all === 0) return 0;
  const sums = new Float64Array(community.reduce((most, one) => Math.max(most, one + 1), 0));
  let inside = 0;
  community.forEach((own, node) => {
    sums[own] = (sums[own] ?? 0) + (strength[node] ?? 0);
    inside += net.within[node] ?? 0;
    for (let at = net.start[node] ?? 0; at < (net.start[node + 1] ?? 0); at += 1) if (community[net.items[at] ?? 0] === own) inside += net.weight[at] ?? 0;
  });
  return inside / all - resolution * sums.reduce((sum, one) => sum + (one / all) ** 2, 0);
}

/** Moves single nodes between communities as long as modularity grows; those whose neighbours moved are looked at again. */
class Moves {
  readonly community: Uint32Array;
  readonly #net: Weighted;
  readonly #strength: Float64Array;
  readonly #sums: Float64Array;
  readonly #share: number;
  readonly #least: number;
  readonly #tied: Float64Array;
  readonly #near: number[] = [];

  /** Begins with the communities given, by numbers below the number of nodes. */
  constructor(net: Weighted, resolution: number, community: Uint32Array) {
    this.#net = net;
    this.community = community;
    this.#strength = strengths(net);
    this.#sums = new Float64Array(community.length);
    community.forEach((one, node) => { this.#sums[one] = (this.#sums[one] ?? 0) + (this.#strength[node] ?? 0); });
    this.#tied = new Float64Array(net.within.length);
    const all = total(this.#strength);
    this.#share = resolution / all;
    this.#least = LEAST_GAIN * all;
  }

  /** The community that a node fits best, its own where none is better; of equal ones the smallest number. */
  #best(node: number): number {
    const { start, items, weight } = this.#net;
    const own = this.community[node] ?? 0;
    const strength = this.#strength[node] ?? 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const near = this.community[items[at] ?? 0] ?? 0;
      if (this.#tied[near] === 0) this.#near.push(near);
      this.#tied[near] = (this.#tied[near] ?? 0) + (weight[at] ?? 0);
    }
    const gain = (to: number): number => (this.#tied[to] ?? 0) - this.#share * strength * ((this.#sums[to] ?? 0) - (to === own ? strength : 0));
    let best = own;
    let most = gain(own) + this.#least;
    for (const near of this.#near) {
      const gained = gain(near);
      if (gained > most || (gained === most && near < best && best !== own)) [best, most] = [near, gained];
    }
    for (const near of this.#near) this.#tied[near] = 0;
    this.#near.length = 0;
    return best;
  }

  /** Looks at the nodes in this order, and again at those whose neighbours have moved. */
  * run(order: Uint32Array): Steps<void> {
    const { start, items } = this.#net;
    const nodes = this.community.length;
    const queue = order.slice();
    const waits = new Uint8Array(nodes).fill(1);
    for (let from = 0, waiting = nodes, seen = 1; waiting > 0; from = (from + 1) % nodes, waiting -= 1, seen += 1) {
      const node = queue[from] ?? 0;
      waits[node] = 0;
      if (seen % NODES_AT_ONCE === 0) yield;
      const best = this.#best(node);
      const own = this.community[node] ?? 0;
      if (best === own) continue;
      this.#sums[own] = (this.#sums[own] ?? 0) - (this.#strength[node] ?? 0);
      this.#sums[best] = (this.#sums[best] ?? 0) + (this.#strength[node] ?? 0);
      this.community[node] = best;
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const other = items[at] ?? 0;
        if (waits[other] === 1 || this.community[other] === best) continue;
        waits[other] = 1;
        queue[(from + waiting) % nodes] = other;
        waiting += 1;
      }
    }
  }
}

/** Numbers communities from 0 in the order of their first nodes; returns how many there are. */
function number(community: Uint32Array): number {
  const numbers = new Int32Array(community.length).fill(-1);
  let next = 0;
  community.forEach((one, node) => {
    if ((numbers[one] ?? 0) < 0) numbers[one] = next++;
    community[node] = numbers[one] ?? 0;
  });
  return next;
}

/** The network of communities: ties between the same two are one. */
function* joined(net: Weighted, community: Uint32Array, communities: number): Steps<Weighted> {
  const members = csrOf(communities, { row: community, item: Uint32Array.from(community.keys()) });
  const [start, within, tied] = [new Uint32Array(communities + 1), new Float64Array(communities), new Float64Array(communities)];
  const items: number[] = [];
  const weight: number[] = [];
  let looked = 0;
  for (let own = 0; own < communities; own += 1) {
    const near: number[] = [];
    for (const node of rowOf(members, own)) {
      if ((looked += 1) % NODES_AT_ONCE === 0) yield;
      within[own] = (within[own] ?? 0) + (net.within[node] ?? 0);
      for (let at = net.start[node] ?? 0; at < (net.start[node + 1] ?? 0); at += 1) {
        const other = community[net.items[at] ?? 0] ?? 0;
        if (tied[other] === 0) near.push(other);
        tied[other] = (tied[other] ?? 0) + (net.weight[at] ?? 0);
      }
    }
    for (const other of near) {
      if (other === own) within[own] = (within[own] ?? 0) + (tied[own] ?? 0);
      else {
        items.push(other);
        weight.push(tied[other] ?? 0);
      }
      tied[other] = 0;
    }
    start[own + 1] = items.length;
  }
  return { start, items: Uint32Array.from(items), weight: Float64Array.from(weight), within };
}

/** Moves nodes, then whole communities, until nothing moves any more. Changes `community`; says whether anything moved. */
function* climb(net: Weighted, resolution: number, community: Uint32Array, order: Uint32Array): Steps<boolean> {
  const before = community.slice();
  const moves = new Moves(net, resolution, community);
  yield* moves.run(order);
  let of = number(community);
  for (let level = net, from = community; ;) {
    yield;
    level = yield* joined(level, from, of);
    const own = Uint32Array.from(level.within.keys());
    yield* new Moves(level, resolution, own).run(own.slice());
    const left = number(own);
    community.forEach((one, node) => { community[node] = own[one] ?? 0; });
    if (left === of) break;
    [from, of] = [own, left];
  }
  number(community);
  return community.some((one, node) => one !== before[node]);
}

/** Rounds from communities that were found: a node that a whole community took with it may be better off elsewhere. */
const ROUNDS = 10;

function* climbed(net: Weighted, resolution: number, order: Uint32Array): Steps<Uint32Array> {
  const community = Uint32Array.from(net.within.keys());
  for (let round = 0; round < ROUNDS && (yield* climb(net, resolution, community, order)); round += 1) yield;
  return community;
}

/** Orders that are tried: many in a small network, where chance decides most, one in a large one. */
const TIES_TRIED = 200_000;
const MOST_ORDERS = 10;

/**
 * The community of each node, numbered from 0 in the order of their first nodes (Blondel, Guillaume, Lambiotte and Lefebvre,
 * J. Stat. Mech. P10008, 2008), found again from where it ended until nothing moves; of several seeded orders of the nodes the
 * one that ends with the most modularity. Nodes without ties stay alone. Time is near linear in the ties.
 */
export function* louvain(net: Weighted, resolution: number): Steps<Uint32Array> {
  const random = randomNumbers(1);
  const order = Uint32Array.from(net.within.keys());
  let best = yield* climbed(net, resolution, order);
  const orders = Math.min(MOST_ORDERS, Math.floor(TIES_TRIED / Math.max(1, net.items.length)));
  if (orders < 2) return best;
  for (let tried = 1, most = modularity(net, best, resolution); tried < orders; tried += 1) {
    shuffle(order, random);
    const found = yield* climbed(net, resolution, order);
    const reached = modularity(net, found, resolution);
    if (reached > most) [best, most] = [found, reached];
    yield;
  }
  return best;
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}
