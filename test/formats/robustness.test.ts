/** Pages saved in other ways, cut, put together, or made to hurt: never a throw, never a shift, never a wrong owner. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDump } from '../../electron/core/formats/index.ts';
import type { PaperRecord } from '../../shared/model/record.ts';
import { hasProfiles, names, read, readOne, remarks, said, textOf, whyNoProfiles } from './dumps.ts';

const pages = [
  ...names('fixtures').map((name) => ({ name, text: textOf('fixtures', name) })),
  ...names('sample').map((name) => ({ name, text: textOf('sample', name) })),
];
const page = fc.constantFrom(...pages);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return big ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
}

describe('the same page saved in another way says the same', () => {
  const ways: readonly (readonly [string, (text: string) => string | Uint8Array])[] = [
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with CR', (text) => text.replaceAll('\n', '\r')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with a line break at its end', (text) => `${text}\n`],
    ['as UTF-16 LE with a mark', (text) => utf16(`\ufeff${text}`, false)],
    ['as UTF-16 BE with a mark', (text) => utf16(`\ufeff${text}`, true)],
    ['as UTF-16 LE without a mark', (text) => utf16(text, false)],
    ['as UTF-16 BE without a mark', (text) => utf16(text, true)],
    ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['with blanks at the ends of lines', (text) => text.replaceAll('\n', ' \u00a0\n  ')],
  ];
  for (const { name, text } of pages) {
    test.each(ways)(`${name} %s`, (_way, change) => {
      expect(said(readOne(change(text)))).toEqual(said(readOne(text)));
    });
    test(`${name} with its lines pushed together or apart`, () => {
      const flat = (blank: RegExp, by: string) => JSON.stringify(said(readOne(text.replaceAll(blank, by)))).replaceAll(String.raw`\n\n`, String.raw`\n`);
      const plain = JSON.stringify(said(readOne(text))).replaceAll(String.raw`\n\n`, String.raw`\n`);
      expect(flat(/\n+/g, '\n')).toBe(plain);
      expect(flat(/\n/g, '\n\n\n')).toBe(plain);
    });
  }

  test('Windows-1252 is recognised line by line, with a remark', () => {
    const text = 'José Müller\n\nLG\nh-index1\n1papers\n5citations\nNovelty1%\nAI Score1\n\n1 Papers\n\nLGMay 5, 2020\nOne\n\nJosé Müller\n\nAbstract.\n';
    const old = readOne(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(said(old)).toEqual(said(readOne(text)));
    expect(remarks(old, 'encoding-guessed')).toMatchObject([{ line: 1, message: expect.stringContaining('lines 1, 15') }]);
  });
});

const texts = (record: PaperRecord) => [record.title, record.abstract].filter((text) => text !== null);

/** What must hold for a page of which the end is missing: whole papers as before, and only pieces of the one at the cut. */
function expectPrefix(cut: Uint8Array, whole: string, name: string): void {
  const full = readOne(whole, name);
  const { readings } = read(cut, name);
  const [found] = readings;
  if (found === undefined) return;
  expect(readings).toHaveLength(1);
  const short = found.profile.name.value;
  expect(short).toBe(full.profile.name.value);
  for (const [key, field] of Object.entries(found.profile)) expect(key === 'bio' ? null : field.value).toEqual(key === 'bio' ? null : full.profile[key]?.value);
  expect(found.records.length).toBeLessThanOrEqual(full.records.length);
  const [last, ...before] = found.records.toReversed();
  for (const record of before) expect(record).toEqual(full.records[record.index - 1]);
  if (last === undefined) return;
  const origin = full.records[last.index - 1];
  expect(origin?.line).toBe(last.line);
  for (const person of last.authors) expect(origin?.authors).toContain(person);
  expect(last.year === null || last.year === origin?.year).toBe(true);
  for (const text of texts(last)) expect(whole.replaceAll('\n', '')).toContain(text.replaceAll('\n', ''));
  if (last.title !== null && last.titleTruncated === false) expect(last.title).toBe(origin?.title);
  if (last.abstract !== null && origin?.abstract !== null) expect(origin?.abstract.startsWith(last.abstract)).toBe(true);
}

describe('a page that is cut', () => {
  test.each(pages)('$name at every line keeps its whole papers and shifts nothing', ({ name, text }) => {
    const lines = text.split('\n');
    for (let end = 1; end < lines.length; end += 1) {
      expectPrefix(bytesOf(lines.slice(0, end).join('\n')), text, name);
      expectPrefix(bytesOf(`${lines.slice(0, end).join('\n')}\n`), text, name);
    }
  });

  test('anywhere, even within a letter, keeps its whole papers and shifts nothing', () => {
    fc.assert(fc.property(page, fc.double({ min: 0, max: 1, noNaN: true }), ({ name, text }, share) => {
      const bytes = bytesOf(text);
      expectPrefix(bytes.subarray(0, Math.floor(bytes.length * share)), text, name);
    }), { numRuns: 600 });
  });

  test.skipIf(!hasProfiles)(`anywhere, for the real profiles${hasProfiles ? '' : ` (skipped: ${whyNoProfiles})`}`, () => {
    const real = fc.constantFrom(...(hasProfiles ? names('profiles') : []));
    fc.assert(fc.property(real, fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
      const text = textOf('profiles', name);
      const bytes = bytesOf(text);
      expectPrefix(bytes.subarray(0, Math.floor(bytes.length * share)), text, name);
    }), { numRuns: 100 });
  });

  test('says so', () => {
    const text = textOf('sample', 'santo-fortunato.scored-profile.txt');
    const cut = readOne(text.slice(0, text.indexOf('merges small') + 3));
    expect(remarks(cut, 'cut-short')).toHaveLength(1);
    expect(remarks(cut, 'count-mismatch')).toHaveLength(1);
    expect(cut.records.at(-1)).toMatchObject({ abstractTruncated: true });
  });

  test('does not take half a number or half a name for a whole one', () => {
    const text = textOf('fixtures', 'scored-odd-dates-and-titles.txt');
    expect(readOne(text.slice(0, text.indexOf('AI Score7') + 8)).profile['aiScore']).toBeUndefined();
    const cut = readOne(text.slice(0, text.indexOf('Cy Diaz\n\nThe calendar') + 2));
    expect(cut.records.at(-1)).toMatchObject({ authors: ['Ann Lee'], authorsTruncated: true });
  });
});

