import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportLibrary } from '../../../electron/core/exchange/json.ts';
import { importAll } from '../../../electron/core/jobs/import.ts';
import { summary } from '../../../electron/core/store/library.ts';
import { folder, importPages, library, page } from './library.ts';
import { ada, charles, scoredPage } from './pages.ts';

const pages = [page('ada.txt', ada), page('charles.txt', charles)];

describe('the report', () => {
  test('says for each file what was found, joined and new', async () => {
    const report = await importPages(library(), pages);
    expect(report.files.map(({ file, owners, found, joined, created }) => ({ file, owners, found, joined, created }))).toEqual([
      { file: 'ada.txt', owners: ['Ada Lovelace'], found: 2, joined: 0, created: 2 },
      { file: 'charles.txt', owners: ['Charles Babbage'], found: 2, joined: 1, created: 1 },
    ]);
    expect(report).toMatchObject({ records: 4, joined: 1, papers: 3, refused: 0 });
  });

  test('shows the lines that a remark speaks of', async () => {
    const report = await importPages(library(), pages);
    const remark = report.files[0]?.remarks.find((one) => one.code === 'date-without-year');
    expect(remark?.excerpt.find((line) => line.hit)).toMatchObject({ text: 'LGJan 9', line: remark?.line });
  });

  test('names a file that is no profile, and imports the others', async () => {
    const into = library();
    const report = await importPages(into, [page('list.txt', 'Milk\nBread'), ...pages]);
    expect(report.files[0]?.error?.message).toContain('list.txt');
    expect(report).toMatchObject({ refused: 1, papers: 3 });
    expect(summary(into).dumps.map((dump) => dump.file)).toEqual(['ada.txt', 'charles.txt']);
  });

  test('names a file that cannot be read', async () => {
    const report = await importPages(library(), [{ name: 'gone.txt', path: join(folder(), 'gone.txt') }]);
    expect(report.files[0]?.error).toMatchObject({ code: 'unreadable' });
    expect(report.files[0]?.error?.message).toContain('gone.txt');
  });
});

describe('folders', () => {
  test('are read to the bottom; hidden files and the files of saved pages are left out', async () => {
    const root = folder();
    mkdirSync(join(root, 'deep', 'ada_files'), { recursive: true });
    writeFileSync(join(root, 'deep', 'ada.txt'), ada);
    writeFileSync(join(root, 'deep', 'ada_files', 'style.css'), 'body {}');
    writeFileSync(join(root, '.DS_Store'), 'x');
    const report = await importPages(library(), [{ name: 'dumps', path: root }]);
    expect(report.files.map((file) => file.file)).toEqual(['ada.txt']);
  });

  test('without files are named', async () => {
    const report = await importPages(library(), [{ name: 'empty', path: folder() }]);
    expect(report.files[0]?.error?.message).toContain('empty');
  });
});

describe('importing again', () => {
  test('adds nothing and says so', async () => {
    const into = library();
    await importPages(into, pages);
    const before = exportLibrary(into.reader);
    const report = await importPages(into, pages);
    expect(report.files.every((file) => file.already)).toBe(true);
    expect(exportLibrary(into.reader)).toEqual(before);
  });

  test('the same bytes twice in one drop are one dump', async () => {
    const into = library();
    const report = await importPages(into, [page('a.txt', ada), page('copy of a.txt', ada)]);
    expect(report.files.map((file) => file.already)).toEqual([false, true]);
    expect(summary(into).dumps).toHaveLength(1);
  });
});

describe('cancelling', () => {
  test('at any moment leaves the library as it was', async () => {
    await fc.assert(fc.asyncProperty(fc.nat({ max: 6 }), async (steps) => {
      const into = library();
      await importPages(into, [page('first.txt', scoredPage('Mary Somerville', [{ title: 'Tides', authors: 'Mary Somerville' }]))]);
      const before = exportLibrary(into.reader);
      const running = importAll(into, pages);
      let done = false;
      for (let i = 0; i <= steps && !done; i += 1) {
        const step = await running.next();
        done = step.done === true || step.value.type === 'done';
      }
      await running.return(undefined);
      if (!done) expect(exportLibrary(into.reader)).toEqual(before);
      expect(into.writer.inTransaction).toBe(false);
      expect(summary(into).dumps).toHaveLength(done ? 3 : 1);
    }), { numRuns: 12 });
  });

  test('by a signal stops before anything is written', async () => {
    const into = library();
    const stop = new AbortController();
    const run = async (): Promise<void> => {
      for await (const event of importAll(into, pages, stop.signal)) if (event.type === 'progress') stop.abort();
    };
    await expect(run()).rejects.toThrow();
    expect(summary(into)).toMatchObject({ papers: 0, dumps: [] });
  });
});

test('an import cancelled while it matches or indexes leaves no trace in the next one', async () => {
  const other = page('other.txt', scoredPage('Mary Somerville', [{ title: 'On engines', authors: 'Ada Lovelace, Mary Somerville' }]));
  for (const step of ['matching', 'indexing']) {
    const into = library();
    await importPages(into, pages.slice(0, 1));
    const stop = new AbortController();
    const run = async (): Promise<void> => {
      for await (const event of importAll(into, pages.slice(1), stop.signal)) if (event.type === 'progress' && event.step === step) stop.abort();
    };
    await expect(run()).rejects.toThrow();
    await importPages(into, [other]);
    const fresh = library();
    await importPages(fresh, [...pages.slice(0, 1), other]);
    expect(exportLibrary(into.reader)).toEqual(exportLibrary(fresh.reader));
    expect(summary(into)).toMatchObject({ papers: summary(fresh).papers, people: summary(fresh).people, ties: summary(fresh).ties });
  }
});

test('the order of imports does not matter', async () => {
  const [one, other] = [library(), library()];
  await importPages(one, pages);
  await importPages(other, pages.slice(1));
  await importPages(other, pages.slice(0, 1));
  expect(exportLibrary(other.reader)).toEqual(exportLibrary(one.reader));
});

test('progress names the steps in their order', async () => {
  const steps: string[] = [];
  for await (const event of importAll(library(), pages)) if (event.type === 'progress' && steps.at(-1) !== event.step) steps.push(event.step);
  expect(steps).toEqual(['reading', 'matching', 'indexing']);
});

test('progress never runs backwards and ends with everything read', async () => {
  const seen: number[] = [];
  let total = 0;
  for await (const event of importAll(library(), pages)) {
    if (event.type !== 'progress') continue;
    seen.push(event.bytesDone);
    total = event.bytesTotal;
  }
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(total);
});
