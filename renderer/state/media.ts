/** Follows a media query, for what styles alone cannot decide. */
import { useSyncExternalStore } from 'react';

/** Below this width the sidebar is a rail; the styles know the same number. */
export const NARROW = '(max-width: 1239px)';
export const DARK = '(prefers-color-scheme: dark)';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
