/** Papers are told apart as journals, conferences and preprints by what dumps print. */
import { expect, test } from 'vitest';
import { workType } from '../../../../shared/text/work.ts';

const unknown = { venue: null, kind: null, source: null, arxivId: null };

test.each([
  ['Nature', 'article'],
  ['Proceedings of the National Academy of Sciences (PNAS)', 'article'],
  ['Proceedings of the Royal Society A', 'article'],
  ['Advances in Neural Information Processing Systems (NeurIPS)', 'conference'],
  ['International Conference on Machine Learning', 'conference'],
  ['ICLR 2021 Workshop', 'conference'],
  ['arXiv preprint arXiv:1912.10077', 'preprint'],
  ['bioRxiv', 'preprint'],
])('a paper in %s is of type %s', (venue, type) => expect(workType({ ...unknown, venue })).toBe(type));

test('without a venue the kind, the source and an arXiv number tell', () => {
  expect(workType({ ...unknown, kind: 'preprint' })).toBe('preprint');
  expect(workType({ ...unknown, source: 'arXiv' })).toBe('preprint');
  expect(workType({ ...unknown, arxivId: '1912.10077' })).toBe('preprint');
  expect(workType({ ...unknown, kind: 'article' })).toBe('article');
  expect(workType({ ...unknown, kind: 'conference paper' })).toBe('conference');
  expect(workType(unknown)).toBe('other');
});

test('a published paper that is on arXiv too is not a preprint', () => {
  expect(workType({ ...unknown, venue: 'Nature', arxivId: '1912.10077' })).toBe('article');
});
