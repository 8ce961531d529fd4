/** Back and forward in the details work as in a browser. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { goBack, goForward, noHistory, paperRead, visit, type History } from '../../../renderer/state/history.ts';
import type { Selection } from '../../../renderer/state/selection.ts';

const person = (id: string): Selection => ({ kind: 'person', id });
const paper = (id: string): Selection => ({ kind: 'paper', id, authors: [] });
const seen = (...selections: (Selection | null)[]): History => selections.reduce<History>(visit, noHistory);

test('back shows what was shown before, and forward undoes it', () => {
  const back = goBack(seen(person('a'), person('b')));
  expect(back.here).toEqual(person('a'));
  expect(goForward(back).here).toEqual(person('b'));
});

test('after a clear, back brings the last selection again', () => {
  expect(goBack(seen(person('a'), null)).here).toEqual(person('a'));
});

test('choosing something new after going back forgets the way forward', () => {
  const history = visit(goBack(seen(person('a'), person('b'))), person('c'));
  expect(goForward(history).here).toEqual(person('c'));
});

test('choosing the same thing twice is one step', () => {
  const tie: Selection = { kind: 'tie', source: 'a', target: 'b' };
  expect(seen(person('a'), tie, { ...tie }).past).toHaveLength(1);
});

test('when a paper has been read its authors are known, and another paper is left alone', () => {
  const history = seen(paper('p'));
  expect(paperRead(history, 'p', ['a']).here).toEqual({ kind: 'paper', id: 'p', authors: ['a'] });
  expect(paperRead(history, 'q', ['a'])).toBe(history);
});

test('as many steps back as forward lead to the same place', () => {
  const selections = fc.array(fc.oneof(fc.constant(null), fc.constantFrom('a', 'b', 'c').map(person)), { maxLength: 20 });
  fc.assert(fc.property(selections, (all) => {
    const history = seen(...all, person('end'));
    const steps = history.past.length;
    let moved = history;
    for (let step = 0; step < steps; step += 1) moved = goBack(moved);
    expect(goBack(moved)).toEqual(moved);
    for (let step = 0; step < steps; step += 1) moved = goForward(moved);
    expect(moved).toEqual(history);
  }));
});
