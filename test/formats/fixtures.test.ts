/** Each format with its oddities, on small pages of our own. */
import { describe, expect, test } from 'vitest';
import { readFixture, remarks } from './dumps.ts';

const titles = (name: string) => readFixture(name).records.map((record) => record.title);

describe('a page with a trust snapshot', () => {
  const page = readFixture('bzpeer-claimed-with-affiliation.txt');

  test('badges and trust that are glued together come apart', () => {
    expect(page.profile).toMatchObject({
      name: { value: 'Ada McBird', line: 3 },
      bio: { value: 'Studies how rivers remember their beds.', line: 5 },
      role: { value: 'Researcher', line: 7 },
      affiliation: { value: 'Delta School of Mud', raw: 'Delta School of Mud', line: 7 },
      openToCollaborate: { value: true, line: 7 },
      trustScore: { value: 64, raw: 'Trust 64', line: 13 },
      trustLabel: { value: 'Established', line: 13 },
      verificationLevel: { value: 'L3', line: 13 },
      claimed: { value: true, raw: 'Claimed author', line: 13 },
      works: { value: 3, raw: '3works', line: 14 },
      followers: { value: 1204, raw: '1,204followers', line: 15 },
      topics: { value: 7, line: 16 },
      closeCollaborators: { value: 0, line: 17 },
      publishedItems: { value: 3, line: 27 },
    });
  });

  test('a title that looks like the start of a paper is a title, and a remark says so', () => {
    expect(page.records[0]).toMatchObject({ title: 'preprint2020arXiv', year: 2024, line: 29, links: ['https://example.org/mud_(v2)'] });
    expect(remarks(page, 'unclear-line')).toMatchObject([{ line: 31 }]);
  });

  test('an abstract of two paragraphs stays one abstract', () => {
    const [, river, silt] = page.records;
    expect(river).toMatchObject({ kind: 'article', source: 'River Letters', year: 2021, dateRaw: '2021', title: 'Wet sand, dry sand, and grains between them' });
    expect(river?.abstract).toContain('First part of the abstract.\n\nSecond part, with {\\em leftovers} and $\\sqrt{\\tfrac{2λ}η}$.');
    expect(silt?.title).toBe('Does silt forget?');
    expect(remarks(page, 'several-paragraphs')).toHaveLength(1);
  });

  test('what the page does not say is null', () => {
    expect(page.records[2]).toMatchObject({ authors: [], authorsTruncated: null, month: null, day: null, venueRaw: null, category: null, hasCode: null, withdrawn: null, doi: null, arxivId: null });
    expect(remarks(page, 'authors-not-listed')).toHaveLength(1);
  });
});

describe('a page with metrics', () => {
  const page = readFixture('scored-odd-dates-and-titles.txt');
  const [play, lamps, rain, leap, never, holiday] = page.records;

  test('the header is read field by field', () => {
    expect(page.profile).toMatchObject({
      name: { value: 'Zoe Q. Park', line: 1 }, primaryCategory: { value: 'OC', line: 3 }, hIndex: { value: 9, raw: 'h-index9', line: 4 },
      papers: { value: 6, raw: '6papers', line: 5 }, citations: { value: 1050, raw: '1,050citations', line: 6 },
      noveltyPercent: { value: 12, line: 7 }, aiScore: { value: 7, line: 8 }, papersListed: { value: 6, raw: '6 Papers', line: 10 },
    });
    expect(remarks(page, 'impossible-h-index')).toMatchObject([{ line: 4, message: expect.stringContaining('An h-index of 9 needs at least 9 papers; the page gives 6.') }]);
    expect(remarks(page, 'count-mismatch')).toEqual([]);
  });

  test('the place decides what is a title, not its look', () => {
    expect(play).toMatchObject({ title: 'Ann Lee, Bo Chan, and Cy Diaz: a play in three acts', authors: ['Zoe Q. Park'], authorsTruncated: false });
    expect(titles('scored-odd-dates-and-titles.txt')).toEqual([
      'Ann Lee, Bo Chan, and Cy Diaz: a play in three acts', '$O(n)$ lamps are enough', 'Is it raining?', 'Leap, and other days', 'A day that does not', 'Withdrawn on a holiday',
    ]);
  });

  test('category and month that share letters come apart', () => {
    expect(play).toMatchObject({ category: 'OC', year: 2020, month: 10, day: 27, dateRaw: 'Oct 27, 2020' });
    expect(leap).toMatchObject({ category: 'hep-th', year: 2024, month: 2, day: 29 });
  });

  test('a date without a year keeps no year', () => {
    expect(lamps).toMatchObject({ category: 'IR', year: null, month: 1, day: 9, dateRaw: 'Jan 9' });
    expect(remarks(page, 'date-without-year')).toMatchObject([{ line: lamps?.line, record: 2 }]);
  });

  test('a day that no calendar has is not kept', () => {
    expect(never).toMatchObject({ year: 2024, month: 2, day: null, dateRaw: 'Feb 30, 2024' });
    expect(remarks(page, 'impossible-date')).toMatchObject([{ record: 5 }]);
  });

  test('a cut list of authors is marked, organisations belong to the paper', () => {
    expect(lamps).toMatchObject({ authors: ['Ann Lee', 'Bo Chan', 'Yashas S B L'], authorsTruncated: true, organizations: ['deepmind'] });
    expect(rain).toMatchObject({ authors: ['Chunxiang (Jake) Z', 'Zoe Q. Park', 'J. Zico Kolter'], organizations: ['amazon-science', 'baidu'] });
    expect(lamps?.abstract).toContain('(Cho et al., 2024; Yang et. al.)');
    expect(remarks(page, 'owner-hidden')).toMatchObject([{ line: lamps?.lines.authors }]);
    expect(remarks(page, 'owner-missing')).toMatchObject([{ line: never?.lines.authors }]);
  });

  test('a code mark is true, its absence says nothing', () => {
    expect(page.records.map((record) => record.hasCode)).toEqual([null, null, true, null, null, null]);
    expect(rain?.links).toEqual(['https://example.org/rain.git']);
  });

  test('a withdrawn paper has no abstract, and its notice is quoted', () => {
    expect(holiday).toMatchObject({ abstract: null, abstractTruncated: null, withdrawn: true });
    expect(remarks(page, 'withdrawn')).toMatchObject([{ record: 6, message: expect.stringContaining('error in Lemma 2') }]);
  });

  test('fewer papers than declared are kept, with a remark', () => {
    const short = readFixture('scored-fewer-than-declared.txt');
    expect(short.records).toHaveLength(2);
    expect(remarks(short, 'count-mismatch')).toMatchObject([{ line: 10, message: expect.stringContaining('says 3 papers, the file holds 2') }]);
  });
});

