import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf, type Facts } from '../../../electron/core/ledger/facts.ts';
import type { Deed, LogRow } from '../../../electron/core/ledger/actions.ts';
import { Memory } from '../../../electron/core/ledger/memory.ts';
import { mentionKey } from '../../../electron/core/ledger/people.ts';
import { Recall } from '../../../electron/core/ledger/recall.ts';
import type { LedgerRecord } from '../../../electron/core/ledger/types.ts';
import { viewOf } from '../../../electron/core/ledger/view.ts';
import { by, dump } from './build.ts';

const dumps = [
  dump(1, 'Ada Lovelace', [
    { title: 'Weaving algebra with engines', year: 2020, ...by('Ada Lovelace', 'Luigi Menabrea') },
    { title: 'Engines that weave algebra', year: 2021, venueRaw: 'Journal of Looms', ...by('A. Lovelace', 'L. Menabrea', 'et al.') },
    { title: 'Notes on numbers', year: 2019, ...by('Ada Lovelace', 'Mary Somerville', 'Wei Wang') },
  ]),
  dump(2, 'Mary Somerville', [
    { title: 'Tides of the moon and the sea', year: 2010, ...by('Mary Somerville', 'Luigi Menabrea', 'W. Wang') },
    { title: 'Notes on numbers.', year: 2019, ...by('Ada Lovelace', 'M. Somerville', 'Wei Wang') },
  ]),
  dump(3, 'Luigi Menabrea', [
    { title: 'Weaving algebra with engines', year: 2020, ...by('Ada K. Lovelace', 'Luigi Menabrea') },
    { title: null, abstract: 'A text about tides of the moon and of the sea, long enough to be compared with another one.', ...by('Luigi Menabrea') },
  ]),
];
const records = dumps.flat();
const mentions = viewOf(records).mentions.map((one) => mentionKey(one.record, one.position));

const record = fc.constantFrom(...records.map((one) => one.key));
const mention = fc.constantFrom(...mentions);
const verdict = fc.constantFrom('same' as const, 'different' as const, 'version-of' as const);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(verdict, record, record).map(([said, a, b]): Deed => ({ kind: 'decide', take: [], verdicts: [{ subject: 'paper', verdict: said, a, b }] })),
  fc.tuple(verdict, mention, mention).map(([said, a, b]): Deed => ({ kind: 'decide', take: [], verdicts: [{ subject: 'person', verdict: said === 'version-of' ? 'same' : said, a, b }] })),
  fc.tuple(record, record).map(([one, from]): Deed => ({ kind: 'prefer', field: 'title', record: one, from })),
  fc.tuple(mention, fc.constantFrom('Countess', null)).map(([one, name]): Deed => ({ kind: 'rename', mentions: [one], name })),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value): Deed => ({ kind: 'strictness', value })),
);
const factsAfter = (deeds: readonly Deed[]): Facts => factsOf(deeds.map((action, i): LogRow<Deed> => ({ id: i + 1, sentence: '', at: 0, action })));
/** The same records as they come from the store a second time. */
const loadedAgain = (of: readonly LedgerRecord[]): LedgerRecord[] => of.map((one) => ({ ...one, body: { ...one.body } }));

describe('what the ledger remembers', () => {
  test('never changes what it finds, after any deeds, undone deeds and other dumps', () => {
    const step = fc.record({ deeds: fc.nat(8), held: fc.subarray([0, 1, 2], { minLength: 1 }), again: fc.boolean() });
    fc.assert(fc.property(fc.array(deed, { maxLength: 8 }), fc.array(step, { minLength: 2, maxLength: 5 }), (deeds, steps) => {
      const memory = new Memory();
      for (const { deeds: done, held, again } of steps) {
        const here = held.flatMap((i) => dumps[i] ?? []);
        const facts = factsAfter(deeds.slice(0, done));
        expect(viewOf(again ? loadedAgain(here) : here, facts, memory)).toEqual(viewOf(here, facts));
      }
    }), { numRuns: 60 });
  });

  test('is used again while nothing has changed', () => {
    const memory = new Memory();
    expect(viewOf(records, factsAfter([]), memory)).toBe(viewOf(records, factsAfter([]), memory));
  });

  test('keeps the papers that a decision does not touch', () => {
    const memory = new Memory();
    const before = viewOf(records, factsAfter([]), memory);
    const after = viewOf(records, factsAfter([{ kind: 'prefer', field: 'title', record: records[0]?.key ?? '', from: records[0]?.key ?? '' }]), memory);
    const changed = after.papers.filter((paper) => !before.papers.includes(paper));
    expect(changed.map((paper) => paper.records.some((one) => one === records[0]))).toEqual([true]);
  });

  test('is worked out again when one part is another, and forgotten when it is not asked for', () => {
    const recall = new Recall<number>();
    let made = 0;
    const ask = (part: string): number => recall.recall('one', [part], () => (made += 1));
    expect([ask('a'), ask('a'), ask('b'), ask('b')]).toEqual([1, 1, 2, 2]);
    recall.turn();
    expect(ask('b')).toBe(2);
    recall.turn();
    recall.turn();
    expect(ask('b')).toBe(3);
  });
});
