/** What the library is known to hold of places, so that a place that it gives back tells what was undone from what the layout has moved since. */
import { NodeFlag, type GraphSlice, type NetworkKind } from '../../shared/model/slice.ts';
import type { Placement } from '../network/types.ts';

/** Writes places that were saved into the columns of the slice that was read before; nothing is drawn from these. */
export function noteSaved(slice: GraphSlice | null, network: NetworkKind, { ids, x, y, pinned, apart }: Placement): void {
  if (slice === null || slice.network !== network) return;
  const rowOf = new Map(slice.ids.map((id, row) => [id, row]));
  ids.forEach((id, i) => {
    const row = rowOf.get(id);
    if (row === undefined || !Number.isFinite(x[i]) || !Number.isFinite(y[i])) return;
    slice.x[row] = x[i] ?? Number.NaN;
    slice.y[row] = y[i] ?? Number.NaN;
    const flags = ((slice.nodeFlags[row] ?? 0) | NodeFlag.placed) & ~(NodeFlag.pinned | NodeFlag.apart);
    slice.nodeFlags[row] = flags | (pinned[i] === true ? NodeFlag.pinned : 0) | (apart?.[i] === true ? NodeFlag.apart : 0);
  });
}
