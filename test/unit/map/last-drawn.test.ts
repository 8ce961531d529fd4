/** A library that is opened again shows its maps from its file, and never one that no longer holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from '../../../electron/core/context.ts';
import { redo, removeDump, undo } from '../../../electron/core/history.ts';
import { pin } from '../../../electron/core/map/pins.ts';
import { changeLook, mark, nameCommunity } from '../../../electron/core/map/state.ts';
import { sliceAnswer } from '../../../electron/core/network/answer.ts';
import { keepDrawn } from '../../../electron/core/network/last-drawn.ts';
import type { Slicing } from '../../../electron/core/network/slice.ts';
import { savePlaces } from '../../../electron/core/store/library.ts';
import { openLibrary, type Library } from '../../../electron/core/store/open.ts';
import { run, sql } from '../../../electron/core/store/sql.ts';
import { firstLook } from '../../../shared/model/look.ts';
import { NetworkKind, NodeFlag, decodeSlice, type GraphSlice } from '../../../shared/model/slice.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';

const pages = [
  page('ada.txt', scoredPage('Ada Ash', [{ title: 'Looms and cards', authors: 'Ada Ash, Bo Birch' }, { title: 'More looms of cards', authors: 'Ada Ash, Bo Birch, Cem Cedar' }])),
  page('eli.txt', scoredPage('Eli Elm', [{ title: 'Rivers from above', authors: 'Cem Cedar, Eli Elm' }, { title: 'Deltas of the north', authors: 'Eli Elm, Fay Fir' }])),
];

const slicing: Slicing = { network: 'coauthors', counting: 'fractional', opened: [], most: 2_000 };

async function shown(into: Library, network: NetworkKind = 'coauthors'): Promise<GraphSlice> {
  return decodeSlice(await (await sliceAnswer(contextOf(() => into, ''), { ...slicing, network })).arrayBuffer());
}

const place = (node: string, x: number, y: number) => ({ node, x, y, pinned: 0 });

test('each network is the same when the library is opened again', async () => {
  const into = library();
  await importPages(into, pages);
  const before = new Map<NetworkKind, GraphSlice>();
  for (const network of NetworkKind.options) before.set(network, await shown(into, network));
  const again = openLibrary(into.file);
  for (const network of NetworkKind.options) expect(await shown(again, network)).toEqual(before.get(network));
  again.close();
});

test('the map of a library that is opened again comes from its file, before anything is worked out', async () => {
  const into = library();
  await importPages(into, pages);
  const slice = await shown(into);
  keepDrawn(into.writer, slicing, { ...slice, names: slice.names.map((name) => name.toUpperCase()) });
  const again = openLibrary(into.file);
  expect((await shown(again)).names).toContain('ADA ASH');
  again.close();
});

test('people stand where they were saved after the map was drawn', async () => {
  const into = library();
  await importPages(into, pages);
  const { ids } = await shown(into);
  savePlaces(into.writer, 'coauthors', [place(ids[1] ?? '', 3, 4)]);
  const again = openLibrary(into.file);
  const { x, y, nodeFlags } = await shown(again);
  expect([x[1], y[1], (nodeFlags[1] ?? 0) & NodeFlag.placed]).toEqual([3, 4, NodeFlag.placed]);
  expect(x[0]).toBeNaN();
  again.close();
});

/** Deeds by their number; each is done to the library as it stands. */
const deeds: readonly ((into: Library, ids: readonly string[]) => void)[] = [
  (into, ids) => void mark(into.writer, { ids: ids.slice(0, 1), mark: 'starred', on: true }),
  (into, ids) => void mark(into.writer, { ids: ids.slice(1, 2), mark: 'closed', on: true }),
  (into, ids) => void nameCommunity(into.writer, { network: 'coauthors', members: ids.slice(0, 3), name: 'Weavers' }),
  (into) => void changeLook(into.writer, { ...firstLook, counting: 'full' }),
  (into, ids) => void savePlaces(into.writer, 'coauthors', ids.map((id, at) => place(id, at, 2 * at))),
  (into, ids) => pin(into.writer, { network: 'coauthors', ids: ids.slice(0, 1), x: [7], y: [8], pinned: [true] }),
  (into) => void removeDump(into.writer, 1),
  (into) => void undo(into.writer),
  (into) => void redo(into.writer),
];

test('after whatever deeds, undo and redo the map is that of the library as it stands', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(deeds.length - 1), { maxLength: 12 }), async (chosen) => {
    const into = library();
    await importPages(into, pages);
    for (const one of chosen) {
      const { ids } = await shown(into);
      // Without anybody there is nothing to do but to go on in the history.
      if (ids.length === 0) redo(into.writer);
      else deeds[one]?.(into, ids);
      const answered = await shown(into);
      expect(await shown(into)).toEqual(answered);
      run(into.writer, sql`DELETE FROM drawn`);
      expect(answered).toEqual(await shown(into));
    }
  }), { numRuns: 15 });
});
