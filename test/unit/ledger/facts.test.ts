import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, type LogRow } from '../../../electron/core/ledger/actions.ts';
import { factsOf, type Facts } from '../../../electron/core/ledger/facts.ts';
import { mentionKey } from '../../../electron/core/ledger/named.ts';
import { viewOf } from '../../../electron/core/ledger/view.ts';
import { by, dump, names } from './build.ts';

function said(...deeds: Deed[]): Facts {
  return factsOf(deeds.map((action, i): LogRow<Deed> => ({ id: i + 1, sentence: '', at: 0, action })));
}
const decide = (subject: 'paper' | 'person', verdict: 'same' | 'version-of' | 'different', a: string, b: string): Deed =>
  ({ kind: 'decide', verdicts: [{ subject, verdict, a, b }], take: [] });

const records = [
  ...dump(1, 'Ada Lovelace', [
    { title: 'Weaving algebra with engines', year: 2020, ...by('Ada Lovelace', 'Luigi Menabrea') },
    { title: 'Engines that weave algebra', year: 2021, venueRaw: 'Journal of Looms', ...by('Ada Lovelace', 'Luigi Menabrea') },
  ]),
  ...dump(2, 'Mary Somerville', [{ title: 'Tides of the moon and the sea', year: 2010, ...by('Mary Somerville', 'Luigi Menabrea') }]),
];
const [first = '', second = ''] = records.map((record) => record.key);
const paperWith = (facts: Facts, key: string) => viewOf(records, facts).papers.find((paper) => paper.records.some((record) => record.key === key));

describe('papers', () => {
  test('that the user joined are one paper with both records', () => {
    expect(paperWith(said(decide('paper', 'same', first, second)), first)?.records.map((record) => record.key)).toEqual([first, second]);
  });

  test('linked as versions are counted once, and both texts are kept', () => {
    const paper = paperWith(said(decide('paper', 'version-of', first, second)), first);
    expect(paper?.versions).toEqual([[first], [second]]);
    expect(viewOf(records, said(decide('paper', 'version-of', first, second))).papers).toHaveLength(2);
  });

  test('that the user keeps apart are never joined, whatever the rules say', () => {
    const twins = [...dump(1, 'Ada Lovelace', [{ title: 'One long title of a paper' }]), ...dump(2, 'Ada Lovelace', [{ title: 'One long title of a paper' }])];
    const [a = '', b = ''] = twins.map((record) => record.key);
    expect(viewOf(twins).papers).toHaveLength(1);
    expect(viewOf(twins, said(decide('paper', 'different', a, b))).papers).toHaveLength(2);
  });

  test('show the value that the user chose, and the rule\'s again when the choice is taken back', () => {
    const merged = decide('paper', 'same', first, second);
    const shown = (...deeds: Deed[]) => paperWith(said(merged, ...deeds), first)?.shown.title;
    const chosen: Deed = { kind: 'prefer', field: 'title', record: first, from: second };
    expect(shown(chosen)).toBe('Engines that weave algebra');
    expect(shown(chosen, { ...chosen, from: first })).toBe('Weaving algebra with engines');
    expect(shown(chosen, { ...chosen, from: null })).toBe(shown());
  });
});

describe('people', () => {
  const mention = (record: number, position: number): string => `${records[record]?.key}#${position}`;

  test('that the user splits stay apart', () => {
    expect(names(viewOf(records))).toEqual(['Ada Lovelace', 'Luigi Menabrea', 'Mary Somerville']);
    const facts = said({ kind: 'decide', take: [], verdicts: [
      { subject: 'person', verdict: 'different', a: mention(0, 2), b: mention(2, 2) }, { subject: 'person', verdict: 'same', a: mention(0, 2), b: mention(1, 2) },
    ] });
    expect(names(viewOf(records, facts))).toEqual(['Ada Lovelace', 'Luigi Menabrea', 'Luigi Menabrea', 'Mary Somerville']);
  });

  test('that the user merges are one, whatever their names', () => {
    const view = viewOf(records, said(decide('person', 'same', mention(0, 1), mention(2, 1))));
    expect(view.people).toHaveLength(2);
    expect(view.people.find((person) => person.ownsDump)?.papers).toBe(3);
  });

  test('show the name that they were given last', () => {
    const rename = (name: string | null): Deed => ({ kind: 'rename', mentions: [mention(0, 2)], name });
    expect(names(viewOf(records, said(rename('Federico Luigi Menabrea'), rename('L. F. Menabrea'))))).toContain('L. F. Menabrea');
    expect(names(viewOf(records, said(rename('L. F. Menabrea'), rename(null))))).toContain('Luigi Menabrea');
  });

  test('an owner who is renamed still owns the dump', () => {
    const view = viewOf(records, said({ kind: 'rename', mentions: [mention(0, 1)], name: 'Countess of Lovelace' }));
    expect(view.people.find((person) => person.name === 'Countess of Lovelace')?.ownsDump).toBe(true);
  });
});

describe('contradictions', () => {
  test('are listed, and keeping apart wins', () => {
    const view = viewOf(records, said(decide('paper', 'same', first, second), decide('paper', 'different', first, records[2]?.key ?? ''), decide('paper', 'same', second, records[2]?.key ?? '')));
    expect(view.papers).toHaveLength(2);
    expect(view.conflicts).toHaveLength(1);
  });

  test('never loop or crash, and no pair that is kept apart ends in one paper or person', () => {
    const record = fc.constantFrom(...records.map((one) => one.key));
    const mention = fc.constantFrom(...viewOf(records).mentions.map((one) => mentionKey(one.record, one.position)));
    const deed = fc.tuple(fc.boolean(), fc.constantFrom('same' as const, 'different' as const, 'version-of' as const), record, record, mention, mention)
      .map(([paper, verdict, a, b, m, n]) => (paper ? decide('paper', verdict, a, b) : decide('person', verdict === 'version-of' ? 'same' : verdict, m, n)));
    fc.assert(fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
      const facts = said(...deeds);
      const view = viewOf(records, facts);
      const paperOf = new Map(view.papers.flatMap((paper) => paper.records.map((one) => [one.key, paper.key] as const)));
      const personOf = new Map(view.mentions.map((one) => [mentionKey(one.record, one.position), one.personKey] as const));
      for (const { a, b } of facts.papers.different) if (a !== b) expect(paperOf.get(a)).not.toBe(paperOf.get(b));
      for (const { a, b } of facts.people.different) if (a !== b) expect(personOf.get(a)).not.toBe(personOf.get(b));
      expect(new Set(view.papers.map((paper) => paper.key)).size).toBe(view.papers.length);
      expect(new Set(view.people.map((person) => person.key)).size).toBe(view.people.length);
    }), { numRuns: 60 });
  });
});
