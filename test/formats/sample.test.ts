/** The sample library: it can be read completely and gives a map worth looking at. */
import { describe, expect, test } from 'vitest';
import { formatIds } from '../../shared/model/record.ts';
import { names, readOne, remarks, textOf } from './dumps.ts';

const readings = names('sample').map((name) => ({ name, text: textOf('sample', name), reading: readOne(textOf('sample', name), name) }));

describe('the sample library', () => {
  test('has every format and as many papers as each page declares', () => {
    expect(new Set(readings.map(({ reading }) => reading.format))).toEqual(new Set(formatIds));
    for (const { reading } of readings) expect(remarks(reading, 'count-mismatch')).toEqual([]);
    const total = readings.reduce((sum, { reading }) => sum + reading.records.length, 0);
    expect(total).toBeGreaterThanOrEqual(60);
    expect(total).toBeLessThanOrEqual(90);
  });

  test.each(readings)('$name says what it is and is read without doubt', ({ name, text, reading }) => {
    expect(text.split('\n', 1)[0]).toMatch(/^Coterie sample: invented page/);
    expect(name).toContain(reading.format);
    const doubts = ['unread-lines', 'resynchronised', 'record-incomplete', 'cut-short', 'unclear-line', 'leading-text', 'owner-missing', 'impossible-h-index', 'impossible-date'];
    expect(reading.remarks.filter((remark) => doubts.includes(remark.code))).toEqual([]);
  });

  test('abstracts have at most two sentences', () => {
    for (const { reading } of readings) {
      for (const { abstract } of reading.records) expect((abstract ?? '').split(/[.?!] (?=[A-Z])/).length).toBeLessThanOrEqual(2);
    }
  });

  test('papers stand in several files, so that they join', () => {
    const titles = readings.flatMap(({ reading }) => [...new Set(reading.records.map((record) => record.title))]).filter((title) => title !== null);
    expect(titles.length - new Set(titles).size).toBeGreaterThanOrEqual(6);
  });

  test('one list of authors is longer than twelve', () => {
    expect(Math.max(...readings.flatMap(({ reading }) => reading.records.map((record) => record.authors.length)))).toBeGreaterThan(12);
  });
});
