/** Letters, and so colours, of communities stay with their people while the library grows, and through undo and redo. */
import { describe, expect, test } from 'vitest';
import { contextOf, type EngineContext } from '../../../electron/core/context.ts';
import { redo, removeDump, undo } from '../../../electron/core/history.ts';
import { sliceAnswer } from '../../../electron/core/network/answer.ts';
import type { Slicing } from '../../../electron/core/network/slice.ts';
import { openLibrary, type Library } from '../../../electron/core/store/open.ts';
import { decodeSlice, type GraphSlice } from '../../../shared/model/slice.ts';
import { communityRows } from '../../../renderer/state/people.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';

const slicing: Slicing = { network: 'coauthors', counting: 'fractional', opened: [], most: 2_000 };

/** A dump in which these write with each other in pairs. */
function circle(file: string, subject: string, people: readonly string[]) {
  const papers = people.flatMap((one, i) => people.slice(i + 1).map((other) => ({ title: `${subject} by ${one} and ${other}`, authors: `${one}, ${other}` })));
  return page(file, scoredPage(people[0] ?? '', papers));
}

const looms = ['Ada Lovelace', 'Bea Moor', 'Cyd Hale', 'Dan Frost', 'Eva Stone', 'Finn Rook', 'Gil Ashe'];
const tides = ['Mary Somerville', 'Noa Pike', 'Ola Berg', 'Per Lund', 'Quin Marsh', 'Rue Dale'];
const moons = ['Wim Hart', 'Xen Cole', 'Yan Pratt', 'Zoe Quill', 'Abe Sands'];
const moreTides = [...tides, 'Sam Reed', 'Tom Wick', 'Una Voss', 'Vic Yarn'];

/** What the window is answered. */
async function shown(context: EngineContext, more: Partial<Slicing> = {}): Promise<GraphSlice> {
  return decodeSlice(await (await sliceAnswer(context, { ...slicing, ...more })).arrayBuffer());
}

function letterOf(slice: GraphSlice, name: string): string | undefined {
  return slice.communities[(slice.community[slice.names.indexOf(name)] ?? 0) - 1]?.letter;
}

async function twoCircles(): Promise<{ into: Library; context: EngineContext }> {
  const into = library();
  await importPages(into, [circle('looms.txt', 'Looms', looms), circle('tides.txt', 'Tides', tides)]);
  return { into, context: contextOf(() => into, '') };
}

describe('the letters of communities', () => {
  test('go by size on the first map', async () => {
    const { context } = await twoCircles();
    const slice = await shown(context);
    expect([letterOf(slice, 'Ada Lovelace'), letterOf(slice, 'Mary Somerville')]).toEqual(['A', 'B']);
  });

  test('stay with their people when an import makes another community the largest', async () => {
    const { into, context } = await twoCircles();
    await shown(context);
    await importPages(into, [circle('more.txt', 'More tides', moreTides)]);
    const slice = await shown(context);
    expect([letterOf(slice, 'Ada Lovelace'), letterOf(slice, 'Mary Somerville'), letterOf(slice, 'Vic Yarn')]).toEqual(['A', 'B', 'B']);
    expect(slice.communities.map(({ size }) => size)).toEqual([7, 10]);
  });

  test('are the same when the library is opened again, and when papers are counted in full', async () => {
    const { into, context } = await twoCircles();
    await shown(context);
    await importPages(into, [circle('more.txt', 'More tides', moreTides)]);
    await shown(context);
    const again = openLibrary(into.file);
    try {
      const other = contextOf(() => again, '');
      expect(letterOf(await shown(other), 'Mary Somerville')).toBe('B');
      expect(letterOf(await shown(other, { counting: 'full' }), 'Mary Somerville')).toBe('B');
    } finally {
      again.close();
    }
  });

  test('come back with undo and redo as they were', async () => {
    const { into, context } = await twoCircles();
    const first = await shown(context);
    await importPages(into, [circle('more.txt', 'More tides', moreTides), circle('moons.txt', 'Moons', moons)]);
    const second = await shown(context);
    undo(into.writer);
    expect((await shown(context)).communities).toEqual(first.communities);
    redo(into.writer);
    expect((await shown(context)).communities).toEqual(second.communities);
  });

  test('that nobody bears any more are neither listed nor given to those who keep theirs', async () => {
    const { into, context } = await twoCircles();
    await importPages(into, [circle('moons.txt', 'Moons', moons)]);
    await shown(context);
    const { id } = into.reader.prepare(`SELECT id FROM dump WHERE file = 'looms.txt'`).get() as { id: number };
    removeDump(into.writer, id);
    const slice = await shown(context);
    expect(communityRows(slice).map(({ letter, people }) => ({ letter, people }))).toEqual([{ letter: 'B', people: 6 }, { letter: 'C', people: 5 }]);
    undo(into.writer);
    expect(letterOf(await shown(context), 'Ada Lovelace')).toBe('A');
  });
});
