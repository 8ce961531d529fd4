import { describe, expect, test } from 'vitest';
import { facets } from '../../../electron/core/map/facets.ts';
import { maskOf } from '../../../electron/core/map/mask.ts';
import { sliceOf } from '../../../electron/core/network/slice.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { noFilter, type Filter } from '../../../shared/model/look.ts';
import { decodeMask, encodeMask } from '../../../shared/model/mask.ts';
import { fieldLibrary } from './library.ts';

const coauthors = { network: 'coauthors', counting: 'fractional', opened: [], most: 2_000 } as const;

function shown(into: Library, filter: Partial<Filter>): string[] {
  const slice = sliceOf(into.reader, coauthors);
  const mask = maskOf(into.reader, slice, { ...noFilter, ...filter });
  return slice.names.filter((_, i) => mask.nodePasses[i] === 1).sort();
}

describe('without a filter', () => {
  test('everything passes, and every year is counted', async () => {
    const into = await fieldLibrary();
    expect(shown(into, {})).toHaveLength(5);
    const all = facets(into.reader, noFilter);
    expect([all.papers, all.ofPapers, all.undated]).toEqual([6, 6, 1]);
    expect(all.years).toEqual([2019, 2020, 2021, 2022, 2023].map((year) => ({ year, papers: 1 })));
    expect(all.topics.find((topic) => /weaving looms/i.test(topic.label))?.papers).toBe(4);
  });
});

describe('a filter', () => {
  test('by years leaves who wrote then, and papers without a year only when asked for', async () => {
    const into = await fieldLibrary();
    expect(shown(into, { from: 2022, undated: false })).toEqual(['Luigi Menabrea', 'Mary Somerville', 'Nora Herschel']);
    expect(shown(into, { from: 2022 })).toContain('Ada Lovelace');
  });

  test('by topic leaves who works on it, and says how many papers another topic would leave', async () => {
    const into = await fieldLibrary();
    const cards = facets(into.reader, noFilter).topics.find((topic) => /punched cards/i.test(topic.label));
    expect(shown(into, { topics: [cards?.key ?? ''] })).toEqual(['Ada Lovelace', 'Charles Babbage']);
    const after = facets(into.reader, { ...noFilter, topics: [cards?.key ?? ''] });
    expect(after.papers).toBe(2);
    expect(after.topics.find((topic) => /weaving looms/i.test(topic.label))?.papers).toBe(4);
    expect(after.years.reduce((sum, { papers }) => sum + papers, 0)).toBe(2);
  });

  test('by words looks into titles, abstracts and names', async () => {
    const into = await fieldLibrary();
    expect(shown(into, { text: 'rust' })).toEqual(['Luigi Menabrea', 'Mary Somerville']);
    expect(shown(into, { text: 'herschel' })).toEqual(['Mary Somerville', 'Nora Herschel']);
  });

  test('by dump leaves out papers that only this dump lists', async () => {
    const into = await fieldLibrary();
    const [first] = facets(into.reader, noFilter).dumps;
    expect(shown(into, { withoutDumps: [first?.dumpId ?? 0] })).not.toContain('Ada Lovelace');
  });

  test('by papers and ties counts only what passes the rest', async () => {
    const into = await fieldLibrary();
    expect(shown(into, { minPapers: 3 })).toEqual(['Ada Lovelace', 'Charles Babbage', 'Mary Somerville']);
    expect(shown(into, { minTies: 3 })).toEqual(['Charles Babbage', 'Mary Somerville']);
    expect(shown(into, { minPapers: 2, from: 2022, undated: false })).toEqual(['Mary Somerville']);
  });

  test('hides a tie whose papers are all filtered out, even between people who stay', async () => {
    const into = await fieldLibrary();
    const slice = sliceOf(into.reader, coauthors);
    const mask = maskOf(into.reader, slice, { ...noFilter, from: 2020, to: 2020, undated: false });
    expect([mask.papers, mask.nodes, mask.ties]).toEqual([1, 3, 3]);
    expect(decodeMask(encodeMask(mask).buffer)).toEqual(mask);
  });
});
