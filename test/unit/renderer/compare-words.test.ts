/** Words are marked side by side in the way that tells the reader most. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, type MarkedPart } from '../../../renderer/review/compare-words.ts';

const marked = (parts: readonly MarkedPart[]): string[] => parts.filter((part) => part.marked).map(({ text }) => text);

describe('two texts side by side', () => {
  test('that share little have what they share marked, whatever the case', () => {
    const { marks, left, right } = compareWords('A statistical perspective on rivers of the north', 'Why moons orbit: a Statistical Perspective');
    expect(marks).toBe('shared');
    expect([marked(left), marked(right)]).toEqual([['statistical perspective'], ['Statistical Perspective']]);
  });

  test('that are nearly the same have what differs marked', () => {
    const { marks, left, right } = compareWords('We study the curious sparsity of wide networks', 'We reveal the curious sparsity of wide networks');
    expect(marks).toBe('differing');
    expect([marked(left), marked(right)]).toEqual([['study'], ['reveal']]);
  });

  test('that are equal have no mark', () => {
    expect(compareWords('On rivers', 'on rivers')).toMatchObject({ marks: null });
  });

  test('keep their formulas whole', () => {
    const { left } = compareWords('Bounds of $n log n$ for sorting', 'Sorting with trees and bounds');
    expect(left.some(({ text, marked: on }) => !on && text.includes('$n log n$'))).toBe(true);
  });
});

test('the parts give the texts back, whatever they are', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
    const { left, right } = compareWords(a, b);
    expect([left.map(({ text }) => text).join(''), right.map(({ text }) => text).join('')]).toEqual([a, b]);
  }));
});
