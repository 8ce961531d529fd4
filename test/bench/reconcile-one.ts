/**
 * One measurement of the bench in a process of its own, so that its peak of memory is its own; prints JSON.
 * `import LIBRARY FOLDER` imports and decides, `bare LIBRARY MODEL` inserts the rows of another library.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { importAll } from '../../electron/core/jobs/import.ts';
import type { LoggedAction } from '../../electron/core/ledger/actions.ts';
import { act } from '../../electron/core/store/actions.ts';
import { migrations } from '../../electron/core/store/migrations.ts';
import { openLibrary, type Library } from '../../electron/core/store/open.ts';
import { one, sql } from '../../electron/core/store/sql.ts';
import type { Measured } from './reconcile.ts';

const [, , kind = '', target = '', source = ''] = process.argv;
const seconds = (since: number): number => (performance.now() - since) / 1000;
/** Bytes. `maxRSS` is in kilobytes. */
const peak = (): number => process.resourceUsage().maxRSS * 1024;

/** What a user does to a library, one deed of each kind that costs otherwise; each is undone and done again. */
function deedsOf({ reader }: Library): { name: string; action: LoggedAction }[] {
  const asked = (subject: 'paper' | 'person') => one<{ a: string; b: string }>(reader, sql`SELECT a, b FROM question WHERE subject = ${subject} ORDER BY score DESC, a, b LIMIT 1`);
  const [paper, person] = [asked('paper'), asked('person')];
  const record = one<{ key: string }>(reader, sql`SELECT key FROM record LIMIT 1`)?.key ?? '';
  return [
    ...(paper ? (['same', 'different'] as const).map((verdict) => ({ name: `paper ${verdict}`, action: { kind: 'decide' as const, take: [], verdicts: [{ subject: 'paper' as const, verdict, ...paper }] } })) : []),
    ...(person ? (['same', 'different'] as const).map((verdict) => ({ name: `person ${verdict}`, action: { kind: 'decide' as const, take: [], verdicts: [{ subject: 'person' as const, verdict, ...person }] } })) : []),
    { name: 'prefer', action: { kind: 'prefer', field: 'title', record, from: record } },
    { name: 'rename', action: { kind: 'rename', mentions: [`${record}#1`], name: 'Ada Lovelace' } },
  ];
}

function timeDeed({ writer }: Library, action: LoggedAction): number {
  const began = performance.now();
  act(writer, 'A deed', action, Date.now());
  return seconds(began);
}

async function measureImport(): Promise<Measured> {
  const files = readdirSync(source).sort().map((name) => ({ name, path: join(source, name) }));
  const library = openLibrary(target);
  const began = performance.now();
  const steps: Record<string, number> = {};
  let last = { step: 'reading', at: began };
  for await (const event of importAll(library, files)) {
    const step = event.type === 'progress' ? event.step : 'done';
    if (step === last.step) continue;
    steps[last.step] = seconds(last.at);
    last = { step, at: performance.now() };
  }
  const measured = { seconds: seconds(began), peak: peak() };
  library.close();
  const opened = openLibrary(target);
  const deeds = deedsOf(opened).flatMap(({ name, action }, i) => [
    { name: i === 0 ? `${name}, first after opening` : name, seconds: timeDeed(opened, action) },
    { name: `  undone`, seconds: timeDeed(opened, { kind: 'undo' }) }, { name: `  redone`, seconds: timeDeed(opened, { kind: 'redo' }) },
  ]);
  const counts = one<Measured['counts']>(opened.reader, sql`
    SELECT (SELECT count(*) FROM record) AS records, (SELECT count(*) FROM paper) AS papers, (SELECT count(*) FROM mention) AS names, (SELECT count(*) FROM person) AS people,
      (SELECT count(*) FROM tie) AS ties, (SELECT count(*) FROM question) AS questions`);
  opened.close();
  return { ...measured, steps, counts, deeds };
}

const tables = ['dump', 'profile', 'record', 'remark', 'decision', 'paper', 'paper_record', 'person', 'mention', 'authorship', 'tie', 'question', 'paper_text', 'person_text'];

/** Copies every row of a finished library with plain inserts in one transaction; the time of reading the rows does not count. */
function measureBare(): Measured {
  const model = new Database(source, { readonly: true });
  const db = new Database(target);
  db.pragma('journal_mode = WAL');
  migrations.forEach((step) => db.exec(step.sql));
  let reading = 0;
  const began = performance.now();
  db.transaction(() => {
    for (const table of tables) {
      const columns = (model.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name).join(', ');
      const insert = db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, '?')})`);
      const rows = model.prepare(`SELECT ${columns} FROM ${table}`).raw().iterate() as IterableIterator<unknown[]>;
      for (;;) {
        const asked = performance.now();
        const next = rows.next();
        reading += seconds(asked);
        if (next.done) break;
        insert.run(...next.value);
      }
    }
  })();
  const all = seconds(began);
  db.close();
  model.close();
  return { seconds: all - reading, peak: peak(), steps: {}, counts: null, deeds: [] };
}

console.log(JSON.stringify(kind === 'import' ? await measureImport() : measureBare()));
