/** Keys do what the list of keys says, and nothing while the user types. */
import { expect, test } from 'vitest';
import { reviewCommandOf } from '../../../renderer/review/keys.ts';
import { commandOf } from '../../../renderer/state/keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test('Ctrl or Cmd with K or F searches', () => {
  for (const key of ['k', 'K', 'f']) {
    expect(commandOf(press(key, { ctrlKey: true }), false)).toBe('search');
    expect(commandOf(press(key, { metaKey: true }), false)).toBe('search');
  }
});

test('letters alone are left to the map', () => {
  expect(commandOf(press('f'), false)).toBeNull();
  expect(commandOf(press('k'), false)).toBeNull();
});

test('T and the figures are commands on the map and the table only', () => {
  expect(commandOf(press('t'), false, true)).toBe('table');
  expect(commandOf(press('T'), false, true)).toBe('table');
  expect(['1', '2', '3', '4', '5'].map((key) => commandOf(press(key), false, true))).toEqual(['coauthors', 'topics', 'papers', 'institutions', 'mixed']);
  for (const key of ['t', '1', '5']) {
    expect(commandOf(press(key), false, false)).toBeNull();
    expect(commandOf(press(key), true, true)).toBeNull();
  }
  expect(commandOf(press('6'), false, true)).toBeNull();
});

test('Alt with an arrow goes back and forward, an arrow alone does not', () => {
  expect(commandOf(press('ArrowLeft', { altKey: true }), false)).toBe('back');
  expect(commandOf(press('ArrowRight', { altKey: true }), false)).toBe('forward');
  expect(commandOf(press('ArrowLeft'), false)).toBeNull();
});

test('no key is a command while typing in a field, except F6, which leaves it', () => {
  for (const pressed of [press('/'), press('?'), press('Escape'), press('k', { ctrlKey: true }), press('o', { ctrlKey: true }), press('ArrowLeft', { altKey: true })]) {
    expect(commandOf(pressed, true)).toBeNull();
  }
  expect(commandOf(press('F6'), true)).toBe('next-area');
  expect(commandOf(press('F6', { shiftKey: true }), true)).toBe('previous-area');
});

test('names of built-in properties are not commands', () => {
  expect(commandOf(press('constructor'), false)).toBeNull();
});

test('Ctrl+Z undoes, with Shift it redoes, and neither while typing', () => {
  expect(commandOf(press('z', { ctrlKey: true }), false)).toBe('undo');
  expect(commandOf(press('Z', { metaKey: true, shiftKey: true }), false)).toBe('redo');
  expect(commandOf(press('z', { ctrlKey: true }), true)).toBeNull();
});

test('the letters of the review answer and move, and leave keys with Ctrl to the window', () => {
  expect(reviewCommandOf(press('a'))).toEqual({ does: 'decide', verdict: 'same' });
  expect(reviewCommandOf(press('V'))).toEqual({ does: 'decide', verdict: 'version-of' });
  expect(reviewCommandOf(press('k'))).toEqual({ does: 'move', step: -1 });
  expect(reviewCommandOf(press('2'))).toEqual({ does: 'take', side: 'right' });
  expect(reviewCommandOf(press('a', { ctrlKey: true }))).toBeNull();
  expect(reviewCommandOf(press('q'))).toBeNull();
});
