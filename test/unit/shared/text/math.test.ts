/** Formulas in titles and abstracts are found, and nothing else is taken for one. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMath } from '../../../../shared/text/math.ts';

const formulas = (text: string): string[] => splitMath(text).flatMap((part) => (part.kind === 'math' ? [part.tex] : []));

test('a formula between dollar signs is found, with the text around it', () => {
  expect(splitMath('$O(n)$ Connections are enough')).toEqual([
    { kind: 'math', tex: 'O(n)', source: '$O(n)$', display: false },
    { kind: 'text', text: ' Connections are enough' },
  ]);
});

test('all four kinds of signs are understood', () => {
  expect(formulas('a $x$ b $$y$$ c \\(z\\) d \\[w\\]')).toEqual(['x', 'y', 'z', 'w']);
});

test('prices are not formulas', () => {
  expect(formulas('It costs $5 today and $6 tomorrow.')).toEqual([]);
  expect(formulas('between $ 5 and 6 $')).toEqual([]);
});

test('an escaped dollar sign neither opens nor closes a formula', () => {
  expect(formulas('pay \\$5, then $a\\$b$')).toEqual(['a\\$b']);
});

test('a sign without its partner is text, and later formulas of another kind are still found', () => {
  expect(splitMath('left $alone \\(x\\)').map(({ kind }) => kind)).toEqual(['text', 'math']);
});

test('no text is lost or added, whatever the signs', () => {
  const piece = fc.constantFrom('$', '$$', '\\(', '\\)', '\\[', '\\]', '\\$', '\\', 'x', ' ', '5', '{', 'é');
  fc.assert(fc.property(fc.array(piece), (pieces) => {
    const text = pieces.join('');
    expect(splitMath(text).map((part) => (part.kind === 'math' ? part.source : part.text)).join('')).toBe(text);
  }));
});

test('a hundred thousand signs without partners are text', () => {
  for (const sign of ['$', '$$', '\\(', '\\[', '$a ']) {
    const text = `${sign}x `.repeat(100_000);
    expect(splitMath(text).map((part) => (part.kind === 'math' ? part.source : part.text)).join('')).toBe(text);
  }
});
