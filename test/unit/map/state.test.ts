import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { redo, undo } from '../../../electron/core/history.ts';
import { dumpComparison } from '../../../electron/core/map/dumps.ts';
import { palette } from '../../../electron/core/map/palette.ts';
import { personMap } from '../../../electron/core/map/person.ts';
import { pin } from '../../../electron/core/map/pins.ts';
import { changeLook, changeTopic, keepView, keptView, mapState, mark, note } from '../../../electron/core/map/state.ts';
import { paperTopics, topicDetail } from '../../../electron/core/map/things.ts';
import { incidence } from '../../../electron/core/network/incidence.ts';
import { append, readLog } from '../../../electron/core/store/actions.ts';
import { mergePeople } from '../../../electron/core/review/decide.ts';
import { places, savePlaces } from '../../../electron/core/store/library.ts';
import { search } from '../../../electron/core/search/query.ts';
import { firstLook, noFilter } from '../../../shared/model/look.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';
import { fieldLibrary, personId } from './library.ts';

test('a filter, a hidden person and a kept view are undone and done again', async () => {
  const into = await fieldLibrary();
  const ada = personId(into, 'Ada Lovelace');
  changeLook(into.writer, { ...firstLook, filter: { ...noFilter, from: 2020 } });
  mark(into.writer, { ids: [ada], mark: 'hidden', on: true });
  keepView(into.writer, { name: 'Late looms', view: { look: firstLook, camera: { x: 0, y: 0, ratio: 1, angle: 0 }, labels: true, ids: [ada], x: [1], y: [2] } });
  expect(keptView(into.reader, 'Late looms')?.x).toEqual([1]);
  undo(into.writer);
  expect(mapState(into.reader).views).toEqual([]);
  undo(into.writer);
  expect(mapState(into.reader).hidden).toEqual([]);
  undo(into.writer);
  expect(mapState(into.reader).look).toEqual(firstLook);
  redo(into.writer);
  redo(into.writer);
  expect(mapState(into.reader)).toMatchObject({ look: { filter: { from: 2020 } }, hidden: [{ id: ada, name: 'Ada Lovelace' }] });
});

test('where a person was put is undone to where they stood', async () => {
  const into = await fieldLibrary();
  const ada = personId(into, 'Ada Lovelace');
  savePlaces(into.writer, 'coauthors', [{ node: ada, x: 1, y: 2, pinned: 0 }]);
  pin(into.writer, { network: 'coauthors', ids: [ada], x: [30], y: [40], pinned: [true] });
  const stands = () => places(into.reader, 'coauthors').map(({ x, y, pinned }) => [x, y, pinned]);
  expect(stands()).toEqual([[30, 40, 1]]);
  undo(into.writer);
  expect(stands()).toEqual([[1, 2, 0]]);
  redo(into.writer);
  expect(stands()).toEqual([[30, 40, 1]]);
});

test('a star and a note stay with a person through a merge, and only one person is me', async () => {
  const into = await fieldLibrary();
  const [ada, nora] = [personId(into, 'Ada Lovelace'), personId(into, 'Nora Herschel')];
  mark(into.writer, { ids: [nora], mark: 'starred', on: true });
  note(into.writer, { id: nora, text: 'Ask about moons.' });
  const merged = mergePeople(into.writer, [ada, nora])?.personId ?? '';
  expect(personMap(into.reader, merged)).toMatchObject({ marks: ['starred'], note: 'Ask about moons.' });
  mark(into.writer, { ids: [merged], mark: 'me', on: true });
  expect(mark(into.writer, { ids: [personId(into, 'Mary Somerville')], mark: 'me', on: true })?.me?.name).toBe('Mary Somerville');
});

test('what the library vouches for falls with cut lists, missing years and papers in one dump only', async () => {
  const into = await fieldLibrary();
  const vouch = (name: string) => personMap(into.reader, personId(into, name))?.vouch;
  expect(vouch('Nora Herschel')?.value).toBe(60);
  expect(vouch('Mary Somerville')?.value).toBe(53);
  expect(vouch('Ada Lovelace')?.parts.map(({ sentence }) => sentence)).toContain('1 of 3 papers have no year.');
});

test('similar people come with the topics that make them so', async () => {
  const into = await fieldLibrary();
  const [first] = personMap(into.reader, personId(into, 'Ada Lovelace'))?.similar ?? [];
  expect(first?.name).toBe('Charles Babbage');
  expect(first?.why.join(' ')).toMatch(/weaving looms.*2 papers together/i);
});