describe('an authored publications list', () => {
  const page = readFixture('google-untitled-and-partial.txt');
  const [untitled, moss, bare, pair, short] = page.records;

  test('a publication without a title stays so and borrows nothing from the next', () => {
    expect(untitled).toMatchObject({ title: null, titleTruncated: null, authors: [], authorsTruncated: null, year: null, venueRaw: null, line: 9 });
    expect(untitled?.abstract).toBe('An abstract without a title, its ``marks\'\' and “odd" quotes kept.');
    expect(remarks(page, 'untitled')).toMatchObject([{ line: 9 }]);
  });

  test('the last year of the venue line counts, and one line is one person', () => {
    expect(moss).toMatchObject({
      title: 'The year 2020 in a title', authors: ['Ann Lee', 'A. Salman Avest', 'Chunxiang (Jake) Z'], authorsTruncated: true,
      venueRaw: 'Conference on Moss (CM) 2021 (to appear)', year: 2021, dateRaw: null,
    });
    expect(moss?.lines).toEqual({ title: 10, authors: 11, venue: 14, date: 14, abstract: 15 });
  });

  test('short blocks are a title, or a title with one author, or a title with a venue', () => {
    expect(bare).toMatchObject({ title: 'Only a title', authors: [], venueRaw: null });
    expect(pair).toMatchObject({ title: 'Title and author', authors: ['Bo Chan'], venueRaw: null, year: null });
    expect(short).toMatchObject({ title: 'Year', authors: [], venueRaw: 'arXiv:2101.00001 (2021)', year: 2021, arxivId: '2101.00001' });
  });

  test('an identifier that an abstract mentions is not taken for that of the paper', () => {
    expect(moss?.doi).toBeNull();
  });

  test('the page declares no count, and a remark says what that means', () => {
    expect(remarks(page, 'count-undeclared')).toHaveLength(1);
    expect(remarks(page, 'authors-partial')).toHaveLength(1);
  });

  test('tabs, a doubled name, a biography, a counter and loose marks are understood', () => {
    const site = readFixture('google-as-the-site-may-print-it.txt');
    expect(site.profile).toMatchObject({ name: { value: 'Dee Moss', line: 2 }, bio: { line: 4 }, publications: { value: 10270, line: 13 } });
    expect(site.records).toMatchObject([
      { title: 'Moss on stone', authors: ['Ann Lee'], venueRaw: 'IEEE Moss (2025)', year: 2025, abstract: 'Stone is hard. Moss is not.' },
      { title: 'Moss on bark', authors: ['Bo Chan'], venueRaw: '2025', year: 2025, abstract: 'Bark is soft.' },
    ]);
    expect(remarks(site, 'count-mismatch')).toHaveLength(1);
  });
});

describe('an arXiv author list', () => {
  const page = readFixture('arxivlens-withdrawn-and-cut.txt');

  test('exactly the mark of a cut goes', () => {
    const [pebbles, , numbers, blank, stop] = page.records;
    expect(pebbles?.abstract).toHaveLength(200);
    expect(numbers?.abstract).toHaveLength(198);
    expect(blank?.abstract?.at(-1)).toBe(' ');
    expect(stop?.abstract?.endsWith('y.')).toBe(true);
    expect(page.records.map((record) => record.abstractTruncated)).toEqual([true, null, true, true, true]);
    expect(remarks(page, 'abstracts-cut')).toMatchObject([{ line: 8, message: expect.stringContaining('4 abstracts of 5 papers') }]);
  });

  test('a withdrawn paper is marked and its notice is no abstract', () => {
    expect(page.records[1]).toMatchObject({ title: 'A stone withdrawn', abstract: null, abstractTruncated: null, withdrawn: true });
    expect(remarks(page, 'withdrawn')).toMatchObject([{ record: 2, line: 10 }]);
  });

  test('a title that is also the name of a heading is a title', () => {
    expect(page.records[2]).toMatchObject({ title: 'Statistics', line: 11 });
  });

  test('lost lines shift nothing', () => {
    const lost = readFixture('arxivlens-lost-lines.txt');
    expect(lost.records.map(({ title, abstract }) => [title, abstract?.slice(0, 10) ?? null])).toEqual([
      ['First rock', 'The first '], ['Second rock, whose abstract is lost', null], ['Third rock', 'The third '], [null, 'The fourth'], ['Fifth rock', 'The fifth '],
    ]);
    expect(remarks(lost, 'resynchronised')).toMatchObject([{ line: 9, message: expect.stringContaining('lines 9, 12') }]);
  });
});
