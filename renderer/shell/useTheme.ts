/** The theme that is shown: the user's choice, else the system's. */
import { useEffect } from 'react';
import { useWindow } from '../state/context.tsx';
import { DARK, useMedia } from '../state/media.ts';

export function useTheme(): 'light' | 'dark' {
  const chosen = useWindow((state) => state.theme);
  const dark = useMedia(DARK);
  return chosen === 'system' ? (dark ? 'dark' : 'light') : chosen;
}

/** Tells the styles of the user's choice, without which they follow the system by themselves; and the host of the title bar's colour. */
export function useThemeAttribute(): void {
  const chosen = useWindow((state) => state.theme);
  const theme = useTheme();
  useEffect(() => {
    if (chosen === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
    // The colour is read from the styles, which follow the theme.
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', getComputedStyle(document.body).backgroundColor);
  }, [chosen, theme]); // oxlint-disable-line react/exhaustive-effect-dependencies -- the computed colour depends on the theme
}
