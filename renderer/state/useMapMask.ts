/** What of the map is in view: the same on the map and in the table. */
import { useMemo } from 'react';
import type { Mask } from '../../shared/model/mask.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import { mapMask, maskOfYear, type MapMask } from '../../shared/style/standing.ts';
import { useWindow } from './context.tsx';

/** What `mask`, the filter's answer about this slice, the user's hiding and the year leave of the slice. */
export function useStanding(slice: GraphSlice | null, mask: Mask | null): MapMask | null {
  const hidden = useWindow((state) => state.mapState?.hidden);
  const remove = useWindow((state) => state.mapState?.look.remove ?? false);
  const years = useWindow((state) => state.years);
  const left = useMemo(() => (slice === null ? null : mapMask(slice, mask, (hidden ?? []).map(({ id }) => id), remove)), [slice, mask, hidden, remove]);
  return useMemo(() => (slice === null || years === null ? left : maskOfYear(slice, left, years)), [slice, left, years]);
}

/** As `useStanding`, for the slice that is on the map. */
export const useMapMask = (slice: GraphSlice | null): MapMask | null => useStanding(slice, useWindow((state) => state.mask));
