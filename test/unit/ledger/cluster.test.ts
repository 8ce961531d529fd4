import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cluster, type Link } from '../../../electron/core/ledger/cluster.ts';

const link = (pair: string): Link => ({ a: pair[0] ?? '', b: pair[1] ?? '' });
const links = (pairs: string): Link[] => pairs.split(' ').filter(Boolean).map(link);
const groups = (nodes: string, same: string, apart = ''): string =>
  cluster([...nodes], links(same), links(apart)).groups.map((group) => group.join('')).join(' ');

describe('groups', () => {
  test.each([
    ['nothing is linked', 'abc', '', '', 'a b c'],
    ['links carry on', 'abcd', 'ab bc', '', 'abc d'],
    ['a pair is kept apart', 'abc', 'ab bc', 'ac', 'ab c'],
    ['the stronger link comes first', 'abc', 'bc ab', 'ac', 'a bc'],
    ['a pair is linked and kept apart at once', 'ab', 'ab', 'ab', 'a b'],
    ['unknown things are named', 'ab', 'ax xb', 'xa', 'a b'],
    ['two groups are kept apart by one pair', 'abcd', 'ab cd ad', 'bc', 'ab cd'],
  ])('when %s', (_, nodes, same, apart, expected) => {
    expect(groups(nodes, same, apart)).toBe(expected);
  });

  test('a link that contradicts is returned', () => {
    expect(cluster(['a', 'b', 'c'], links('ab bc'), links('ac')).refused).toEqual(links('bc'));
  });
});

test('a pair that is kept apart never ends in one group, and every link that was followed holds', () => {
  const node = fc.constantFrom(...'abcdefgh');
  const pair = fc.tuple(node, node).map(([a, b]): Link => ({ a, b })).filter(({ a, b }) => a !== b);
  fc.assert(fc.property(fc.array(pair), fc.array(pair), (same, apart) => {
    const { groups: found, refused } = cluster([...'abcdefgh'], same, apart);
    const groupOf = new Map(found.flatMap((group, i) => group.map((one) => [one, i] as const)));
    for (const { a, b } of apart) expect(groupOf.get(a)).not.toBe(groupOf.get(b));
    for (const one of same) expect(groupOf.get(one.a) === groupOf.get(one.b)).toBe(!refused.includes(one));
    expect([...groupOf.keys()].sort()).toEqual([...'abcdefgh']);
  }));
});
