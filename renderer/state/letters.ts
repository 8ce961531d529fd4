/** Keys of a single letter, figure or sign, which the user can turn off or change (WCAG 2.2, success criterion 2.1.4). */
import type { Letters } from '../../shared/model/library.ts';

export type { Letters } from '../../shared/model/library.ts';

/** Where such a key works: in one part of the window only, or in all of it. */
export type LetterArea = 'map' | 'review' | 'anywhere';

export interface Letter {
  id: string;
  area: LetterArea;
  does: string;
  /** The key that it has at first; what handles keys knows it by this one. */
  key: string;
  /** Keys that always do the same. */
  also?: string;
}

export const firstLetters: Letters = { on: true, changed: {} };

export const letterList: readonly Letter[] = [
  { id: 'find', area: 'anywhere', does: 'Search in the sidebar', key: '/' },
  { id: 'keys', area: 'anywhere', does: 'List of keys', key: '?' },
  { id: 'zoom-in', area: 'map', does: 'Zoom in', key: '+', also: '=' },
  { id: 'zoom-out', area: 'map', does: 'Zoom out', key: '-' },
  { id: 'fit', area: 'map', does: 'Fit the map to the window', key: 'f', also: '0' },
  { id: 'layout', area: 'map', does: 'Run or pause the layout', key: 'r' },
  { id: 'select', area: 'map', does: 'Select', key: 'v' },
  { id: 'lasso', area: 'map', does: 'Lasso', key: 'l' },
  { id: 'path', area: 'map', does: 'Path', key: 'p' },
  { id: 'compare', area: 'map', does: 'Compare', key: 'c' },
  { id: 'follow', area: 'map', does: 'Follow', key: 's' },
  { id: 'table', area: 'map', does: 'Table and graph', key: 't' },
  { id: 'coauthors', area: 'map', does: 'Coauthors', key: '1' },
  { id: 'topics', area: 'map', does: 'Topics', key: '2' },
  { id: 'papers', area: 'map', does: 'Papers', key: '3' },
  { id: 'institutions', area: 'map', does: 'Institutions', key: '4' },
  { id: 'mixed', area: 'map', does: 'Mixed', key: '5' },
  { id: 'merge', area: 'review', does: 'Merge', key: 'a' },
  { id: 'versions', area: 'review', does: 'Link as versions', key: 'v' },
  { id: 'apart', area: 'review', does: 'Keep apart', key: 'r' },
  { id: 'later', area: 'review', does: 'Decide later', key: 's' },
  { id: 'next', area: 'review', does: 'Next match', key: 'j' },
  { id: 'previous', area: 'review', does: 'Previous match', key: 'k' },
  { id: 'left', area: 'review', does: 'Take the left value', key: '1' },
  { id: 'right', area: 'review', does: 'Take the right value', key: '2' },
];

const reaches = (area: LetterArea) => (letter: Letter): boolean => letter.area === area || letter.area === 'anywhere';
const isLetter = (key: string): boolean => key.length === 1 && key !== ' ';

/** The key that does this now, as it is pressed. */
export const keyOf = ({ id, key }: Letter, { changed }: Letters): string => changed[id] ?? key;

/** The first key of what is wanted with this one, for whatever handles keys; null where it does nothing. Other keys than letters stay themselves. */
export function standardKey(pressed: string, area: LetterArea, letters: Letters): string | null {
  if (!isLetter(pressed)) return pressed;
  if (!letters.on) return null;
  const key = pressed.toLowerCase();
  const here = letterList.filter(reaches(area));
  const wanted = here.find((letter) => keyOf(letter, letters) === key);
  if (wanted !== undefined) return wanted.key;
  return here.some((letter) => letter.key === key) ? null : key;
}

/** What else this key would do where `letter` works; null when it is free. */
export function takenBy(key: string, letter: Letter, letters: Letters): Letter | null {
  const others = letterList.filter((other) => other.id !== letter.id && (letter.area === 'anywhere' || reaches(letter.area)(other)));
  return others.find((other) => keyOf(other, letters) === key || other.also === key) ?? null;
}

/** How key caps that are written for the first keys read now; empty where single letters are off. */
export function capsNow(caps: readonly string[], area: LetterArea, letters: Letters): readonly string[] {
  if (caps.some((cap) => ['Ctrl', 'Alt', 'Shift'].includes(cap))) return caps;
  return caps.flatMap((cap) => {
    const key = cap === '−' ? '-' : cap.toLowerCase();
    const letter = letterList.filter(reaches(area)).find((one) => one.key === key || one.also === key);
    if (letter === undefined) return [cap];
    if (!letters.on) return [];
    return letter.also === key || keyOf(letter, letters) === letter.key ? [cap] : [keyOf(letter, letters).toUpperCase()];
  });
}
