/** Everything that can be done in the window is among the commands of the palette, or it is said here why not. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { paletteCommands } from '../../../renderer/search/commands.ts';
import type { Actions } from '../../../renderer/state/actions.ts';
import type { WindowState } from '../../../renderer/state/store.ts';
import { pathBetween } from '../../../renderer/state/tools.ts';
import type { Comparison, OwnTopic } from '../../../shared/model/map.ts';
import { blankSlice, NodeFlag, NodeKind } from '../../../shared/model/slice.ts';
import { fakeWorld, firstState, noFacets, noQuestions, summaryAt } from './fake-world.ts';

/** What no command does by itself, and why. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'ends a dialog that a command opens': [
    'saveDecisions', 'takeOverDecisions', 'previewPicture', 'printPicture', 'copyPicture', 'saveData', 'saveReport', 'mergePeople', 'splitPerson', 'renamePerson', 'keepView', 'renameView', 'keepNewTopic',
    'nameCommunity', 'undoImport', 'cancelImport', 'closeDialog',
  ],
  'stands beside what it is about, on a screen or in details that a command opens': [
    'decide', 'tryStrictness', 'showTrial', 'leaveTrial', 'applyTrial', 'lookAtPerson', 'preferOfPerson', 'preferValue', 'writeNote', 'showYear', 'saveTable', 'papersOfTie',
  ],
  'goes to something, which the palette finds by its name': ['openFound', 'showFound', 'openPaper', 'openPerson', 'openNode', 'openTie', 'openPicked', 'goToPerson', 'showOnMap'],
  'is a gesture on the map, which the arrow keys, Space and Enter make, too': ['pin', 'fillTask', 'chooseAlso', 'personDropped', 'openPersonMenu', 'closeMenu', 'closeFlyout', 'clear', 'arrange'],
  'begins outside of the window: files dropped on it, a page pasted into it': ['takeIn', 'dropFiles', 'importGranted', 'importWithStart', 'pasteText', 'showView'],
  'is not done by the user': [
    'refresh', 'start', 'restart', 'engineNoted', 'placesAre', 'placesSaved', 'readFilter', 'looksKept', 'taskFound', 'paperRead', 'tell', 'announce', 'dismissMessage', 'mapIs', 'zoomed', 'layoutIs',
  ],
};

const slice = {
  ...blankSlice(4, 0), ids: ['ada', 'tides', 'paper', 'community:2'], names: ['Ada Lovelace', 'tides', 'On engines', 'Weavers, 40'],
  nodeKind: Uint8Array.of(NodeKind.person, NodeKind.topic, NodeKind.paper, NodeKind.community), nodeFlags: Uint8Array.of(NodeFlag.pinned, 0, 0, 0),
  communities: [{ letter: 'A', size: 4, name: 'Engines', named: false, why: null }], community: Uint8Array.of(1, 1, 1, 1),
};
const own: OwnTopic = { key: 'tides', name: 'tides', terms: [], hidden: false };
const facet = [{ key: 'one', label: 'One', papers: 3 }];
const side = { left: 0, both: 0, right: 0 };
const span = { from: null, to: null };
const comparison: Comparison = {
  left: { id: 'ada', name: 'Ada' }, right: { id: 'bo', name: 'Bo' }, papers: side, coauthors: side, years: { left: span, both: span, right: span }, topics: [], similarity: 0, shared: [],
  people: { left: [], both: [], right: [] },
};
const way = { nodes: [{ id: 'ada', name: 'Ada', kind: 'person' as const }], ties: [] };

/** A window in which much can be done at once; the others differ from it in one thing. */
function states(): WindowState[] {
  const first = fakeWorld({}).store.getState();
  const map = { fit: vi.fn(), zoomBy: vi.fn(), toggleLayout: vi.fn() } as unknown as NonNullable<WindowState['map']>;
  const dump = { file: 'ada.txt', remarks: 0, owners: [{ personId: 'ada', name: 'Ada' }], formats: [], papers: 2 };
  const busy: WindowState = {
    ...first, slice, map, table: true, screen: 'map', chosen: ['ada', 'tides'], around: { node: { id: 'ada', name: 'Ada' }, steps: 1 },
    summary: { ...summaryAt(1), dumps: [{ ...dump, id: 1 }, { ...dump, id: 2, file: 'later.txt' }] }, queue: { ...noQuestions, certain: 2 },
    mapState: { ...firstState, look: { ...firstState.look, opened: ['1'], filter: { ...firstState.look.filter, text: 'looms' } }, hidden: [{ id: 'bo', name: 'Bo' }], views: [{ name: 'Looms', network: 'coauthors' }], topics: [own, { ...own, key: 'own:x', hidden: true }] },
    facets: { ...noFacets, topics: facet, sources: facet, kinds: facet, organizations: facet }, history: { past: [], here: { kind: 'person', id: 'ada' }, future: [] },
  };
  const answered = (value: NonNullable<WindowState['found']>['answer'] extends infer A ? (A extends { state: 'done'; value: infer V } ? V : never) : never) => ({ answer: { state: 'done' as const, value }, retry: () => {} });
  const path = { ...busy, task: pathBetween([]), found: answered({ kind: 'path', paths: { steps: 0, paths: [way], more: false, without: [] } }) };
  return [
    first, busy, path, { ...path, task: { ...pathBetween([]), by: 'ties' } },
    { ...busy, table: false, task: { kind: 'compare', left: null, right: null }, found: answered({ kind: 'compare', comparison }) },
    { ...busy, history: { ...busy.history, here: { kind: 'topic', id: 'tides' } } }, { ...busy, history: { ...busy.history, here: { kind: 'paper', id: 'paper', authors: [] } } },
  ];
}

beforeAll(() => {
  vi.stubGlobal('document', { querySelector: () => null, getElementById: () => null, querySelectorAll: () => [] });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterAll(() => vi.unstubAllGlobals());

test('every action is done by a command, or there is a reason why it is not', () => {
  const names = Object.entries(fakeWorld({}).actions).filter(([, action]) => typeof action === 'function').map(([name]) => name);
  const done = new Set<string>();
  const note = (name: string) => (): Promise<void> => {
    done.add(name);
    return Promise.resolve();
  };
  const actions = { canReadClipboard: true, ...Object.fromEntries(names.map((name) => [name, note(name)])) } as unknown as Actions;
  for (const state of states()) for (const { run } of paletteCommands(state, actions)) run();
  const excused = Object.values(elsewhere).flat();
  expect(names.filter((name) => !done.has(name) && !excused.includes(name))).toEqual([]);
  expect(excused.filter((name) => done.has(name) || !names.includes(name))).toEqual([]);
});

test('no two commands are called the same', () => {
  const { actions } = fakeWorld({});
  for (const state of states()) {
    const labels = paletteCommands(state, actions).map(({ label }) => label);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  }
});
