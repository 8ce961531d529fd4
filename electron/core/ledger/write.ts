/** Brings the tables that questions are asked of in line with a view: only rows that differ are written. */
import { randomUUID } from 'node:crypto';
import { count } from '../store/open.ts';
import { all, inserter, one, run, sql, statement, type Value, type WritableDB } from '../store/sql.ts';
import { noRows, rowsOf, RowsMemory, viewTables, type Bundle, type Bundles, type TableName, type ViewRows, type ViewTable } from './rows.ts';
import type { LedgerView } from './types.ts';

const tables = Object.entries(viewTables) as [TableName, ViewTable][];

/** What the tables hold, and the numbers under which they hold it. */
interface Held {
  /** A mark that is written with the rows: as long as the library bears it, nobody else has written since, and nothing was rolled back. */
  readonly mark: string;
  readonly view: LedgerView | null;
  readonly rows: ViewRows;
  readonly papers: Numbers;
  readonly people: Numbers;
  readonly bundles: RowsMemory;
}

const held = new WeakMap<WritableDB, Held>();

/** Numbers by key; a key keeps its number as long as this process knows it. */
class Numbers {
  readonly #known: Map<string, number>;
  #last: number;

  constructor(rows: Iterable<Bundle>) {
    this.#known = new Map(Array.from(rows, ([id, key]) => [String(key), Number(id)]));
    this.#last = this.#known.values().reduce((most, id) => Math.max(most, id), 0);
  }

  readonly of = (key: string): number => {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#last += 1;
    this.#known.set(key, this.#last);
    return this.#last;
  };
}

function read(db: WritableDB, { name, columns, owner, order }: ViewTable): Bundles {
  const bundles: Bundles = new Map();
  for (const row of db.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order}`).raw().iterate() as IterableIterator<Value[]>) {
    const key = owner === 1 ? row[0] ?? null : row.slice(0, owner).join(' ');
    const bundle = bundles.get(key) as Value[] | undefined;
    if (bundle) bundle.push(...row);
    else bundles.set(key, row);
  }
  return bundles;
}

function markIn(db: WritableDB): string | null {
  return one<{ value: string }>(db, sql`SELECT value FROM library WHERE key = 'mark'`)?.value ?? null;
}

/** What the tables hold: remembered, or read again when somebody else has written or a change was taken back. */
function heldBy(db: WritableDB): Held {
  const known = held.get(db);
  const mark = markIn(db);
  if (known && known.mark === mark) return known;
  const rows = noRows();
  for (const [table, shape] of tables) rows[table] = read(db, shape);
  return { mark: mark ?? '', view: null, rows, papers: new Numbers(rows.paper.values()), people: new Numbers(rows.person.values()), bundles: new RowsMemory() };
}

function isSame(a: Bundle, b: Bundle): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Deletes and inserts the bundles that differ. Foreign keys are checked at the end of the transaction. */
function settle(db: WritableDB, { name, columns, owner }: ViewTable, before: Bundles, after: Bundles): void {
  if (before === after) return;
  const insert = statement(db, `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const remove = statement(db, `DELETE FROM ${name} WHERE ${columns.slice(0, owner).map((column) => `${column} = ?`).join(' AND ')}`);
  const changed: Bundle[] = [];
  for (const [key, old] of before) if (!after.has(key)) remove.run(...old.slice(0, owner));
  for (const [key, bundle] of after) {
    const old = before.get(key);
    if (old && (old === bundle || isSame(old, bundle))) continue;
    if (old) remove.run(...old.slice(0, owner));
    changed.push(bundle);
  }
  for (const bundle of changed) for (let i = 0; i < bundle.length; i += columns.length) insert.run(...bundle.slice(i, i + columns.length));
}

const subjects = [['paper', 'papers'], ['person', 'people']] as const;

/** What stands in one list and not in another; two lists that are the same but for some places in between cost little. */
function added<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const known = new Set(before.slice(start));
  return after.slice(start, after.length - end).filter((one) => !known.has(one));
}

/** Appends what rules decided and had not decided before; nothing is changed or removed. */
function writeDecisions(db: WritableDB, before: LedgerView | null, { sure }: LedgerView, at: number): void {
  const insert = inserter(db, `INSERT OR IGNORE INTO decision (subject, verdict, a, b, rule, score, reasons, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const [subject, kind] of subjects) {
    for (const { verdict, a, b, rule, score, reasons } of added(before?.sure[kind] ?? [], sure[kind])) {
      insert(subject, verdict, a, b, rule, score, JSON.stringify(reasons), at);
    }
  }
}

function setting(db: WritableDB, key: string, value: string): void {
  run(db, sql`INSERT INTO library (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}

function writeRows(db: WritableDB, view: LedgerView, at: number): void {
  const { view: viewBefore, rows: before, papers, people, bundles } = heldBy(db);
  const rows = rowsOf(view, papers.of, people.of, bundles);
  db.pragma('defer_foreign_keys = ON');
  for (const [table, shape] of tables) settle(db, shape, before[table], rows[table]);
  writeDecisions(db, viewBefore, view, at);
  setting(db, 'joined', JSON.stringify({ papers: view.sure.papers.length, people: view.sure.people.length }));
  const mark = randomUUID();
  setting(db, 'mark', mark);
  held.set(db, { mark, view, rows, papers, people, bundles });
}

/** Makes the tables of papers, people, ties and the search index say what this view says, inside the caller's transaction. `at` in milliseconds. */
export function writeView(db: WritableDB, view: LedgerView, at: number): void {
  const known = held.get(db);
  if (known?.view !== view || known.mark !== markIn(db)) {
    writeRows(db, view, at);
    count(db, 'content');
  }
  count(db, 'revision');
}

/** Which paper each record belongs to. */
export function paperOfRecord(db: WritableDB): Map<number, number> {
  return new Map(all<{ record: number; paper: number }>(db, sql`SELECT record_id AS record, paper_id AS paper FROM paper_record`).map((row) => [row.record, row.paper]));
}
