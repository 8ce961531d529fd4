/** The theme that is shown: the user's choice, else the system's. */
import { useEffect } from 'react';
import { useWindow } from '../state/context.tsx';
import { DARK, useMedia } from '../state/media.ts';

export function useTheme(): 'light' | 'dark' {
  const chosen = useWindow((state) => state.theme);
  const dark = useMedia(DARK);
  return chosen === 'system' ? (dark ? 'dark' : 'light') : chosen;
}

/** Tells the styles of the user's choice; without one they follow the system by themselves. */
export function useThemeAttribute(): void {
  const chosen = useWindow((state) => state.theme);
  useEffect(() => {
    if (chosen === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
  }, [chosen]);
}
