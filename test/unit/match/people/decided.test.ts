/** The user's word stands above every rule, and contradictions are shown. */
import { expect, test } from 'vitest';
import { matchPeople } from '../../../../electron/core/ledger/match/people/match.ts';
import { others, signaturesOf } from './library.ts';

const trio = signaturesOf([...others, { authors: ['Aditya Menon'] }, { authors: ['Sashank Reddi'] }, { authors: ['Felix Yu'] }]);
const [a, b, c] = ['9.1', '10.1', '11.1'] as const;

test('what the user joins is joined, whatever the names', () => {
  expect(matchPeople(trio, { decided: { same: [[a, b]], different: [] } }).clusters).toContainEqual([b, a]);
});

test('what the user keeps apart stays apart, however sure the rules are, and this is shown', () => {
  const twins = signaturesOf([...others, { authors: ['Aditya Krishna Menon', 'Sven Aas'] }, { authors: ['Aditya Krishna Menon', 'Sven Aas'] }]);
  const { clusters, conflicts } = matchPeople(twins, { decided: { same: [], different: [['9.1', '10.1']] } });
  expect(clusters).toContainEqual(['9.1']);
  expect(clusters).toContainEqual(['10.1']);
  expect(conflicts).toContainEqual(expect.objectContaining({ kind: 'rule-different', a: '10.1', b: '9.1' }));
});

test('a same b, b same c, a different c: different holds, and the contradiction is shown', () => {
  const { clusters, conflicts } = matchPeople(trio, { decided: { same: [[a, b], [b, c]], different: [[a, c]] } });
  expect(clusters.some((keys) => keys.includes(a) && keys.includes(c))).toBe(false);
  expect(conflicts).toContainEqual(expect.objectContaining({ kind: 'same-different' }));
});

test('the user may join two names of one list, and is told', () => {
  const list = signaturesOf([{ authors: ['Jo Smith', 'Joanna Smith'] }]);
  const { clusters, conflicts } = matchPeople(list, { decided: { same: [['1.1', '1.2']], different: [] } });
  expect(clusters).toEqual([['1.1', '1.2']]);
  expect(conflicts).toContainEqual(expect.objectContaining({ kind: 'one-list' }));
});

test('a decision about a signature that is gone is passed over', () => {
  expect(matchPeople(trio, { decided: { same: [[a, 'gone']], different: [['gone', b]] } }).conflicts).toEqual([]);
});

test('two signatures with one key are refused', () => {
  expect(() => matchPeople([...trio, ...trio.slice(0, 1)])).toThrow('1.1');
});
