/** Key caps and hints for keys of a single letter, as the user has them now. */
import { useWindow } from '../state/context.tsx';
import { capsNow, type LetterArea } from '../state/letters.ts';

/** Caps written for the first keys of an area as they read now; none where single letters are off. */
export function useCaps(area: LetterArea): (caps: readonly string[]) => readonly string[] {
  const letters = useWindow((state) => state.letters);
  return (caps) => capsNow(caps, area, letters);
}

/** `Lasso (L)`, with the key as it is now, or `Lasso` alone. */
export function useHint(): (words: string, cap: string) => string {
  const caps = useCaps('map');
  return (words, cap) => {
    const [now] = caps([cap]);
    return now === undefined ? words : `${words} (${now})`;
  };
}
