import { expect, test } from 'vitest';
import { matchesOf, outcome, paper } from './pair.ts';

const abstract = 'We study trees that grow downwards in caves without light, give the first bound on the depth of their roots, '
  + 'and show by measurements in forty caves of three countries that the bound is tight for limestone but loose for granite, where water is scarce.';
const reworded = 'We study trees that grow downwards in caves. The first bound on the depth of their roots is given here; measurements in forty '
  + 'caves of three countries suggest that it is tight for limestone. Granite, where water is scarce, needs another argument.';
const other = 'Birds of the northern islands sing in two dialects. Recordings from nine seasons let us follow how young males choose between them, '
  + 'and a simple model of imitation explains most of what we hear.';

test('an untitled record joins by a copied abstract', () => {
  expect(outcome(paper('', { abstract }), paper('Trees in caves | Ann Lee || 2001', { abstract }))).toBe('joins');
});

test('an untitled record with a reworded abstract is a question', () => {
  expect(outcome(paper('', { abstract: reworded }), paper('Trees in caves | Ann Lee || 2001', { abstract }))).toBe('asks');
});

test('an untitled record with another abstract is kept apart', () => {
  expect(outcome(paper('', { abstract: other }), paper('Trees in caves | Ann Lee || 2001', { abstract }))).toBe('keepsApart');
});

test('two untitled records are never joined, not even by equal abstracts', () => {
  expect(outcome(paper('', { abstract }), paper('', { abstract }))).toBe('keepsApart');
});

test('a snippet is compared with the beginning of the whole abstract', () => {
  const snippet = { abstract: `${abstract.slice(0, 198)}...`, abstractTruncated: true };
  const [match] = matchesOf([paper('Trees in caves below ground', snippet), paper('Trees in caves below ground', { abstract })]);
  expect(match?.reasons).toContainEqual(expect.objectContaining({ kind: 'abstract', speaks: 'for', weight: 1 }));
});
