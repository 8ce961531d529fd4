/** How a person and a tie look: from what the slice says of them to shapes and colours. */
import { NodeFlag, NodeKind, TieFlag, type GraphSlice } from '../model/slice.ts';
import { FAN_WIDTH, nodeRadius, tieWidth } from './geometry.ts';
import { categoryColor, withOpacity, type Palette } from './palette.ts';

export interface NodeLook {
  /** Pixels at 100 % zoom, before `densityScale`. */
  radius: number;
  color: string;
  owner: boolean;
  /** Drawn as a dashed empty circle: a person without ties. */
  hollow: boolean;
}

export interface TieLook {
  /** Pixels at 100 % zoom, before `densityScale`. */
  width: number;
  /** With its opacity. */
  color: string;
  /** Ties inside a community lie above those between. */
  layer: 0 | 1;
  /** Ties of a fan are straight. */
  curved: boolean;
  /** A paper behind the tie has a cut list of authors: there may be more than is known. */
  dashed: boolean;
}

/** On the map of all kinds colour tells people apart: what ties them is drawn in ink. */
function inInk({ network, nodeKind }: Pick<GraphSlice, 'network' | 'nodeKind'>, index: number): boolean {
  const kind = nodeKind[index] ?? 0;
  return network === 'mixed' && kind !== NodeKind.person && kind !== NodeKind.community;
}

/** Look of the node at `index`; `degree` is its number of ties. */
export function nodeLook(slice: GraphSlice, index: number, degree: number, colors: Palette): NodeLook {
  return {
    radius: nodeRadius(slice.papers[index] ?? 0),
    color: inInk(slice, index) ? colors.ink : categoryColor(colors, slice.community[index] ?? 0),
    owner: ((slice.nodeFlags[index] ?? 0) & NodeFlag.owner) !== 0,
    hollow: degree === 0,
  };
}

/** True when both ends are in the same community (one that has a letter). */
export function insideCommunity(slice: Pick<GraphSlice, 'community' | 'source' | 'target'>, tie: number): boolean {
  const a = slice.community[slice.source[tie] ?? 0] ?? 0;
  return a !== 0 && a === slice.community[slice.target[tie] ?? 0];
}

/** The community whose colour a tie has: that of both ends, or of the person who is tied to a topic or an institution; 0 for none. */
export function tieCommunity(slice: Pick<GraphSlice, 'network' | 'nodeKind' | 'community' | 'source' | 'target'>, tie: number): number {
  const [a, b] = [slice.source[tie] ?? 0, slice.target[tie] ?? 0];
  if (inInk(slice, a) !== inInk(slice, b)) return slice.community[inInk(slice, a) ? b : a] ?? 0;
  return insideCommunity(slice, tie) ? slice.community[a] ?? 0 : 0;
}

/** Look of the tie at `tie`. */
export function tieLook(slice: GraphSlice, tie: number, colors: Palette): TieLook {
  const flags = slice.tieFlags[tie] ?? 0;
  const fan = (flags & TieFlag.fan) !== 0;
  const dashed = (flags & TieFlag.cut) !== 0;
  const community = tieCommunity(slice, tie);
  const inside = community !== 0;
  const hue = inside ? categoryColor(colors, community) : colors.edge;
  const { opacity } = colors;
  if (fan) return { width: FAN_WIDTH, color: withOpacity(hue, opacity.fan), layer: 0, curved: false, dashed };
  const width = tieWidth(slice.weight[tie] ?? 0);
  return { width, color: withOpacity(hue, inside ? opacity.inside : opacity.between), layer: inside ? 1 : 0, curved: true, dashed };
}

/** A tie in ink: of the person under the pointer, of the selected paper, the selected tie. */
export function hotTieColor(colors: Palette): string {
  return withOpacity(colors.ink, colors.opacity.hot);
}

/** A few ties in ink are made wider by so many pixels; many would run together. */
const HOT_EXTRA = 0.6;
const FEW_TIES = 20;

/** What is added to the width of ties in ink, when so many are. */
export const hotTieExtra = (count: number): number => (count <= FEW_TIES ? HOT_EXTRA : 0);

/** What the opacity of ties is multiplied with, so that those inside a community get the dimmed opacity of the design. */
export function tieDimming({ opacity }: Palette): number {
  return opacity.dimTie / ((opacity.inside + opacity.between) / 2);
}
