/** Decisions that contradict each other never loop or crash: the user's word here holds, `different` holds over `same`, and the rest is listed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgePairs } from '../../../electron/core/decisions/pairs.ts';
import type { EntryOf } from '../../../electron/core/decisions/types.ts';
import { factsOf } from '../../../electron/core/ledger/facts.ts';
import type { Verdicts } from '../../../electron/core/ledger/facts.ts';
import { viewOf } from '../../../electron/core/ledger/view.ts';
import type { Verdict } from '../../../shared/model/review.ts';
import { by, dump, names } from '../ledger/build.ts';

const nothing: Verdicts = { same: [], different: [], versions: [] };
const ref = (key: string) => ({ key, title: null, file: '', sha256: '', record: 1 });
const signs: Readonly<Record<string, Verdict>> = { '=': 'same', '/': 'different', '~': 'version-of' };
/** `a=b` is same, `a/b` different, `a~b` version of. */
const lines = (text: string): EntryOf<'verdict'>[] => text.split(' ').filter(Boolean).map((pair, i) =>
  ({ line: i + 1, say: 'verdict', subject: 'paper', verdict: signs[pair[1] ?? ''] ?? 'same', a: ref(pair[0] ?? ''), b: ref(pair[2] ?? '') }));
const said = (text: string): Verdicts => {
  const of = (verdict: Verdict) => lines(text).filter((one) => one.verdict === verdict).map(({ a, b }) => ({ a: a.key, b: b.key }));
  return { same: of('same'), different: of('different'), versions: of('version-of') };
};
function judged(file: string, here = ''): string {
  const entries = lines(file);
  const all = judgePairs(entries, said(here), 'paper');
  return entries.map((entry) => all.get(entry)?.state).join(' ');
}

describe('of a file', () => {
  test.each([
    ['a same b, b same c, a different c: the last join is listed', 'a=b b=c a/c', '', 'applies contradicts applies'],
    ['a circle of joins without a contradiction holds', 'a=b b=c c=a', '', 'applies applies applies'],
    ['what is kept apart here is not joined', 'a=b', 'a/b', 'contradicts'],
    ['what is kept apart here is not joined through others', 'a=b b=c', 'a/c', 'applies contradicts'],
    ['what is joined here is not parted', 'a/b', 'a=b', 'contradicts'],
    ['what is joined here is not parted through others', 'a/c', 'a=b b=c', 'contradicts'],
    ['what is a version here is not parted', 'a/c', 'a~b b=c', 'contradicts'],
    ['the same words twice count once', 'a=b b=a', '', 'applies already'],
    ['other words for the same pair are listed, the other way round too', 'a=b b~a', '', 'applies contradicts'],
    ['different holds over same for one pair, wherever it stands', 'a=b a/b', '', 'contradicts applies'],
    ['what is said here already is not said again', 'a=b a/c', 'b=a a/c', 'already already'],
  ])('%s', (_, file, here, expected) => {
    expect(judged(file, here)).toBe(expected);
  });

  test('what is applied never contradicts what the user said here, nor itself', () => {
    const pair = fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom('=', '/', '~'), fc.constantFrom(...'abcdef')).filter(([a, , b]) => a !== b).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(pair, { maxLength: 12 }), fc.array(pair, { maxLength: 4 }), (file, here) => {
      const entries = lines(file.join(' '));
      const own = said(here.join(' '));
      const all = judgePairs(entries, own, 'paper');
      const held = entries.filter((entry) => all.get(entry)?.state === 'applies');
      // A second look at what is left finds nothing that contradicts.
      expect([...judgePairs(held, own, 'paper').values()].every(({ state }) => state === 'applies')).toBe(true);
      for (const entry of entries) expect(all.get(entry)).toBeDefined();
    }));
  });
});

describe('of the user', () => {
  const records = dump(1, 'Ada Lovelace', ['Looms', 'Tides', 'Comets'].map((title) => ({ title, ...by('Ada Lovelace') })));
  const keys = records.map(({ key }) => key);
  const view = (subject: 'paper' | 'person', all = records, ends = keys) => viewOf(all, factsOf([{ id: 1, sentence: '', at: 0, action: {
    kind: 'decide', take: [], verdicts: ([['same', 0, 1], ['same', 1, 2], ['different', 0, 2]] as const).map(([verdict, a, b]) => ({ subject, verdict, a: ends[a] ?? '', b: ends[b] ?? '' })),
  } }]));

  test('a same b, b same c, a different c about papers: a and c stay apart, and the conflict is shown', () => {
    const found = view('paper');
    expect(found.papers.some((paper) => paper.records.some(({ key }) => key === keys[0]) && paper.records.some(({ key }) => key === keys[2]))).toBe(false);
    expect(found.conflicts.map(({ sentence }) => sentence).join(' ')).toContain('stay apart');
  });

  test('a same b, b same c, a different c about people: a and c stay apart, and the conflict is shown', () => {
    const people = dump(1, 'Ada Lovelace', ['Rosa Thal', 'Ines Wolf', 'Jun Park'].map((name, i) => ({ title: `Work ${i}`, ...by('Ada Lovelace', name) })));
    const found = view('person', people, people.map(({ key }) => `${key}#2`));
    const of = (name: string) => found.mentions.find((mention) => mention.name === name)?.personKey;
    expect(of('Rosa Thal')).not.toBe(of('Jun Park'));
    expect(found.conflicts.map(({ sentence }) => sentence).join(' ')).toContain('stay apart');
  });

  test('different holds over a join that a rule is sure of, and same over a rule that would keep apart', () => {
    const equal = dump(1, 'Ada Lovelace', [{ title: 'On looms that weave algebra', ...by('Ada Lovelace') }, { title: 'On looms that weave algebra', ...by('Ada Lovelace') }]);
    const apart = factsOf([{ id: 1, sentence: '', at: 0, action: { kind: 'decide', take: [], verdicts: [{ subject: 'paper', verdict: 'different', a: equal[0]?.key ?? '', b: equal[1]?.key ?? '' }] } }]);
    expect([viewOf(equal).papers.length, viewOf(equal, apart).papers.length]).toEqual([1, 2]);
    const others = dump(1, 'Ada Lovelace', [{ title: 'One', ...by('Ada Lovelace', 'Felix A. Yu') }, { title: 'Two', ...by('Ada Lovelace', 'Felix X. Yu') }]);
    const joined = factsOf([{ id: 1, sentence: '', at: 0, action: { kind: 'decide', take: [], verdicts: [{ subject: 'person', verdict: 'same', a: `${others[0]?.key}#2`, b: `${others[1]?.key}#2` }] } }]);
    expect([names(viewOf(others)).length, names(viewOf(others, joined)).length]).toEqual([3, 2]);
  });
});

test('an entry of a file judged with nothing said here applies', () => {
  expect([...judgePairs(lines('a=b'), nothing, 'person').values()]).toEqual([{ state: 'applies', why: null }]);
});
