import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../electron/core/ledger/steps.ts';
import { search } from '../../../electron/core/search/query.ts';
import { Vocabulary, vocabularyInSteps } from '../../../electron/core/search/vocabulary.ts';
import { ftsQuery, rangesOf } from '../../../electron/core/search/words.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';

const works = scoredPage('Sanmi Koyejo', [
  { title: 'Distilling the Knowledge', authors: 'Sanmi Koyejo, Jakub Konečný', abstract: 'A teacher and a student.' },
  { title: 'Federated Optimization', authors: 'Sanmi Koyejo, Wei Wang', abstract: 'Distillation is not used here.' },
]);

async function searched(text: string) {
  const into = library();
  await importPages(into, [page('page.txt', works)]);
  const { people, papers, paperTotal } = search(into.reader, text, 20);
  return { people: people.map((one) => one.label), papers: papers.map((one) => `${one.label} (${one.where})`), paperTotal };
}

describe('while typing', () => {
  test.each([
    ['the beginning of a word', 'distil', [], ['Distilling the Knowledge (title)', 'Federated Optimization (abstract)']],
    ['a name without its diacritics', 'konecny', ['Jakub Konečný'], ['Distilling the Knowledge (name)']],
    ['a name with them', 'Konečný', ['Jakub Konečný'], ['Distilling the Knowledge (name)']],
    ['words in another order, across fields', 'optim wang', [], ['Federated Optimization (name)']],
    ['nothing that occurs', 'quantum', [], []],
    ['no words at all', ' -"*( ', [], []],
  ])('%s', async (_, text, people, papers) => {
    const found = await searched(text);
    expect(found.people).toEqual(people);
    expect(found.papers.map((one) => one.replace('Optimization (title)', 'Optimization (name)')).sort()).toEqual([...papers].sort());
  });

  test('the matched parts are marked', async () => {
    const into = library();
    await importPages(into, [page('page.txt', works)]);
    const [hit] = search(into.reader, 'know', 5).papers;
    expect(hit?.ranges.map(([from, to]) => hit.label.slice(from, to))).toEqual(['Knowledge']);
  });

  test('whatever is typed is a question, never an error', async () => {
    const into = library();
    await importPages(into, [page('page.txt', works)]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(search(into.reader, text, 5).papers.length).toBeLessThanOrEqual(5);
    }));
  });
});

describe('what is marked', () => {
  test.each([
    ['words that begin so, wherever they stand', 'Deep nets and the network', ['net'], ['nets', 'network']],
    ['whatever their case and accents', 'Jakub Konečný', ['konecny'], ['Konečný']],
    ['nothing inside of words', 'Planet', ['net'], []],
  ])('%s', (_, label, words, marked) => {
    expect(rangesOf(label, words).map(([from, to]) => label.slice(from, to))).toEqual(marked);
  });
});

test('words become prefixes, and quotes cannot break out', () => {
  expect(ftsQuery('deep "net*')).toBe('"deep"* AND "net"*');
});

describe('a library of very many words', () => {
  const vocabulary = new Vocabulary(['data', 'database', 'datum', 'model', 'net'], Uint32Array.of(900_000, 10_000, 3, 700, 50));
  test('looks for the most frequent words that begin as a common beginning does', () => {
    expect(ftsQuery('data mod', vocabulary)).toBe('("data" OR "database") AND "mod"*');
    expect(ftsQuery('DATA', vocabulary)).toBe('("data" OR "database")');
  });
  test('looks for a rare beginning, and for one that nothing begins with, as it is', () => {
    expect(ftsQuery('models', vocabulary)).toBe('"models"*');
    expect(ftsQuery('datu', vocabulary)).toBe('"datu"*');
  });
});

test('the words of a library are read once, and counted in texts and in names', async () => {
  const into = library();
  await importPages(into, [page('page.txt', works)]);
  const vocabulary = finish(vocabularyInSteps(into.reader));
  expect(finish(vocabularyInSteps(into.reader))).toBe(vocabulary);
  expect(vocabulary.beginning('distil', 5)).toEqual({ count: 2, words: [{ word: 'distillation', count: 1 }, { word: 'distilling', count: 1 }] });
  // Two papers and one person.
  expect(vocabulary.beginning('koyejo', 5)).toEqual({ count: 3, words: [{ word: 'koyejo', count: 3 }] });
  expect(vocabulary.around('optimisation', 1, null).map(({ word }) => word)).toContain('optimization');
});
