/** What joins people, what is asked, and what the reasons say. */
import { expect, test } from 'vitest';
import { matchPeople } from '../../../../electron/core/ledger/match/people/match.ts';
import { type List, others, signaturesOf } from './library.ts';

/** Whether the first authors of the last two lists are joined. */
function joins(a: List, b: List, strictness = 0.5): boolean {
  const { clusters } = matchPeople(signaturesOf([...others, a, b]), { strictness });
  return clusters.some((keys) => keys.includes('9.1') && keys.includes('10.1'));
}

test('in a small library an equal rare name joins by itself', () => {
  expect(joins({ authors: ['Aditya Krishna Menon'] }, { authors: ['Aditya Krishna Menon', 'Farid Haddad'] })).toBe(true);
});

test('an equal common name does not join people who share nothing, and joins those who share a rare coauthor', () => {
  const near = { authors: ['Wei Wang', 'Zdenka Horvatova'], organizations: ['Ghent University'] };
  expect(joins(near, { authors: ['Wei Wang', 'Aminata Diallo', 'Sven Aas'], organizations: ['Kyoto University'] })).toBe(false);
  expect(joins(near, { authors: ['Wei Wang', 'Zdenka Horvatova', 'Sven Aas'] })).toBe(true);
});

test.each([0, 0.25, 0.5, 0.75, 1])('initials alone never join, at strictness %d either', (strictness) => {
  expect(joins({ authors: ['A. Menon'] }, { authors: ['A. Menon'] }, strictness)).toBe(false);
  expect(joins({ authors: ['A. Menon'] }, { authors: ['Aditya Menon'] }, strictness)).toBe(false);
  expect(joins({ authors: ['A. K. Menon'] }, { authors: ['A. K. Menon', 'Farid Haddad'] }, strictness)).toBe(false);
});

test('initials join where another record of the same paper writes the name out', () => {
  const paper = { paper: 'the paper', title: 'Statistical perspectives on distillation' };
  expect(joins({ ...paper, authors: ['A. Menon', 'S. Reddi'] }, { ...paper, authors: ['Aditya Menon', 'Sashank Reddi'] })).toBe(true);
});

test('initials that may stand for two people on one list are not given to either', () => {
  const lists = [{ authors: ['Jin Zhou', 'Jun Zhou', 'Zdenka Horvatova', 'Sven Aas'] }, { authors: ['J. Zhou', 'Zdenka Horvatova', 'Sven Aas'] }];
  expect(matchPeople(signaturesOf([...others, ...lists])).clusters).toContainEqual(['10.1']);
});

test('a higher strictness never joins more', () => {
  const lists = [...others, { authors: ['Wei Wang', 'Zdenka Horvatova'] }, { authors: ['Wei Wang', 'Zdenka Horvatova'] }, { authors: ['W. Wang', 'Sven Aas'] }, { authors: ['Wei Wang', 'Sven Aas'] }];
  const people = [0, 0.2, 0.4, 0.6, 0.8, 1].map((strictness) => matchPeople(signaturesOf(lists), { strictness }).clusters.length);
  expect(people).toEqual([...people].sort((a, b) => a - b));
});

test('a pair that is nearly sure is asked about, with reasons for and against', () => {
  const lists = [...others, { authors: ['Wei Wang', 'Sven Aas'], organizations: ['Ghent University'] }, { authors: ['Wei Wang', 'Aminata Diallo'], organizations: ['Ghent University'] }];
  const asked = matchPeople(signaturesOf(lists), { strictness: 0.9 }).matches.find((match) => match.a === '10.1' || match.b === '10.1');
  expect(asked?.zone).toBe('ask');
  expect(asked?.reasons).toContainEqual(expect.objectContaining({ kind: 'organizations', speaks: 'for', sentence: 'Both are at Ghent University.' }));
  expect(asked?.reasons).toContainEqual(expect.objectContaining({ kind: 'coauthors', speaks: 'against', sentence: 'No coauthor is shared.' }));
});

test('a kind of evidence that is left out says nothing', () => {
  const lists = [...others, { authors: ['Wei Wang', 'Sven Aas'] }, { authors: ['Wei Wang', 'Sven Aas'] }];
  const kinds = matchPeople(signaturesOf(lists), { strictness: 0, without: ['coauthors'] }).matches.flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
  expect(kinds).not.toContain('coauthors');
});

test('the reasons name the spellings that were compared', () => {
  const lists = [...others, { authors: ['Wei Wang', 'Zdenka Horvatova', 'Sven Aas'] }, { authors: ['Wang, Wei', 'Zdenka Horvatova', 'Sven Aas'] }, { authors: ['W. Wang', 'Zdenka Horvatova', 'Sven Aas'] }];
  const sentences = matchPeople(signaturesOf(lists)).matches.flatMap(({ reasons }) => reasons.map(({ sentence }) => sentence));
  expect(sentences.some((sentence) => /^The full names are equal: (Wei Wang|Wang, Wei)\./u.test(sentence))).toBe(true);
  expect(sentences.some((sentence) => /^Only initials agree: .*W\. Wang/u.test(sentence))).toBe(true);
});

test('a common name that joins by itself at a low strictness is not called rare', () => {
  const lists = [...others, { authors: ['Wei Wang', 'Sven Aas'] }, { authors: ['Wei Wang', 'Aminata Diallo'] }];
  const [joined] = matchPeople(signaturesOf(lists), { strictness: 0 }).matches.filter(({ a }) => a === '10.1');
  expect(joined?.reasons.map(({ sentence }) => sentence)).toEqual(['The full names are equal: Wei Wang. At this strictness that is enough.']);
});

test('what a whole library shares tells nothing, and what few share tells much', () => {
  const everywhere = (authors: string[]): List => ({ authors, organizations: ['CERN'] });
  const crowd = others.map(({ authors }) => everywhere([...authors]));
  const joinsIn = (organization: string): boolean => matchPeople(signaturesOf([...crowd, ...crowd.map(({ authors }) => everywhere(authors.toReversed())),
    { authors: ['Wei Wang', 'Sven Aas'], organizations: [organization] }, { authors: ['Wei Wang', 'Aminata Diallo'], organizations: [organization] }]), { strictness: 0.7 })
    .clusters.some((keys) => keys.includes('17.1') && keys.includes('18.1'));
  expect(joinsIn('CERN')).toBe(false);
  expect(joinsIn('Ghent University')).toBe(true);
});
