/** All shortest ways through a network with lengths. Pure. */
import type { Csr } from '../network/csr.ts';
import { weighted } from '../network/louvain.ts';
import type { Net } from '../network/net.ts';

/** Neighbours of each node with the length of the way: 1, or the less the stronger the tie. */
export interface Roads { readonly csr: Csr; readonly length: Float64Array }

/** A tie beside those of a network. */
export interface Road { readonly from: number; readonly to: number; readonly weight: number }

/** More ways than these are not listed. */
export const MOST_PATHS = 100;
/** Lengths that differ by less are equal. */
const SLACK = 1e-9;

/** The ties of a network, and others beside them, both ways. */
export function roadsOf(nodes: number, { source, target, weight }: Pick<Net, 'source' | 'target' | 'weight'>, extra: readonly Road[], by: 'steps' | 'ties'): Roads {
  const ends = (own: Uint32Array, more: readonly number[]): Uint32Array => (more.length === 0 ? own : Uint32Array.from([...own, ...more]));
  const net = weighted(nodes, {
    source: ends(source, extra.map(({ from }) => from)), target: ends(target, extra.map(({ to }) => to)),
    weight: extra.length === 0 ? weight : [...weight, ...extra.map((road) => road.weight)],
  });
  return { csr: net, length: net.weight.map((strength) => (by === 'steps' ? 1 : 1 / Math.max(strength, SLACK))) };
}

/** Numbers with the smallest key on top; for ways that are looked at shortest first. */
class Heap {
  readonly #nodes: number[] = [];
  readonly #far: number[] = [];

  /** The smallest key; infinity where nothing waits. */
  get least(): number { return this.#far[0] ?? Number.POSITIVE_INFINITY; }

  push(node: number, far: number): void {
    let at = this.#nodes.push(node) - 1;
    this.#far.push(far);
    for (; at > 0; at = (at - 1) >> 1) {
      const up = (at - 1) >> 1;
      if ((this.#far[up] ?? 0) <= (this.#far[at] ?? 0)) return;
      this.#swap(at, up);
    }
  }

  pop(): number {
    const top = this.#nodes[0] ?? 0;
    this.#swap(0, this.#nodes.length - 1);
    this.#nodes.pop();
    this.#far.pop();
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if ((this.#far[child] ?? Number.POSITIVE_INFINITY) < (this.#far[least] ?? Number.POSITIVE_INFINITY)) least = child;
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    [this.#nodes[a], this.#nodes[b]] = [this.#nodes[b] ?? 0, this.#nodes[a] ?? 0];
    [this.#far[a], this.#far[b]] = [this.#far[b] ?? 0, this.#far[a] ?? 0];
  }
}

/** What is known from one end: how far others are at most, and for whom that is settled. */
class Side {
  readonly far: Map<number, number>;
  readonly settled = new Set<number>();
  readonly heap = new Heap();

  constructor(end: number) {
    this.far = new Map([[end, 0]]);
    this.heap.push(end, 0);
  }

  farTo(node: number): number { return this.far.get(node) ?? Number.POSITIVE_INFINITY; }
}

const equal = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK;

/**
 * The search for the shortest ways between two nodes from both ends at once, which meets after a small part of a large network
 * was looked at (Dijkstra, Numer. Math. 1, 269, 1959; Nicholson, Comput. J. 9, 275, 1966). It goes on until every shortest way is settled from one end or the other.
 */
class Meeting {
  readonly #roads: Roads;
  readonly #avoid: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
  readonly #start: Side;
  readonly #end: Side;
  /** Length of the shortest ways; infinity where there is none. */
  shortest = Number.POSITIVE_INFINITY;

  constructor(roads: Roads, avoid: ReadonlySet<number>, from: number, to: number) {
    this.#roads = roads;
    this.#avoid = avoid;
    [this.from, this.to] = [from, to];
    [this.#start, this.#end] = [new Side(from), new Side(to)];
    if (from === to) this.shortest = 0;
    while (this.#start.heap.least + this.#end.heap.least <= this.shortest + SLACK && this.#start.heap.least + this.#end.heap.least < Number.POSITIVE_INFINITY) {
      if (this.#start.heap.least <= this.#end.heap.least) this.#settle(this.#start, this.#end);
      else this.#settle(this.#end, this.#start);
    }
  }

  isShut(node: number): boolean {
    return this.#avoid.has(node) && node !== this.from && node !== this.to;
  }

  #settle(side: Side, other: Side): void {
    const { csr, length } = this.#roads;
    const node = side.heap.pop();
    if (side.settled.has(node)) return;
    side.settled.add(node);
    const far = side.farTo(node);
    for (let i = csr.start[node] ?? 0; i < (csr.start[node + 1] ?? 0); i += 1) {
      const next = csr.items[i] ?? 0;
      if (this.isShut(next)) continue;
      const through = far + (length[i] ?? 1);
      if (through < side.farTo(next)) {
        side.far.set(next, through);
        side.heap.push(next, through);
      }
      this.shortest = Math.min(this.shortest, through + other.farTo(next));
    }
  }

  /** Through whom the shortest ways come to a node that is on one: whoever is settled from the start, else those nearer to it from the end. */
  before(node: number): number[] {
    const { csr, length } = this.#roads;
    const found = new Set<number>();
    const settled = this.#start.settled.has(node);
    for (let i = csr.start[node] ?? 0; i < (csr.start[node + 1] ?? 0); i += 1) {
      const earlier = csr.items[i] ?? 0;
      if (this.isShut(earlier)) continue;
      const step = length[i] ?? 1;
      if (this.#start.settled.has(earlier)) {
        const whole = this.#start.farTo(earlier) + step + (settled ? this.shortest - this.#start.farTo(node) : this.#end.farTo(node));
        if (equal(whole, this.shortest)) found.add(earlier);
      } else if (!settled && this.#end.settled.has(earlier) && equal(this.#end.farTo(earlier), this.#end.farTo(node) + step) && this.#leads(earlier)) found.add(earlier);
    }
    return [...found].sort((a, b) => a - b);
  }

  readonly #known = new Map<number, boolean>();

  /** Whether a shortest way comes to a node that is settled from the end only. */
  #leads(node: number): boolean {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const leads = this.before(node).length > 0;
    this.#known.set(node, leads);
    return leads;
  }
}

/** All shortest ways, in order of the numbers along them; at most one more than are listed. */
function waysOf(meeting: Meeting): number[][] {
  if (!Number.isFinite(meeting.shortest)) return [];
  const ways: number[][] = [];
  const walk = (node: number, way: number[]): void => {
    if (ways.length > MOST_PATHS) return;
    if (node === meeting.from) ways.push([node, ...way]);
    else for (const earlier of meeting.before(node)) walk(earlier, [node, ...way]);
  };
  walk(meeting.to, []);
  return ways;
}

/** Joins ways of one leg to those of the legs before. */
function joined(legs: readonly (readonly number[][])[]): number[][] {
  return legs.reduce<number[][]>((ways, leg) => (ways.length === 0 ? leg.map((way) => [...way]) : ways.flatMap((way) => leg.map((next) => [...way, ...next.slice(1)])).slice(0, MOST_PATHS + 1)), []);
}

/** The ways that visit all stops in their order, never over what is avoided; at most one more than are listed. */
export function between(net: Roads, stops: readonly number[], avoid: ReadonlySet<number>): number[][] {
  const legs = stops.slice(1).map((to, i) => waysOf(new Meeting(net, avoid, stops[i] ?? 0, to)));
  return legs.some((leg) => leg.length === 0) ? [] : joined(legs);
}
