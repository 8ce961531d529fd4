/** Makes of a slice what the writers take: everything on the map with the looks it has on the screen. */
import { NodeFlag, NodeKind, TieFlag, type GraphSlice } from '../../../shared/model/slice.ts';
import { densityOfPapers, mapSide } from '../../../shared/style/geometry.ts';
import { nodeLook, tieLook } from '../../../shared/style/looks.ts';
import { palette, type Theme } from '../../../shared/style/palette.ts';
import { compare } from '../ledger/keys.ts';
import type { TopicsById } from './topics.ts';
import type { MapCommunity, MapData, MapNode, MapTie, Mark } from './types.ts';

export interface MapOptions {
  readonly title: string;
  readonly theme: Theme;
  /** Ids of the nodes that are visible; everything when left out. */
  readonly visible?: ReadonlySet<string>;
  /** Topics of nodes, by id. */
  readonly topics?: TopicsById;
}

const kinds = Object.fromEntries(Object.entries(NodeKind).map(([name, number]) => [number, name])) as Readonly<Record<number, MapNode['kind']>>;
const flagged: readonly (readonly [number, Mark])[] = [
  [NodeFlag.owner, 'owner'], [NodeFlag.atLeast, 'at-least'], [NodeFlag.starred, 'starred'], [NodeFlag.me, 'me'],
];

/** Columns are of 32 bits; this many digits are all that they hold. */
const DIGITS = 7;
const tidy = (value: number | undefined): number => Number((value ?? Number.NaN).toPrecision(DIGITS));
/** Slices say 0 for "no paper has a year". */
const year = (value: number | undefined): number | null => (value === undefined || value === 0 ? null : value);

/** Map units per pixel when the whole map is seen at 100 % zoom; 1 where nobody has a place. */
function unitsPerPixel({ x, y }: GraphSlice): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  x.forEach((at, row) => {
    const up = y[row] ?? Number.NaN;
    if (!Number.isFinite(at) || !Number.isFinite(up)) return;
    [left, right, bottom, top] = [Math.min(left, at), Math.max(right, at), Math.min(bottom, up), Math.max(top, up)];
  });
  const side = Math.max(right - left, top - bottom);
  return side > 0 ? side / mapSide(x.length) : 1;
}

/** `rgba(r,g,b,a)`, as looks have it, as `#rrggbb` and opacity. */
function splitColor(color: string): { color: string; opacity: number } {
  const [r = 0, g = 0, b = 0, opacity = 1] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  return { color: `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`, opacity };
}

/** Nodes and ties sorted by id, whatever the order of import; sizes and widths in map units. */
export function mapData(slice: GraphSlice, { title, theme, visible, topics }: MapOptions): MapData {
  const colors = palette(theme);
  const scale = unitsPerPixel(slice) * densityOfPapers(slice.papers);
  const degree = new Uint32Array(slice.ids.length);
  for (const end of [...slice.source, ...slice.target]) degree[end] = (degree[end] ?? 0) + 1;
  const communities = slice.communities.map(({ letter, name }): MapCommunity => ({ letter, name }));
  const node = (id: string, row: number): MapNode => {
    const look = nodeLook(slice, row, degree[row] ?? 0, colors);
    const flags = slice.nodeFlags[row] ?? 0;
    return {
      id, kind: kinds[slice.nodeKind[row] ?? 0] ?? 'person', label: slice.names[row] ?? '',
      x: tidy(slice.x[row]), y: tidy(slice.y[row]), size: tidy(look.radius * scale), color: look.color,
      community: communities[(slice.community[row] ?? 0) - 1] ?? null,
      topics: topics?.get(id) ?? [], papers: slice.papers[row] ?? 0, firstYear: year(slice.firstYear[row]), lastYear: year(slice.lastYear[row]),
      pinned: (flags & NodeFlag.pinned) !== 0, marks: flagged.filter(([bit]) => (flags & bit) !== 0).map(([, mark]) => mark),
    };
  };
  const tie = (at: number): MapTie => {
    const look = tieLook(slice, at, colors);
    const flags = slice.tieFlags[at] ?? 0;
    return {
      source: slice.ids[slice.source[at] ?? 0] ?? '', target: slice.ids[slice.target[at] ?? 0] ?? '',
      weight: tidy(slice.weight[at]), papers: slice.sharedPapers[at] ?? 0,
      firstYear: year(slice.tieFirstYear[at]), lastYear: year(slice.tieLastYear[at]),
      cut: (flags & TieFlag.cut) !== 0, fan: (flags & TieFlag.fan) !== 0, width: tidy(look.width * scale), ...splitColor(look.color),
    };
  };
  const shown = (id: string): boolean => visible?.has(id) ?? true;
  return {
    title, network: slice.network, counting: slice.counting, revision: slice.revision, left: slice.whole.reason,
    nodes: slice.ids.map(node).filter(({ id }) => shown(id)).sort((a, b) => compare(a.id, b.id)),
    ties: Array.from(slice.source, (_, at) => tie(at)).filter(({ source, target }) => shown(source) && shown(target))
      .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target)),
  };
}
