/** Makes a picture of a slice, with the same sizes, colours and marks as the window draws. */
import { NodeFlag, NodeKind, TieFlag, type GraphSlice } from '../model/slice.ts';
import { densityScale } from '../style/geometry.ts';
import { nodeLook, tieLook } from '../style/looks.ts';
import { palette, withOpacity, type Palette, type Theme } from '../style/palette.ts';
import type { PrintOptions } from './options.ts';
import type { KindName, Picture, PictureCamera, PictureCommunity, PictureNode, PictureRegion, PictureTie } from './picture.ts';

export interface SlicePlaces {
  /** Map units, y up, in the order of the slice; nodes at NaN are left out. */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
}

export interface SliceView {
  background: PrintOptions['background'];
  /** Ids of what is selected. */
  selected: ReadonlySet<string>;
  /** Names that the window shows, by id, with their places (see labels/place.ts). */
  named?: ReadonlyMap<string, number>;
  camera: PictureCamera | null;
  /** Sentences for the line below the map, after the counts. */
  source: string;
  /** What of the slice is on the map, and passes the filter; without it everything. What does not pass is dimmed and has no name. */
  standing?: { on: Uint8Array; passes: Uint8Array; tiePasses: Uint8Array };
}

const kinds = Object.fromEntries(Object.entries(NodeKind).map(([name, value]) => [value, name])) as Readonly<Record<number, KindName>>;
/** Pictures on white or on nothing are drawn as in the light theme, with halos and rings of white. */
const WHITE = '#ffffff';

/** The colours of a picture on this background. */
export function pictureColors(background: PrintOptions['background']): { theme: Theme; colors: Palette } {
  const theme = background === 'dark' ? 'dark' : 'light';
  const colors = palette(theme);
  return { theme, colors: theme === 'dark' ? colors : { ...colors, paper: WHITE } };
}

/** Builds the picture. Nodes without a place are left out, and their ties with them. */
export function pictureOfSlice(slice: GraphSlice, places: SlicePlaces, { background, selected, named, camera, source, standing }: SliceView): Picture {
  const { theme, colors } = pictureColors(background);
  const degree = new Uint32Array(slice.ids.length);
  for (const ends of [slice.source, slice.target]) for (const end of ends) degree[end] = (degree[end] ?? 0) + 1;
  const row = new Int32Array(slice.ids.length).fill(-1);
  const density = densityScale(slice.ids.length);
  const nodes: PictureNode[] = [];
  slice.ids.forEach((id, index) => {
    const [x, y] = [places.x[index] ?? Number.NaN, places.y[index] ?? Number.NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y) || standing?.on[index] === 0) return;
    const dimmed = standing?.passes[index] === 0;
    row[index] = nodes.length;
    const look = nodeLook(slice, index, degree[index] ?? 0, colors);
    nodes.push({
      id, x, y, kind: kinds[slice.nodeKind[index] ?? 0] ?? 'person',
      radius: look.radius * density, fill: dimmed ? withOpacity(look.color, colors.opacity.dimNode) : look.color, owner: look.owner, hollow: look.hollow, selected: selected.has(id), named: named?.get(id) ?? null,
      starred: ((slice.nodeFlags[index] ?? 0) & NodeFlag.starred) !== 0, me: ((slice.nodeFlags[index] ?? 0) & NodeFlag.me) !== 0,
      label: dimmed ? '' : slice.names[index] ?? '', note: dimmed ? null : slice.loneReasons[String(index)] ?? null,
      community: slice.community[index] ?? 0, papers: slice.papers[index] ?? 0, degree: degree[index] ?? 0,
    });
  });
  const communities = legendCommunities(slice);
  return {
    theme, colors, nodes, density, camera, communities,
    ties: tiesOf(slice, row, density, colors, standing?.tiePasses),
    regions: regionsOf(nodes, communities),
    without: nodes.filter(({ community }) => community === 0).length,
    source: [yearsOf(slice), source].filter((part) => part !== '').join(' '),
  };
}

function tiesOf(slice: GraphSlice, row: Int32Array, density: number, colors: Palette, passes?: Uint8Array): PictureTie[] {
  const ties: PictureTie[] = [];
  slice.source.forEach((source, tie) => {
    const [a, b] = [row[source] ?? -1, row[slice.target[tie] ?? 0] ?? -1];
    if (a < 0 || b < 0 || a === b) return;
    const look = tieLook(slice, tie, colors);
    ties.push({ a, b, width: look.width * density, color: passes?.[tie] === 0 ? withOpacity(colors.edge, colors.opacity.dimTie) : look.color, dashed: look.dashed, curved: look.curved, layer: look.layer, fan: ((slice.tieFlags[tie] ?? 0) & TieFlag.fan) !== 0 });
  });
  return ties;
}

function legendCommunities(slice: GraphSlice): PictureCommunity[] {
  return slice.communities.map(({ letter, size, name }, index) => ({ community: index + 1, letter, name, nodes: size })).filter(({ nodes }) => nodes > 0);
}

/** Names of communities go to the middle of their people, unless somebody of another community stands nearest to it. */
function regionsOf(nodes: readonly PictureNode[], communities: readonly PictureCommunity[]): PictureRegion[] {
  return communities.flatMap(({ community, name }) => {
    const members = nodes.filter((node) => node.community === community);
    if (name === null || name === '' || members.length === 0) return [];
    const mean = (of: (node: PictureNode) => number): number => members.reduce((sum, node) => sum + of(node), 0) / members.length;
    const [x, y] = [mean((node) => node.x), mean((node) => node.y)];
    const nearest = nodes.reduce((best, node) => (Math.hypot(node.x - x, node.y - y) < Math.hypot(best.x - x, best.y - y) ? node : best));
    return nearest.community === community ? [{ text: name, x, y, community }] : [];
  });
}

function yearsOf({ firstYear, lastYear }: GraphSlice): string {
  const first = firstYear.reduce((least, year) => (year > 0 && year < least ? year : least), Infinity);
  const last = lastYear.reduce((most, year) => Math.max(most, year), 0);
  if (last === 0 || first === Infinity) return '';
  return first === last ? `Papers of ${first}.` : `Papers of ${first} to ${last}.`;
}
