/** Makes a picture of a slice, with the same sizes, colours and marks as the window draws. */
import type { StandsOut } from '../model/picture.ts';
import { NodeFlag, NodeKind, TieFlag, type GraphSlice } from '../model/slice.ts';
import { densityOfPapers } from '../style/geometry.ts';
import { nodeLook, tieDimming, tieLook } from '../style/looks.ts';
import { faded, palette, withOpacity, type Palette, type Theme } from '../style/palette.ts';
import { namesRegions, nodeOnSide, tieOnSides } from '../style/spotlight.ts';
import { Standing, type MapMask } from '../style/standing.ts';
import { hasRegions } from '../style/regions.ts';
import { markedOf, type Marked } from './marked.ts';
import type { PrintOptions } from './options.ts';
import type { KindName, Picture, PictureCamera, PictureCommunity, PictureNode, PictureRegion, PictureTie } from './picture.ts';
import { sentencesOf } from './sentences.ts';

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
  /** Names of communities that the window shows, with their middles. */
  regions?: readonly { community: number; x: number; y: number }[];
  camera: PictureCamera | null;
  /** Sentences for the line below the map, after the counts and what is said of the map. */
  source: string;
  /** What a filter, the user's hiding and the year leave; everything without it. */
  mask?: MapMask | null;
  /** What is selected and what a tool has set off; without it `selected` is ringed, and nothing steps back. */
  standsOut?: StandsOut | null;
  /** The map is that at the end of this year. */
  until?: number | null;
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

interface Drawing { slice: GraphSlice; places: SlicePlaces; view: SliceView; marked: Marked; theme: Theme; colors: Palette; density: number }

/** Builds the picture. Nodes without a place are left out, and their ties with them. */
export function pictureOfSlice(slice: GraphSlice, places: SlicePlaces, view: SliceView): Picture {
  const { camera, selected, source, mask = null, standsOut = null, until = null } = view;
  const { theme, colors } = pictureColors(view.background);
  const marked = markedOf(slice, selected, standsOut, mask);
  const density = densityOfPapers(slice.papers);
  const drawing = { slice, places, view, marked, theme, colors, density };
  const { nodes, indexOf } = nodesOf(drawing);
  const communities = legendCommunities(slice);
  const index = (row: number): number => indexOf[row] ?? -1;
  return {
    theme, colors, nodes, density, camera, communities,
    ties: tiesOf(drawing, indexOf),
    steps: marked.steps.map(({ from, to, shown }) => ({ a: index(from), b: index(to), shown })).filter(({ a, b }) => a >= 0 && b >= 0),
    signs: marked.signs.map(({ row, text }) => ({ node: index(row), text })).filter(({ node }) => node >= 0),
    sides: standsOut?.sides?.names ?? null,
    regions: hasRegions(slice.network) && namesRegions(standsOut) ? regionsOf(nodes, communities, view.regions ?? []) : [],
    without: nodes.filter(({ community, kind }) => community === 0 && (slice.network !== 'mixed' || kind === 'person')).length,
    source: [...sentencesOf({ slice, mask, standsOut, selected, until }), source].filter((part) => part !== '').join(' '),
  };
}

/** The nodes that are on the map, and the index of each row among them (-1 for none). */
function nodesOf(drawing: Drawing): { nodes: PictureNode[]; indexOf: Int32Array } {
  const { slice, places, marked } = drawing;
  const degree = new Uint32Array(slice.ids.length);
  for (const ends of [slice.source, slice.target]) for (const end of ends) degree[end] = (degree[end] ?? 0) + 1;
  const indexOf = new Int32Array(slice.ids.length).fill(-1);
  const nodes: PictureNode[] = [];
  for (let row = 0; row < slice.ids.length; row += 1) {
    if (!Number.isFinite(places.x[row]) || !Number.isFinite(places.y[row]) || marked.standings.people[row] === Standing.removed) continue;
    indexOf[row] = nodes.length;
    nodes.push(nodeOf(drawing, row, degree[row] ?? 0));
  }
  return { nodes, indexOf };
}

