/** The topics of real papers, as a researcher would expect them: the sample library, and the five real profiles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDump } from '../../../electron/core/formats/index.ts';
import { breakers, general } from '../../../electron/core/topics/word-lists.ts';
import { normalForm } from '../../../electron/core/topics/normal-form.ts';
import { topicsOf } from '../../../electron/core/topics/topics.ts';
import type { TopicPaper } from '../../../electron/core/topics/types.ts';
import { labels } from './papers.ts';

/** All records of a folder, a title once. */
function papersIn(folder: string): TopicPaper[] {
  const records = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readDump(readFileSync(join(folder, name)), name).readings.flatMap(({ records }) => records));
  return [...new Map(records.map(({ title, abstract, category }): [string, TopicPaper] =>
    [title?.toLowerCase() ?? abstract ?? '', { title, abstract, categories: category === null ? [] : [category] }])).values()];
}

const sample = resolve(import.meta.dirname, '../../../data/sample');
const real = resolve(import.meta.dirname, '../../../../shared/profiles');
const present = existsSync(real);

/** Labels that begin or end with a word that says nothing. */
const loose = (found: readonly string[]): string[] => found.filter((label) => {
  const words = label.split(' ').map(normalForm);
  return breakers.has(words[0] ?? '') || breakers.has(words.at(-1) ?? '') || (words.length === 1 && general.has(words[0] ?? ''));
});

describe('the sample library', () => {
  const found = topicsOf(papersIn(sample));
  test('is about what network science is about', () => {
    expect(labels(found)).toEqual(expect.arrayContaining(['community structure', 'community detection', 'complex networks', 'modularity', 'random graphs', 'social networks', 'power law']));
  });
  test('lets any found topic be put into another by its words, with all of its papers', () => {
    const [into] = found.topics.filter(({ source }) => source === 'phrase');
    for (const { label, papers } of found.topics.filter(({ source }) => source === 'phrase')) {
      const own = topicsOf(papersIn(sample), [{ key: 'own:one', name: 'One', terms: [label, into?.label ?? ''], hidden: false }]);
      expect(labels(own)).not.toContain(label);
      expect(own.topics.find(({ key }) => key === 'own:one')?.papers).toBeGreaterThanOrEqual(Math.max(papers, into?.papers ?? 0));
    }
  });
  test('has no topic of empty words', () => {
    expect(loose(found.topics.filter(({ source }) => source === 'phrase').map(({ label }) => label))).toEqual([]);
  });
  test('names its physics', () => {
    expect(labels(found)).toContain('soc-ph, Physics and Society');
  });
});

describe.skipIf(!present)(present ? 'the five real profiles' : 'the five real profiles (skipped: they are not beside the checkout)', () => {
  const found = topicsOf(present ? papersIn(real) : []);
  test('are about what their owners are known for', () => {
    expect(labels(found)).toEqual(expect.arrayContaining([
      'federated learning', 'large language models', 'Transformers', 'knowledge distillation', 'stochastic gradient descent', 'reinforcement learning', 'sample complexity',
      'image classification', 'low-rank matrix', 'label noise', 'retrieval-augmented generation',
    ]));
  });
  test('have no topic of empty words', () => {
    expect(loose(found.topics.filter(({ source }) => source === 'phrase').map(({ label }) => label))).toEqual([]);
  });
  test('leave few papers without any', () => {
    expect(found.of.filter((one) => one.length === 0).length).toBeLessThan(found.of.length / 10);
  });
  test('write large language models as one topic, whichever way papers write them', () => {
    const written = new Set(found.of.flat().filter(({ topic }) => found.topics[topic]?.label === 'large language models').flatMap(({ why }) => why.map(({ text }) => text)));
    expect([...written]).toEqual(expect.arrayContaining(['LLMs', 'Large language models']));
  });
});
