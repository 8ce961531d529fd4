/** The report of an import says what was joined, what waits, and why. */
import { expect, test } from 'vitest';
import { importPages, library, page } from './library.ts';
import { scoredPage } from './pages.ts';

const shared = 'A teacher network that is more accurate need not be a better teacher. We read its outputs as an estimate of the class probabilities.';
const rosa = scoredPage('Rosa Thal', [
  { title: 'Why teaching helps: a statistical perspective', authors: 'Rosa Thal, Karl Brandt', date: 'May 21, 2020', abstract: `${shared} We apply it to retrieval.` },
  { title: 'Sketches of rivers and their meanders', authors: 'Rosa Thal, Jun Park, Lea Moor et al.' },
]);
const ines = scoredPage('Ines Wolf', [
  { title: 'A statistical perspective on teaching', authors: 'Rosa Thal, Karl Brandt', date: 'Jul 3, 2021', abstract: `${shared} Experiments agree with it.` },
  { title: 'Sketches of rivers and their meanders', authors: 'Rosa Thal, Jun Park, Lea Moor, Ines Wolf' },
]);

test('each file says why its records were joined, how many wait for an answer, and which cut lists are whole now', async () => {
  const { files } = await importPages(library(), [page('rosa.txt', rosa), page('ines.txt', ines)]);
  for (const file of files) {
    expect(file.joins).toEqual([{ reason: 'the same title', count: 1 }]);
    expect(file.waiting.filter(({ subject }) => subject === 'paper').reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(file.completed.map(({ label }) => label)).toEqual(['Sketches of rivers and their meanders']);
  }
});

test('a record that three dumps have counts once in the report of each', async () => {
  const copy = (owner: string): string => scoredPage(owner, [{ title: 'Sketches of rivers and their meanders', authors: 'Rosa Thal, Jun Park' }]);
  const { files } = await importPages(library(), ['Rosa Thal', 'Jun Park', 'Lea Moor'].map((owner) => page(`${owner}.txt`, copy(owner))));
  expect(files.map(({ joins }) => joins.map(({ count }) => count))).toEqual([[1], [1], [1]]);
});

test('a file that shares nothing has nothing to explain', async () => {
  const { files } = await importPages(library(), [page('rosa.txt', rosa)]);
  expect(files[0]).toMatchObject({ joins: [], waiting: [], completed: [] });
});
