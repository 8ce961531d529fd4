/** The map as the window shows it: the slice, where everyone stands, and what the filter and the user's hiding dim or take off. */
import { noFilter } from '../../../shared/model/look.ts';
import type { MapQuestion } from '../../../shared/model/picture.ts';
import type { GraphSlice } from '../../../shared/model/slice.ts';
import type { SlicePlaces } from '../../../shared/print/fromSlice.ts';
import { mapMask, type MapMask } from '../../../shared/style/standing.ts';
import { nodesOf } from '../map/anchors.ts';
import { maskOf } from '../map/mask.ts';
import { mapFacts } from '../map/state.ts';
import { sliceOf } from '../network/slice.ts';
import type { ReadableDB } from '../store/sql.ts';

export interface ShownMap {
  readonly slice: GraphSlice;
  readonly places: SlicePlaces;
  /** What the filter and the user's hiding leave. */
  readonly mask: MapMask | null;
}

/** Places of the window first, then those of the library. */
function placesOf({ ids, x, y }: GraphSlice, given: MapQuestion['places']): SlicePlaces {
  const at = new Map(given.ids.map((id, i) => [id, i]));
  const pick = (own: Float32Array, from: readonly number[]) => Float64Array.from(ids, (id, node) => from[at.get(id) ?? -1] ?? own[node] ?? Number.NaN);
  return { x: pick(x, given.x), y: pick(y, given.y) };
}

/** What the window shows for this question. */
export function shownMap(db: ReadableDB, question: MapQuestion): ShownMap {
  const { filter, remove, places, network, counting, opened, most } = question;
  const slice = sliceOf(db, { network, counting, opened, most });
  const open = JSON.stringify(filter) === JSON.stringify(noFilter);
  return {
    slice, places: placesOf(slice, places),
    mask: mapMask(slice, open ? null : maskOf(db, slice, filter), nodesOf(db, mapFacts(db).marks.hidden), remove),
  };
}