function nodeOf({ slice, places, view: { selected, named }, marked, theme, colors, density }: Drawing, row: number, degree: number): PictureNode {
  const id = slice.ids[row] ?? '';
  const look = nodeLook(slice, row, degree, colors);
  const side = marked.side?.(id) ?? 0;
  const { color, half } = marked.side ? nodeOnSide(side, theme, colors) : { color: look.color, half: null };
  const dimmed = marked.standings.people[row] === Standing.dimmed;
  const shade = (hue: string): string => (dimmed ? withOpacity(hue, colors.opacity.dimNode) : hue);
  const flags = slice.nodeFlags[row] ?? 0;
  return {
    id, x: places.x[row] ?? 0, y: places.y[row] ?? 0, kind: kinds[slice.nodeKind[row] ?? 0] ?? 'person',
    radius: look.radius * density, fill: shade(color), half: half === null ? null : shade(half), side, dimmed, owner: look.owner, hollow: look.hollow,
    chosen: selected.has(id), selected: marked.ringed.has(row), named: named?.get(id) ?? null,
    starred: (flags & NodeFlag.starred) !== 0, me: (flags & NodeFlag.me) !== 0,
    label: dimmed ? '' : slice.names[row] ?? '', note: dimmed ? null : slice.loneReasons[String(row)] ?? null,
    community: slice.community[row] ?? 0, papers: slice.papers[row] ?? 0, degree,
  };
}

function tiesOf({ slice, marked, theme, colors, density }: Drawing, indexOf: Int32Array): PictureTie[] {
  const ties: PictureTie[] = [];
  slice.source.forEach((source, tie) => {
    const target = slice.target[tie] ?? 0;
    const [a, b] = [indexOf[source] ?? -1, indexOf[target] ?? -1];
    const standing = marked.standings.ties[tie];
    if (a < 0 || b < 0 || a === b || standing === Standing.removed) return;
    const own = tieLook(slice, tie, colors);
    const look = marked.side ? { ...own, ...tieOnSides(marked.side(slice.ids[source] ?? ''), marked.side(slice.ids[target] ?? ''), theme, colors) } : own;
    const color = standing === Standing.dimmed ? faded(look.color, tieDimming(colors)) : look.color;
    ties.push({ a, b, width: look.width * density, color, dashed: look.dashed, curved: look.curved, layer: look.layer, fan: ((slice.tieFlags[tie] ?? 0) & TieFlag.fan) !== 0, hot: marked.hot(tie) });
  });
  return ties;
}

function legendCommunities(slice: GraphSlice): PictureCommunity[] {
  return slice.communities.map(({ letter, size, name }, index) => ({ community: index + 1, letter, name, nodes: size })).filter(({ nodes }) => nodes > 0);
}

/** Names of communities go to the middle of their people, unless somebody of another community stands nearest to it. */
function regionsOf(nodes: readonly PictureNode[], communities: readonly PictureCommunity[], shown: readonly { community: number; x: number; y: number }[]): PictureRegion[] {
  return communities.flatMap(({ community, name }) => {
    const members = nodes.filter((node) => node.community === community);
    if (name === null || name === '' || members.length === 0) return [];
    const mean = (of: (node: PictureNode) => number): number => members.reduce((sum, node) => sum + of(node), 0) / members.length;
    const [x, y] = [mean((node) => node.x), mean((node) => node.y)];
    const nearest = nodes.reduce((best, node) => (Math.hypot(node.x - x, node.y - y) < Math.hypot(best.x - x, best.y - y) ? node : best));
    const at = shown.find((region) => region.community === community) ?? null;
    return at !== null || nearest.community === community ? [{ text: name, x, y, community, at, back: members.every(({ dimmed }) => dimmed) }] : [];
  });
}
