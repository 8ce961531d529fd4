/** What holds for every library: nobody is two names of one list, order does not matter, the user's word is kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPeople } from '../../../../electron/core/ledger/match/people/match.ts';
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';
import { signaturesOf } from './library.ts';

const name = fc.constantFrom(
  'Wei Wang', 'W. Wang', 'Wang, Wei', 'W. F. Wang', 'Wei-Feng Wang', 'Wang Wei', 'Aditya Menon', 'A. Menon', 'Aditya K. Menon', 'Aditya Krishna Menon',
  'Jürgen Müller', 'Juergen Mueller', 'J. Müller', 'Bob Smith', 'Robert Smith', 'R. Smith Jr.', 'Smith', '王伟', 'Иван Петров', 'И. Петров', '',
);
const lists = fc.array(fc.record({
  authors: fc.array(name, { minLength: 1, maxLength: 5 }),
  paper: fc.constantFrom('p', 'q', 'r', 's'),
  year: fc.integer({ min: 1990, max: 2020 }),
  organizations: fc.subarray(['Ghent University', 'Kyoto University']),
}), { minLength: 1, maxLength: 14 });
const library = lists.map(signaturesOf);
const strictness = fc.double({ min: 0, max: 1, noNaN: true });

type Pair = [string, string];
const withDecisions = library.chain((signatures) => {
  const key = fc.constantFrom(...signatures.map((signature) => signature.key));
  const pairs = fc.array(fc.tuple(key, key), { maxLength: 6 });
  return fc.record({ signatures: fc.constant(signatures), same: pairs, different: pairs });
});

const clusterOf = (clusters: readonly (readonly string[])[], key: string): number => clusters.findIndex((keys) => keys.includes(key));
const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
const listOf = (signatures: readonly Signature[], key: string): string | undefined => signatures.find((signature) => signature.key === key)?.list;

test('every signature belongs to exactly one person', () => {
  fc.assert(fc.property(library, strictness, (signatures, at) => {
    const keys = matchPeople(signatures, { strictness: at }).clusters.flat();
    expect(keys.sort()).toEqual(signatures.map(({ key }) => key).sort());
  }));
});

test('two names on one list are never joined', () => {
  fc.assert(fc.property(library, strictness, (signatures, at) => {
    for (const keys of matchPeople(signatures, { strictness: at }).clusters) {
      const onLists = keys.map((key) => listOf(signatures, key));
      expect(new Set(onLists).size).toBe(keys.length);
    }
  }));
});

test('the order of signatures and of decisions does not matter', () => {
  const orders = withDecisions.chain(({ signatures, same, different }) => fc.record({
    signatures: fc.constant(signatures), same: fc.constant(same), different: fc.constant(different),
    otherSignatures: shuffled(signatures), otherSame: shuffled(same.map(([a, b]): Pair => [b, a])), otherDifferent: shuffled(different),
  }));
  fc.assert(fc.property(orders, ({ signatures, same, different, otherSignatures, otherSame, otherDifferent }) => {
    expect(matchPeople(otherSignatures, { decided: { same: otherSame, different: otherDifferent } })).toEqual(matchPeople(signatures, { decided: { same, different } }));
  }));
});

test('what the user keeps apart is never joined, and each of the user\'s joins holds or is a listed contradiction', () => {
  fc.assert(fc.property(withDecisions, ({ signatures, same, different }) => {
    const { clusters, conflicts } = matchPeople(signatures, { decided: { same, different } });
    for (const [a, b] of different) if (a !== b) expect(clusterOf(clusters, a)).not.toBe(clusterOf(clusters, b));
    const listed = new Set(conflicts.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
    for (const [a, b] of same) expect(clusterOf(clusters, a) === clusterOf(clusters, b) || listed.has(`${a} ${b}`)).toBe(true);
  }));
});

test('a question is never about two names of one list, nor about a pair that the user keeps apart', () => {
  fc.assert(fc.property(withDecisions, ({ signatures, different }) => {
    const { matches } = matchPeople(signatures, { decided: { same: [], different } });
    for (const { a, b, zone } of matches) {
      if (zone !== 'ask') continue;
      expect(listOf(signatures, a)).not.toBe(listOf(signatures, b));
      expect(different.some(([x, y]) => (x === a && y === b) || (x === b && y === a))).toBe(false);
    }
  }));
});
