/** Everything that is done on the map is one step, which undo takes back whole and redo does again. */
import { expect, test } from 'vitest';
import { history, redo, undo } from '../../../electron/core/history.ts';
import { arrange, pin, showView } from '../../../electron/core/map/pins.ts';
import { changeLook, changeTopic, keepView, keptView, mapFacts, mapState, mark, nameCommunity, note } from '../../../electron/core/map/state.ts';
import { sliceOf } from '../../../electron/core/network/slice.ts';
import { places, savePlaces } from '../../../electron/core/store/library.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { firstLook, noFilter, type View } from '../../../shared/model/look.ts';
import { NetworkKind } from '../../../shared/model/slice.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';
import { field, personId } from './library.ts';

/** The small field with people enough for a community. */
async function crowdedField(): Promise<Library> {
  const into = library();
  const kites = { title: 'Kites over the coast', authors: 'Rosa Thal, Ines Wolf, Lena Brandt, Karl Vogt, Jun Park, Omar Said' };
  await importPages(into, [...field, page('rosa.txt', scoredPage('Rosa Thal', [kites, { ...kites, title: 'Kites and weather' }]))]);
  return into;
}

const view = (ada: string): View => ({
  look: { ...firstLook, filter: { ...noFilter, from: 2021 } }, camera: { x: 0, y: 0, ratio: 1, angle: 0 }, labels: true, ids: [ada], x: [70], y: [80],
});

/** Everything that the window reads of the map. */
function wholeMap({ reader }: Library): unknown {
  const { look } = mapState(reader);
  const { names, communities, x, y, nodeFlags } = sliceOf(reader, { ...look, most: 2_000 });
  return {
    state: mapState(reader), notes: [...mapFacts(reader).notes], views: mapState(reader).views.map(({ name }) => keptView(reader, name)),
    places: NetworkKind.options.flatMap((network) => places(reader, network)), slice: { names, communities, x: [...x], y: [...y], nodeFlags: [...nodeFlags] },
  };
}

interface Deed { done: string; before?: (into: Library, ada: string) => void; act: (into: Library, ada: string) => void }
const members = ({ reader }: Library): string[] => {
  const { ids, community } = sliceOf(reader, { ...firstLook, most: 2_000 });
  return ids.filter((_, i) => community[i] === 1);
};
const placed = (ada: string, x: number, pinned: boolean) => ({ network: 'coauthors' as const, ids: [ada], x: [x], y: [2], pinned: [pinned] });
const own = { key: 'own:textiles', name: 'Textiles', terms: ['punched cards'], hidden: false };

