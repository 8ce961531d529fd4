/** Topics depend on what papers say, not on how they come. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicsOf } from '../../../electron/core/topics/topics.ts';
import { termLetters } from '../../../electron/core/topics/user-topics.ts';
import { Vocabulary } from '../../../electron/core/topics/vocabulary.ts';
import type { TopicPaper } from '../../../electron/core/topics/types.ts';

const word = fc.constantFrom('graph', 'graphs', 'Random', 'random', 'neural', 'network', 'networks', 'federated', 'learning', 'pre-training', 'pretraining', 'pre', 'training',
  'mixture', 'of', 'experts', 'mixture-of-experts', 'the', 'we', 'model', 'LLMs', '(LLMs)', 'large', 'language', 'models', 'Ising', '.', ',', '$x$', 'entropy', '联邦学习', '3D');
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const papers = fc.array(fc.record<TopicPaper>({
  title: fc.option(text), abstract: fc.option(text), categories: fc.subarray(['LG', 'cs.LG', 'stat.ML']),
}), { maxLength: 14 });

describe('topics', () => {
  test('are the same in any order of papers', () => {
    fc.assert(fc.property(papers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length }))), ([list, order]) => {
      const [found, other] = [topicsOf(list), topicsOf(order.flatMap((i) => list[i] ?? []))];
      expect(other.topics).toEqual(found.topics);
      expect(other.of).toEqual(order.map((i) => found.of[i]));
    }));
  });
  test('have one key each, and count the papers that have them', () => {
    fc.assert(fc.property(papers, (list) => {
      const { topics, of } = topicsOf(list);
      expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length);
      topics.forEach(({ papers }, i) => expect(of.filter((one) => one.some(({ topic }) => topic === i)).length).toBe(papers));
    }));
  });
  test('are explained by words that stand in the paper', () => {
    fc.assert(fc.property(papers, (list) => {
      const { of } = topicsOf(list);
      of.forEach((one, i) => one.forEach(({ why }) => {
        expect(why.length).toBeGreaterThan(0);
        for (const { field, text } of why) {
          const stated = field === 'category' ? list[i]?.categories.join(' ') : list[i]?.[field];
          const signs = /[^\p{L}\p{N}-]+/gu;
          expect(stated?.replace(signs, '')).toContain(text.replace(signs, ''));
        }
      }));
    }));
  });
  test('keep their keys when other papers come', () => {
    fc.assert(fc.property(papers, papers, (list, more) => {
      const key = 'phrase:quantumannealing';
      const own: TopicPaper[] = [1, 2, 3].map(() => ({ title: 'Quantum annealing', abstract: null, categories: [] }));
      for (const library of [own, [...own, ...list], [...list, ...more, ...own]]) expect(topicsOf(library).topics.map((topic) => topic.key)).toContain(key);
    }));
  });
  test('are not upset by any text', () => {
    const odd = fc.record<TopicPaper>({ title: fc.option(fc.string({ unit: 'binary' })), abstract: fc.option(fc.string({ unit: 'binary', maxLength: 200 })), categories: fc.array(fc.string()) });
    fc.assert(fc.property(fc.array(odd), (list) => {
      const { of } = topicsOf([...list, ...list]);
      expect(of.slice(0, list.length)).toEqual(of.slice(list.length));
    }), { numRuns: 40 });
  });
});

test('a term of the user\'s means the same in any case, number and hyphenation', () => {
  const letters = (term: string) => termLetters(term, new Vocabulary());
  expect(new Set(['Low-Rank Matrices', 'low rank matrix', 'lowrank matrix'].map(letters)).size).toBe(1);
});
