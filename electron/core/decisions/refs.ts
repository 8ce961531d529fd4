/** Records and printed names by their keys, with what a reader knows them by; also of dumps that were removed. */
import { PaperRecord } from '../../../shared/model/record.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import type { MentionRef, RecordRef } from './types.ts';

interface Row { key: string; body: string; owner: string; file: string; sha256: string; active: number }
interface Found { readonly ref: RecordRef; readonly owner: string; readonly authors: readonly string[]; readonly active: boolean }

/** The record of a mention key (`<record key>#<position>`); a record key is its own. */
export function recordKeyOf(key: string): string {
  const at = key.lastIndexOf('#');
  return at < 0 ? key : key.slice(0, at);
}

export class Refs {
  readonly #found: ReadonlyMap<string, Found>;
  readonly #files: ReadonlyMap<string, string>;

  constructor(found: ReadonlyMap<string, Found>, files: ReadonlyMap<string, string>) {
    this.#found = found;
    this.#files = files;
  }

  /** The record with this key, or null where this library never held it. */
  record(key: string): RecordRef | null {
    return this.#found.get(key)?.ref ?? null;
  }

  /** The printed name with this key, or the owner of the profile at position 0. */
  mention(key: string): MentionRef | null {
    const found = this.#found.get(recordKeyOf(key));
    const position = Number(key.slice(key.lastIndexOf('#') + 1));
    const name = position === 0 ? found?.owner : found?.authors[position - 1];
    return found && name !== undefined ? { ...found.ref, key, name } : null;
  }

  /** False where the dump of the record was removed. */
  isActive(key: string): boolean {
    return this.#found.get(recordKeyOf(key))?.active ?? false;
  }

  /** The file of a profile, by the key of the profile. */
  fileOf(profile: string): string {
    return this.#files.get(profile) ?? '';
  }
}

/** Looks records up by their keys; keys that this library never held are left out. */
export function readRefs(db: ReadableDB, keys: Iterable<string>): Refs {
  const rows = all<Row>(db, sql`
    SELECT record.key, record.body, profile.name AS owner, dump.file, dump.sha256, dump.active
    FROM json_each(${JSON.stringify([...keys])}) AS wanted JOIN record ON record.key = wanted.value
    JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id`);
  const found = new Map(rows.map(({ key, body, owner, file, sha256, active }): [string, Found] => {
    const { title, index, authors } = PaperRecord.parse(JSON.parse(body));
    return [key, { ref: { key, title, file, sha256, record: index }, owner, authors, active: active === 1 }];
  }));
  const files = all<{ key: string; file: string }>(db, sql`SELECT profile.key, dump.file FROM profile JOIN dump ON dump.id = profile.dump_id`);
  return new Refs(found, new Map(files.map(({ key, file }) => [key, file])));
}
