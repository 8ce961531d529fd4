/** Counts, dates, sizes and categories read well. */
import { expect, test } from 'vitest';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { bytes, counted, dateWords, seconds } from '../../../../shared/text/words.ts';

test('one paper is one paper, many have separators', () => {
  expect(counted(1, 'paper')).toBe('1 paper');
  expect(counted(1234, 'person', 'people')).toBe('1,234 people');
});

test('a date is as exact as the dumps are', () => {
  expect(dateWords({ year: 2019, month: 12, day: 20 })).toBe('Dec 20, 2019');
  expect(dateWords({ year: 2019, month: 12, day: null })).toBe('Dec 2019');
  expect(dateWords({ year: 2020, month: null, day: null })).toBe('2020');
  expect(dateWords({ year: null, month: 1, day: 9 })).toBe('Jan 9, no year');
  expect(dateWords({ year: null, month: null, day: null })).toBeNull();
});

test('sizes and times are short, and no time is shown as none', () => {
  expect(bytes(1)).toBe('1 byte');
  expect(bytes(26_726)).toBe('26.1 KB');
  expect(bytes(3 * 1024 * 1024)).toBe('3.0 MB');
  expect(seconds(1400)).toBe('1.4 seconds');
  expect(seconds(0.2)).toBe('0.01 seconds');
});

test('a category is explained where it is known and left alone where it is not', () => {
  expect(categoryWords('LG')).toBe('LG, Machine Learning');
  expect(categoryWords('cs.LG')).toBe('cs.LG, Machine Learning');
  expect(categoryWords('ZZ')).toBe('ZZ');
  expect(categoryWords('constructor')).toBe('constructor');
});
