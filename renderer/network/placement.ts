/** Where everyone stands on the map, as it is told to the window and taken back from it. */
import type { MapModel } from './model.ts';
import type { Placement } from './types.ts';

/** Everyone's place. */
export function placementOf({ slice, x, y, pinned, apart }: MapModel): Placement {
  return { ids: slice.ids, x: [...x], y: [...y], pinned: Array.from(pinned, (one) => one === 1), apart: Array.from(apart, (one) => one === 1) };
}

/** Puts those who are on the map where a kept view had them. */
export function putPlaces(model: MapModel, { ids, x, y }: Pick<Placement, 'ids' | 'x' | 'y'>): void {
  ids.forEach((id, i) => {
    const row = model.rowOf.get(id);
    if (row === undefined) return;
    model.x[row] = x[i] ?? Number.NaN;
    model.y[row] = y[i] ?? Number.NaN;
  });
}
