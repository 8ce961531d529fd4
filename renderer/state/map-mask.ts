/** What of the map is shown, dimmed or taken off: by the filter, and by what the user has hidden for good. */
import type { Mask } from '../../shared/model/mask.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import { Standing } from '../network/gl/sheet.ts';
import type { MapMask } from '../network/types.ts';

/** Null where everything is shown. A mask of another slice counts as none. */
export function mapMask(slice: GraphSlice, mask: Mask | null, hidden: readonly { id: string }[], remove: boolean): MapMask | null {
  const fits = mask?.nodePasses.length === slice.ids.length && mask.tiePasses.length === slice.source.length ? mask : null;
  const off = new Set(hidden.map(({ id }) => id));
  if (fits === null && !slice.ids.some((id) => off.has(id))) return null;
  const failing = remove ? Standing.removed : Standing.dimmed;
  const standing = (passes: number | undefined): number => (passes === 0 ? failing : Standing.shown);
  return {
    people: Uint8Array.from(slice.ids, (id, node) => (off.has(id) ? Standing.removed : standing(fits?.nodePasses[node]))),
    ties: fits === null ? null : Uint8Array.from(fits.tiePasses, standing),
  };
}