const deeds: readonly Deed[] = [
  { done: 'another network', act: ({ writer }) => changeLook(writer, { ...firstLook, network: 'topics' }) },
  { done: 'papers counted in full', act: ({ writer }) => changeLook(writer, { ...firstLook, counting: 'full' }) },
  { done: 'a filter', act: ({ writer }) => changeLook(writer, { ...firstLook, filter: { ...noFilter, text: 'looms' } }) },
  { done: 'what is filtered out taken off the map', act: ({ writer }) => changeLook(writer, { ...firstLook, remove: true }) },
  { done: 'an opened community', act: ({ writer }) => changeLook(writer, { ...firstLook, opened: ['1'] }) },
  { done: 'somebody hidden', act: ({ writer }, ada) => mark(writer, { ids: [ada], mark: 'hidden', on: true }) },
  { done: 'somebody closed', act: ({ writer }, ada) => mark(writer, { ids: [ada], mark: 'closed', on: true }) },
  { done: 'a star', act: ({ writer }, ada) => mark(writer, { ids: [ada], mark: 'starred', on: true }) },
  {
    done: 'a star taken away', before: ({ writer }, ada) => mark(writer, { ids: [ada], mark: 'starred', on: true }),
    act: ({ writer }, ada) => mark(writer, { ids: [ada], mark: 'starred', on: false }),
  },
  { done: '“this is me”', act: ({ writer }, ada) => mark(writer, { ids: [ada], mark: 'me', on: true }) },
  {
    done: '“this is me” of somebody else', before: (into) => mark(into.writer, { ids: [personId(into, 'Nora Herschel')], mark: 'me', on: true }),
    act: ({ writer }, ada) => mark(writer, { ids: [ada], mark: 'me', on: true }),
  },
  { done: 'a note', act: ({ writer }, ada) => note(writer, { id: ada, text: 'Ask about looms.' }) },
  {
    done: 'a note taken away', before: ({ writer }, ada) => note(writer, { id: ada, text: 'Ask about looms.' }),
    act: ({ writer }, ada) => note(writer, { id: ada, text: null }),
  },
  { done: 'the name of a community', act: (into) => nameCommunity(into.writer, { network: 'coauthors', members: members(into), name: 'Weavers' }) },
  {
    done: 'the suggested name given back', before: (into) => nameCommunity(into.writer, { network: 'coauthors', members: members(into), name: 'Weavers' }),
    act: (into) => nameCommunity(into.writer, { network: 'coauthors', members: members(into), name: null }),
  },
  { done: 'a topic of one’s own', act: ({ writer }) => changeTopic(writer, { key: own.key, topic: own }) },
  { done: 'a topic hidden', before: ({ writer }) => changeTopic(writer, { key: own.key, topic: own }), act: ({ writer }) => changeTopic(writer, { key: own.key, topic: { ...own, hidden: true } }) },
  { done: 'a topic forgotten', before: ({ writer }) => changeTopic(writer, { key: own.key, topic: own }), act: ({ writer }) => changeTopic(writer, { key: own.key, topic: null }) },
  { done: 'a view kept', act: ({ writer }, ada) => keepView(writer, { name: 'Looms', view: view(ada) }) },
  {
    done: 'a view renamed', before: ({ writer }, ada) => keepView(writer, { name: 'Looms', view: view(ada) }),
    act: ({ writer }, ada) => keepView(writer, { name: 'Early looms', was: 'Looms', view: view(ada) }),
  },
  { done: 'a view forgotten', before: ({ writer }, ada) => keepView(writer, { name: 'Looms', view: view(ada) }), act: ({ writer }) => keepView(writer, { name: 'Looms', view: null }) },
  { done: 'a view opened', act: ({ writer }, ada) => showView(writer, { name: 'Looms', view: view(ada) }) },
  { done: 'a view opened that only moves', act: ({ writer }, ada) => showView(writer, { name: 'Looms', view: { ...view(ada), look: firstLook } }) },
  { done: 'a view of another network opened', act: ({ writer }, ada) => showView(writer, { name: 'Looms', view: { ...view(ada), look: { ...firstLook, network: 'mixed' } } }) },
  { done: 'somebody dragged', act: ({ writer }, ada) => pin(writer, placed(ada, 30, true)) },
  {
    done: 'a run of the layout', before: ({ writer }, ada) => pin(writer, placed(ada, 30, true)),
    act: (into, ada) => arrange(into.writer, { network: 'coauthors', ids: [ada, personId(into, 'Rosa Thal')], x: [30, 90], y: [40, 50], pinned: [true, false], apart: [false, true] }),
  },
  { done: 'somebody let go', before: ({ writer }, ada) => pin(writer, placed(ada, 30, true)), act: ({ writer }, ada) => pin(writer, placed(ada, 30, false)) },
];

test.each(deeds)('$done: undo takes it back whole, and redo does it again', async ({ before, act }) => {
  const into = await crowdedField();
  const ada = personId(into, 'Ada Lovelace');
  savePlaces(into.writer, 'coauthors', [{ node: ada, x: 1, y: 2, pinned: 0 }]);
  before?.(into, ada);
  const [stood, steps] = [wholeMap(into), history(into.reader).entries.length];
  act(into, ada);
  const stands = wholeMap(into);
  expect(stands).not.toEqual(stood);
  expect(history(into.reader).entries).toHaveLength(steps + 1);
  undo(into.writer);
  expect(wholeMap(into)).toEqual(stood);
  redo(into.writer);
  expect(wholeMap(into)).toEqual(stands);
  undo(into.writer);
  expect(wholeMap(into)).toEqual(stood);
});

test('a view that the map shows already is no step, and one opened leaves pins as they are', async () => {
  const into = await crowdedField();
  const ada = personId(into, 'Ada Lovelace');
  pin(into.writer, placed(ada, 30, true));
  expect(showView(into.writer, { name: 'Looms', view: view(ada) }).changed).toBe(true);
  expect(places(into.reader, 'coauthors')).toMatchObject([{ node: ada, x: 70, y: 80, pinned: 1 }]);
  const steps = history(into.reader).entries.length;
  expect(showView(into.writer, { name: 'Looms', view: view(ada) }).changed).toBe(false);
  expect(history(into.reader).entries).toHaveLength(steps);
});

test('a run of the layout after which everyone stands where they stood is no step', async () => {
  const into = await crowdedField();
  const ada = personId(into, 'Ada Lovelace');
  const rested = { network: 'coauthors' as const, ids: [ada], x: [3], y: [4], pinned: [false], apart: [true] };
  arrange(into.writer, rested);
  const steps = history(into.reader).entries.length;
  arrange(into.writer, rested);
  expect(history(into.reader).entries).toHaveLength(steps);
});
