/** The table holds what the map shows, in any order asked for, opens row by row, and is walked with the keys. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { blankSlice, NodeFlag, type GraphSlice } from '../../../shared/model/slice.ts';
import type { TableColumn } from '../../../shared/model/library.ts';
import { tableCsv } from '../../../renderer/table/csv.ts';
import { stepFor } from '../../../renderer/table/keys.ts';
import { lines, sorted, tableModel, tieKey, type TableItem } from '../../../renderer/table/model.ts';
import { scopeOf } from '../../../renderer/table/scope.ts';
import { columnsOf, sizeWords, summaryOf, tableText } from '../../../renderer/table/words.ts';
import { noTools, pathBetween } from '../../../renderer/state/tools.ts';

/** Ada wrote with Mary (3 papers) and Charles (1); Emmy with nobody, and without a year. */
const salon = (): GraphSlice => ({
  ...blankSlice(4, 2), ids: ['ada', 'mary', 'charles', 'emmy'], names: ['Ada Lovelace', 'Mary Somerville', 'Charles Babbage', '=Emmy, N.'],
  communities: [{ letter: 'A', size: 3, name: 'Engines', named: false, why: null }], community: Uint8Array.of(1, 1, 1, 0),
  papers: Uint32Array.of(5, 3, 9, 1), firstYear: Uint16Array.of(1830, 1834, 1822, 0), lastYear: Uint16Array.of(1843, 1843, 1850, 0), nodeFlags: Uint8Array.of(NodeFlag.atLeast, 0, 0, 0),
  source: Uint32Array.of(0, 2), target: Uint32Array.of(1, 0), sharedPapers: Uint32Array.of(3, 1), weight: Float32Array.of(1.5, 1),
  tieFirstYear: Uint16Array.of(1835, 1843), tieLastYear: Uint16Array.of(1843, 1843), loneReasons: { 3: 'no coauthors listed' },
});
const namesOf = (slice: GraphSlice, order: readonly number[]): string[] => order.map((node) => slice.names[node] ?? '');
const keysOf = (items: readonly TableItem[]): string[] => items.map(({ key }) => key);
const paper = (id: string) => ({ id, label: `Paper ${id}`, titled: true, date: { year: 1843, month: null, day: null }, category: null, firstAuthor: null, dumps: 1, withdrawn: false });
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

test('rows are sorted by each column, and what lacks the value stands last both ways', () => {
  const model = tableModel(salon(), null);
  const order = (by: TableColumn, direction: 'up' | 'down'): string[] => namesOf(model.slice, sorted(model, { by, direction })).map((name) => name.split(' ')[0] ?? '');
  expect(order('papers', 'down')).toEqual(['Charles', 'Ada', 'Mary', '=Emmy,']);
  expect(order('neighbours', 'down')[0]).toBe('Ada');
  expect(order('strongest', 'down').slice(0, 2)).toEqual(['Ada', 'Mary']);
  expect(order('years', 'up')).toEqual(['Charles', 'Ada', 'Mary', '=Emmy,']);
  expect(order('years', 'down').at(-1)).toBe('=Emmy,');
});

test('what the filter dims or takes off is not in the table, and neither are its ties', () => {
  const model = tableModel(salon(), { people: Uint8Array.of(0, 1, 0, 2), ties: null });
  expect(namesOf(model.slice, sorted(model, { by: 'name', direction: 'up' }))).toEqual(['Ada Lovelace', 'Charles Babbage']);
  expect(model.neighboursOf(0).map(({ node }) => node)).toEqual([2]);
  expect(sizeWords(model)).toBe('2 of 4 people');
});

test('what a tool has set off can be the whole table: what was picked before a path, a path before what is around somebody', () => {
  const slice = salon();
  const way = { nodes: ['ada', 'mary'].map((id) => ({ id, name: id, kind: 'person' as const })), ties: [{ papers: [], why: [] }] };
  const path = { ...noTools, task: pathBetween([]), found: { answer: { state: 'done' as const, value: { kind: 'path' as const, paths: { steps: 1, paths: [way], more: false, without: [] } } }, retry: () => {} } };
  expect(scopeOf(slice, noTools)).toBeNull();
  expect(scopeOf(slice, path)).toEqual({ words: 'the path', ids: new Set(['ada', 'mary']) });
  expect(scopeOf(slice, { ...path, chosen: ['emmy'] })).toEqual({ words: 'the selection', ids: new Set(['emmy']) });
  expect(scopeOf(slice, { ...noTools, around: { node: { id: 'mary', name: 'Mary Somerville' }, steps: 1 } })?.words).toBe('what is around Mary Somerville');
  const model = tableModel(slice, null, scopeOf(slice, path)?.ids ?? null);
  expect(sizeWords(model)).toBe('2 of 4 people');
  expect(model.neighboursOf(0).map(({ node }) => node)).toEqual([1]);
});

test('rows read as text, with what is opened below them', () => {
  const model = tableModel(salon(), null);
  const tie = tieKey(model.slice, 0, 1);
  const items = lines(model, [0], new Set(['ada', tie]), new Map([[tie, [paper('p')]]]));
  expect(tableText(model, items, () => false).split('\n').slice(1)).toEqual(['  Mary Somerville, 3 shared papers', '    Paper p (1843)', '  Charles Babbage, 1 shared paper']);
});

