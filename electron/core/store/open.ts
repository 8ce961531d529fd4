/** Opens and closes the file of a library, brings it up to date, and refuses in words what it cannot open. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from './migrations.ts';
import { one, run, sql, type ReadableDB, type WritableDB } from './sql.ts';

/** Marks a SQLite file as a library ("Cotr"); see https://sqlite.org/fileformat.html#application_id. */
const APPLICATION_ID = 0x436f7472;

/** A library cannot be opened; the message says what happened and what to do. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

/** One library: a connection that writes, and one that reads what has been committed. */
export interface Library {
  readonly file: string;
  readonly writer: WritableDB;
  readonly reader: ReadableDB;
  close(): void;
}

function connect(file: string): WritableDB {
  const db = new Database(file, { timeout: 5000 }) as WritableDB;
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('foreign_keys = ON');
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

function check(db: WritableDB, file: string): number {
  const version = db.pragma('user_version', { simple: true }) as number;
  const owner = db.pragma('application_id', { simple: true }) as number;
  const tables = one<{ n: number }>(db, sql`SELECT count(*) AS n FROM sqlite_schema`)?.n ?? 0;
  if (tables > 0 && owner !== APPLICATION_ID) {
    throw new LibraryError(`${file} is a database of another program. It was not touched. Choose another name for the library.`);
  }
  if (version > migrations.length) {
    throw new LibraryError(`${file} was written by a newer Coterie (version ${version} of the file, this one knows ${migrations.length}). It was not touched. Open it with the newer Coterie.`);
  }
  return version;
}

function migrate(db: WritableDB, from: number): void {
  db.transaction(() => {
    migrations.slice(from).forEach((step) => db.exec(step.sql));
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${migrations.length}`);
    if (from === 0) run(db, sql`INSERT INTO library (key, value) VALUES ('revision', '0')`);
  })();
}

function inWords(error: unknown, file: string): unknown {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new LibraryError(`${file} is damaged or not a library. It was not touched. Choose another file, or a copy of this one from a backup.`);
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') {
    return new LibraryError(`${file} cannot be opened for writing. Check that the folder exists and that you may write there.`);
  }
  return error;
}

/** better-sqlite3 13 ends the process without a word on older versions, so they are refused in words. */
function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 14)) {
    throw new LibraryError(`This is Node ${process.versions.node}; a library needs Node 22.14 or newer. Run the command through npm, which brings the right one.`);
  }
}

/** Opens a library, making the file when there is none. Throws LibraryError with a sentence for the user. */
export function openLibrary(file: string): Library {
  checkNode();
  let writer: WritableDB | undefined;
  try {
    if (!existsSync(file)) mkdirSync(dirname(file), { recursive: true });
    writer = connect(file);
    const version = check(writer, file);
    if (version < migrations.length) migrate(writer, version);
  } catch (error) {
    writer?.close();
    throw inWords(error, file);
  }
  const opened = writer;
  const reader = new Database(file, { readonly: true, timeout: 5000 }) as unknown as ReadableDB;
  return {
    file,
    writer: opened,
    reader,
    close() {
      reader.close();
      opened.pragma('wal_checkpoint(TRUNCATE)');
      opened.close();
    },
  };
}

/** What counts changes: `revision` all that the window may show, `content` those of papers, people, ties and topics alone. */
type Counter = 'revision' | 'content';

/** What the library says of itself under a key, or null. */
export function settingOf(db: ReadableDB, key: string): string | null {
  return one<{ value: string }>(db, sql`SELECT value FROM library WHERE key = ${key}`)?.value ?? null;
}

/** Says something of the library under a key, inside the caller's transaction. */
export function setting(db: WritableDB, key: string, value: string): void {
  run(db, sql`INSERT INTO library (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`);
}

function counted(db: ReadableDB, counter: Counter): number {
  return Number(settingOf(db, counter) ?? 0);
}

/** Grows with every committed change of the library. */
export function revision(db: ReadableDB): number {
  return counted(db, 'revision');
}

/** Grows when papers, people, ties or topics change. */
export function contentRevision(db: ReadableDB): number {
  return counted(db, 'content');
}

/** Counts a change, inside the caller's transaction. */
export function count(db: WritableDB, counter: Counter): void {
  run(db, sql`INSERT INTO library (key, value) VALUES (${counter}, '1') ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`);
}
