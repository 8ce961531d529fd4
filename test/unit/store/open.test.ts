import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../electron/core/store/migrations.ts';
import { LibraryError, openLibrary } from '../../../electron/core/store/open.ts';
import { all, sql } from '../../../electron/core/store/sql.ts';
import { changeSettings, savePlaces, places, settings, summary } from '../../../electron/core/store/library.ts';
import { folder, importPages, library, page } from '../jobs/library.ts';
import { ada } from '../jobs/pages.ts';

describe('a library file', () => {
  test('is made where there is none, in folders that are made with it', () => {
    const file = join(folder(), 'new', 'Seeds library.coterie');
    const opened = openLibrary(file);
    expect(summary(opened)).toMatchObject({ name: 'Seeds library', papers: 0, revision: 0 });
    opened.close();
  });

  test('holds after closing and opening what it held before', async () => {
    const file = join(folder(), 'kept.coterie');
    const first = openLibrary(file);
    await importPages(first, [page('ada.txt', ada)]);
    const before = summary(first);
    first.close();
    const again = openLibrary(file);
    expect(summary(again)).toEqual(before);
    again.close();
  });

  test('of a newer Coterie is refused in words and left alone', () => {
    const file = join(folder(), 'newer.coterie');
    openLibrary(file).close();
    const db = new Database(file);
    db.pragma(`user_version = ${migrations.length + 1}`);
    db.close();
    const before = readFileSync(file);
    expect(() => openLibrary(file)).toThrow(/newer Coterie/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('of an earlier Coterie is brought up to date and keeps what it holds', () => {
    const file = join(folder(), 'earlier.coterie');
    const db = new Database(file);
    migrations.slice(0, 2).forEach((step) => db.exec(step.sql));
    db.pragma('application_id = 0x436f7472');
    db.pragma('user_version = 2');
    db.exec(`INSERT INTO library (key, value) VALUES ('revision', '7'); INSERT INTO place (network, node, x, y, pinned) VALUES ('coauthors', 'a', 1, 2, 1)`);
    db.close();
    const opened = openLibrary(file);
    expect(places(opened.reader, 'coauthors')).toEqual([{ node: 'a', x: 1, y: 2, pinned: 1, apart: 0 }]);
    expect(summary(opened).revision).toBe(7);
    opened.close();
  });

  test('that is the database of another program is left alone', () => {
    const file = join(folder(), 'other.db');
    const db = new Database(file);
    db.exec('CREATE TABLE mine (a)');
    db.close();
    expect(() => openLibrary(file)).toThrow(LibraryError);
  });

  test('that is no database is refused in words', () => {
    const file = join(folder(), 'text.coterie');
    writeFileSync(file, 'This is a shopping list, long enough to be looked at as a header of a database file.'.repeat(20));
    expect(() => openLibrary(file)).toThrow(/damaged or not a library/);
  });

  test('in a place that cannot be written is refused in words', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => openLibrary(join(file, 'library.coterie'))).toThrow();
  });
});

describe('questions are answered by an index', () => {
  test.each([
    ['papers of a person', 'SELECT paper_id FROM authorship WHERE person_id = 1', 'authorship_person'],
    ['records of a paper', 'SELECT record_id FROM paper_record WHERE paper_id = 1', 'paper_record_paper'],
    ['ties of a person', 'SELECT source FROM tie WHERE target = 1', 'tie_target'],
    ['spellings of a person', 'SELECT name FROM mention WHERE person_id = 1', 'mention_person'],
  ])('%s', (_, text, index) => {
    const { reader } = library();
    const plan = all<{ detail: string }>(reader, { text: `EXPLAIN QUERY PLAN ${text}`, values: [] });
    expect(plan.map((step) => step.detail).join(' ')).toContain(index);
  });
});

describe('the picture of the map', () => {
  test('is saved with the library; a later place replaces an earlier one', () => {
    const { writer, reader } = library();
    savePlaces(writer, 'coauthors', [{ node: 'a', x: 1, y: 2, pinned: 0 }, { node: 'b', x: 3, y: Number.NaN, pinned: 1 }]);
    savePlaces(writer, 'coauthors', [{ node: 'a', x: 5, y: 6, pinned: 1, apart: 1 }]);
    expect(places(reader, 'coauthors')).toEqual([{ node: 'a', x: 5, y: 6, pinned: 1, apart: 1 }]);
  });
});

test('settings are kept, and a damaged entry counts as not set', () => {
  const { writer, reader } = library();
  expect(settings(reader)).toEqual({ theme: 'system' });
  changeSettings(writer, { theme: 'dark' });
  expect(settings(reader)).toEqual({ theme: 'dark' });
  writer.prepare("UPDATE library SET value = '{\"theme\":\"plaid\"}' WHERE key = 'settings'").run();
  expect(settings(reader)).toEqual({ theme: 'system' });
});

test('what is put into a query can only become a value', () => {
  const { reader } = library();
  const name = "x'; DROP TABLE paper; --";
  expect(all(reader, sql`SELECT ${name} AS name`)).toEqual([{ name }]);
});