test('a row opens into its ties, the strongest first, and a tie into its papers', () => {
  const model = tableModel(salon(), null);
  const tie = tieKey(model.slice, 0, 1);
  const items = lines(model, [0, 1], new Set(['ada', tie]), new Map([[tie, [paper('p'), paper('q')]]]));
  expect(keysOf(items)).toEqual(['ada', 'ada ~ mary', 'ada ~ mary ~ p', 'ada ~ mary ~ q', 'ada ~ charles', 'mary']);
  expect(items.map(({ level }) => level)).toEqual([1, 2, 3, 3, 2, 1]);
});

test('a row is summed up in one sentence', () => {
  const model = tableModel(salon(), null);
  expect(summaryOf(model, 0, true)).toBe('Ada Lovelace, at least 5 papers, at least 2 coauthors, community A Engines, 1830–1843, most with Mary Somerville');
  expect(summaryOf(model, 3, false)).toBe('=Emmy, N., 1 paper, 0 coauthors, no coauthors listed');
});

test('the arrows walk through cells; from the first column they open, close and go up to the row that was opened', () => {
  const model = tableModel(salon(), null);
  const ties = (node: number): number => model.neighbours[node] ?? 0;
  const closed = lines(model, [0, 3], new Set(), new Map());
  const open = lines(model, [0, 3], new Set(['ada']), new Map());
  expect(stepFor(press('ArrowRight'), closed, 0, 0, 6, ties)).toEqual({ does: 'open' });
  expect(stepFor(press('ArrowRight'), open, 0, 0, 6, ties)).toEqual({ does: 'move', row: 0, column: 1 });
  expect(stepFor(press('ArrowLeft'), open, 0, 0, 6, ties)).toEqual({ does: 'close' });
  expect(stepFor(press('ArrowLeft'), open, 2, 0, 6, ties)).toEqual({ does: 'move', row: 0, column: 0 });
  expect(stepFor(press('ArrowRight'), closed, 1, 0, 6, ties)).toEqual({ does: 'move', row: 1, column: 1 });
  expect(stepFor(press('End'), open, 0, 0, 6, ties)).toEqual({ does: 'move', row: 3, column: 0 });
  expect(stepFor(press('End'), open, 0, 2, 6, ties)).toEqual({ does: 'move', row: 0, column: 5 });
  expect(stepFor(press('Home', true), open, 3, 2, 6, ties)).toEqual({ does: 'move', row: 0, column: 2 });
  expect(stepFor(press('Enter'), open, 0, 0, 6, ties)).toEqual({ does: 'details' });
  expect(stepFor(press('x'), open, 0, 0, 6, ties)).toBeNull();
});

test('no key leads out of the table, however many rows there are', () => {
  const slice = { ...blankSlice(10_000, 0), ids: Array.from({ length: 10_000 }, (_, i) => `n${i}`), names: Array.from({ length: 10_000 }, (_, i) => `Name ${i}`) };
  const model = tableModel(slice, null);
  const items = lines(model, sorted(model, { by: 'name', direction: 'up' }), new Set(), new Map());
  expect(items).toHaveLength(10_000);
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp');
  fc.assert(fc.property(fc.array(keys, { maxLength: 60 }), fc.nat(9_999), (pressed, start) => {
    let at = { row: start, column: 0 };
    for (const key of pressed) {
      const step = stepFor(press(key), items, at.row, at.column, 6, () => 0);
      if (step?.does === 'move') at = step;
      expect(items[at.row]).toBeDefined();
      expect(at.column).toBeGreaterThanOrEqual(0);
      expect(at.column).toBeLessThan(6);
    }
  }), { numRuns: 50 });
});

test('the CSV holds every line with who it is a tie of, and no cell that a spreadsheet would calculate', () => {
  const model = tableModel(salon(), null);
  const items = lines(model, sorted(model, { by: 'papers', direction: 'down' }), new Set(['ada']), new Map());
  const { data } = Papa.parse<Record<string, string>>(tableCsv(model, items, (id) => id === 'ada'), { header: true });
  expect(data.map((row) => row['Person'])).toEqual(['Charles Babbage', 'Ada Lovelace', 'Mary Somerville', 'Charles Babbage', 'Mary Somerville', "'=Emmy, N."]);
  expect(data[1]).toMatchObject({ 'Papers': '5', 'Papers may be more': 'yes', 'Coauthors': '2', 'Coauthors may be more': 'yes', 'Community': 'A', 'Community name': 'Engines', 'First year': '1830', 'Strongest ties': 'Mary Somerville 3; Charles Babbage 1' });
  expect(data[2]).toMatchObject({ 'Tie of': 'Ada Lovelace', 'Shared papers': '3' });
});

test('the network of papers has no column of papers', () => {
  expect(columnsOf('papers').map(({ label }) => label)).toEqual(['Paper', 'Related papers', 'Community', 'Years', 'Strongest ties, shared authors']);
});