test('a paper says why it has a topic; the topic lists its papers and people; a topic of one’s own gathers words', async () => {
  const into = await fieldLibrary();
  const paper = search(into.reader, 'punched cards weaving', 1).papers[0]?.id ?? '';
  const topic = paperTopics(into.reader, paper)?.topics.find(({ name }) => /punched cards/i.test(name));
  expect(topic?.why.map(({ field }) => field)).toContain('title');
  expect(topicDetail(into.reader, topic?.id ?? '')?.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ada Lovelace', 'Charles Babbage']));
  changeTopic(into.writer, { key: 'own:textiles', topic: { key: 'own:textiles', name: 'Textiles', terms: ['punched cards', 'weaving looms'], hidden: false } });
  expect(topicDetail(into.reader, 'own:textiles')?.papers).toHaveLength(4);
  undo(into.writer);
  expect(topicDetail(into.reader, 'own:textiles')).toBeNull();
});

test('a view with a new name is no longer there under the old one, and one undo gives the old one back', () => {
  const into = library();
  const view = { look: firstLook, camera: { x: 0, y: 0, ratio: 1, angle: 0 }, labels: true, ids: ['a'], x: [1], y: [2] };
  keepView(into.writer, { name: 'Looms', view });
  expect(keepView(into.writer, { name: 'Early looms', view, was: 'Looms' }).views.map(({ name }) => name)).toEqual(['Early looms']);
  undo(into.writer);
  expect(mapState(into.reader).views.map(({ name }) => name)).toEqual(['Looms']);
  expect(keptView(into.reader, 'Looms')).toEqual(view);
});

test('the palette finds by the start of words, and what is close to a slip of the pen', async () => {
  const into = await fieldLibrary();
  expect(palette(into.reader, 'lov', 5).hits[0]).toMatchObject({ kind: 'person', label: 'Ada Lovelace' });
  const slip = palette(into.reader, 'menabrae', 5);
  expect(slip.hits).toEqual([]);
  expect(slip.close[0]).toMatchObject({ kind: 'person', label: 'Luigi Menabrea' });
  expect(slip.instead).toBe('menabrea');
  expect(palette(into.reader, 'xyzzyq', 5)).toEqual({ hits: [], close: [], instead: '' });
});

test('two dumps of one person: new papers, papers that are gone, and changed numbers', async () => {
  const into = library();
  const work = (title: string) => ({ title, authors: 'Ada Lovelace, Charles Babbage' });
  await importPages(into, [page('spring.txt', scoredPage('Ada Lovelace', [work('On looms'), work('On cards')]))]);
  await importPages(into, [page('autumn.txt', scoredPage('Ada Lovelace', [work('On looms'), work('On numbers'), work('On engines')]))]);
  const changed = dumpComparison(into.reader, 1, 2);
  expect(changed?.added.map(({ label }) => label).sort()).toEqual(['On engines', 'On numbers']);
  expect(changed?.gone.map(({ label }) => label)).toEqual(['On cards']);
  expect(changed?.changed).toContainEqual({ label: 'Papers', before: '2', after: '3' });
});

test('an institution can be hidden and followed like anybody else', async () => {
  const into = library();
  const file = 'jure-leskovec.scored-profile.txt';
  await importPages(into, [page(file, readFileSync(join(import.meta.dirname, '../../../data/sample', file), 'utf8'))]);
  const { ids, names } = incidence(into.reader).institutions;
  expect(ids.length).toBeGreaterThan(0);
  expect(mark(into.writer, { ids: [ids[0] ?? ''], mark: 'hidden', on: true })?.hidden).toEqual([{ id: ids[0], name: names[0] }]);
});

test('what is rolled back was never done, also for whoever has read it meanwhile', async () => {
  const into = await fieldLibrary();
  const before = readLog(into.writer);
  expect(() => into.writer.transaction(() => {
    append(into.writer, 'Set the strictness', { kind: 'strictness', value: 0.9 }, 1);
    expect(readLog(into.writer)).toHaveLength(before.length + 1);
    throw new Error('The disk is full.');
  })()).toThrow('The disk is full.');
  expect(readLog(into.writer)).toEqual(before);
  append(into.writer, 'Set the strictness', { kind: 'strictness', value: 0.2 }, 2);
  expect(readLog(into.writer).at(-1)?.action).toEqual({ kind: 'strictness', value: 0.2 });
  expect(readLog(into.reader)).toEqual(readLog(into.writer));
});
