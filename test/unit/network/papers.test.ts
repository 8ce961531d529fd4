/** The network of papers: what ties two of them. */
import { describe, expect, test } from 'vitest';
import { whyTied } from '../../../electron/core/network/papers.ts';
import { similarTexts, type Likeness } from '../../../electron/core/network/similar.ts';
import type { Texts } from '../../../electron/core/topics/tokens.ts';
import { finish } from '../../../electron/core/ledger/steps.ts';
import { library, paperNet, range, ties } from './library.ts';

const text = (title: string, abstract: string | null = null): Texts => ({ title, abstract });
const texts = [
  text('Percolation on random graphs', 'A giant cluster appears at the percolation threshold.'),
  text('The giant cluster of random graphs', 'The percolation threshold depends on degrees.'),
  text('Speech recognition with transformers', 'Phonemes and spectrograms are aligned.'),
  text('Phonemes from spectrograms', 'Speech recognition without alignment.'),
  text('Tax law of the Hanse'),
];

const pair = (one: number, other: number): [Texts, Texts] => [texts[one] ?? text(''), texts[other] ?? text('')];

describe('papers that speak of the same things', () => {
  const known = library(texts.map(() => ({})));
  test('are tied, others are not', () => {
    expect(ties(paperNet(known, texts, 'fractional')).map(({ ends }) => ends)).toEqual([[0, 1], [2, 3]]);
  });
  test('say which words they share', () => {
    expect(whyTied(known, pair(0, 1), 0, 1).join(' ')).toMatch(/percolation/);
    expect(whyTied(known, pair(0, 4), 0, 4)).toEqual([]);
  });
  test('are alike to each other equally, and never more than wholly', () => {
    const alike: (readonly Likeness[])[] = [];
    finish(similarTexts([...texts, ...texts], 9, (_, list) => alike.push(list)));
    alike.forEach((list, paper) => list.forEach(({ other, score }) => {
      expect(score).toBeLessThanOrEqual(1);
      expect(alike[other]?.find((back) => back.other === paper)?.score).toBeCloseTo(score, 9);
    }));
    expect(alike[0]?.[0]).toEqual({ other: 5, score: expect.closeTo(1, 6) });
  });
});

describe('papers by the same people', () => {
  const none = (papers: number) => Array.from({ length: papers }, () => text(''));
  test('are tied, the more strongly the fewer papers their common author has', () => {
    const net = paperNet(library([{ authors: [0, 1] }, { authors: [0, 1] }, { authors: [1] }]), none(3), 'fractional');
    expect(ties(net)).toEqual([
      { ends: [0, 1], weight: expect.closeTo(1.5, 5), papers: 2 }, { ends: [0, 2], weight: 0.5, papers: 1 }, { ends: [1, 2], weight: 0.5, papers: 1 },
    ]);
    expect(whyTied(library([{ authors: [0, 1] }, { authors: [0, 1] }]), [text(''), text('')], 0, 1)).toEqual(['Both are by person0 and person1.']);
  });
  test('counted in full, a tie weighs its authors', () => {
    expect(ties(paperNet(library([{ authors: [0, 1] }, { authors: [0, 1] }]), none(2), 'full'))).toEqual([{ ends: [0, 1], weight: 2, papers: 2 }]);
  });
  test('a profile of many papers does not tie all to all', () => {
    expect(paperNet(library(range(0, 76).map(() => ({ authors: [0] }))), none(76), 'fractional').source).toHaveLength(0);
  });
  test('ties know the years of both papers', () => {
    const net = paperNet(library([{ authors: [0], year: 2019 }, { authors: [0], year: 2007 }]), none(2), 'fractional');
    expect([...net.tieFirstYear, ...net.tieLastYear]).toEqual([2007, 2019]);
  });
});

test('a library without papers or texts has no ties', () => {
  expect(paperNet(library([]), [], 'full').source).toHaveLength(0);
  expect(paperNet(library([{}, {}]), [{ title: null, abstract: null }, { title: null, abstract: null }], 'full').source).toHaveLength(0);
});
