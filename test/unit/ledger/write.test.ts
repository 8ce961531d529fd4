import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { history, redo, removeDump, undo, undoInSteps } from '../../../electron/core/history.ts';
import { loadRecords } from '../../../electron/core/ledger/load.ts';
import { baseOf } from '../../../electron/core/ledger/naming.ts';
import { rowOfConflict, rowOfPerson, rowOfTie, rowsOfPaper, rowsOfQuestions, textOfPerson, viewTables, type Row, type TableName, type ViewTable } from '../../../electron/core/ledger/rows.ts';
import { viewOf } from '../../../electron/core/ledger/view.ts';
import { facts } from '../../../electron/core/review/facts.ts';
import { queue } from '../../../electron/core/review/queue.ts';
import { finish } from '../../../electron/core/ledger/steps.ts';
import { act, catchUp } from '../../../electron/core/store/actions.ts';
import { openLibrary, type Library } from '../../../electron/core/store/open.ts';
import { all, sql, type ReadableDB } from '../../../electron/core/store/sql.ts';
import type { LoggedAction } from '../../../electron/core/ledger/actions.ts';
import { folder, importPages, library, page } from '../jobs/library.ts';
import { ada, charles, scoredPage } from '../jobs/pages.ts';

const third = scoredPage('Mary Somerville', [
  { title: 'On the engines', authors: 'Ada Lovelace, C. Babbage et al.' },
  { title: 'Notes', authors: 'A. Lovelace, Mary Somerville, Luigi Menabrea, Charles Babbage', date: 'Jan 9' },
  { title: 'Tables of the moon', authors: 'J. Herschel, J. Smith, J. Smith, Ada Lovelace, Mary Somerville', date: 'Mar 1, 2018' },
  { title: 'Notes: part two', authors: 'Ada Lovelace, Jane Smith, Wei Wang, W. Wang, Mary Somerville', date: 'Jan 9, 2021' },
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
  const id = (of: Map<string, number>) => (key: string): number => of.get(key) ?? -1;
  const view = viewOf(loadRecords(db), facts(db));
  const names = new Map(view.people.map(({ key, name }) => [key, name]));
  const printed = Map.groupBy(view.mentions, (mention) => mention.personKey);
  const ofPapers = view.papers.map((paper) => rowsOfPaper(paper, paper.authors.map((one) => names.get(one.personKey) ?? ''), id(papers)(paper.key), id(people)));
  const rows: Record<TableName, readonly Row[]> = {
    paper: ofPapers.map((of) => of.paper),
    paperText: ofPapers.map((of) => of.text),
    authorship: ofPapers.flatMap((of) => of.authorship),
    record: ofPapers.flatMap((of) => [...of.records.values()]),
    mention: ofPapers.flatMap((of) => [...of.mentions.values()].flat()),
    person: view.people.map((person) => rowOfPerson(person, person.papers, id(people)(person.key))),
    personText: view.people.map((person) => textOfPerson(person, id(people)(person.key))),
    base: view.people.map(({ key }) => [id(people)(key), baseOf(printed.get(key) ?? [])]),
    tie: view.ties.map((tie) => rowOfTie({ ...tie, source: id(people)(tie.source), target: id(people)(tie.target) })),
    question: [...rowsOfQuestions('paper', view.questions.papers), ...rowsOfQuestions('person', view.questions.people)],
    conflict: view.conflicts.map(rowOfConflict),
  };
  return Object.fromEntries(Object.entries(rows).map(([table, of]) => [table, of.map((row) => JSON.stringify(row)).sort()]));
}

/** How many pairs the rules join, as the review tells it, and as it follows from records and log alone. */
function joined(db: ReadableDB): { told: unknown; found: unknown } {
  const { sure } = viewOf(loadRecords(db), facts(db));
  return { told: queue(db).joined, found: { papers: sure.papers.length, people: sure.people.length } };
}

/** Pairs that rules are sure of and that the log of their decisions does not name. */
function unlogged(db: ReadableDB): string[] {
  const name = ({ a, b, rule }: { a: string; b: string; rule: string }): string => `${a} ${b} ${rule}`;
  const logged = new Set(all<{ a: string; b: string; rule: string }>(db, sql`SELECT a, b, rule FROM decision`).map(name));
  const { sure } = viewOf(loadRecords(db), facts(db));
  return [...sure.papers, ...sure.people].map(name).filter((one) => !logged.has(one));
}

/** A library that may be closed and opened again. */
interface Shelf { library: Library }
function reopen(shelf: Shelf): void {
  const { file } = shelf.library;
  shelf.library.close();
  shelf.library = openLibrary(file);
}
function shelf(): Shelf {
  const own = { library: openLibrary(join(folder(), 'test.coterie')) };
  onTestFinished(() => own.library.close());
  return own;
}

type Move = (on: Shelf) => Promise<void> | void;
/** Two records or mentions; those of a removed dump too. */
function pair({ library: { reader } }: Shelf, [n, m]: readonly [number, number], of: 'record' | 'mention'): { a: string; b: string } {
  const keys = of === 'record' ? all<{ key: string }>(reader, sql`SELECT key FROM record ORDER BY key`)
    : all<{ key: string }>(reader, sql`SELECT record.key || '#' || position AS key FROM mention JOIN record ON record.id = record_id ORDER BY key`);
  return { a: keys[n % keys.length]?.key ?? 'none', b: keys[m % keys.length]?.key ?? 'none' };
}
const does = ({ library: { writer } }: Shelf, action: LoggedAction): void => void act(writer, '', action, 0);
const two = fc.tuple(fc.nat(40), fc.nat(40));
const verdict = fc.constantFrom('same' as const, 'different' as const);
const said = (subject: 'paper' | 'person'): fc.Arbitrary<Move> => fc.array(fc.tuple(two, subject === 'paper' ? fc.constantFrom('same' as const, 'different' as const, 'version-of' as const) : verdict), { minLength: 1, maxLength: 4 })
  .map((pairs): Move => (on) => does(on, { kind: 'decide', take: [], verdicts: pairs.map(([at, one]) => ({ subject, verdict: one, ...pair(on, at, subject === 'paper' ? 'record' : 'mention') })) }));
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.nat(2).map((i): Move => async (on) => void await importPages(on.library, pages.slice(i, i + 1))),
  fc.integer({ min: 1, max: 3 }).map((id): Move => (on) => void removeDump(on.library.writer, id)),
  said('paper'), said('paper'), said('person'), said('person'),
  // What a rule would ask is answered.
  fc.tuple(fc.nat(9), verdict).map(([n, one]): Move => (on) => {
    const asked = all<{ subject: 'paper' | 'person'; a: string; b: string }>(on.library.reader, sql`SELECT subject, a, b FROM question ORDER BY subject, a, b`);
    const question = asked[n % Math.max(1, asked.length)];
    if (question) does(on, { kind: 'decide', take: [], verdicts: [{ ...question, verdict: one }] });
  }),
  two.map((at): Move => (on) => {
    const { a, b } = pair(on, at, 'record');
    does(on, { kind: 'prefer', field: 'title', record: a, from: b });
  }),
  fc.tuple(two, fc.constantFrom('Countess', null)).map(([at, name]): Move => (on) => does(on, { kind: 'rename', mentions: [pair(on, at, 'mention').a], name })),
  fc.tuple(two, fc.constantFrom(0.2, 0.9, null)).map(([at, strictness]): Move => (on) => {
    const { a, b } = pair(on, at, 'mention');
    does(on, { kind: 'adopt', verdicts: [{ subject: 'person', verdict: 'same', a, b }], take: [], names: [{ mentions: [a], name: 'Lady' }], profiles: [], strictness });
  }),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value): Move => (on) => does(on, { kind: 'strictness', value })),
  fc.constant<Move>((on) => does(on, { kind: 'note', node: 'somebody', text: 'Met in Kyoto' })),
  fc.constant<Move>((on) => void undo(on.library.writer)), fc.constant<Move>((on) => void undo(on.library.writer)),
  fc.constant<Move>((on) => void redo(on.library.writer)),
  fc.constant<Move>(reopen), fc.constant<Move>(reopen),
  // An older Coterie wrote the library.
  fc.constant<Move>(({ library: { writer } }) => {
    writer.exec("DELETE FROM library WHERE key IN ('kept', 'followed'); DELETE FROM kept; DELETE FROM compared; DELETE FROM record_title; DELETE FROM person_base; UPDATE conflict SET subject = NULL, a = NULL, b = NULL");
    finish(catchUp(writer, 0));
  }),
  // Another process writes to the same file.
  two.map((at): Move => (on) => {
    const other = openLibrary(on.library.file);
    act(other.writer, '', { kind: 'rename', mentions: [pair(on, at, 'mention').a], name: 'Lady' }, 0);
    other.close();
  }),
  // A change that fails half-way.
  two.map((at): Move => (on) => {
    expect(() => on.library.writer.transaction(() => {
      does(on, { kind: 'decide', take: [], verdicts: [{ subject: 'paper', verdict: 'same', ...pair(on, at, 'record') }] });
      throw new Error('the disk is full');
    })()).toThrow('the disk is full');
  }),
);

