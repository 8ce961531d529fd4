import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../electron/cli/commands.ts';
import { exportNames } from '../../../electron/cli/export.ts';
import { formats } from '../../../electron/core/exchange/formats.ts';
import { folder } from '../jobs/library.ts';
import { ada, charles } from '../jobs/pages.ts';

async function coterie(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommand(args, { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { code, out, err };
}

function saved(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

describe('inspect', () => {
  test('gives one object for each profile, with every record and its line, and stores nothing', async () => {
    const { code, out } = await coterie('inspect', saved('both.txt', `${ada}\n\n${charles}`), '--json');
    const found = JSON.parse(out) as { file: string; format: string; profile: Record<string, unknown>; records: { index: number; title: string; line: number }[]; error: null }[];
    expect(code).toBe(0);
    expect(found.map((one) => [one.file, one.format, (one.profile['name'] as { value: string }).value, one.error])).toEqual([
      ['both.txt', 'scored-profile', 'Ada Lovelace', null], ['both.txt', 'scored-profile', 'Charles Babbage', null],
    ]);
    expect(found[0]?.records.map((record) => [record.index, record.title])).toEqual([[1, 'On Engines'], [2, 'Notes']]);
    expect(found[0]?.profile['hIndex']).toEqual({ value: 3, raw: 'h-index3', line: 4 });
  });

  test('shows exactly the documented fields of a record', async () => {
    const { out } = await coterie('inspect', saved('ada.txt', ada), '--json');
    const [first] = JSON.parse(out) as { records: object[]; remarks: object[] }[];
    expect(Object.keys(first?.records[0] ?? {}).sort()).toEqual([
      'abstract', 'abstractTruncated', 'arxivId', 'authors', 'authorsTruncated', 'category', 'dateRaw', 'day', 'doi', 'hasCode', 'index', 'kind', 'line', 'links',
      'month', 'organizations', 'source', 'title', 'titleTruncated', 'venueRaw', 'withdrawn', 'year',
    ]);
    expect(Object.keys(first?.remarks[0] ?? {}).sort()).toEqual(['code', 'line', 'message']);
  });

  test('a refused file gives one object with the error, and exit code 1', async () => {
    const { code, out } = await coterie('inspect', saved('list.txt', 'Milk\nBread'), saved('ada.txt', ada), '--json');
    const found = JSON.parse(out) as { file: string; records: unknown[]; error: { message: string } | null }[];
    expect(code).toBe(1);
    expect(found[0]).toMatchObject({ file: 'list.txt', records: [], profile: null });
    expect(found[0]?.error?.message).toContain('list.txt');
    expect(found[1]?.error).toBeNull();
  });
});

describe('import and export', () => {
  test('an import says what the window says, and the library can be exported with the records behind everything', async () => {
    const library = join(folder(), 'made.coterie');
    const imported = await coterie('import', saved('ada.txt', ada), saved('charles.txt', charles), '--library', library, '--json');
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject({ records: 4, joined: 1, papers: 3, files: [{ file: 'ada.txt' }, { file: 'charles.txt' }] });

    const exported = await coterie('export', '--library', library, '--format', 'json');
    const { papers, people, ties } = JSON.parse(exported.out) as {
      papers: { id: string; title: string; records: { file: string; line: number }[] }[];
      people: { id: string; name: string }[];
      ties: { source: string; target: string; weight: number; papers: string[] }[];
    };
    const engines = papers.find((paper) => paper.title.toLowerCase() === 'on engines');
    expect(engines?.records.map((record) => record.file).sort()).toEqual(['ada.txt', 'charles.txt']);
    const id = (name: string): string => people.find((person) => person.name === name)?.id ?? '';
    const tie = ties.find((one) => [one.source, one.target].sort().join() === [id('Ada Lovelace'), id('Charles Babbage')].sort().join());
    expect(tie).toMatchObject({ weight: 1, papers: [engines?.id] });
  });

  test('files that were not read make exit code 1, and the others are imported', async () => {
    const library = join(folder(), 'made.coterie');
    const { code, out } = await coterie('import', saved('list.txt', 'Milk'), saved('ada.txt', ada), '--library', library);
    expect(code).toBe(1);
    expect(out).toContain('list.txt');
    expect(out).toContain('2 papers in the library');
  });

  test('a library that is not there is named, and not made', async () => {
    const library = join(folder(), 'nowhere.coterie');
    const { code, err } = await coterie('export', '--library', library, '--format', 'json');
    expect(code).toBe(1);
    expect(err).toContain(library);
    expect(existsSync(library)).toBe(false);
  });
});

describe('export to a file', () => {
  async function made(): Promise<{ library: string; place: string }> {
    const place = folder();
    const library = join(place, 'made.coterie');
    await coterie('import', saved('ada.txt', ada), saved('charles.txt', charles), '--library', library);
    return { library, place };
  }

  test('every format is written, read back and told with its counts; the terminal gets the same text', async () => {
    const { library, place } = await made();
    expect(exportNames).toEqual(['json', ...Object.keys(formats)]);
    for (const format of exportNames) {
      const out = join(place, `export-${format}`);
      const { code, err } = await coterie('export', '--library', library, '--format', format, '--out', out);
      expect({ format, code }).toEqual({ format, code: 0 });
      expect(err).toMatch(/was written and read back: \d+ /u);
      expect((await coterie('export', '--library', library, '--format', format)).out).toBe(readFileSync(out, 'utf8'));
    }
    expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('an older file is replaced, and that is said', async () => {
    const { library, place } = await made();
    const out = join(place, 'map.gexf');
    writeFileSync(out, 'old');
    expect((await coterie('export', '--library', library, '--format', 'gexf', '--out', out)).err).toContain('was replaced');
    expect(readFileSync(out, 'utf8')).toContain('http://gexf.net/1.3');
  });

  test('a folder that is not there is named, with what to do', async () => {
    const { library, place } = await made();
    const { code, err } = await coterie('export', '--library', library, '--format', 'gexf', '--out', join(place, 'none', 'map.gexf'));
    expect(code).toBe(1);
    expect(err).toContain(join(place, 'none'));
    expect(err).toContain('make it first');
  });
});

test.each([
  ['an unknown network', ['export', '--library', 'a', '--format', 'gexf', '--network', 'cats']],
  ['no command', []],
  ['an unknown command', ['draw']],
  ['no files', ['inspect']],
  ['an unknown option', ['inspect', 'a.txt', '--jsno']],
  ['no library', ['import', 'a.txt']],
  ['an unknown format', ['export', '--library', 'a', '--format', 'docx']],
])('%s is wrong use: exit code 2 and a word about it', async (_, args) => {
  const { code, err } = await coterie(...args);
  expect(code).toBe(2);
  expect(err).not.toBe('');
});

test('help is not an error', async () => {
  const { code, out } = await coterie('--help');
  expect(code).toBe(0);
  expect(out).toContain('inspect');
});
