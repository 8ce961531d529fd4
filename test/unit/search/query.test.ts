import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ftsQuery, search, unmark } from '../../../electron/core/search/query.ts';
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

test('marks are taken out and remembered', () => {
  expect(unmark('A \u0001Dist\u0002ill \u0001x\u0002')).toEqual({ label: 'A Distill x', ranges: [[2, 6], [10, 11]] });
});

test('words become prefixes, and quotes cannot break out', () => {
  expect(ftsQuery('deep "net*')).toBe('"deep"* "net"*');
});