describe('the tables', () => {
  test('hold what follows from records and log, whatever was done, undone, taken back, opened again or written by another process', async () => {
    await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 12 }), async (moves) => {
      const on = shelf();
      await importPages(on.library, pages.slice(0, 2));
      for (const one of moves) {
        await one(on);
        expect(held(on.library.reader)).toEqual(expected(on.library.reader));
        expect(unlogged(on.library.reader)).toEqual([]);
        const { told, found } = joined(on.library.reader);
        expect(told).toEqual(found);
      }
    }), { numRuns: 25 });
  }, 120_000);

  test('keep the numbers of papers and people through a decision and its undo, and write nothing else', async () => {
    const into = library();
    await importPages(into, pages);
    const before = held(into.reader);
    const [a = '', b = ''] = all<{ key: string }>(into.reader, sql`SELECT key FROM record ORDER BY key`).map((row) => row.key);
    const written = (): number => all<{ n: number }>(into.writer, sql`SELECT total_changes() AS n`)[0]?.n ?? 0;
    const start = written();
    act(into.writer, '', { kind: 'prefer', field: 'title', record: a, from: a }, 0);
    // The row of the deed, the row of the paper twice (out and in), up to where the log was followed, and the two counters.
    expect(written() - start).toBe(6);
    act(into.writer, '', { kind: 'decide', take: [], verdicts: [{ subject: 'paper', verdict: 'same', a, b }] }, 0);
    undo(into.writer);
    undo(into.writer);
    expect(held(into.reader)).toEqual(before);
  });

  test('are as before for everybody who asks while a change is worked out, and after it was given up', async () => {
    const into = library();
    await importPages(into, pages);
    const before = held(into.reader);
    const steps = undoInSteps(into.writer);
    for (let i = 0; i < 5; i += 1) expect(steps.next().done).toBe(false);
    expect(held(into.reader)).toEqual(before);
    steps.return({ ...history(into.reader), sentence: null });
    expect(into.writer.inTransaction).toBe(false);
    expect(held(into.writer)).toEqual(before);
    undo(into.writer);
    expect(held(into.reader)).toEqual(held(library().reader));
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
