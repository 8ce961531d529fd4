/** The five real profiles: counts, fields, and every irregularity that their description lists. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PaperRecord, ProfileReading } from '../../shared/model/record.ts';
import { hasProfiles, names, read, readOne, remarks, textOf, whyNoProfiles } from './dumps.ts';

const files = {
  kumar: 'sanjiv-kumar.bzpeer.txt', reddi: 'sashank-reddi.google-research.txt', kakade: 'sham-kakade.arxivlens.txt',
  bhojanapalli: 'srinadh-bhojanapalli.scored-profile.txt', rawat: 'ankit-singh-rawat.scored-profile.txt',
} as const;
const pages = {} as Record<keyof typeof files, ProfileReading>;

function at(reading: ProfileReading, line: number): PaperRecord {
  const found = reading.records.filter((record) => record.line <= line).at(-1);
  if (found === undefined) throw new Error(`No record at line ${line}.`);
  return found;
}

const indexes = (records: readonly PaperRecord[]) => records.map((record) => record.index);

describe.skipIf(!hasProfiles)(`the real profiles${hasProfiles ? '' : ` (skipped: ${whyNoProfiles})`}`, () => {
  beforeAll(() => {
    for (const [key, name] of Object.entries(files)) pages[key as keyof typeof files] = readOne(textOf('profiles', name), name);
  });

  test('each is recognised and read completely', () => {
    expect(Object.entries(pages).map(([key, page]) => [key, page.format, page.records.length, page.line])).toEqual([
      ['kumar', 'bzpeer', 20, 1], ['reddi', 'google-research', 10, 1], ['kakade', 'arxivlens', 76, 1],
      ['bhojanapalli', 'scored-profile', 43, 1], ['rawat', 'scored-profile', 48, 1],
    ]);
  });

  test('nothing goes unread or is put right by guessing', () => {
    const unexpected = new Set(['unread-lines', 'resynchronised', 'record-incomplete', 'record-skipped', 'cut-short', 'several-paragraphs', 'unclear-line', 'leading-text', 'encoding-guessed', 'owner-missing', 'impossible-date', 'counts-differ']);
    expect(Object.values(pages).flatMap((page) => page.remarks).filter((remark) => unexpected.has(remark.code))).toEqual([]);
  });

  test('the fields of Sanjiv Kumar and their lines', () => {
    expect(pages.kumar.profile).toEqual({
      name: { value: 'Sanjiv Kumar', raw: 'Sanjiv Kumar', line: 3 },
      role: { value: 'Researcher', raw: 'Researcher', line: 7 },
      affiliation: { value: null, raw: 'Affiliation not imported', line: 7 },
      openToCollaborate: { value: true, raw: 'Open to collaborate', line: 7 },
      trustScore: { value: 21, raw: 'Trust 21', line: 13 },
      trustLabel: { value: 'Emerging', raw: 'Emerging', line: 13 },
      verificationLevel: { value: 'L1', raw: 'Verification L1', line: 13 },
      claimed: { value: false, raw: 'Unclaimed author', line: 13 },
      works: { value: 20, raw: '20works', line: 14 },
      followers: { value: 0, raw: '0followers', line: 15 },
      topics: { value: 12, raw: '12topics', line: 16 },
      closeCollaborators: { value: 4, raw: '4close collaborators', line: 17 },
      followersOnButton: { value: 0, raw: 'Follow researcher0', line: 23 },
      publishedItems: { value: 20, raw: '20 published item(s)', line: 53 },
    });
    expect(remarks(pages.kumar, 'placeholder').map((remark) => remark.line)).toEqual([7, 47]);
  });

  test('the works of Sanjiv Kumar have a year and nothing that is not printed', () => {
    const { records } = pages.kumar;
    expect(records.map((record) => record.line)).toEqual(records.map((_, index) => 55 + 6 * index));
    const years = records.map((record) => record.year);
    expect([2026, 2022, 2021, 2020, 2019].map((year) => years.filter((found) => found === year).length)).toEqual([1, 5, 2, 11, 1]);
    for (const record of records) {
      expect(record).toMatchObject({ kind: 'preprint', source: 'arXiv', authors: [], authorsTruncated: null, month: null, day: null, venueRaw: null, category: null, hasCode: null, titleTruncated: false, abstractTruncated: false });
    }
    expect(at(pages.kumar, 101).abstract).toContain('~\\citep{anil2018large}');
    expect(at(pages.kumar, 137).abstract?.endsWith('/lamb.py')).toBe(true);
    expect(at(pages.kumar, 137).links).toEqual([expect.stringMatching(/^https?:.*\/lamb\.py$/)]);
    expect(at(pages.kumar, 89).links).toEqual([]);
  });

  test('the publications of Sashank Reddi: seven untitled, three with a block', () => {
    const { profile, records } = pages.reddi;
    expect(profile).toEqual({ name: { value: 'Sashank Reddi', raw: 'Sashank Reddi', line: 1 } });
    expect(records.map((record) => record.line)).toEqual([9, 10, 11, 12, 16, 17, 59, 60, 61, 62]);
    expect(records.filter((record) => record.title === null).map((record) => record.line)).toEqual([9, 10, 11, 16, 59, 60, 61]);
    expect(records.map((record) => record.year)).toEqual([null, null, null, 2021, null, 2021, null, null, null, 2020]);
    expect(records[3]).toMatchObject({ title: 'A statistical perspective on distillation', authors: ['Aditya Krishna Menon'], authorsTruncated: true, venueRaw: 'International Conference on Machine Learning (ICML) 2021 (to appear)', dateRaw: null, kind: null, source: null });
    expect(records[5]?.authors).toHaveLength(39);
    expect(records[5]?.authors).toEqual(expect.arrayContaining(['Chunxiang (Jake) Zheng', 'Satyen Chandrakant Kale', 'A. Salman Avestimehr', 'Jakub Konečný', 'Deepesh Data', 'Chen Zhu']));
    expect(records[5]).toMatchObject({ venueRaw: 'arxiv(2021)', lines: { title: 17, authors: 18, venue: 57, abstract: 58 } });
    expect(records[6]?.abstract).toContain('approach,\u00a0RankDistil');
    expect(records[7]?.abstract).toContain('“positive"');
    expect(records[0]?.abstract).toContain("``sparse''");
    expect(remarks(pages.reddi, 'untitled')).toMatchObject([{ line: 9, message: expect.stringContaining('lines 9, 10, 11, 16, 59, 60, 61') }]);
    expect(remarks(pages.reddi, 'count-undeclared')).toHaveLength(1);
    expect(remarks(pages.reddi, 'authors-partial')).toHaveLength(1);
  });

  test('the metrics of the two scored profiles and their lines', () => {
    const lines = (page: ProfileReading) => Object.entries(page.profile).map(([key, field]) => [key, field.value, field.raw, field.line]);
    const of = (name: string, papers: number, citations: [number, string], novelty: number, score: number) => [
      ['name', name, name, 1], ['primaryCategory', 'LG', 'LG', 3], ['hIndex', 117, 'h-index117', 4], ['papers', papers, `${papers}papers`, 5],
      ['citations', citations[0], `${citations[1]}citations`, 6], ['noveltyPercent', novelty, `Novelty${novelty}%`, 7],
      ['aiScore', score, `AI Score${score}`, 8], ['papersListed', papers, `${papers} Papers`, 10],
    ];
    expect(lines(pages.bhojanapalli)).toEqual(of('Srinadh Bhojanapalli', 44, [12523, '12,523'], 55, 51));
    expect(lines(pages.rawat)).toEqual(of('Ankit Singh Rawat', 48, [6949, '6,949'], 57, 48));
  });

  test('44 declared and 43 found, and an h-index that cannot be', () => {
    expect(remarks(pages.bhojanapalli, 'count-mismatch')).toMatchObject([{ line: 10, message: expect.stringContaining('says 44 papers, the file holds 43') }]);
    expect(remarks(pages.rawat, 'count-mismatch')).toEqual([]);
    for (const page of [pages.bhojanapalli, pages.rawat]) expect(remarks(page, 'impossible-h-index')).toMatchObject([{ line: 4 }]);
  });

  test('dates, codes and categories of the scored profiles', () => {
    const { records } = pages.bhojanapalli;
    expect(records.map((record) => record.line)).toEqual(records.map((_, index) => 12 + 7 * index));
    expect(records.filter((record) => record.year === null).map((record) => [record.line, record.month, record.day, record.dateRaw, record.category])).toEqual([[54, 1, 9, 'Jan 9', 'IR']]);
    expect(remarks(pages.bhojanapalli, 'date-without-year')).toMatchObject([{ line: 54, record: 7 }]);
    expect(records.filter((record) => record.hasCode === true).map((record) => record.line)).toEqual([19, 68]);
    expect(pages.rawat.records.filter((record) => record.hasCode !== null)).toEqual([]);
    expect(at(pages.bhojanapalli, 173)).toMatchObject({ category: 'OC', year: 2020, month: 10, day: 27 });
    const known = ['LG', 'CL', 'IR', 'CV', 'OC', 'ML', 'DS', 'DC'];
    for (const record of [...records, ...pages.rawat.records]) expect(known).toContain(record.category);
    expect(at(pages.bhojanapalli, 24).links).toEqual(['https://github.com/nilesh2797/dexml']);
    expect(at(pages.bhojanapalli, 73).links).toEqual([expect.stringMatching(/\/lamb\.py$/)]);
  });

  test('lists of authors: cut, complete, and without the owner', () => {
    const complete = (page: ProfileReading) => indexes(page.records.filter((record) => record.authorsTruncated === false));
    expect(complete(pages.bhojanapalli)).toEqual([35, 38, 39, 40, 41, 42]);
    expect(complete(pages.rawat)).toEqual([11, 13, 17, 41, 45, 46, 47, 48]);
    const hidden = (page: ProfileReading) => indexes(page.records.filter((record) => !record.authors.includes(String(page.profile.name.value))));
    expect(hidden(pages.bhojanapalli)).toEqual([2, 5, 6, 7, 8, 9, 11, 12, 15, 23, 25, 26]);
    expect(hidden(pages.rawat)).toEqual([1, 7, 12, 15, 19, 20, 21, 22, 25, 27, 31, 32, 36]);
    expect(remarks(pages.bhojanapalli, 'owner-hidden')).toMatchObject([{ message: expect.stringMatching(/^12 /) }]);
    expect(remarks(pages.rawat, 'owner-hidden')).toMatchObject([{ message: expect.stringMatching(/^13 /) }]);
    expect(remarks(pages.bhojanapalli, 'authors-cut')).toMatchObject([{ message: expect.stringContaining('37 of 43') }]);
    expect(remarks(pages.rawat, 'authors-cut')).toMatchObject([{ message: expect.stringContaining('40 of 48') }]);
    for (const record of [...pages.bhojanapalli.records, ...pages.rawat.records]) {
      expect(record.authors.length).toBeLessThanOrEqual(3);
      if (record.authorsTruncated === true) expect(record.authors).toHaveLength(3);
    }
  });

  test('names of every shape stay whole', () => {
    expect(at(pages.bhojanapalli, 92).authors).toContain('Yashas Samaga B L');
    expect(at(pages.bhojanapalli, 85).authors).toContain('J. Zico Kolter');
    for (const line of [155, 162, 183]) expect(at(pages.rawat, line).authors).toContain('M. Emrullah Ildiz');
    expect(at(pages.bhojanapalli, 22).authors).toContain('Ankit S Rawat');
    expect(at(pages.bhojanapalli, 183).authors).toContain('Aditya Menon');
  });

  test('organisations belong to the paper', () => {
    const organizations = (page: ProfileReading) => page.records.filter((record) => record.organizations.length > 0).map((record) => [record.lines.organizations, ...record.organizations]);
    expect(organizations(pages.bhojanapalli)).toEqual([[15, 'deepmind'], [64, 'amazon-science', 'baidu']]);
    expect(organizations(pages.rawat)).toEqual([[15, 'deepmind'], [22, 'tsinghua'], [29, 'deepmind'], [141, 'amazon-science', 'baidu'], [176, 'deepmind']]);
  });

  test('titles that mislead and texts with leftovers are kept as they are', () => {
    const { bhojanapalli: b, rawat: r } = pages;
    expect(at(b, 62).title).toMatch(/^Gemini 2\.5: Pushing the Frontier with Advanced Reasoning, Multimodality,/);
    expect(at(b, 195).title).toMatch(/^\$O\(n\)\$ Connections/);
    expect(at(r, 258).title).toMatch(/^\$O\(n\)\$ Connections/);
    expect(at(b, 111).title).toContain('$μ$P');
    expect(at(b, 90).title).toContain('Top-$k$');
    expect(at(b, 80).abstract).toContain('(Cho et al., 2024;');
    expect(at(b, 115).abstract).toContain('Yang et. al.');
    expect(at(r, 157).abstract).toContain('[Tarzanagh et al. 2023]');
    expect(at(b, 185).abstract).toContain('%, and establish its convergence.');
    expect(at(b, 80).abstract).toContain('\\Position Coupling');
    expect(at(r, 227).abstract).toContain('\\eg');
  });

  test('papers that stand in both scored profiles say the same', () => {
    const key = (record: PaperRecord) => JSON.stringify([record.title, record.dateRaw, record.category, record.authors, record.abstract, record.hasCode]);
    const titles = new Map(pages.rawat.records.map((record) => [record.title, key(record)]));
    const common = pages.bhojanapalli.records.filter((record) => titles.has(record.title));
    expect(common.length).toBeGreaterThan(5);
    for (const record of common) expect(key(record)).toBe(titles.get(record.title));
  });

  test('the papers of Sham Kakade: 75 cut abstracts, one withdrawn paper, no dates', () => {
    const { profile, records } = pages.kakade;
    expect(profile).toEqual({ name: { value: 'Sham Kakade', raw: 'Sham Kakade', line: 1 }, papers: { value: 76, raw: '76 papers on arXiv', line: 2 } });
    expect(records.map((record) => [record.line, record.lines.abstract ?? record.line + 1])).toEqual(records.map((_, index) => [7 + 2 * index, 8 + 2 * index]));
    expect(indexes(records.filter((record) => record.withdrawn === true))).toEqual([40]);
    expect(records[39]).toMatchObject({ title: 'Variance Reduction Methods for Sublinear Reinforcement Learning', abstract: null, abstractTruncated: null });
    expect(remarks(pages.kakade, 'withdrawn')).toMatchObject([{ line: 86, record: 40, message: expect.stringContaining('technical issue in the analysis') }]);
    expect(records.filter((record) => record.abstractTruncated === true)).toHaveLength(75);
    const lengths = records.filter((record) => record.abstract !== null).map((record) => record.abstract?.length);
    expect(lengths.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(lengths.slice(6, 39)).toEqual(Array.from({ length: 33 }, () => 198));
    expect(lengths.slice(39)).toEqual(Array.from({ length: 36 }, () => 200));
    expect(at(pages.kakade, 28).abstract?.endsWith('(QOT).')).toBe(true);
    expect(at(pages.kakade, 24).abstract?.endsWith('(LMs)')).toBe(true);
    expect(at(pages.kakade, 8).abstract?.endsWith('widely us')).toBe(true);
    for (const record of records) expect(record).toMatchObject({ year: null, month: null, authors: [], authorsTruncated: null, titleTruncated: false });
  });

  test.each(Object.values(files))('every line of %s is a statement, a remark or a known part of the page', (name) => {
    const reading = readOne(textOf('profiles', name), name);
    const accounted = new Set(reading.remarks.map((remark) => remark.line));
    for (const field of Object.values(reading.profile)) accounted.add(field.line);
    for (const record of reading.records) {
      accounted.add(record.line);
      for (const line of Object.values(record.lines)) accounted.add(line ?? null);
      if (reading.format === 'google-research') record.authors.forEach((_, index) => accounted.add((record.lines.authors ?? 0) + index));
    }
    const boilerplate = /^(?:Researcher profile|Trust snapshot|Quick read|Actions|Decide how to stay connected|Identity and collaboration|How to connect with this researcher|Log in to claim|Direct collaboration|Open a focused conversation .*|Research graph|See the researcher in context|Open full explorer|Published work|Claiming links this .*|Claim this author .*|Inspect adjacent work.*|BZPEER is loading .*|Sanjiv Kumar contributes to .*|Authored Publications|Sort By|• (?:Title|Year)(?:, descending)?|Academic Profile|Statistics|Similar Authors|Papers on arXiv)$/;
    const left = textOf('profiles', name).split('\n').flatMap((line, index) => (line.trim() === '' || accounted.has(index + 1) || boilerplate.test(line.trim()) ? [] : [`${index + 1}: ${line}`]));
    expect(left).toEqual([]);
  });

  test('every abstract is the text of its line', () => {
    for (const [key, name] of Object.entries(files)) {
      const lines = textOf('profiles', name).split('\n');
      for (const { abstract, abstractTruncated, lines: at } of pages[key as keyof typeof files].records) {
        if (abstract === null) continue;
        const raw = (lines[(at.abstract ?? 0) - 1] ?? '').trim().replace(/^Preview abstract /, '').replace(/ View details$/, '');
        expect(raw).toBe(abstract + (abstractTruncated ? '...' : ''));
      }
    }
  });

  test('all five put together in one file are read as five', () => {
    const all = names('profiles').map((name) => textOf('profiles', name)).join('');
    const both = readTogether(all);
    expect(both).toEqual(names('profiles').map((name) => { const page = readOne(textOf('profiles', name)); return [page.profile.name.value, page.records.map((record) => record.abstract)]; }));
  });
});

function readTogether(text: string): unknown[] {
  return read(text).readings.map((page) => [page.profile.name.value, page.records.map((record) => record.abstract)]);
}
