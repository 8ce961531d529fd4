/** What is said until there is a map to show; of a large library also that this takes a while, and what works meanwhile. */
import { number } from '../../shared/text/words.ts';
import { useWindow } from '../state/context.tsx';

/** From so many papers on, the first map takes longer than one waits without a word. */
const LARGE = 50_000;

export function ReadingLibrary() {
  const papers = useWindow((state) => state.summary?.papers ?? 0);
  return <output className="canvas-wait">{papers < LARGE ? 'Reading the library…' : `Working out the map of ${number(papers)} papers, which takes a while. Search answers meanwhile.`}</output>;
}
