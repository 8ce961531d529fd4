/** Communities keep their letters, and so their names and colours, when the library changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, continues, membersOf, renumbered, type FormerCommunity } from '../../../electron/core/network/carry-over.ts';

const people = (text: string): string[] => [...text];

describe('after another import', () => {
  test('a community keeps its letter although another has outgrown it', () => {
    expect(carryOver([{ number: 1, members: people('abcdef') }, { number: 2, members: people('uvwx') }], [people('uvwxyz12'), people('abcdef')], 7)).toEqual([2, 1]);
  });
  test('it lives on while half of its members stay together, and not with fewer', () => {
    const before = [{ number: 3, members: people('abcdef') }];
    expect(continues(before, [people('abcXYZ')])).toEqual([3]);
    expect(continues(before, [people('abWXYZ')])).toEqual([0]);
  });
  test('when it splits, the part that is more alike keeps the letter, the other gets a free one', () => {
    expect(carryOver([{ number: 2, members: people('abcdefgh') }], [people('abcdXYZW'), people('efgh')], 7)).toEqual([1, 2]);
  });
  test('new communities get the lowest free letters, as long as there are any', () => {
    expect(carryOver([{ number: 2, members: people('ab') }], [people('cdef'), people('ab'), people('gh')], 2)).toEqual([1, 2, 3]);
  });
  test('one that is no longer among the largest gives its letter to one that is', () => {
    expect(carryOver([{ number: 1, members: people('ab') }], [people('cdefg'), people('hijk'), people('ab')], 2)).toEqual([1, 2, 3]);
  });
  test('a large community is known again by some of its members', () => {
    const before = [{ number: 1, members: people('ab'), size: 8 }, { number: 2, members: people('mn') }];
    expect(carryOver(before, [people('mnop'), people('abcdefgh')], 7)).toEqual([2, 1]);
  });
  test('the first map gives letters by size', () => {
    expect(carryOver([], [people('abc'), people('de')], 7)).toEqual([1, 2]);
  });
});

describe('groups under their former letters', () => {
  const ids = people('abcdefghij');
  const groups = { group: Uint32Array.of(1, 1, 1, 1, 2, 2, 2, 3, 3, 0), sizes: [4, 3, 2] };
  const kept = (former: readonly FormerCommunity[], most: number) => renumbered(groups, carryOver(former, membersOf(groups, ids), most));
  test('keep every member and every size', () => {
    const { group, sizes } = kept([{ number: 1, members: people('efg') }], 7);
    expect([...group]).toEqual([2, 2, 2, 2, 1, 1, 1, 3, 3, 0]);
    expect(sizes).toEqual([3, 4, 2]);
  });
  test('leave the number of a community that is gone and whose place nobody takes empty', () => {
    const { group, sizes } = kept([{ number: 5, members: people('abcd') }], 7);
    expect([...group]).toEqual([5, 5, 5, 5, 1, 1, 1, 2, 2, 0]);
    expect(sizes).toEqual([3, 2, 0, 0, 4]);
  });
  test('beyond the letters follow by size', () => {
    expect(kept([{ number: 1, members: people('efg') }], 1).sizes).toEqual([4, 3, 2]);
    expect(kept([{ number: 2, members: people('abcd') }], 2).sizes).toEqual([3, 4, 2]);
  });
});

describe('in general', () => {
  const partition = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 24 })
    .map((group) => [...Map.groupBy(group.keys(), (i) => group[i] ?? 0).values()].map((members) => members.map((i) => `p${i}`)));
  test('nothing changes when nothing changed', () => {
    fc.assert(fc.property(partition, (groups) => {
      const numbers = groups.map((_, i) => i + 1);
      expect(carryOver(groups.map((members, i) => ({ number: i + 1, members })), groups, 7)).toEqual(numbers);
    }));
  });
  test('no letter is given twice, and the order of the former communities does not matter', () => {
    fc.assert(fc.property(partition, partition, (before, now) => {
      const former = before.map((members, i) => ({ number: i + 1, members }));
      const numbers = carryOver(former, now, 7);
      const given = numbers.filter((number) => number > 0);
      expect(new Set(given).size).toBe(given.length);
      expect(carryOver(former.toReversed(), now, 7)).toEqual(numbers);
    }));
  });
});
