/** What overlays, reports and results say. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadSentence } from '../../../renderer/dialogs/lead.ts';
import { markedParts } from '../../../renderer/search/marked.ts';
import { dragsFiles, dropWords } from '../../../renderer/state/drop.ts';
import { communityRows, personMark } from '../../../renderer/state/people.ts';
import { papersPerYear } from '../../../renderer/state/years.ts';
import { sliceAt } from './fake-world.ts';

const file = (type: string) => ({ kind: 'file', type });

test('the drop overlay counts files by kind, as far as kinds are known', () => {
  expect(dropWords([file('text/plain'), file('text/html'), file('text/plain')], 'My library'))
    .toEqual({ heading: 'Drop to add 3 files to My library', kinds: '2 text files and 1 web page. ' });
  expect(dropWords([file('')], 'My library').kinds).toBe('1 other file or folder. ');
});

test('while the number is unknown the overlay still reads well', () => {
  expect(dropWords([], 'My library')).toEqual({ heading: 'Drop to add files to My library', kinds: '' });
});

test('a dragged piece of text is not a file', () => {
  expect(dragsFiles(['text/plain'])).toBe(false);
  expect(dragsFiles(['Files'])).toBe(true);
});

test('the first sentence of a remark stands out, whole', () => {
  expect(leadSentence('The page gives an h-index of 1.5. That cannot be.')).toEqual({ lead: 'The page gives an h-index of 1.5.', rest: 'That cannot be.' });
  expect(leadSentence('Withdrawn: “An error. We are sorry.” The paper is kept.').rest).toBe('The paper is kept.');
  expect(leadSentence('Lists stop with et al. after three names.')).toEqual({ lead: 'Lists stop with et al. after three names.', rest: '' });
});

test('matched parts are marked, and no letter is lost, wherever the ranges lie', () => {
  expect(markedParts('Knowledge distillation', [[10, 17]]).filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['distill']);
  const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(30)));
  fc.assert(fc.property(fc.string({ maxLength: 20 }), ranges, (label, all) => {
    expect(markedParts(label, all).map(({ text }) => text).join('')).toBe(label);
  }));
});

test('bars of years have no gaps, and papers without a year are left out', () => {
  const paper = (year: number | null) => ({ date: { year, month: null, day: null } });
  expect(papersPerYear([paper(2018), paper(2020), paper(2020), paper(null)])).toEqual([{ year: 2018, count: 1 }, { year: 2019, count: 0 }, { year: 2020, count: 2 }]);
  expect(papersPerYear([paper(null)])).toEqual([]);
});

test('one year mistaken by centuries does not squeeze the others', () => {
  const paper = (year: number) => ({ date: { year, month: null, day: null } });
  expect(papersPerYear([paper(1019), paper(2019)]).length).toBeLessThan(100);
});

test('a person has the colour and letter of the community, and a stranger to the map has none', () => {
  const slice = sliceAt(1);
  expect(personMark(slice, 'ada')).toEqual({ community: 1, letter: 'A', name: null, ownsDump: true });
  expect(personMark(slice, 'mary').letter).toBeNull();
  expect(personMark(slice, 'nobody').community).toBe(0);
  expect(personMark(null, 'ada').community).toBe(0);
});

test('the legend counts everybody once', () => {
  expect(communityRows(sliceAt(1)).reduce((sum, { people }) => sum + people, 0)).toBe(2);
});
