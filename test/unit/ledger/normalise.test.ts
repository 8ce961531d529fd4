import { describe, expect, test } from 'vitest';
import { isFullName, nameKey, titleKey } from '../../../electron/core/ledger/normalise.ts';

describe('titles are equal when only their dress differs', () => {
  test.each([
    ['Case and punctuation', 'Adam: A Method!', 'adam - a method'],
    ['Diacritics', 'Erdős–Rényi graphs', 'Erdos Renyi graphs'],
    ['No-break spaces', 'Graph\u00a0drawing', 'Graph  drawing'],
    ['Formulas in dollars', '$O(n)$ Connections', 'O(n) connections'],
    ['Emphasis commands', '{\\em churn} and noise', 'Churn and noise'],
    ['Greek as a command or as itself', '$\\mu$P', '$μ$P'],
  ])('%s', (_, one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
  });

  test.each([
    ['Other words', 'Graph drawing', 'Graph drawings'],
    ['Other numbers', 'Part 1', 'Part 2'],
    ['Chinese titles', '图神经网络', '图卷积网络'],
  ])('%s keep apart', (_, one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  test('a title of symbols only has no key, so it joins nothing', () => {
    expect(titleKey('$ — ?')).toBe('');
  });
});

describe('names', () => {
  test.each([
    ['Ankit S. Rawat', 'Ankit S Rawat'],
    ['Rawat, Ankit Singh', 'Ankit Singh Rawat'],
    ['Jakub Konečný', 'Jakub Konecny'],
    ['Jean-Pierre Serre', 'Jean Pierre Serre'],
    ["Fergal O'Brien", 'Fergal O’Brien'],
  ])('%s and %s are spelled alike', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each(['Ankit S Rawat', 'Yashas Samaga B L', 'Chen Zhu', '张伟', 'Ó Brien Máire'])('%s is a full name', (name) => {
    expect(isFullName(nameKey(name))).toBe(true);
  });

  test.each(['A Rawat', 'A. S. Rawat', 'Rawat', 'B L', ''])('"%s" says too little to join people', (name) => {
    expect(isFullName(nameKey(name))).toBe(false);
  });
});
