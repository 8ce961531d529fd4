/** Networks to lay out: two that are published, where they are at hand, and made-up ones of any size. */
import { existsSync, readFileSync } from 'node:fs';
import { groupsOf } from '../../electron/core/network/communities.ts';
import { blankSlice, type GraphSlice } from '../../shared/model/slice.ts';
import { generateNetwork } from './generate.ts';
import type { Neighbours } from './layout-quality.ts';

export interface LayoutCase {
  name: string;
  slice: GraphSlice;
  neighbours: Neighbours;
  /** Group of each node, as the product finds them; 0 for none. */
  groups: Uint32Array;
}

const COLOURS = 7;

/** A made-up coauthor network. */
export function generated(people: number): LayoutCase {
  return prepared(`generated, ${people.toLocaleString('en')}`, generateNetwork({ people, seed: 1, owners: 5, papersPerPerson: 1.6, oddities: false }));
}

/** Coauthors in network science (M. Newman, 2006), as GML. Undefined where the file is not there. */
export function netscience(path: string): LayoutCase | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const edges = [...text.matchAll(/edge\s*\[\s*source (\d+)\s*target (\d+)\s*value ([\d.]+)/g)].map(([, a, b, value]) => [Number(a), Number(b), Number(value)] as const);
  return prepared('netscience', fromEdges([...text.matchAll(/\bnode\s*\[/g)].length, edges));
}

/** Coauthors in general relativity (SNAP, ca-GrQc), as a list of pairs. Undefined where the file is not there. */
export function grQc(path: string): LayoutCase | undefined {
  if (!existsSync(path)) return undefined;
  const number = new Map<string, number>();
  const at = (id: string): number => {
    const known = number.get(id) ?? number.size;
    number.set(id, known);
    return known;
  };
  const seen = new Set<string>();
  const edges = readFileSync(path, 'utf8').split('\n').filter((row) => /^\d/.test(row)).flatMap((row) => {
    const [a = 0, b = 0] = row.trim().split(/\s+/).map(at);
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a === b || seen.has(key)) return [];
    seen.add(key);
    return [[a, b, 1] as const];
  });
  return prepared('ca-GrQc', fromEdges(number.size, edges));
}

function fromEdges(nodes: number, edges: readonly (readonly [number, number, number])[]): GraphSlice {
  const ids = Array.from({ length: nodes }, (_, node) => `node-${node}`);
  return {
    ...blankSlice(nodes, edges.length), ids, names: ids, papers: new Uint32Array(nodes).fill(1),
    source: Uint32Array.from(edges, ([a]) => a), target: Uint32Array.from(edges, ([, b]) => b), weight: Float32Array.from(edges, ([, , value]) => value),
  };
}

/** Finds the communities as the product does. */
function prepared(name: string, slice: GraphSlice): LayoutCase {
  const { ids, source, target, weight } = slice;
  const { group } = groupsOf({ ids, owners: slice.nodeFlags.map((flags) => flags & 1), source, target, weight });
  const neighbours: Set<number>[] = ids.map(() => new Set());
  source.forEach((from, tie) => {
    neighbours[from]?.add(target[tie] ?? 0);
    neighbours[target[tie] ?? 0]?.add(from);
  });
  return { name, slice: { ...slice, community: Uint8Array.from(group, (one) => (one <= COLOURS ? one : 0)) }, neighbours: neighbours.map((others) => [...others]), groups: group };
}
