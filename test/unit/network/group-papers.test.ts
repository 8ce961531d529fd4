/** Papers of whole groups. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOf } from '../../../electron/core/network/csr.ts';
import { papersOfGroups } from '../../../electron/core/network/group-papers.ts';
import { csrOfLists, range } from './library.ts';

test('a paper of several members counts once for their group, and for each group that has a member on it', () => {
  const papers = papersOfGroups([1, 1, 2, 0], csrOfLists([[0, 3], [3, 1], [3], [2]]));
  expect([...rowOf(papers, 1)]).toEqual([0, 1, 3]);
  expect([...rowOf(papers, 2)]).toEqual([3]);
  expect(rowOf(papers, 0)).toHaveLength(0);
});

test('whatever the groups, a group has exactly the papers of its members, in order', () => {
  fc.assert(fc.property(fc.array(fc.record({ group: fc.nat(4), papers: fc.uniqueArray(fc.nat(12)) })), (nodes) => {
    const found = papersOfGroups(nodes.map(({ group }) => group), csrOfLists(nodes.map(({ papers }) => papers)));
    for (const number of range(1, 5)) {
      const own = new Set(nodes.filter(({ group }) => group === number).flatMap(({ papers }) => papers));
      expect([...rowOf(found, number)]).toEqual([...own].sort((a, b) => a - b));
    }
  }));
});
