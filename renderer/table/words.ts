/** The table in words: heads of columns, counts, and what is said of a row when it is reached. */
import type { TableColumn } from '../../shared/model/library.ts';
import { NodeFlag, type GraphSlice, type NetworkKind } from '../../shared/model/slice.ts';
import { counted } from '../../shared/text/words.ts';
import { countedAtLeast } from '../people/counts.ts';
import type { TableItem, TableModel } from './model.ts';

interface NetworkWords { one: string; many: string; head: string; neighbour: string; neighbours: string; shared: string; shares: string }

/** What nodes and their neighbours are called in each network, and what a tie counts. */
export const networkWords: Readonly<Record<NetworkKind, NetworkWords>> = {
  coauthors: { one: 'person', many: 'people', head: 'Person', neighbour: 'coauthor', neighbours: 'Coauthors', shared: 'shared paper', shares: 'shared papers' },
  topics: { one: 'topic', many: 'topics', head: 'Topic', neighbour: 'related topic', neighbours: 'Related topics', shared: 'shared paper', shares: 'shared papers' },
  papers: { one: 'paper', many: 'papers', head: 'Paper', neighbour: 'related paper', neighbours: 'Related papers', shared: 'shared author', shares: 'shared authors' },
  institutions: { one: 'institution', many: 'institutions', head: 'Institution', neighbour: 'related institution', neighbours: 'Related institutions', shared: 'shared paper', shares: 'shared papers' },
  mixed: { one: 'entry', many: 'entries', head: 'Person or topic', neighbour: 'tie', neighbours: 'Ties', shared: 'shared paper', shares: 'shared papers' },
};

export interface Column {
  name: TableColumn;
  label: string;
  right: boolean;
  /** The direction that it is first sorted in. */
  first: 'up' | 'down';
  /** A track of a CSS grid. */
  width: string;
}

/** Every paper is one paper, so their network has no column of papers. */
export function columnsOf(network: NetworkKind): Column[] {
  const { head, neighbours, shares } = networkWords[network];
  const all: Column[] = [
    { name: 'name', label: head, right: false, first: 'up', width: network === 'papers' ? 'minmax(240px, 2.4fr)' : 'minmax(188px, 2.3fr)' },
    { name: 'papers', label: 'Papers', right: true, first: 'down', width: '76px' },
    { name: 'neighbours', label: neighbours, right: true, first: 'down', width: neighbours.length > 10 ? '140px' : '90px' },
    { name: 'community', label: 'Community', right: false, first: 'up', width: 'minmax(96px, 1.2fr)' },
    { name: 'years', label: 'Years', right: false, first: 'down', width: '88px' },
    { name: 'strongest', label: `Strongest ties, ${shares}`, right: false, first: 'down', width: 'minmax(120px, 1.7fr)' },
  ];
  return all.filter(({ name }) => network !== 'papers' || name !== 'papers');
}

/** Those that the user has not taken away; the first is always there. */
export const shownColumns = (columns: readonly Column[], without: readonly TableColumn[]): Column[] =>
  columns.filter(({ name }, at) => at === 0 || !without.includes(name));

/** `2013–2025`, `2019`, or null where no paper has a year. */
export const span = (from: number | undefined, to: number | undefined): string | null =>
  ((from ?? 0) === 0 ? null : from === to ? String(from) : `${from}–${to}`);

/** `C Distillation`, `C`, or null for none. */
export function communityWords({ communities, community }: GraphSlice, node: number): string | null {
  const found = communities[(community[node] ?? 0) - 1];
  if (found === undefined) return null;
  return found.name === null ? found.letter : `${found.letter} ${found.name}`;
}

export const moreNeighbours = ({ nodeFlags }: GraphSlice, node: number): boolean => ((nodeFlags[node] ?? 0) & NodeFlag.atLeast) !== 0;

/** What is said of a row: `Manzil Zaheer, 9 papers, 10 coauthors, community C Distillation, 2020–2024, most with Ankit Singh Rawat`. */
export function summaryOf(model: TableModel, node: number, papersAtLeast: boolean): string {
  const { slice, neighbours } = model;
  const { neighbour } = networkWords[slice.network];
  const community = communityWords(slice, node);
  const years = span(slice.firstYear[node], slice.lastYear[node]);
  const [best] = model.neighboursOf(node);
  return [
    slice.names[node],
    slice.network === 'papers' ? null : countedAtLeast(slice.papers[node] ?? 0, papersAtLeast, 'paper').replace('≥', 'at least'),
    countedAtLeast(neighbours[node] ?? 0, moreNeighbours(slice, node), neighbour).replace('≥', 'at least'),
    community === null ? null : `community ${community}`,
    years,
    best === undefined ? slice.loneReasons[String(node)] ?? null : `most with ${slice.names[best.node] ?? ''}`,
  ].filter((part) => part !== null && part !== undefined).join(', ');
}

/** `135 people`, or `41 of 135 people` under a filter. */
export function sizeWords({ slice, nodes }: TableModel): string {
  const { one, many } = networkWords[slice.network];
  const all = counted(slice.ids.length, one, many);
  return nodes.length === slice.ids.length ? all : `${counted(nodes.length, one, many).split(' ')[0]} of ${all}`;
}

/** The rows as lines of text, in the order in which they stand; what is opened below a row is set in. */
export function tableText(model: TableModel, items: readonly TableItem[], papersAtLeast: (id: string) => boolean): string {
  const { slice } = model;
  return items.map((item) => {
    if (item.kind === 'node') return summaryOf(model, item.node, papersAtLeast(item.key));
    if (item.kind === 'paper') return `    ${item.paper.label}${item.paper.date.year === null ? '' : ` (${item.paper.date.year})`}`;
    const { shared, shares } = networkWords[slice.network];
    return `  ${slice.names[item.node] ?? ''}, ${counted(slice.sharedPapers[item.tie] ?? 0, shared, shares)}`;
  }).join('\n');
}
