/** Questions about the library as a whole: counts, dumps, settings, places on the map. */
import { basename, extname } from 'node:path';
import { Settings, type DumpRow, type LibrarySummary } from '../../../shared/model/library.ts';
import type { FormatId } from '../../../shared/model/record.ts';
import { revision, type Library } from './open.ts';
import { all, inserter, one, run, sql, type ReadableDB, type WritableDB } from './sql.ts';

interface ProfileRow { dumpId: number; format: FormatId; name: string; papers: number; personKey: string | null }

function profiles(db: ReadableDB): ProfileRow[] {
  return all<ProfileRow>(db, sql`
    SELECT dump_id AS dumpId, format, name,
      (SELECT count(*) FROM record WHERE record.profile_id = profile.id) AS papers,
      (SELECT person.key FROM record JOIN mention ON mention.record_id = record.id JOIN person ON person.id = mention.person_id
        WHERE record.profile_id = profile.id AND mention.is_owner = 1 LIMIT 1) AS personKey
    FROM profile ORDER BY id`);
}

function dumps(db: ReadableDB): DumpRow[] {
  const owned = Map.groupBy(profiles(db), (profile) => profile.dumpId);
  return all<{ id: number; file: string; remarks: number }>(db, sql`
    SELECT id, file, (SELECT count(*) FROM remark WHERE remark.dump_id = dump.id) AS remarks FROM dump WHERE active = 1 ORDER BY id`)
    .map(({ id, file, remarks }): DumpRow => {
      const own = owned.get(id) ?? [];
      return {
        id, file, remarks,
        owners: own.map((profile) => ({ personId: profile.personKey ?? '', name: profile.name })),
        formats: [...new Set(own.map((profile) => profile.format))],
        papers: own.reduce((sum, profile) => sum + profile.papers, 0),
      };
    });
}

function count(db: ReadableDB, table: 'paper' | 'person' | 'tie'): number {
  const query = { paper: sql`SELECT count(*) AS n FROM paper`, person: sql`SELECT count(*) AS n FROM person`, tie: sql`SELECT count(*) AS n FROM tie` }[table];
  return one<{ n: number }>(db, query)?.n ?? 0;
}

const kept = new WeakMap<ReadableDB, Omit<LibrarySummary, 'name'>>();

/** What the library holds. It is called by the name of its file. Counting a large library takes time, so it is done once for a revision. */
export function summary({ reader, file }: Library): LibrarySummary {
  const now = revision(reader);
  let held = kept.get(reader);
  if (held?.revision !== now) {
    kept.set(reader, (held = { revision: now, papers: count(reader, 'paper'), people: count(reader, 'person'), ties: count(reader, 'tie'), dumps: dumps(reader) }));
  }
  return { name: basename(file, extname(file)), ...held };
}

const defaults: Settings = { theme: 'system' };

/** The settings; a damaged entry counts as not set. */
export function settings(db: ReadableDB): Settings {
  const row = one<{ value: string }>(db, sql`SELECT value FROM library WHERE key = 'settings'`);
  const parsed = Settings.safeParse(row ? JSON.parse(row.value) : defaults);
  return parsed.success ? parsed.data : defaults;
}

export function changeSettings(db: WritableDB, change: Partial<Settings>): Settings {
  const changed = { ...settings(db), ...change };
  run(db, sql`INSERT INTO library (key, value) VALUES ('settings', ${JSON.stringify(changed)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
  return changed;
}

export interface Place { node: string; x: number; y: number; pinned: number; apart?: number }

/** Where nodes of a network stand, in map units. */
export function places(db: ReadableDB, network: string): Place[] {
  return all(db, sql`SELECT node, x, y, pinned, apart FROM place WHERE network = ${network}`);
}

/** Remembers places, all or none. Numbers that are not finite are left out. Returns how many were saved. */
export function savePlaces(db: WritableDB, network: string, rows: readonly Place[]): number {
  const insert = inserter(db, `INSERT INTO place (network, node, x, y, pinned, apart) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (network, node) DO UPDATE SET x = excluded.x, y = excluded.y, pinned = excluded.pinned, apart = excluded.apart`);
  const finite = rows.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  db.transaction(() => finite.forEach(({ node, x, y, pinned, apart = 0 }) => insert(network, node, x, y, pinned, apart)))();
  return finite.length;
}
