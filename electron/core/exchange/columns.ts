/** What is said of each node and each tie, under the same names in GEXF, GraphML, CSV and graphology's JSON. */
import { oneLine } from './text.ts';
import { marks, type MapNode, type MapTie, type Mark } from './types.ts';

export type Cell = string | number | boolean | null;

export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly of: (row: Row) => Cell;
}

const markNames: Readonly<Record<Mark, string>> = { 'owner': 'owner_of_dump', 'at-least': 'ties_at_least', 'starred': 'starred', 'me': 'me' };
const text = (value: string | null): string | null => (value === null ? null : oneLine(value));

/** Beside id, label, place, size and colour, which each format keeps where it wants them. */
export const nodeColumns: readonly Column<MapNode>[] = [
  { name: 'kind', type: 'string', of: (node) => node.kind },
  { name: 'community', type: 'string', of: (node) => node.community?.letter ?? null },
  { name: 'community_name', type: 'string', of: (node) => text(node.community?.name ?? null) },
  { name: 'papers', type: 'integer', of: (node) => node.papers },
  { name: 'first_year', type: 'integer', of: (node) => node.firstYear },
  { name: 'last_year', type: 'integer', of: (node) => node.lastYear },
  { name: 'pinned', type: 'boolean', of: (node) => node.pinned },
  ...marks.map((mark): Column<MapNode> => ({ name: markNames[mark], type: 'boolean', of: (node) => node.marks.includes(mark) })),
];

/** Beside the ends and the weight. */
export const tieColumns: readonly Column<MapTie>[] = [
  { name: 'papers', type: 'integer', of: (tie) => tie.papers },
  { name: 'first_year', type: 'integer', of: (tie) => tie.firstYear },
  { name: 'last_year', type: 'integer', of: (tie) => tie.lastYear },
  { name: 'authors_cut', type: 'boolean', of: (tie) => tie.cut },
  { name: 'fan', type: 'boolean', of: (tie) => tie.fan },
];

/** True when the node has a place on the map. */
export function isPlaced({ x, y }: Pick<MapNode, 'x' | 'y'>): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

/** Channels of `#rrggbb`, 0 to 255. */
export function channels(color: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(color.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}

/** A value for each column of a row, without those that are null. */
export function cells<Row>(columns: readonly Pick<Column<Row>, 'name' | 'of'>[], row: Row): [string, string | number | boolean][] {
  return columns.flatMap(({ name, of }) => {
    const value = of(row);
    return value === null ? [] : [[name, value] satisfies [string, string | number | boolean]];
  });
}
