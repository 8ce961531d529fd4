/** What happens to the window when the user imports, selects, and when the engine fails. */
import { ORPCError } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import type { ImportEvent } from '../../../shared/model/imports.ts';
import { EngineGone } from '../../../renderer/host/client.ts';
import { errorWords } from '../../../renderer/state/errors.ts';
import { fakeWorld, grant, packed, report, summaryAt } from './fake-world.ts';

const library = { summary: () => Promise.resolve(summaryAt(2)), slice: () => Promise.resolve(packed(2)), settings: () => Promise.resolve({ theme: 'dark' as const }) };
const said = (world: ReturnType<typeof fakeWorld>): string => world.store.getState().messages.toasts.map(({ text }) => text).join(' ');

async function* finished(): AsyncGenerator<ImportEvent> {
  yield { type: 'progress', step: 'reading', files: [], bytesDone: 50, bytesTotal: 100 };
  yield { type: 'done', report };
}

test('the window opens with the library, its map and the chosen theme', async () => {
  const { store, actions } = fakeWorld(library);
  await actions.start();
  expect(store.getState()).toMatchObject({ engine: 'up', theme: 'dark', summary: { papers: 2 } });
  expect(store.getState().slice?.names).toEqual(['Ada Lovelace', 'Mary Somerville']);
});

test('a theme chosen before the settings have been read is kept', async () => {
  const { store, actions } = fakeWorld({ ...library, settings: () => Promise.resolve({ theme: 'system' }) });
  const started = actions.start();
  await actions.changeTheme('dark');
  await started;
  expect(store.getState().theme).toBe('dark');
});

test('an import ends with its report, and the map is read again', async () => {
  const { store, actions } = fakeWorld({ ...library, start: () => Promise.resolve(finished()) });
  await actions.importGranted([grant('a.txt')]);
  expect(store.getState().dialog).toEqual({ kind: 'report', report });
  expect(store.getState().importing).toBeNull();
  expect(store.getState().slice?.revision).toBe(2);
});

test('the sample library is asked for without files', async () => {
  const asked: unknown[] = [];
  const { actions } = fakeWorld({ ...library, start: (question) => { asked.push(question); return Promise.resolve(finished()); } });
  await actions.openSample();
  expect(asked).toEqual([{ tokens: [], sample: true }]);
});

test('cancelling says that everything was taken back, and shows no report', async () => {
  const world = fakeWorld({
    ...library,
    start: (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
  });
  const importing = world.actions.importGranted([grant('a.txt')]);
  await vi.waitFor(() => expect(world.store.getState().importing).not.toBeNull());
  world.actions.cancelImport();
  expect(world.store.getState().importing?.cancelling).toBe(true);
  await importing;
  expect(world.store.getState()).toMatchObject({ importing: null, dialog: null });
  expect(said(world)).toMatch(/as it was before/u);
});

test('a second import does not start while one runs', async () => {
  let starts = 0;
  const world = fakeWorld({ ...library, start: () => { starts += 1; return new Promise(() => undefined); } });
  void world.actions.importGranted([grant('a.txt')]);
  await world.actions.importGranted([grant('b.txt')]);
  expect(starts).toBe(1);
  expect(said(world)).toMatch(/another import is running/iu);
});

test('an import that fails is told in the words of the contract, with what to do', async () => {
  const full = new ORPCError('STORE', { defined: true, message: 'The disk is full. Nothing was imported.', data: { advice: 'Free some space and drop the files again.' } });
  const world = fakeWorld({ ...library, start: () => Promise.reject(full) });
  await world.actions.importGranted([grant('a.txt')]);
  const { dialog } = world.store.getState();
  expect(dialog?.kind === 'import-failed' && dialog.message).toContain('The disk is full. Nothing was imported. Free some space');
});

test('choosing no file changes nothing', async () => {
  const { store, actions } = fakeWorld({}, { choose: () => Promise.resolve([]) });
  await actions.chooseFiles();
  expect(store.getState()).toMatchObject({ dialog: null, importing: null });
});

test('a drop that the host cannot open is told, with its reason', async () => {
  const { store, actions } = fakeWorld({}, { grantDrop: () => Promise.reject(new Error('The folder cannot be read.')) });
  await actions.dropFiles({ files: [], items: [] });
  expect(store.getState().dialog).toMatchObject({ kind: 'import-failed', message: expect.stringContaining('The folder cannot be read.') });
});

test('pasting nothing says what to copy', async () => {
  const world = fakeWorld({});
  await world.actions.pasteText('  \n');
  expect(said(world)).toMatch(/copy the whole profile page/iu);
});

test('a pasted page is imported as a file', async () => {
  const { store, actions } = fakeWorld({ ...library, paste: () => Promise.resolve(grant('pasted.txt')), start: () => Promise.resolve(finished()) });
  await actions.pasteText('Ada Lovelace\n…');
  expect(store.getState().dialog?.kind).toBe('report');
});

test('an engine that cannot be reached is said to be lost, and found again', async () => {
  let reachable = false;
  const { store, actions } = fakeWorld({ ...library, settings: () => (reachable ? library.settings() : Promise.reject(new EngineGone())) });
  await actions.start();
  expect(store.getState().engine).toBe('lost');
  reachable = true;
  await actions.restart();
  expect(store.getState().engine).toBe('renewed');
  expect(store.getState().summary?.papers).toBe(2);
});

test('a paper that was searched for is opened with its authors', async () => {
  const shown: string[] = [];
  const { store, actions } = fakeWorld({ ...library, paper: () => Promise.resolve({ authors: [{ personId: 'stranger' }, { personId: 'mary' }] }) });
  await actions.start();
  actions.mapIs({ fit: () => undefined, zoomBy: () => undefined, toggleLayout: () => undefined, restore: () => undefined, placement: () => ({ ids: [], x: [], y: [], pinned: [] }), names: () => ({ ids: [], places: [] }), camera: () => ({ x: 0, y: 0, scale: 1, width: 1, height: 1, fit: 1 }), regions: () => [], standsOut: () => null, showPeople: (ids) => shown.push(...ids) });
  await actions.goToPaper('p');
  expect(store.getState().history.here).toEqual({ kind: 'paper', id: 'p', authors: ['stranger', 'mary'] });
  expect(shown).toEqual(['mary']);
});

test('a selection opens the details, and Escape closes a flyout before it clears', () => {
  const { store, actions } = fakeWorld({});
  actions.togglePanel();
  actions.select({ kind: 'person', id: 'ada' });
  expect(store.getState().panelOpen).toBe(true);
  actions.toggleSidebar(true);
  actions.clear();
  expect(store.getState()).toMatchObject({ flyoutOpen: false, history: { here: { id: 'ada' } } });
  actions.clear();
  expect(store.getState().history.here).toBeNull();
});

test('at most three toasts stand above each other, and the last one is read aloud', () => {
  const { store, actions } = fakeWorld({});
  for (const text of ['one', 'two', 'three', 'four']) actions.tell(text);
  expect(store.getState().messages.toasts.map(({ text }) => text)).toEqual(['two', 'three', 'four']);
  expect(store.getState().messages.polite).toBe('four');
});

test('inner workings of an error are not shown', () => {
  expect(errorWords(new Error('SQLITE_IOERR at 0x3'))).not.toContain('SQLITE');
  expect(errorWords(new EngineGone())).toMatch(/engine/iu);
});
