/** SQL that reads like SQL: a tag in which a value can only become a parameter, and typed ways to run it. */
import type Database from 'better-sqlite3';

/** A connection that may only be asked. */
export type ReadableDB = Database.Database & { readonly readable: unique symbol };
/** A connection that may also write; every writable connection can be read. */
export type WritableDB = ReadableDB & { readonly writable: unique symbol };

export type Value = string | number | bigint | null | Uint8Array;
export interface Query {
  readonly text: string;
  readonly values: readonly Value[];
}

/** The text of each template, put together once: by it the prepared statement is found. */
const texts = new WeakMap<TemplateStringsArray, string>();

/** Makes a query of a template; what stands between braces is bound, never pasted. */
export function sql(parts: TemplateStringsArray, ...values: Value[]): Query {
  let text = texts.get(parts);
  if (text === undefined) texts.set(parts, (text = parts.join('?')));
  return { text, values };
}

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<Value[]>>>();

/** The prepared statement for a text, made once for each connection. */
export function statement(db: ReadableDB, text: string): Database.Statement<Value[]> {
  let known = prepared.get(db);
  if (!known) prepared.set(db, (known = new Map()));
  let found = known.get(text);
  if (!found) known.set(text, (found = db.prepare<Value[]>(text)));
  return found;
}

/** All rows. `Row` is a promise of the SQL text beside it; tables are STRICT, so column types hold. */
export function all<Row>(db: ReadableDB, query: Query): Row[] {
  return statement(db, query.text).all(...query.values) as Row[];
}

/** The first row, or null. */
export function one<Row>(db: ReadableDB, query: Query): Row | null {
  return (statement(db, query.text).get(...query.values) as Row | undefined) ?? null;
}

/** Runs a statement that changes something; returns the rowid of an inserted row. */
export function run(db: WritableDB, query: Query): number {
  return Number(statement(db, query.text).run(...query.values).lastInsertRowid);
}

/** A statement to be run many times with other values, for bulk inserts. */
export function inserter(db: WritableDB, text: string): (...values: Value[]) => number {
  const insert = statement(db, text);
  return (...values) => Number(insert.run(...values).lastInsertRowid);
}
