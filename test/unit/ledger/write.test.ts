import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redo, removeDump, undo } from '../../../electron/core/history.ts';
import { loadRecords } from '../../../electron/core/ledger/load.ts';
import { rowsOf, viewTables, type ViewTable } from '../../../electron/core/ledger/rows.ts';
import { viewOf } from '../../../electron/core/ledger/view.ts';
import { facts } from '../../../electron/core/review/facts.ts';
import { act } from '../../../electron/core/store/actions.ts';
import { openLibrary, type Library } from '../../../electron/core/store/open.ts';
import { all, sql, type ReadableDB } from '../../../electron/core/store/sql.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { ada, charles, scoredPage } from '../jobs/pages.ts';

const third = scoredPage('Mary Somerville', [
  { title: 'On the engines', authors: 'Ada Lovelace, C. Babbage et al.' },
  { title: 'Notes', authors: 'A. Lovelace, Mary Somerville, Luigi Menabrea, Charles Babbage', date: 'Jan 9' },
]);
const pages = [page('ada.txt', ada), page('charles.txt', charles), page('mary.txt', third)];

function idsOf(db: ReadableDB, of: 'paper' | 'person'): Map<string, number> {
  const rows = all<{ key: string; id: number }>(db, of === 'paper' ? sql`SELECT key, id FROM paper` : sql`SELECT key, id FROM person`);
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** The rows of every table that follows from the ledger, sorted as text. */
function held(db: ReadableDB): Record<string, string[]> {
  const tables: [string, ViewTable][] = Object.entries(viewTables);
  return Object.fromEntries(tables.map(([table, { name, columns }]) =>
    [table, db.prepare(`SELECT ${columns.join(', ')} FROM ${name}`).raw().all().map((row) => JSON.stringify(row)).sort()]));
}

/** The same rows as they follow from records and log alone. */
function expected(db: ReadableDB): Record<string, string[]> {
  const [papers, people] = [idsOf(db, 'paper'), idsOf(db, 'person')];
  const rows = rowsOf(viewOf(loadRecords(db), facts(db)), (key) => papers.get(key) ?? -1, (key) => people.get(key) ?? -1);
  const tables: [string, ViewTable][] = Object.entries(viewTables);
  return Object.fromEntries(tables.map(([table, { columns }]) => {
    const bundles = [...rows[table as keyof typeof viewTables].values()];
    return [table, bundles.flatMap((bundle) => Array.from({ length: bundle.length / columns.length }, (_, i) => JSON.stringify(bundle.slice(i * columns.length, (i + 1) * columns.length)))).sort()];
  }));
}

/** Pairs that rules are sure of and that the log of their decisions does not name. */
function unlogged(db: ReadableDB): string[] {
  const name = ({ a, b, rule }: { a: string; b: string; rule: string }): string => `${a} ${b} ${rule}`;
  const logged = new Set(all<{ a: string; b: string; rule: string }>(db, sql`SELECT a, b, rule FROM decision`).map(name));
  const { sure } = viewOf(loadRecords(db), facts(db));
  return [...sure.papers, ...sure.people].map(name).filter((one) => !logged.has(one));
}

type Move = (into: Library) => Promise<void> | void;
const pair = (into: Library, [n, m]: [number, number], of: 'record' | 'mention'): { a: string; b: string } => {
  const keys = of === 'record' ? all<{ key: string }>(into.reader, sql`SELECT key FROM record ORDER BY key`)
    : all<{ key: string }>(into.reader, sql`SELECT record.key || '#' || position AS key FROM mention JOIN record ON record.id = record_id ORDER BY key`);
  return { a: keys[n % keys.length]?.key ?? 'none', b: keys[m % keys.length]?.key ?? 'none' };
};
const two = fc.tuple(fc.nat(40), fc.nat(40));
const verdict = fc.constantFrom('same' as const, 'different' as const);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.nat(2).map((i): Move => async (into) => void await importPages(into, pages.slice(i, i + 1))),
  fc.integer({ min: 1, max: 3 }).map((id): Move => (into) => void removeDump(into.writer, id)),
  fc.tuple(two, verdict).map(([at, said]): Move => (into) => void act(into.writer, '', { kind: 'decide', take: [], verdicts: [{ subject: 'paper', verdict: said, ...pair(into, at, 'record') }] }, 0)),
  fc.tuple(two, verdict).map(([at, said]): Move => (into) => void act(into.writer, '', { kind: 'decide', take: [], verdicts: [{ subject: 'person', verdict: said, ...pair(into, at, 'mention') }] }, 0)),
  two.map((at): Move => (into) => {
    const { a, b } = pair(into, at, 'record');
    act(into.writer, '', { kind: 'prefer', field: 'title', record: a, from: b }, 0);
  }),
  two.map((at): Move => (into) => void act(into.writer, '', { kind: 'rename', mentions: [pair(into, at, 'mention').a], name: 'Countess' }, 0)),
  fc.constant<Move>((into) => void undo(into.writer)),
  fc.constant<Move>((into) => void redo(into.writer)),
  // Another process writes to the same file.
  two.map((at): Move => (into) => {
    const other = openLibrary(into.file);
    act(other.writer, '', { kind: 'rename', mentions: [pair(into, at, 'mention').a], name: 'Lady' }, 0);
    other.close();
  }),
  // A change that fails half-way.
  two.map((at): Move => (into) => {
    expect(() => into.writer.transaction(() => {
      act(into.writer, '', { kind: 'decide', take: [], verdicts: [{ subject: 'paper', verdict: 'same', ...pair(into, at, 'record') }] }, 0);
      throw new Error('the disk is full');
    })()).toThrow('the disk is full');
  }),
);

describe('the tables', () => {
  test('hold what follows from records and log, whatever was done, undone, taken back, or written by another process', async () => {
    await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 10 }), async (moves) => {
      const into = library();
      await importPages(into, pages.slice(0, 2));
      for (const one of moves) {
        await one(into);
        expect(held(into.reader)).toEqual(expected(into.reader));
        expect(unlogged(into.reader)).toEqual([]);
      }
    }), { numRuns: 25 });
  });

  test('keep the numbers of papers and people through a decision and its undo, and write nothing else', async () => {
    const into = library();
    await importPages(into, pages);
    const before = held(into.reader);
    const [a = '', b = ''] = all<{ key: string }>(into.reader, sql`SELECT key FROM record ORDER BY key`).map((row) => row.key);
    const written = (): number => all<{ n: number }>(into.writer, sql`SELECT total_changes() AS n`)[0]?.n ?? 0;
    const start = written();
    act(into.writer, '', { kind: 'prefer', field: 'title', record: a, from: a }, 0);
    // The row of the deed, the row of the paper twice (out and in), what was joined, the mark and the two counters.
    expect(written() - start).toBe(7);
    act(into.writer, '', { kind: 'decide', take: [], verdicts: [{ subject: 'paper', verdict: 'same', a, b }] }, 0);
    undo(into.writer);
    undo(into.writer);
    expect(held(into.reader)).toEqual(before);
  });

  test('are left alone by a deed that changes no paper and nobody', async () => {
    const into = library();
    await importPages(into, pages);
    const written = (): number => all<{ n: number }>(into.writer, sql`SELECT total_changes() AS n`)[0]?.n ?? 0;
    const start = written();
    act(into.writer, '', { kind: 'note', node: 'somebody', text: 'Met in Kyoto' }, 0);
    // The row of the deed, and what counts changes.
    expect(written() - start).toBeLessThan(4);
  });
});
