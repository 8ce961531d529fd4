/** A network in memory: nodes and ties as columns, before places, communities and marks are added. */
import { NodeFlag, type GraphSlice } from '../../../shared/model/slice.ts';
import type { Csr } from './csr.ts';
import { pickTies, type Ties } from './ties.ts';

const nodeColumns = ['nodeKind', 'papers', 'firstYear', 'lastYear', 'nodeFlags'] as const;
export type Nodes = Pick<GraphSlice, 'ids' | 'names' | (typeof nodeColumns)[number]>;
export type Net = Nodes & Ties;

/** What is known of papers: 0 for an unknown year. */
export interface PaperFacts { readonly year: Uint16Array; readonly cut: Uint8Array }

interface NodesQuestion {
  readonly kind: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly ofNode: Csr;
  readonly papers: PaperFacts;
  readonly owns?: Uint8Array;
}

/** Nodes of one kind with the years of their papers; `atLeast` where a paper's list of authors is cut. */
export function nodesOf({ kind, ids, names, ofNode, papers, owns }: NodesQuestion): Nodes {
  const nodes: Nodes = {
    ids: [...ids], names: [...names], nodeKind: new Uint8Array(ids.length).fill(kind), papers: new Uint32Array(ids.length),
    firstYear: new Uint16Array(ids.length), lastYear: new Uint16Array(ids.length), nodeFlags: new Uint8Array(ids.length),
  };
  for (let node = 0; node < ids.length; node += 1) {
    const [from, to] = [ofNode.start[node] ?? 0, ofNode.start[node + 1] ?? 0];
    let [first, last, flags] = [0, 0, owns?.[node] ? NodeFlag.owner as number : 0];
    for (let at = from; at < to; at += 1) {
      const paper = ofNode.items[at] ?? 0;
      const year = papers.year[paper] ?? 0;
      if (year > 0 && (first === 0 || year < first)) first = year;
      last = Math.max(last, year);
      if (papers.cut[paper] === 1 && owns) flags |= NodeFlag.atLeast;
    }
    nodes.papers[node] = to - from;
    nodes.firstYear[node] = first;
    nodes.lastYear[node] = last;
    nodes.nodeFlags[node] = flags;
  }
  return nodes;
}

/** Nodes of several kinds, one after another. */
export function joinNodes(parts: readonly Nodes[]): Nodes {
  const length = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const joined: Nodes = {
    ids: parts.flatMap(({ ids }) => ids), names: parts.flatMap(({ names }) => names), nodeKind: new Uint8Array(length), papers: new Uint32Array(length),
    firstYear: new Uint16Array(length), lastYear: new Uint16Array(length), nodeFlags: new Uint8Array(length),
  };
  let at = 0;
  for (const part of parts) {
    for (const name of nodeColumns) joined[name].set(part[name], at);
    at += part.ids.length;
  }
  return joined;
}

/** The part of a network with these nodes, in ascending order, and of the ties among them those that are kept. */
export function partOf(net: Net, nodes: readonly number[], keeps: (tie: number) => boolean = () => true): Net {
  const place = new Int32Array(net.ids.length).fill(-1);
  nodes.forEach((node, i) => { place[node] = i; });
  const at = (node: number | undefined): number => place[node ?? 0] ?? -1;
  const kept: number[] = [];
  for (let tie = 0; tie < net.source.length; tie += 1) if (at(net.source[tie]) >= 0 && at(net.target[tie]) >= 0 && keeps(tie)) kept.push(tie);
  const ties = pickTies(net, Uint32Array.from(kept));
  const column = <T extends Uint8Array | Uint16Array | Uint32Array>(from: T): T => {
    const out = from.slice(0, nodes.length) as T;
    nodes.forEach((node, i) => { out[i] = from[node] ?? 0; });
    return out;
  };
  return {
    ids: nodes.map((node) => net.ids[node] ?? ''), names: nodes.map((node) => net.names[node] ?? ''),
    nodeKind: column(net.nodeKind), papers: column(net.papers), firstYear: column(net.firstYear), lastYear: column(net.lastYear), nodeFlags: column(net.nodeFlags),
    ...ties, source: ties.source.map(at), target: ties.target.map(at),
  };
}
