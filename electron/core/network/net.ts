/** A network in memory: nodes and ties as columns, before places, communities and marks are added. */
import { NodeFlag, type GraphSlice } from '../../../shared/model/slice.ts';
import { rowOf, type Csr } from './csr.ts';

const nodeColumns = ['nodeKind', 'papers', 'firstYear', 'lastYear', 'nodeFlags'] as const;
const tieColumns = ['source', 'target', 'weight', 'sharedPapers', 'tieFirstYear', 'tieLastYear', 'tieFlags'] as const;

/** Ties sorted by source, then target; `source` is the smaller number. */
export type Ties = Pick<GraphSlice, (typeof tieColumns)[number]>;
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
  ids.forEach((_, node) => {
    const own = rowOf(ofNode, node);
    nodes.papers[node] = own.length;
    let flags = owns?.[node] ? NodeFlag.owner : 0;
    for (const paper of own) {
      const year = papers.year[paper] ?? 0;
      if (year > 0 && (nodes.firstYear[node] === 0 || year < (nodes.firstYear[node] ?? 0))) nodes.firstYear[node] = year;
      if (year > (nodes.lastYear[node] ?? 0)) nodes.lastYear[node] = year;
      if (papers.cut[paper] === 1 && owns) flags |= NodeFlag.atLeast;
    }
    nodes.nodeFlags[node] = flags;
  });
  return nodes;
}

/** One tie before it is a row of columns. */
export interface Tie { source: number; target: number; weight: number; papers: number; first: number; last: number; flags: number }

/** Packs ties; pairs are put in order. */
export function tiesOf(ties: readonly Tie[]): Ties {
  const order = [...ties].sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    source: Uint32Array.from(order, ({ source }) => source), target: Uint32Array.from(order, ({ target }) => target),
    weight: Float32Array.from(order, ({ weight }) => weight), sharedPapers: Uint32Array.from(order, ({ papers }) => papers),
    tieFirstYear: Uint16Array.from(order, ({ first }) => first), tieLastYear: Uint16Array.from(order, ({ last }) => last),
    tieFlags: Uint8Array.from(order, ({ flags }) => flags),
  };
}

/** Nodes of several kinds, one after another. */
export function joinNodes(parts: readonly Nodes[]): Nodes {
  const all = <T>(pick: (part: Nodes) => Iterable<T>): T[] => parts.flatMap((part) => [...pick(part)]);
  return {
    ids: all((part) => part.ids), names: all((part) => part.names),
    nodeKind: Uint8Array.from(all((part) => part.nodeKind)), papers: Uint32Array.from(all((part) => part.papers)),
    firstYear: Uint16Array.from(all((part) => part.firstYear)), lastYear: Uint16Array.from(all((part) => part.lastYear)),
    nodeFlags: Uint8Array.from(all((part) => part.nodeFlags)),
  };
}

/** The part of a network with these nodes, in ascending order, and of the ties among them those that are kept. */
export function partOf(net: Net, nodes: readonly number[], keeps: (tie: number) => boolean = () => true): Net {
  const place = new Int32Array(net.ids.length).fill(-1);
  nodes.forEach((node, i) => { place[node] = i; });
  const at = (node: number | undefined): number => place[node ?? 0] ?? -1;
  const ties = [...net.source.keys()].filter((tie) => at(net.source[tie]) >= 0 && at(net.target[tie]) >= 0 && keeps(tie));
  const column = <T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(from: T, rows: readonly number[]): T => {
    const out = from.slice(0, rows.length) as T;
    rows.forEach((row, i) => { out[i] = from[row] ?? 0; });
    return out;
  };
  return {
    ids: nodes.map((node) => net.ids[node] ?? ''), names: nodes.map((node) => net.names[node] ?? ''),
    nodeKind: column(net.nodeKind, nodes), papers: column(net.papers, nodes), firstYear: column(net.firstYear, nodes),
    lastYear: column(net.lastYear, nodes), nodeFlags: column(net.nodeFlags, nodes),
    source: Uint32Array.from(ties, (tie) => at(net.source[tie])), target: Uint32Array.from(ties, (tie) => at(net.target[tie])),
    weight: column(net.weight, ties), sharedPapers: column(net.sharedPapers, ties), tieFirstYear: column(net.tieFirstYear, ties),
    tieLastYear: column(net.tieLastYear, ties), tieFlags: column(net.tieFlags, ties),
  };
}
