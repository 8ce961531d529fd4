/** How long it takes to read and import each profile, as a ratio to inserting the same rows with plain better-sqlite3. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { importAll } from '../../electron/core/jobs/import.ts';
import { migrations } from '../../electron/core/store/migrations.ts';
import { openLibrary } from '../../electron/core/store/open.ts';
import { readDump } from '../../electron/core/formats/index.ts';
import { heading, line, median, timed } from './measure.ts';

const RUNS = 7;

interface Rows { insert: string; rows: unknown[][] }

/** Every row of a library, table by table, parents first, with the statement that inserts it. */
function rowsOf(file: string): Rows[] {
  const db = new Database(file, { readonly: true });
  const tables = ['dump', 'profile', 'record', 'remark', 'decision', 'paper', 'paper_record', 'person', 'mention', 'authorship', 'tie', 'paper_text', 'person_text'];
  const found = tables.map((table): Rows => {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name);
    return { insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, rows: db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][] };
  });
  db.close();
  return found;
}

function insertBare(file: string, tables: readonly Rows[]): void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  migrations.forEach((step) => db.exec(step.sql));
  db.transaction(() => {
    for (const { insert, rows } of tables) {
      const statement = db.prepare(insert);
      for (const row of rows) statement.run(...row);
    }
  })();
  db.close();
}

async function importOnce(library: string, files: readonly string[]): Promise<void> {
  const opened = openLibrary(library);
  for await (const event of importAll(opened, files.map((path) => ({ name: path, path })))) void event;
  opened.close();
}

/** Times reading, importing and bare inserting of some files, interleaved. */
async function compare(name: string, files: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  let n = 0;
  const next = (): string => join(folder, `${n++}.coterie`);
  const model = next();
  await importOnce(model, files);
  const rows = rowsOf(model);
  const bytes = files.map((path) => readFileSync(path));
  const reading = median(await timed(RUNS, () => bytes.forEach((text, i) => void readDump(text, files[i] ?? ''))));
  const importing = median(await timed(RUNS, () => importOnce(next(), files)));
  const bare = median(await timed(RUNS, () => insertBare(next(), rows)));
  line(name, `${importing.toFixed(1)} ms, ${((importing - reading) / bare).toFixed(2)}× bare`, '≤ 1.5× bare, plus reading');
  line('  of which reading; bare inserts of the same rows', `${reading.toFixed(1)} ms; ${bare.toFixed(1)} ms`);
  rmSync(folder, { recursive: true });
}

/** The files of a folder that the bench imports. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

export async function benchImport(folder: string): Promise<void> {
  heading('Import: time, and the ratio to inserting the same rows with plain better-sqlite3 (opening and closing the file included)');
  const files = filesOf(folder);
  for (const file of files) await compare(file.slice(folder.length + 1), [file]);
  await compare(`all ${files.length} together`, files);
}
