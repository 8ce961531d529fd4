/** What is said of each node and each tie, under the same names in GEXF, GraphML, CSV and graphology's JSON. */
import { oneLine } from './text.ts';
import { marks, type MapNode, type MapTie, type Mark } from './types.ts';

export type Cell = string | number | boolean | null;
export type Value = Exclude<Cell, null> | readonly string[];

export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'list';
  readonly of: (row: Row) => Value | null;
}

const markNames: Readonly<Record<Mark, string>> = { 'owner': 'owner_of_dump', 'at-least': 'ties_at_least', 'starred': 'starred', 'me': 'me' };
const text = (value: string | null): string | null => (value === null ? null : oneLine(value));

/** Beside id, label, place, size and colour, which each format keeps where it wants them. */
export const nodeColumns: readonly Column<MapNode>[] = [
  { name: 'kind', type: 'string', of: (node) => node.kind },
  { name: 'community', type: 'string', of: (node) => node.community?.letter ?? null },
  { name: 'community_name', type: 'string', of: (node) => text(node.community?.name ?? null) },
  { name: 'topics', type: 'list', of: (node) => (node.topics.length > 0 ? node.topics.map(oneLine) : null) },
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
export function valuesOf<Row>(columns: readonly Pick<Column<Row>, 'name' | 'of'>[], row: Row): [string, Value][] {
  return columns.flatMap(({ name, of }): [string, Value][] => {
    const value = of(row);
    return value === null ? [] : [[name, value]];
  });
}

/** Between the entries of a list in one cell. */
const LIST_MARK = '; ';

/** A value as one cell, for formats without lists. */
export function cellOf(value: Value | null): Cell {
  return typeof value === 'object' && value !== null ? value.join(LIST_MARK) : value;
}
