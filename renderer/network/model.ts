/** A slice made ready for drawing: who knows whom, where everyone stands, how everything looks. */
import { NodeFlag, TieFlag, type GraphSlice } from '../../shared/model/slice.ts';
import { densityOfPapers, tieWidth } from '../../shared/style/geometry.ts';
import { nodeLook, tieCommunity, tieLook, type NodeLook, type TieLook } from '../../shared/style/looks.ts';
import { compareNames } from '../../shared/style/names.ts';
import { palette, type Palette, type Theme } from '../../shared/style/palette.ts';
import { isMe, isStarred, shapeOf, type NodeShape } from './shapes.ts';

export interface MapModel {
  slice: GraphSlice;
  rowOf: ReadonlyMap<string, number>;
  /** Ties of each person, by tie number. */
  tiesOf: readonly (readonly number[])[];
  /** Map units, y up. Changed in place while the layout runs. */
  x: Float32Array;
  y: Float32Array;
  pinned: Uint8Array;
  /** 1 for whoever was placed where there was room. */
  apart: Uint8Array;
  /** Scale of nodes and ties on a map of this many people. */
  density: number;
  /** Rows by how important their names are: owners, then papers, then degree. */
  readonly byRank: Uint32Array;
}

/** How a tie looks but for its width. */
export type TieStyle = Omit<TieLook, 'width'>;

export interface MapLooks {
  colors: Palette;
  nodes: readonly NodeLook[];
  /** Few ties differ in more than their width: each has the number of one of `styles`. */
  tieStyle: Uint8Array;
  tieWidth: Float32Array;
  styles: readonly (TieStyle | undefined)[];
  /** People with marks that discs do not show: owners, those without ties, who is followed, and the user. */
  marked: readonly number[];
  shapes: readonly NodeShape[];
  /** Colours beside those of communities: the two sides of a comparison. */
  extra: readonly string[];
  /** Nodes that are drawn half in one side's colour, half in the other's; null for none. */
  split: Uint8Array | null;
}

/** Makes a slice ready. People keep the place they have in `before`; others have that of the slice, or NaN. */
export function buildModel(slice: GraphSlice, before?: MapModel): MapModel {
  const { source, target } = slice;
  const tiesOf: number[][] = slice.ids.map(() => []);
  for (let tie = 0; tie < source.length; tie += 1) {
    tiesOf[source[tie] ?? 0]?.push(tie);
    tiesOf[target[tie] ?? 0]?.push(tie);
  }
  let byRank: Uint32Array | undefined;
  const model: MapModel = {
    slice, tiesOf,
    // Worked out when it is first asked for, which is after the map is there.
    get byRank() { return byRank ??= rank(slice, tiesOf); },
    rowOf: new Map(slice.ids.map((id, row) => [id, row])),
    x: Float32Array.from(slice.x), y: Float32Array.from(slice.y),
    pinned: Uint8Array.from(slice.nodeFlags, (flags) => ((flags & NodeFlag.pinned) === 0 ? 0 : 1)),
    apart: Uint8Array.from(slice.nodeFlags, (flags) => ((flags & NodeFlag.apart) === 0 ? 0 : 1)),
    density: densityOfPapers(slice.papers),
  };
  if (before) keepPlaces(model, before);
  return model;
}

/** The window knows better than the library where everyone stands, but for whom the library has put elsewhere: a place was given, or undone. */
function keepPlaces(model: MapModel, before: MapModel): void {
  if (model.slice.network !== before.slice.network) return;
  model.slice.ids.forEach((id, row) => {
    const old = before.rowOf.get(id);
    if (old === undefined || Number.isNaN(before.x[old])) return;
    if (!Number.isNaN(model.x[row]) && !sameInLibrary(model.slice, row, before.slice, old)) return;
    model.x[row] = before.x[old] ?? Number.NaN;
    model.y[row] = before.y[old] ?? Number.NaN;
    model.pinned[row] = before.pinned[old] ?? 0;
    model.apart[row] = before.apart[old] ?? 0;
  });
}

/** Whether the library says the same of a node's place as it did before; the window keeps `before` as it saved it. */
function sameInLibrary(now: GraphSlice, row: number, before: GraphSlice, old: number): boolean {
  const pinned = ({ nodeFlags }: GraphSlice, at: number): number => (nodeFlags[at] ?? 0) & NodeFlag.pinned;
  return now.x[row] === before.x[old] && now.y[row] === before.y[old] && pinned(now, row) === pinned(before, old);
}

function rank({ papers, nodeFlags }: GraphSlice, tiesOf: readonly (readonly number[])[]): Uint32Array {
  const facts = (row: number): Parameters<typeof compareNames>[0] => ({
    papers: papers[row] ?? 0, degree: tiesOf[row]?.length ?? 0, owner: ((nodeFlags[row] ?? 0) & NodeFlag.owner) !== 0, selected: false,
  });
  const known = tiesOf.map((_, row) => facts(row));
  const none = facts(-1);
  return Uint32Array.from(tiesOf.keys()).sort((a, b) => compareNames(known[a] ?? none, known[b] ?? none) || a - b);
}

export function buildLooks({ slice, tiesOf }: MapModel, theme: Theme): MapLooks {
  const colors = palette(theme);
  const nodes = slice.ids.map((_, row) => nodeLook(slice, row, tiesOf[row]?.length ?? 0, colors));
  const count = slice.source.length;
  const styles: TieLook[] = [];
  const [tieStyle, width] = [new Uint8Array(count), new Float32Array(count)];
  for (let tie = 0; tie < count; tie += 1) {
    const number = styleNumber(slice, tie);
    const style = styles[number] ??= tieLook(slice, tie, colors);
    tieStyle[tie] = number;
    width[tie] = style.curved ? tieWidth(slice.weight[tie] ?? 0) : style.width;
  }
  return {
    colors, nodes, styles, tieStyle, tieWidth: width,
    marked: nodes.flatMap(({ owner, hollow }, row) => (owner || hollow || isStarred(slice, row) || isMe(slice, row) ? [row] : [])),
    shapes: slice.ids.map((_, row) => shapeOf(slice, row)), extra: [], split: null,
  };
}

/** Number of a tie's style, 0 to 31: its hue, and its flags. */
function styleNumber(slice: GraphSlice, tie: number): number {
  return tieCommunity(slice, tie) * 4 + ((slice.tieFlags[tie] ?? 0) & (TieFlag.fan | TieFlag.cut));
}

/** The other end of a tie. */
export function otherEnd({ source, target }: GraphSlice, tie: number, row: number): number {
  const from = source[tie] ?? 0;
  return from === row ? target[tie] ?? 0 : from;
}

/** Coauthors of a person, each once, in the order of their ties. */
export function coauthors(model: MapModel, row: number): number[] {
  return [...new Set((model.tiesOf[row] ?? []).map((tie) => otherEnd(model.slice, tie, row)))];
}

/** Whether a person may have more coauthors than are known, because a list of authors is cut. */
export function mayHaveMore({ nodeFlags }: Pick<GraphSlice, 'nodeFlags'>, row: number): boolean {
  return ((nodeFlags[row] ?? 0) & NodeFlag.atLeast) !== 0;
}
