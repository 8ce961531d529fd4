/** What the panel has shown, so that back and forward work as in a browser. */
import type { Selection } from './selection.ts';

export interface History {
  past: readonly Selection[];
  /** What the panel shows now; null when nothing is selected. */
  here: Selection | null;
  future: readonly Selection[];
}

export const noHistory: History = { past: [], here: null, future: [] };

/** Enough to find the way back, little enough to keep for a whole day. */
const LIMIT = 100;

/** Names what is selected. */
export const nameOf = (selection: Selection): string =>
  (selection.kind === 'tie' || selection.kind === 'link' ? `${selection.kind} ${selection.source} ${selection.target}` : `${selection.kind} ${selection.id}`);

const sameThing = (a: Selection, b: Selection): boolean => nameOf(a) === nameOf(b);

/** Shows something new (or nothing); what could be gone forward to is forgotten. */
export function visit(history: History, next: Selection | null): History {
  const { past, here } = history;
  if (here === null) return next === null ? history : { past, here: next, future: [] };
  if (next !== null && sameThing(here, next)) return history;
  return { past: [...past, here].slice(-LIMIT), here: next, future: [] };
}

export function goBack({ past, here, future }: History): History {
  const previous = past.at(-1);
  if (previous === undefined) return { past, here, future };
  return { past: past.slice(0, -1), here: previous, future: here === null ? future : [here, ...future] };
}

export function goForward({ past, here, future }: History): History {
  const [next, ...rest] = future;
  if (next === undefined) return { past, here, future };
  return { past: here === null ? past : [...past, here], here: next, future: rest };
}

/** The paper that is shown has been read: its authors are to be ringed on the map. */
export function paperRead(history: History, id: string, authors: readonly string[]): History {
  const { here } = history;
  if (here?.kind !== 'paper' || here.id !== id || here.authors.length > 0) return history;
  return { ...history, here: { ...here, authors } };
}
