/** Keys of a single letter are turned off and changed: no two things share a key, and none of them works where it was given up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandOf } from '../../../renderer/state/keys.ts';
import { capsNow, firstLetters, keyOf, letterList, standardKey, takenBy, type LetterArea, type Letters } from '../../../renderer/state/letters.ts';
import { keyAction } from '../../../renderer/network/keys.ts';
import { reviewCommandOf } from '../../../renderer/review/keys.ts';

const areas: readonly LetterArea[] = ['map', 'review', 'anywhere'];
const plain = (key: string) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false });

/** Keys as a user can have made them: one change after another, each to a key that was free. */
const changed = fc.array(fc.record({ letter: fc.constantFrom(...letterList), key: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789,.;') }), { maxLength: 30 })
  .map((wishes) => wishes.reduce<Letters>((letters, { letter, key }) =>
    (takenBy(key, letter, letters) === null ? { ...letters, changed: { ...letters.changed, [letter.id]: key } } : letters), firstLetters));

test('every key in the list does something, and at first stands for itself', () => {
  for (const { area, key, also } of letterList) {
    for (const pressed of [key, key.toUpperCase(), ...(also ?? '')]) {
      const standard = standardKey(pressed, area, firstLetters) ?? '';
      const does = area === 'review' ? reviewCommandOf(plain(standard)) : keyAction(plain(standard)) ?? commandOf(plain(standard), false, area === 'map');
      expect(does, `${pressed} ${area}`).not.toBeNull();
    }
  }
});

test('turned off, no letter, figure or sign does anything anywhere, while other keys do', () => {
  const off = { ...firstLetters, on: false };
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 1 }).filter((key) => key !== ' '), fc.constantFrom(...areas), (key, area) => standardKey(key, area, off) === null));
  for (const key of ['Enter', 'Escape', 'ArrowLeft', ' ', 'F6']) expect(standardKey(key, 'map', off)).toBe(key);
  expect(capsNow(['F', '0'], 'map', off)).toEqual([]);
  expect(capsNow(['Ctrl', 'Z'], 'map', off)).toEqual(['Ctrl', 'Z']);
});

test('however keys were changed, each does one thing, and what gave its key up is not reached by it', () => {
  fc.assert(fc.property(changed, (letters) => {
    for (const letter of letterList) {
      const { area } = letter;
      const now = keyOf(letter, letters);
      expect(standardKey(now, area, letters)).toBe(letter.key);
      if (now === letter.key) continue;
      expect(standardKey(letter.key, area, letters)).not.toBe(letter.key);
      expect(capsNow([letter.key.toUpperCase()], area, letters)).toEqual([now.toUpperCase()]);
    }
  }));
});
