/** Whether the legend is shown: as the user wants, else where there is room for it. */
import { useWindow } from '../state/context.tsx';
import { NARROW, useMedia } from '../state/media.ts';

export function useLegend(): boolean {
  const narrow = useMedia(NARROW);
  return useWindow((state) => state.legend) ?? !narrow;
}
