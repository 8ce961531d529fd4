/** Commands and names are found by unfinished words, in any order, with a slip in each, whatever the accents. */
import { expect, test } from 'vitest';
import { fuzzyMatches, rangesIn } from '../../../renderer/search/fuzzy.ts';

const labels = ['Import files…', 'Export a picture or data…', 'Clear the filter', 'Show only topic Réseaux', 'Theme of the system', 'Dark theme'];
const found = (words: string): string[] => fuzzyMatches(labels, (label) => label, words).map(({ item }) => item);

test('unfinished words find a command', () => expect(found('imp fil')).toEqual(['Import files…']));
test('words may stand in another order', () => expect(found('theme dark')).toEqual(['Dark theme']));
test('one slip in a word is forgiven: a letter left out, exchanged, doubled', () => {
  for (const slip of ['exort', 'exoprt', 'expport']) expect(found(slip)).toEqual(['Export a picture or data…']);
});
test('accents do not matter', () => expect(found('reseaux')).toEqual(['Show only topic Réseaux']));
test('what matches is marked where it stands', () => {
  const [[start, end] = [0, 0]] = rangesIn('Show only topic Réseaux', 'reseaux');
  expect('Show only topic Réseaux'.slice(start, end)).toBe('Réseaux');
});
test('what matches nothing finds nothing', () => expect(found('annealing')).toEqual([]));
