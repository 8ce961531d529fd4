/** Brings the tables that questions are asked of in line with a view: only rows that differ are written. */
import { randomUUID } from 'node:crypto';
import { all, inserter, one, run, sql, statement, type Value, type WritableDB } from '../store/sql.ts';
import type { Match } from './match/types.ts';
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
  /** Decisions of rules that are known to be in the log of decisions. */
  readonly decided: Set<Match>;
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
  return { mark: mark ?? '', view: null, rows, papers: new Numbers(rows.paper.values()), people: new Numbers(rows.person.values()), decided: new Set(), bundles: new RowsMemory() };
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

/** Appends what rules decided and had not decided before; nothing is changed or removed. Returns what was appended. */
function writeDecisions(db: WritableDB, { sure }: LedgerView, decided: ReadonlySet<Match>, at: number): Match[] {
  const insert = inserter(db, `INSERT OR IGNORE INTO decision (subject, verdict, a, b, rule, score, reasons, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const added: Match[] = [];
  for (const [subject, kind] of subjects) {
    for (const match of sure[kind]) {
      if (decided.has(match)) continue;
      const { verdict, a, b, rule, score, reasons } = match;
      insert(subject, verdict, a, b, rule, score, JSON.stringify(reasons), at);
      added.push(match);
    }
  }
  return added;
}

function setting(db: WritableDB, key: string, value: string): void {
  run(db, sql`INSERT INTO library (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}

function writeRows(db: WritableDB, view: LedgerView, at: number): void {
  const { rows: before, papers, people, decided, bundles } = heldBy(db);
  const rows = rowsOf(view, papers.of, people.of, bundles);
  db.pragma('defer_foreign_keys = ON');
  for (const [table, shape] of tables) settle(db, shape, before[table], rows[table]);
  const added = writeDecisions(db, view, decided, at);
  setting(db, 'joined', JSON.stringify({ papers: view.sure.papers.length, people: view.sure.people.length }));
  const mark = randomUUID();
  setting(db, 'mark', mark);
  // Known only now: had a statement failed, what it added would not be in the log.
  for (const match of added) decided.add(match);
  const { sure } = view;
  const outdated = decided.size > 2 * (sure.papers.length + sure.people.length);
  held.set(db, { mark, view, rows, papers, people, decided: outdated ? new Set([...sure.papers, ...sure.people]) : decided, bundles });
}

/** Makes the tables of papers, people, ties and the search index say what this view says, inside the caller's transaction. `at` in milliseconds. */
export function writeView(db: WritableDB, view: LedgerView, at: number): void {
  const known = held.get(db);
  if (known?.view !== view || known.mark !== markIn(db)) writeRows(db, view, at);
  run(db, sql`UPDATE library SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'revision'`);
}

/** Which paper each record belongs to. */
export function paperOfRecord(db: WritableDB): Map<number, number> {
  return new Map(all<{ record: number; paper: number }>(db, sql`SELECT record_id AS record, paper_id AS paper FROM paper_record`).map((row) => [row.record, row.paper]));
}
