/** Tells the styles whether the user last used a key or a pointer: a part that is given the focus after a click needs no ring. */
import { useEffect } from 'react';

/** Chromium keeps a ring visible when the focus moves on from a text field, whatever moved it. */
export function useInputAttribute(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const onKey = (): void => { dataset['input'] = 'keys'; };
    const onPointer = (): void => { dataset['input'] = 'pointer'; };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
  }, []);
}
