/** Brings the table of ties in line with the papers and authors that the tables hold: between these people, or between all. */
import { all, one, sql, statement, type WritableDB } from '../store/sql.ts';
import { rowOfTie, viewTables, type TieRow } from './rows.ts';
import { tiesOf, type TyingPaper } from './ties.ts';
import type { Tables } from './tables.ts';

interface AuthorRow { paper: number; person: number; implied: number; cutIn: number }

/** Keys of people by their numbers; each is looked up once. */
class Keys {
  readonly #db: WritableDB;
  readonly #keys = new Map<number, string>();
  readonly #ids = new Map<string, number>();

  constructor(db: WritableDB) {
    this.#db = db;
  }

  of(id: number): string {
    let key = this.#keys.get(id);
    if (key !== undefined) return key;
    key = one<{ key: string }>(this.#db, sql`SELECT key FROM person WHERE id = ${id}`)?.key ?? '';
    this.#keys.set(id, key);
    this.#ids.set(key, id);
    return key;
  }

  readonly idOf = (key: string): number => this.#ids.get(key) ?? 0;
}

function* papersOf(db: WritableDB, keys: Keys, rows: Iterable<AuthorRow>): Generator<TyingPaper> {
  const owners = (paper: number) => (): ReadonlySet<string> => new Set(all<{ id: number }>(db, sql`
    SELECT DISTINCT mention.person_id AS id FROM paper_record JOIN mention ON mention.record_id = paper_record.record_id
    WHERE paper_record.paper_id = ${paper} AND mention.is_owner = 1`).map(({ id }) => keys.of(id)));
  let open: { paper: number; rows: AuthorRow[] } = { paper: -1, rows: [] };
  const closed = (): TyingPaper => ({
    authors: open.rows.map(({ person, implied }) => ({ personKey: keys.of(person), implied: implied === 1 })), cutIn: open.rows[0]?.cutIn ?? 0, owners: owners(open.paper),
  });
  for (const row of rows) {
    if (row.paper !== open.paper) {
      if (open.rows.length > 1) yield closed();
      open = { paper: row.paper, rows: [] };
    }
    open.rows.push(row);
  }
  if (open.rows.length > 1) yield closed();
}

const authorsOf = `SELECT authorship.paper_id AS paper, authorship.person_id AS person, authorship.implied, paper.cut_in AS cutIn
  FROM paper JOIN authorship ON authorship.paper_id = paper.id`;

/** The authors of all papers that two of these people share, papers in the order of their keys. */
function authorsOfShared(db: WritableDB, people: ReadonlySet<number>): AuthorRow[] {
  const papers = new Map<number, { key: string; people: number }>();
  for (const person of people) {
    for (const { id, key } of all<{ id: number; key: string }>(db, sql`
      SELECT paper.id, paper.key FROM authorship JOIN paper ON paper.id = authorship.paper_id WHERE authorship.person_id = ${person}`)) {
      papers.set(id, { key, people: (papers.get(id)?.people ?? 0) + 1 });
    }
  }
  const byPaper = statement(db, `${authorsOf} WHERE paper.id = ? ORDER BY authorship.position`);
  return [...papers].filter(([, paper]) => paper.people > 1).sort(([, a], [, b]) => (a.key < b.key ? -1 : 1)).flatMap(([id]) => byPaper.all(id) as AuthorRow[]);
}

/** Ties that the tables hold between these people. */
function heldBetween(db: WritableDB, people: ReadonlySet<number> | null): Map<string, TieRow> {
  const rows = people === null ? all<TieRow>(db, sql`SELECT source, target, weight, papers, flags FROM tie`)
    : [...people].flatMap((person) => all<TieRow>(db, sql`SELECT source, target, weight, papers, flags FROM tie WHERE source = ${person}`)).filter(({ target }) => people.has(target));
  return new Map(rows.map((row) => [`${row.source} ${row.target}`, row]));
}

const isSame = (a: TieRow, b: TieRow): boolean => a.weight === b.weight && a.papers === b.papers && a.flags === b.flags;

/** `people` are those who wrote papers that were changed, before or after; null is everyone. */
export function writeTies(db: WritableDB, tables: Tables, people: ReadonlySet<number> | null): void {
  const keys = new Keys(db);
  const rows = people === null ? all<AuthorRow>(db, { text: `${authorsOf} ORDER BY paper.key, authorship.position`, values: [] }) : authorsOfShared(db, people);
  const before = heldBetween(db, people);
  for (const { source, target, ...tie } of tiesOf([...papersOf(db, keys, rows)])) {
    const row: TieRow = { ...tie, source: keys.idOf(source), target: keys.idOf(target) };
    if (people !== null && !(people.has(row.source) && people.has(row.target))) continue;
    const pair = `${row.source} ${row.target}`;
    const held = before.get(pair);
    before.delete(pair);
    if (!held || !isSame(held, row)) tables.settle(viewTables.tie, [row.source, row.target], [rowOfTie(row)]);
  }
  for (const { source, target } of before.values()) tables.remove(viewTables.tie, [source, target]);
}
