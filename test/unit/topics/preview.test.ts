/** What a topic of the user's own would have is what it has once it is kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { history, undo } from '../../../electron/core/history.ts';
import { changeTopic } from '../../../electron/core/map/state.ts';
import { topicDetail } from '../../../electron/core/map/things.ts';
import { incidence } from '../../../electron/core/network/incidence.ts';
import { previewTopic } from '../../../electron/core/topics/preview.ts';
import type { OwnTopic } from '../../../shared/model/map.ts';
import { fieldLibrary } from '../map/library.ts';

const words = fc.uniqueArray(fc.constantFrom('loom', 'Looms', 'weaving loom', 'weaving looms', 'punched cards', 'card', 'tide', 'tidal currents', 'current', 'the moon', 'sea', 'numbers', 'graphene', 'category:LG'), { minLength: 1, maxLength: 4 });

test('the number of papers, whatever the words and whatever else is kept', async () => {
  const into = await fieldLibrary();
  fc.assert(fc.property(words, words, (first, second) => {
    changeTopic(into.writer, { key: 'own:first', topic: { key: 'own:first', name: 'First', terms: first, hidden: false } });
    const topic: OwnTopic = { key: 'own:second', name: 'Second', terms: second, hidden: false };
    const { papers, examples } = previewTopic(into.reader, topic);
    changeTopic(into.writer, { key: topic.key, topic });
    expect(topicDetail(into.reader, topic.key)?.papers).toHaveLength(papers ?? -1);
    expect(examples.every(({ why }) => why.length > 0)).toBe(true);
    changeTopic(into.writer, { key: topic.key, topic: null });
  }), { numRuns: 40 });
});

test('nothing is kept by asking, and a word counts in any case and number, with the words that say so', async () => {
  const into = await fieldLibrary();
  const steps = history(into.reader).entries.length;
  const { papers, examples } = previewTopic(into.reader, { key: 'own:looms', name: 'Looms', terms: ['LOOM'], hidden: false });
  expect(papers).toBe(4);
  expect(examples.flatMap(({ why }) => why.map(({ text }) => text.toLowerCase()))).toContain('looms');
  expect(history(into.reader).entries).toHaveLength(steps);
  expect(incidence(into.reader).topics.ids).not.toContain('own:looms');
});

test('a found topic that gets another name keeps its papers, and with a word more has those, too', async () => {
  const into = await fieldLibrary();
  const { ids, names } = incidence(into.reader).topics;
  const key = ids[names.indexOf('punched cards')] ?? '';
  const before = topicDetail(into.reader, key)?.papers.length;
  expect(previewTopic(into.reader, { key, name: 'Cards', terms: [], hidden: false }).papers).toBe(before);
  const more: OwnTopic = { key, name: 'Cards and tides', terms: ['tidal currents'], hidden: false };
  const { papers } = previewTopic(into.reader, more);
  changeTopic(into.writer, { key, topic: more });
  expect(topicDetail(into.reader, key)?.papers).toHaveLength(papers ?? -1);
  expect(papers).toBeGreaterThan(before ?? 0);
});

test('two topics of the user’s own that are put together have the papers of both, as was said before, and undo parts them', async () => {
  const into = await fieldLibrary();
  const kept = (key: string): number | undefined => topicDetail(into.reader, key)?.papers.length;
  for (const [key, term] of [['own:looms', 'loom'], ['own:tides', 'tidal currents']] as const) changeTopic(into.writer, { key, topic: { key, name: key, terms: [term], hidden: false } });
  const before = [kept('own:looms'), kept('own:tides')];
  const both: OwnTopic = { key: 'own:looms', name: 'Looms and tides', terms: ['loom', 'tidal currents'], hidden: false, takes: 'own:tides' };
  const { papers } = previewTopic(into.reader, both);
  expect(papers).toBeGreaterThan(Math.max(...before.map((count) => count ?? 0)));
  expect(changeTopic(into.writer, { key: both.key, topic: both }).topics.map(({ name }) => name)).toEqual(['Looms and tides']);
  expect([kept('own:looms'), kept('own:tides')]).toEqual([papers, undefined]);
  expect(undo(into.writer).sentence).toBe('Put two topics together as Looms and tides');
  expect([kept('own:looms'), kept('own:tides')]).toEqual(before);
});
