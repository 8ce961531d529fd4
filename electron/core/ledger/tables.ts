/** Writes the tables that follow from the ledger: only rows that differ from those that are there. */
import type { Statement } from 'better-sqlite3';
import { all, one, sql, type ReadableDB, type Value, type WritableDB } from '../store/sql.ts';
import type { Row, ViewTable } from './rows.ts';

function isSame(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, i) => row.every((value, column) => value === b[i]?.[column]));
}

/** The statements for one table. */
interface Statements { readonly rows: Statement<Value[]>; readonly insert: Statement<Value[]>; readonly remove: Statement<Value[]> }

function statementsFor(db: WritableDB, { name, columns, owner, order }: ViewTable): Statements {
  const where = columns.slice(0, owner).map((column) => `${column} = ?`).join(' AND ');
  const listed = columns.join(', ');
  return {
    rows: db.prepare<Value[]>(`SELECT ${listed} FROM ${name} WHERE ${where} ORDER BY ${order}`).raw(),
    insert: db.prepare<Value[]>(`INSERT INTO ${name} (${listed}) VALUES (${columns.map(() => '?').join(', ')})`),
    remove: db.prepare<Value[]>(`DELETE FROM ${name} WHERE ${where}`),
  };
}

export class Tables {
  readonly #db: WritableDB;
  readonly #statements = new Map<ViewTable, Statements>();
  /** The tables were empty, so that nothing has to be looked up. */
  readonly fresh: boolean;

  constructor(db: WritableDB, fresh: boolean) {
    this.#db = db;
    this.fresh = fresh;
  }

  /** Makes the rows of one owner these. True where others were there. */
  settle(table: ViewTable, owner: readonly Value[], rows: readonly Row[]): boolean {
    const { rows: read, insert, remove } = this.#of(table);
    const before = this.fresh ? [] : read.all(...owner) as Row[];
    if (isSame(before, rows)) return false;
    if (before.length > 0) remove.run(...owner);
    for (const row of rows) insert.run(...row);
    return true;
  }

  remove(table: ViewTable, owner: readonly Value[]): void {
    this.#of(table).remove.run(...owner);
  }

  #of(table: ViewTable): Statements {
    let known = this.#statements.get(table);
    if (!known) this.#statements.set(table, (known = statementsFor(this.#db, table)));
    return known;
  }
}

/** Numbers that papers and people bore in this process, so that what is undone and done again bears the same. */
const borne = new WeakMap<WritableDB, Record<'paper' | 'person', Map<string, number>>>();

/** The numbers of papers or of people by their keys; a key that has none is given one. */
export class Ids {
  readonly #db: WritableDB;
  readonly #of: 'paper' | 'person';
  readonly #fresh: boolean;
  readonly #borne: Map<string, number>;
  readonly #known = new Map<string, number>();
  #last: number;

  /** `fresh`: the library holds none yet. */
  constructor(db: WritableDB, of: 'paper' | 'person', fresh: boolean) {
    const numbers = borne.get(db) ?? { paper: new Map<string, number>(), person: new Map<string, number>() };
    borne.set(db, numbers);
    this.#db = db;
    this.#of = of;
    this.#fresh = fresh;
    this.#borne = numbers[of];
    const most = one<{ id: number }>(db, { text: `SELECT coalesce(max(id), 0) AS id FROM ${of}`, values: [] })?.id ?? 0;
    this.#last = this.#borne.values().reduce((highest, id) => Math.max(highest, id), most);
  }

  readonly of = (key: string): number => {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = (this.#fresh ? null : this.#find(key)) ?? this.#free(key);
    this.#known.set(key, id);
    return id;
  };

  /** The number of what the library holds; null for anything else. */
  #find(key: string): number | null {
    return one<{ id: number }>(this.#db, { text: `SELECT id FROM ${this.#of} WHERE key = ?`, values: [key] })?.id ?? null;
  }

  /** Remembers the number of what leaves the library. */
  leave(key: string, id: number): void {
    this.#borne.set(key, id);
  }

  #free(key: string): number {
    const before = this.#borne.get(key);
    const taken = before !== undefined && one(this.#db, { text: `SELECT id FROM ${this.#of} WHERE id = ?`, values: [before] }) !== null;
    if (before !== undefined && !taken) return before;
    this.#last += 1;
    return this.#last;
  }
}

/** Which paper each record belongs to. */
export function paperOfRecord(db: ReadableDB): Map<number, number> {
  return new Map(all<{ record: number; paper: number }>(db, sql`SELECT record_id AS record, paper_id AS paper FROM paper_record`).map((row) => [row.record, row.paper]));
}
