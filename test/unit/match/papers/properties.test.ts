import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPapers } from '../../../../electron/core/ledger/match/papers/index.ts';
import type { LedgerRecord } from '../../../../electron/core/ledger/types.ts';
import { dump } from '../../ledger/build.ts';
import { paper } from './pair.ts';

const titles = ['Deep trees for shallow minds', 'Deep tres for shallow minds', 'Deep trees for shallow minds: a survey of uses', 'Deep trees for deep minds', 'Editorial', 'Guest editorial', ''];
const venues = ['', 'STOC', 'Journal of the ACM', 'arXiv', 'VLDB', 'Very Large Data Bases', 'technical report'];
const lists = ['', 'Ann Lee', 'A. Lee; Bo Chen', 'Chen, Bo; Lee, Ann', 'Cy Dee; et al.'];
const library: fc.Arbitrary<LedgerRecord[]> = fc.array(fc.record({
  title: fc.constantFrom(...titles), names: fc.constantFrom(...lists), venue: fc.constantFrom(...venues), year: fc.constantFrom('', '1993', '1994', '1997'),
  doi: fc.constantFrom(null, null, '10.1/a', '10.1/b'), arxivId: fc.constantFrom(null, null, '2101.00001', '2101.00002v3'), owner: fc.constantFrom('', '', 'Ann Lee'),
}), { maxLength: 14 }).map((all) => all.flatMap(({ title, names, venue, year, doi, arxivId, owner }, i) => dump(i + 1, owner, [paper(`${title}|${names}|${venue}|${year}`, { doi, arxivId })])));

/** The joined groups, as sorted lists of keys. */
function groups(records: readonly LedgerRecord[], apart: readonly (readonly [string, string])[] = []): string[][] {
  const group = new Map(records.map((record) => [record.key, [record.key]]));
  for (const { a, b } of matchPapers(records, apart).matches.filter(({ zone, verdict }) => zone === 'sure' && verdict === 'same')) {
    const [one = [], other = []] = [group.get(a), group.get(b)];
    if (one === other) continue;
    one.push(...other);
    for (const key of other) group.set(key, one);
  }
  return [...new Set(group.values())].map((keys) => keys.sort());
}

test('the order of the records does not matter', () => {
  fc.assert(fc.property(library.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), ([records, shuffled]) => {
    expect(matchPapers(shuffled)).toEqual(matchPapers(records));
  }));
});

test('every pair is named once, lower key first, with a score and reasons between 0 and 1', () => {
  fc.assert(fc.property(library, (records) => {
    const { matches } = matchPapers(records);
    expect(new Set(matches.map(({ a, b }) => `${a} ${b}`)).size).toBe(matches.length);
    for (const { a, b, score, reasons } of matches) {
      expect(a < b).toBe(true);
      expect(reasons.length).toBeGreaterThan(0);
      for (const value of [score, ...reasons.map(({ weight }) => weight)]) expect(value >= 0 && value <= 1).toBe(true);
    }
  }));
});

test('pairs that the user keeps apart are never in one group, by no chain of joins', () => {
  fc.assert(fc.property(library, fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 6 }), (records, picks) => {
    const apart = picks.flatMap(([i, j]): [string, string][] => {
      const [a, b] = [records[i]?.key, records[j]?.key];
      return a === undefined || b === undefined || a === b ? [] : [[a, b]];
    });
    const found = groups(records, apart);
    for (const [a, b] of apart) expect(found.some((keys) => keys.includes(a) && keys.includes(b))).toBe(false);
  }));
});

test('a group never holds two kinds of places or far years, unless an identifier says so', () => {
  const plain = library.map((records) => records.map((record) => ({ ...record, body: { ...record.body, doi: null, arxivId: null } })));
  fc.assert(fc.property(plain, (records) => {
    for (const keys of groups(records)) {
      const bodies = records.filter((record) => keys.includes(record.key)).map(({ body }) => body);
      const venue = (name: string): boolean => bodies.some((body) => body.venueRaw === name);
      expect(venue('STOC') && venue('Journal of the ACM')).toBe(false);
      const years = bodies.flatMap((body) => body.year ?? []);
      expect(years.length === 0 || Math.max(...years) - Math.min(...years) <= 3).toBe(true);
    }
  }));
});
