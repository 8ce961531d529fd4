/** Writes the tables that follow from the ledger: only rows that differ from those that are there. */
import { all, one, sql, statement, type ReadableDB, type Value, type WritableDB } from '../store/sql.ts';
import type { Row, ViewTable } from './rows.ts';

function isSame(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, i) => row.every((value, column) => value === b[i]?.[column]));
}

export class Tables {
  readonly #db: WritableDB;
  /** The tables were empty, so that nothing has to be looked up. */
  readonly #fresh: boolean;

  constructor(db: WritableDB, fresh: boolean) {
    this.#db = db;
    this.#fresh = fresh;
  }

  /** Makes the rows of one owner these. True where others were there. */
  settle(table: ViewTable, owner: readonly Value[], rows: readonly Row[]): boolean {
    const before = this.#fresh ? [] : this.rows(table, owner);
    if (isSame(before, rows)) return false;
    if (before.length > 0) this.remove(table, owner);
    const insert = statement(this.#db, `INSERT INTO ${table.name} (${table.columns.join(', ')}) VALUES (${table.columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...row);
    return true;
  }

  rows({ name, columns, owner: width, order }: ViewTable, owner: readonly Value[]): Row[] {
    return statement(this.#db, `SELECT ${columns.join(', ')} FROM ${name} WHERE ${this.#where(columns, width)} ORDER BY ${order}`).raw().all(...owner) as Row[];
  }

  remove({ name, columns, owner: width }: ViewTable, owner: readonly Value[]): void {
    statement(this.#db, `DELETE FROM ${name} WHERE ${this.#where(columns, width)}`).run(...owner);
  }

  #where(columns: readonly string[], width: number): string {
    return columns.slice(0, width).map((column) => `${column} = ?`).join(' AND ');
  }
}

/** Numbers that papers and people bore in this process, so that what is undone and done again bears the same. */
const borne = new WeakMap<WritableDB, Record<'paper' | 'person', Map<string, number>>>();

/** The numbers of papers or of people by their keys; a key that has none is given one. */
export class Ids {
  readonly #db: WritableDB;
  readonly #of: 'paper' | 'person';
  readonly #borne: Map<string, number>;
  readonly #known = new Map<string, number>();
  #last: number;

  constructor(db: WritableDB, of: 'paper' | 'person') {
    const numbers = borne.get(db) ?? { paper: new Map<string, number>(), person: new Map<string, number>() };
    borne.set(db, numbers);
    this.#db = db;
    this.#of = of;
    this.#borne = numbers[of];
    const most = one<{ id: number }>(db, { text: `SELECT coalesce(max(id), 0) AS id FROM ${of}`, values: [] })?.id ?? 0;
    this.#last = this.#borne.values().reduce((highest, id) => Math.max(highest, id), most);
  }

  readonly of = (key: string): number => {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.find(key) ?? this.#free(key);
    this.#known.set(key, id);
    return id;
  };

  /** The number of what the library holds; null for anything else. */
  find(key: string): number | null {
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