describe('a page with lines lost in the middle', () => {
  test('loses at most the paper at the hole, and says so', () => {
    const key = (record: PaperRecord) => JSON.stringify([record.title, record.authors, record.abstract, record.year, record.venueRaw]);
    const telling = ['count-mismatch', 'count-undeclared', 'record-incomplete', 'resynchronised', 'cut-short'];
    const samples = names('sample').map((name) => textOf('sample', name));
    fc.assert(fc.property(fc.constantFrom(...samples), fc.nat(1000), fc.integer({ min: 1, max: 20 }), (text, start, length) => {
      const whole = readOne(text);
      const lines = text.split('\n');
      const from = start % lines.length;
      const [found] = read([...lines.slice(0, from), ...lines.slice(from + length)].join('\n')).readings;
      if (found === undefined) return;
      expect(found.profile.name.value).toBe(whole.profile.name.value);
      const known = new Set(whole.records.map(key));
      const strange = found.records.filter((record) => !known.has(key(record)));
      expect(strange.length).toBeLessThanOrEqual(1);
      if (strange.length > 0 || found.records.length < whole.records.length) expect(found.remarks.some((remark) => telling.includes(remark.code))).toBe(true);
    }), { numRuns: 600 });
  });
});

describe('several pages in one file', () => {
  test('any two are both read, with or without a line break between them', () => {
    fc.assert(fc.property(page, page, fc.constantFrom('', '\n', '\n\n', '\r\n'), (first, second, between) => {
      const { readings } = read(first.text + between + second.text);
      const owners = readings.map((reading) => reading.profile.name.value);
      expect(owners).toEqual([readOne(first.text).profile.name.value, readOne(second.text).profile.name.value]);
      expect(readings.map((reading) => reading.records.map(texts))).toEqual([first, second].map(({ text }) => readOne(text).records.map(texts)));
    }), { numRuns: 300 });
  });

  test('the second keeps its lines in the file', () => {
    const first = textOf('fixtures', 'scored-fewer-than-declared.txt');
    const { readings } = read(`${first}\n\n${first}`);
    const [above, below] = readings;
    expect(below?.records[0]?.line).toBe((above?.records[0]?.line ?? 0) + first.split('\n').length + 1);
  });

  test('a page cut before the next one starts gives nothing to its neighbour', () => {
    fc.assert(fc.property(page, page, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
      const { readings } = read(`${first.text.slice(0, Math.floor(first.text.length * share))}\n\n${second.text}`);
      const below = readings.at(-1);
      expect(below?.profile.name.value).toBe(readOne(second.text).profile.name.value);
      expect(below?.records.map(texts)).toEqual(readOne(second.text).records.map(texts));
    }), { numRuns: 300 });
  });

  test('text above the first profile is left out with one remark', () => {
    const found = readOne(`Saved on a rainy day\nfrom the library\n\n${textOf('fixtures', 'arxivlens-withdrawn-and-cut.txt')}`);
    expect(found.profile.name.value).toBe('Eve Stone');
    expect(remarks(found, 'leading-text')).toMatchObject([{ line: 1, message: expect.stringContaining('2 lines') }]);
  });
});

describe('text made to hurt', () => {
  const size = 5_000_000;
  const pieces = [' et al.', ' ', '·', ' · ', ',', ', ', '.', '...', 'https://', ')', 'https://a.b/)', 'View details', 'Preview abstract ', 'withdraw ', 'LGOct 1', 'arxiv:', '1', 'a', '\u00a0', 'Aa', '2020'];

  test.each(pieces)('a line of five million characters of "%s" is read', (piece) => {
    const long = piece.repeat(Math.ceil(size / piece.length));
    const heads = ['Bo Chan\n\nLG\nh-index1\n3papers\n\n3 Papers\n\nLGMay 5, 2020\n', 'Cy Diaz\n\nAuthored Publications\nSort By\n', 'Eve\n1 papers on arXiv\nPapers on arXiv\n'];
    for (const head of heads) expect(readDump(bytesOf(`${head}x${long}x\n\ny${long}\n\n${long}z`), 'page.txt').readings).toHaveLength(1);
  });

  test.each(['Researcher profile', 'LGMay 5, 2020', 'preprint2020arXiv', 'Preview abstract x', 'View details', 'Jump to Content', 'Authored Publications', 'h-index1', '1papers', '\r', 'A.'])('a hundred thousand lines of "%s" are read', (line) => {
    expect(readDump(bytesOf(`Cy Diaz\n\nAuthored Publications\nSort By\n${`${line}\n`.repeat(100_000)}`), 'page.txt').readings.length).toBeGreaterThan(0);
  });

  test('no bytes make the reader throw', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom(...pages.flatMap(({ text }) => text.split('\n'))));
    fc.assert(fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, between) => {
      for (const reading of read(lines.join(between)).readings) expect(reading.profile.name.value).not.toBe('');
    }), { numRuns: 500 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { read(bytes); }), { numRuns: 500 });
  });
});
