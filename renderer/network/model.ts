/** A slice made ready for drawing: who knows whom, where everyone stands, how everything looks. */
import { NodeFlag, type GraphSlice } from '../../shared/model/slice.ts';
import { densityScale } from '../../shared/style/geometry.ts';
import { nodeLook, tieLook, type NodeLook, type TieLook } from '../../shared/style/looks.ts';
import { palette, type Palette, type Theme } from '../../shared/style/palette.ts';

export interface MapModel {
  slice: GraphSlice;
  rowOf: ReadonlyMap<string, number>;
  /** Ties of each person, by tie number. */
  tiesOf: readonly (readonly number[])[];
  /** Map units, y up. Changed in place while the layout runs. */
  x: Float32Array;
  y: Float32Array;
  pinned: Uint8Array;
  /** Scale of nodes and ties on a map of this many people. */
  density: number;
}

export interface MapLooks {
  colors: Palette;
  nodes: readonly NodeLook[];
  ties: readonly TieLook[];
}

/** Makes a slice ready. People keep the place they have in `before`; others have that of the slice, or NaN. */
export function buildModel(slice: GraphSlice, before?: MapModel): MapModel {
  const tiesOf: number[][] = Array.from(slice.ids, () => []);
  slice.source.forEach((source, tie) => {
    tiesOf[source]?.push(tie);
    tiesOf[slice.target[tie] ?? 0]?.push(tie);
  });
  const model: MapModel = {
    slice, tiesOf,
    rowOf: new Map(slice.ids.map((id, row) => [id, row])),
    x: Float32Array.from(slice.x), y: Float32Array.from(slice.y),
    pinned: Uint8Array.from(slice.nodeFlags, (flags) => ((flags & NodeFlag.pinned) === 0 ? 0 : 1)),
    density: densityScale(slice.ids.length),
  };
  if (before) keepPlaces(model, before);
  return model;
}

function keepPlaces(model: MapModel, before: MapModel): void {
  model.slice.ids.forEach((id, row) => {
    const old = before.rowOf.get(id);
    if (old === undefined || Number.isNaN(before.x[old])) return;
    model.x[row] = before.x[old] ?? Number.NaN;
    model.y[row] = before.y[old] ?? Number.NaN;
    model.pinned[row] = before.pinned[old] ?? 0;
  });
}

export function buildLooks({ slice, tiesOf }: MapModel, theme: Theme): MapLooks {
  const colors = palette(theme);
  return {
    colors,
    nodes: slice.ids.map((_, row) => nodeLook(slice, row, tiesOf[row]?.length ?? 0, colors)),
    ties: Array.from(slice.source, (_, tie) => tieLook(slice, tie, colors)),
  };
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
