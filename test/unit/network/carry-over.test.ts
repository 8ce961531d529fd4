/** Communities keep their letters, and so their names and colours, when the library changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, continues } from '../../../electron/core/network/carry-over.ts';

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
    expect(carryOver([{ number: 2, members: people('ab') }], [people('cdef'), people('ab'), people('gh')], 2)).toEqual([1, 2, 0]);
  });
  test('the first map gives letters by size', () => {
    expect(carryOver([], [people('abc'), people('de')], 7)).toEqual([1, 2]);
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
