/** Where the records of a library stand, by id and by key; each is looked up once. */
import { all, one, sql, statement, type ReadableDB } from '../store/sql.ts';
import type { Titled } from './papers.ts';

interface Place extends Titled {
  /** The key of the paper to which the tables say it belongs; null when it belongs to none. */
  readonly paper: string | null;
}

const columns = `record.id, record.key, profile.dump_id AS dumpId, profile.key AS profileKey, profile.name AS owner, coalesce(record_title.alone, '') AS alone, paper.key AS paper
  FROM record JOIN profile ON profile.id = record.profile_id LEFT JOIN record_title ON record_title.record_id = record.id
  LEFT JOIN paper_record ON paper_record.record_id = record.id LEFT JOIN paper ON paper.id = paper_record.paper_id`;

export class Places {
  readonly #db: ReadableDB;
  readonly #known = new Map<number, Place>();
  readonly #ids = new Map<string, number | null>();

  constructor(db: ReadableDB) {
    this.#db = db;
  }

  /** Reads the places of all records of the active dumps at once. */
  readAll(): void {
    for (const place of statement(this.#db, `SELECT ${columns} JOIN dump ON dump.id = profile.dump_id WHERE dump.active = 1`).iterate() as IterableIterator<Place>) {
      this.#known.set(place.id, place);
      this.#ids.set(place.key, place.id);
    }
  }

  of(id: number): Place {
    let place = this.#known.get(id);
    if (place) return place;
    place = statement(this.#db, `SELECT ${columns} WHERE record.id = ?`).get(id) as Place | undefined;
    if (!place) throw new RangeError(`The library has no record ${id}.`);
    this.#known.set(id, place);
    return place;
  }

  /** The id of a record of an active dump, by its key. */
  idOf(key: string): number | undefined {
    const known = this.#ids.get(key);
    if (known !== undefined) return known ?? undefined;
    const id = one<{ id: number }>(this.#db, sql`
      SELECT record.id FROM record JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id WHERE record.key = ${key} AND dump.active = 1`)?.id ?? null;
    this.#ids.set(key, id);
    return id ?? undefined;
  }

  /** Records of the same title as a record. */
  alike(id: number): number[] {
    const { alone } = this.of(id);
    return alone === '' ? [] : all<{ id: number }>(this.#db, sql`SELECT record_id AS id FROM record_title WHERE alone = ${alone} AND alone <> ''`).map((row) => row.id);
  }

  /** Records that the tables say are of the same paper as a record. */
  together(id: number): number[] {
    return all<{ id: number }>(this.#db, sql`
      SELECT record_id AS id FROM paper_record WHERE paper_id = (SELECT paper_id FROM paper_record WHERE record_id = ${id})`).map((row) => row.id);
  }
}
