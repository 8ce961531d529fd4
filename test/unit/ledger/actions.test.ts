import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportLibrary } from '../../../electron/core/exchange/json.ts';
import { history, redo, removeDump, undo } from '../../../electron/core/history.ts';
import { replay, type LoggedAction, type LogRow } from '../../../electron/core/ledger/actions.ts';
import { factsOf } from '../../../electron/core/ledger/facts.ts';
import { summary } from '../../../electron/core/store/library.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { ada, charles, scoredPage } from '../jobs/pages.ts';

const pages = [page('ada.txt', ada), page('charles.txt', charles), page('mary.txt', scoredPage('Mary Somerville', [{ title: 'Tides', authors: 'Mary Somerville, Ada Lovelace' }]))];

function log(actions: readonly LoggedAction[]): LogRow[] {
  return actions.map((action, i) => ({ id: i + 1, sentence: '', at: 0, action }));
}

describe('the log', () => {
  test('a new deed ends what could be done again', () => {
    const { done, undone } = replay(log([{ kind: 'import', dumps: [1] }, { kind: 'undo' }, { kind: 'import', dumps: [2] }, { kind: 'redo' }]));
    expect([...factsOf(done).dumps]).toEqual([2]);
    expect(undone).toEqual([]);
  });

  test('undo then redo gives the same library, whatever was done before', () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('import' as const), dumps: fc.array(fc.nat({ max: 5 })) }),
      fc.record({ kind: fc.constant('remove' as const), dumps: fc.array(fc.nat({ max: 5 }), { minLength: 1 }) }),
      fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
    );
    fc.assert(fc.property(fc.array(deed), (actions) => {
      const before = replay(log(actions));
      fc.pre(before.done.length > 0);
      const after = replay(log([...actions, { kind: 'undo' }, { kind: 'redo' }]));
      expect(after.done.map((row) => row.action)).toEqual(before.done.map((row) => row.action));
    }));
  });
});

describe('a library', () => {
  test('from which a dump was removed is as if it had never been imported', async () => {
    const [whole, without] = [library(), library()];
    await importPages(whole, pages);
    await importPages(without, [pages[0], pages[2]].filter((one) => one !== undefined));
    const charlesDump = summary(whole).dumps.find((dump) => dump.file === 'charles.txt');
    removeDump(whole.writer, charlesDump?.id ?? 0);
    expect(exportLibrary(whole.reader)).toEqual(exportLibrary(without.reader));
  });

  test('after undoing an import and doing it again is the same', async () => {
    const into = library();
    await importPages(into, pages.slice(0, 1));
    const before = exportLibrary(into.reader);
    await importPages(into, pages.slice(1));
    const after = exportLibrary(into.reader);
    undo(into.writer);
    expect(exportLibrary(into.reader)).toEqual(before);
    redo(into.writer);
    expect(exportLibrary(into.reader)).toEqual(after);
  });

  test('takes a removed dump back when it is dropped again', async () => {
    const into = library();
    await importPages(into, pages);
    const before = exportLibrary(into.reader);
    removeDump(into.writer, summary(into).dumps[1]?.id ?? 0);
    const report = await importPages(into, pages);
    expect(report.files.map((file) => file.already)).toEqual([true, false, true]);
    expect(exportLibrary(into.reader)).toEqual(before);
  });

  test('tells what was done to it, in words', async () => {
    const into = library();
    await importPages(into, pages);
    removeDump(into.writer, summary(into).dumps[0]?.id ?? 0);
    expect(undo(into.writer).entries.map(({ sentence, state }) => [sentence, state])).toEqual([
      ['Imported 3 files: ada.txt, charles.txt, mary.txt', 'done'], ['Removed ada.txt', 'undone'],
    ]);
  });

  test('has nothing to undo at first', () => {
    const into = library();
    expect(undo(into.writer)).toEqual({ entries: [], sentence: null });
    expect(redo(into.writer)).toEqual({ entries: [], sentence: null });
    expect(history(into.reader)).toEqual({ entries: [] });
  });
});
