/** The network as a table: who passes the filter, with how many ties, in which order, and what opens below a row. */
import type { PaperRow, TableColumn } from '../../shared/model/library.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import type { MapMask } from '../network/types.ts';

export interface TableOrder { by: TableColumn; direction: 'up' | 'down' }
export const firstOrder: TableOrder = { by: 'papers', direction: 'down' };

/** Another node, by the tie that leads to it. */
export interface Neighbour { tie: number; node: number }

export interface TableModel {
  slice: GraphSlice;
  /** Rows of the slice that pass the filter. */
  nodes: readonly number[];
  /** By row of the slice: how many different nodes there are ties to. */
  neighbours: Uint32Array;
  /** By row of the slice: papers on its strongest tie. */
  strongest: Uint32Array;
  /** The neighbours of one row, the strongest tie first, each once. */
  neighboursOf(node: number): readonly Neighbour[];
}

/** One line of the table. `key` names it for as long as it is there. */
export type TableItem =
  | { kind: 'node'; key: string; level: 1; node: number; open: boolean }
  | { kind: 'tie'; key: string; level: 2; node: number; of: number; tie: number; open: boolean; place: number; among: number }
  | { kind: 'paper'; key: string; level: 3; of: string; paper: PaperRow; place: number; among: number };

const passes = (standing: number | undefined): boolean => (standing ?? 0) === 0;

/** `mask` is what the filter and the user's hiding leave (see state/map-mask.ts), `only` what a tool has set off; null leaves everything. */
export function tableModel(slice: GraphSlice, mask: MapMask | null, only: ReadonlySet<string> | null = null): TableModel {
  const { ids, source, target, sharedPapers, weight } = slice;
  const nodes = [...ids.keys()].filter((node) => passes(mask?.people[node]) && (only?.has(ids[node] ?? '') ?? true));
  const here = new Set(nodes);
  const around = new Map<number, Neighbour[]>(nodes.map((node) => [node, []]));
  for (let tie = 0; tie < source.length; tie += 1) {
    const [from, to] = [source[tie] ?? 0, target[tie] ?? 0];
    if (!passes(mask?.ties?.[tie]) || !here.has(from) || !here.has(to)) continue;
    around.get(from)?.push({ tie, node: to });
    around.get(to)?.push({ tie, node: from });
  }
  const stronger = (a: Neighbour, b: Neighbour): number =>
    (sharedPapers[b.tie] ?? 0) - (sharedPapers[a.tie] ?? 0) || (weight[b.tie] ?? 0) - (weight[a.tie] ?? 0) || a.node - b.node;
  const neighbours = new Uint32Array(ids.length);
  const strongest = new Uint32Array(ids.length);
  for (const [node, list] of around) {
    neighbours[node] = new Set(list.map((one) => one.node)).size;
    strongest[node] = list.reduce((most, { tie }) => Math.max(most, sharedPapers[tie] ?? 0), 0);
  }
  return {
    slice, nodes, neighbours, strongest,
    neighboursOf: (node) => {
      const seen = new Set<number>();
      return (around.get(node) ?? []).toSorted(stronger).filter((one) => !seen.has(one.node) && seen.add(one.node));
    },
  };
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const ranked = new WeakMap<GraphSlice, Uint32Array>();

/** The place of each row by its name; worked out once for a slice, for comparing names as people do is slow. */
function nameRank(slice: GraphSlice): Uint32Array {
  let rank = ranked.get(slice);
  if (rank === undefined) {
    rank = new Uint32Array(slice.names.length);
    for (const [place, node] of [...slice.names.keys()].sort((a, b) => collator.compare(slice.names[a] ?? '', slice.names[b] ?? '')).entries()) rank[node] = place;
    ranked.set(slice, rank);
  }
  return rank;
}

/** The rows in this order; equals stand by papers, then ties, then name. What has no value of the kind asked for stands last. */
export function sorted({ slice, nodes, neighbours, strongest }: TableModel, { by, direction }: TableOrder): number[] {
  const { papers, community, firstYear, lastYear } = slice;
  const rank = nameRank(slice);
  const values: Record<TableColumn, (node: number) => number> = {
    name: (node) => rank[node] ?? 0,
    papers: (node) => papers[node] ?? 0,
    neighbours: (node) => neighbours[node] ?? 0,
    community: (node) => community[node] ?? 0,
    years: (node) => (direction === 'up' ? firstYear : lastYear)[node] ?? 0,
    strongest: (node) => strongest[node] ?? 0,
  };
  const value = values[by];
  const lacks = (node: number): boolean => (by === 'community' || by === 'years') && value(node) === 0;
  const sign = direction === 'up' ? 1 : -1;
  return [...nodes].sort((a, b) =>
    Number(lacks(a)) - Number(lacks(b)) || sign * (value(a) - value(b)) || (papers[b] ?? 0) - (papers[a] ?? 0)
    || (neighbours[b] ?? 0) - (neighbours[a] ?? 0) || (rank[a] ?? 0) - (rank[b] ?? 0));
}

export const tieKey = (slice: GraphSlice, of: number, node: number): string => `${slice.ids[of] ?? ''} ~ ${slice.ids[node] ?? ''}`;

/** All lines: nodes in order, below an opened one its ties, below an opened tie its papers as far as they have been read. */
export function lines(model: TableModel, order: readonly number[], open: ReadonlySet<string>, papersOf: ReadonlyMap<string, readonly PaperRow[]>): TableItem[] {
  const { ids } = model.slice;
  const papersBelow = (key: string): TableItem[] => {
    const papers = open.has(key) ? papersOf.get(key) ?? [] : [];
    return papers.map((paper, i) => ({ kind: 'paper', key: `${key} ~ ${paper.id}`, level: 3, of: key, paper, place: i + 1, among: papers.length }));
  };
  const tiesBelow = (node: number): TableItem[] => {
    const ties = model.neighboursOf(node);
    return ties.flatMap(({ tie, node: other }, i): TableItem[] => {
      const key = tieKey(model.slice, node, other);
      return [{ kind: 'tie', key, level: 2, node: other, of: node, tie, open: open.has(key), place: i + 1, among: ties.length }, ...papersBelow(key)];
    });
  };
  return order.flatMap((node): TableItem[] => {
    const key = ids[node] ?? '';
    const row: TableItem = { kind: 'node', key, level: 1, node, open: open.has(key) };
    return row.open ? [row, ...tiesBelow(node)] : [row];
  });
}
