/** All shortest ways through a network with lengths. Pure. */
import { csrOf, type Csr } from '../network/csr.ts';
import type { Net } from '../network/net.ts';

/** Neighbours of each node with the length of the way: 1, or the less the stronger the tie. */
export interface Roads { readonly csr: Csr; readonly length: Float64Array }

/** A tie beside those of a network. */
export interface Road { readonly from: number; readonly to: number; readonly weight: number }

/** More ways than these are not listed. */
export const MOST_PATHS = 100;
/** Lengths that differ by less are equal. */
export const SLACK = 1e-9;

/** The ties of a network, and others beside them, both ways. */
export function roadsOf(nodes: number, { source, target, weight }: Pick<Net, 'source' | 'target' | 'weight'>, extra: readonly Road[], by: 'steps' | 'ties'): Roads {
  const ties = source.length + extra.length;
  const [row, item] = [new Uint32Array(ties * 2), new Uint32Array(ties * 2)];
  const strength = new Float64Array(ties);
  const put = (tie: number, from: number, to: number, heavy: number): void => {
    [row[tie * 2], row[tie * 2 + 1]] = [from, to];
    [item[tie * 2], item[tie * 2 + 1]] = [tie * 2, tie * 2 + 1];
    strength[tie] = heavy;
  };
  source.forEach((from, tie) => put(tie, from, target[tie] ?? 0, weight[tie] ?? 0));
  extra.forEach(({ from, to, weight: heavy }, i) => put(source.length + i, from, to, heavy));
  const { start, items } = csrOf(nodes, { row, item });
  return {
    // The other end of a tie is the end beside it.
    csr: { start, items: items.map((end) => row[end ^ 1] ?? 0) },
    length: Float64Array.from(items, (end) => (by === 'steps' ? 1 : 1 / Math.max(strength[end >> 1] ?? 0, SLACK))),
  };
}

/** Numbers with the smallest key on top; for ways that are looked at shortest first. */
class Heap {
  readonly #items: { node: number; far: number }[] = [];

  get size(): number { return this.#items.length; }

  push(node: number, far: number): void {
    const items = this.#items;
    let at = items.push({ node, far }) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const [here, above] = [items[at], items[up]];
      if (!here || !above || above.far <= here.far) return;
      [items[at], items[up]] = [above, here];
      at = up;
    }
  }

  pop(): { node: number; far: number } | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      for (const child of [left, right]) if ((items[child]?.far ?? Infinity) < (items[least]?.far ?? Infinity)) least = child;
      const [here, below] = [items[at], items[least]];
      if (least === at || !here || !below) return top;
      [items[at], items[least]] = [below, here];
      at = least;
    }
  }
}

interface Reached { readonly far: Float64Array; readonly before: ReadonlyMap<number, number[]> }

/** Distances from a person, and for each whom the shortest ways come from (Dijkstra, Numer. Math. 1, 269, 1959). */
function reach({ csr, length }: Roads, from: number, avoid: ReadonlySet<number>, to: number): Reached {
  const far = new Float64Array(csr.start.length - 1).fill(Infinity);
  const before = new Map<number, number[]>();
  const heap = new Heap();
  far[from] = 0;
  heap.push(from, 0);
  while (heap.size > 0) {
    const next = heap.pop();
    if (!next || next.far > (far[to] ?? Infinity) + SLACK) break;
    if (next.far > (far[next.node] ?? 0) + SLACK) continue;
    for (let i = csr.start[next.node] ?? 0; i < (csr.start[next.node + 1] ?? 0); i += 1) {
      const other = csr.items[i] ?? 0;
      if (avoid.has(other) && other !== to) continue;
      const through = next.far + (length[i] ?? 1);
      const known = far[other] ?? Infinity;
      if (through < known - SLACK) {
        far[other] = through;
        before.set(other, [next.node]);
        heap.push(other, through);
      } else if (through <= known + SLACK && !before.get(other)?.includes(next.node)) before.get(other)?.push(next.node);
    }
  }
  return { far, before };
}

/** All shortest ways, in order of the numbers along them; at most one more than are listed. */
function waysOf({ before, far }: Reached, from: number, to: number): number[][] {
  if (!Number.isFinite(far[to] ?? Infinity)) return [];
  const ways: number[][] = [];
  const walk = (node: number, way: number[]): void => {
    if (ways.length > MOST_PATHS) return;
    if (node === from) ways.push([from, ...way]);
    else for (const earlier of [...(before.get(node) ?? [])].sort((a, b) => a - b)) walk(earlier, [node, ...way]);
  };
  walk(to, []);
  return ways;
}

/** Joins ways of one leg to those of the legs before. */
function joined(legs: readonly (readonly number[][])[]): number[][] {
  return legs.reduce<number[][]>((ways, leg) => (ways.length === 0 ? leg.map((way) => [...way]) : ways.flatMap((way) => leg.map((next) => [...way, ...next.slice(1)])).slice(0, MOST_PATHS + 1)), []);
}

/** The ways that visit all stops in their order, never over what is avoided; at most one more than are listed. */
export function between(net: Roads, stops: readonly number[], avoid: ReadonlySet<number>): number[][] {
  const legs = stops.slice(1).map((to, i) => waysOf(reach(net, stops[i] ?? 0, avoid, to), stops[i] ?? 0, to));
  return legs.some((leg) => leg.length === 0) ? [] : joined(legs);
}
