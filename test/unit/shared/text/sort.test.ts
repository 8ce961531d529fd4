/** Lists of papers can be ordered by title and by year, both ways. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperRow } from '../../../../shared/model/library.ts';
import { sortPapers } from '../../../../shared/text/sort.ts';

const paper = (label: string, year: number | null = 2020, month: number | null = null): PaperRow => ({
  id: `${label}-${year}`, label, titled: true, date: { year, month, day: null }, category: null, firstAuthor: null, dumps: 1, withdrawn: false,
});
const labels = (papers: PaperRow[]): string[] => papers.map(({ label }) => label);

test('titles are filed without quotes and formula signs, and without regard to case', () => {
  const list = [paper('zebra'), paper('“Middle” ground'), paper('$\\ell_2$ norms'), paper('\\emph{Bold}'), paper('Apple')];
  expect(labels(sortPapers(list, { by: 'title', direction: 'up' }))).toEqual(['Apple', '\\emph{Bold}', '$\\ell_2$ norms', '“Middle” ground', 'zebra']);
});

test('numbers in titles count as numbers', () => {
  expect(labels(sortPapers([paper('Part 10'), paper('Part 9')], { by: 'title', direction: 'up' }))).toEqual(['Part 9', 'Part 10']);
});

test('papers without a year come last, newest first or oldest first', () => {
  const list = [paper('none', null), paper('old', 2013), paper('new', 2025)];
  expect(labels(sortPapers(list, { by: 'year', direction: 'down' }))).toEqual(['new', 'old', 'none']);
  expect(labels(sortPapers(list, { by: 'year', direction: 'up' }))).toEqual(['old', 'new', 'none']);
});

test('within a year the month decides', () => {
  const list = [paper('spring', 2020, 3), paper('winter', 2020, 12), paper('unknown', 2020)];
  expect(labels(sortPapers(list, { by: 'year', direction: 'down' }))).toEqual(['winter', 'spring', 'unknown']);
});

test('untitled papers come last in a list by title, in both directions', () => {
  const list = [{ ...paper('A start of an abstract'), titled: false }, paper('Zebra')];
  for (const direction of ['up', 'down'] as const) expect(labels(sortPapers(list, { by: 'title', direction })).at(-1)).toBe('A start of an abstract');
});

test('sorting keeps every paper and does not depend on the order before', () => {
  const rows = fc.uniqueArray(fc.record({ label: fc.string(), year: fc.option(fc.integer({ min: 1990, max: 2030 })) })
    .map(({ label, year }) => paper(label, year)), { selector: ({ id }) => id });
  const order = fc.record({ by: fc.constantFrom('title' as const, 'year' as const), direction: fc.constantFrom('up' as const, 'down' as const) });
  fc.assert(fc.property(rows, order, (list, by) => {
    const sorted = sortPapers(list, by);
    expect(sorted).toHaveLength(list.length);
    expect(sortPapers(list.toReversed(), by)).toEqual(sorted);
  }));
});
