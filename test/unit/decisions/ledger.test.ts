/** The ledger as a file: everything the user decided goes out and comes back, here or in another library. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionsText } from '../../../electron/core/decisions/write.ts';
import { UnreadFile } from '../../../electron/core/decisions/types.ts';
import { exportLibrary } from '../../../electron/core/exchange/json.ts';
import { removeDump, undo } from '../../../electron/core/history.ts';
import { factsOf } from '../../../electron/core/ledger/facts.ts';
import type { Deed } from '../../../electron/core/ledger/deeds.ts';
import { prefer, renamePerson, setStrictness } from '../../../electron/core/review/decide.ts';
import { facts } from '../../../electron/core/review/facts.ts';
import { peopleList } from '../../../electron/core/review/people.ts';
import { act } from '../../../electron/core/store/actions.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { summary } from '../../../electron/core/store/library.ts';
import { all, sql } from '../../../electron/core/store/sql.ts';
import { page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';
import { adopt, libraryOf, merge, moons, people, personOf, plan, rivers, riversAndMoons, split, states } from './world.ts';

const ledgerOf = (from: Library): string => decisionsText(from.reader, 'ledger');
const idOf = (into: Library, name: string): string => peopleList(into.reader).find((row) => row.name === name)?.personId ?? '';
const twin = page('twin.txt', scoredPage('Karl Brandt', [{ title: 'Sketches of rivers', authors: 'Rosa Thal, J. Park', date: 'Mar 2015' }]));

/** A library in which something of every kind was decided. */
async function decided(): Promise<Library> {
  const into = await libraryOf(rivers, moons, twin);
  merge(into, 'Jun Park', 'Augusta King');
  merge(into, 'Karl Brandt', 'Lena Brandt');
  split(into, personOf(into, 'Lena Brandt'), 'Lena Brandt');
  renamePerson(into.writer, { id: idOf(into, 'Ines Wolf'), name: 'Ines M. Wolf' });
  const keys = exportLibrary(into.reader).papers.map((paper) => paper.records[0]?.key ?? '').sort();
  act(into.writer, '', { kind: 'decide', take: [], verdicts: [
    { subject: 'paper', verdict: 'version-of', a: keys[0] ?? '', b: keys[1] ?? '' }, { subject: 'paper', verdict: 'different', a: keys[1] ?? '', b: keys[2] ?? '' },
  ] }, 0);
  const [paper] = exportLibrary(into.reader).papers.filter(({ records }) => records.length > 1);
  const chosen = all<{ id: number }>(into.reader, sql`SELECT id FROM record WHERE key = ${paper?.records[0]?.key ?? ''}`);
  prefer(into.writer, { id: paper?.id ?? '', field: 'date', recordId: chosen[0]?.id ?? 0 });
  const profiles = all<{ key: string }>(into.reader, sql`SELECT key FROM profile ORDER BY key`).map(({ key }) => key);
  act(into.writer, '', { kind: 'prefer-profile', field: 'hIndex', profiles, from: profiles[0] ?? '' }, 0);
  setStrictness(into.writer, 0.75);
  return into;
}

test('read where it was written, it adds nothing', async () => {
  const into = await decided();
  const text = ledgerOf(into);
  const said = text.trimEnd().split('\n').slice(1, -1).map((line) => (JSON.parse(line) as { say: string }).say);
  expect(new Set(said)).toEqual(new Set(['papers', 'people', 'name', 'value', 'profile-value', 'strictness']));
  expect(states(into, text)).toEqual(said.map(() => 'already'));
  expect(plan(into, text).warning).toBeNull();
});

test('in another library of the same dumps it gives the same papers, people, names and values, and then adds nothing more', async () => {
  const from = await decided();
  const into = await libraryOf(twin, moons, rivers);
  const text = ledgerOf(from);
  expect(new Set(states(into, text))).toEqual(new Set(['applies']));
  adopt(into, text);
  expect(exportLibrary(into.reader)).toEqual(exportLibrary(from.reader));
  expect(facts(into.reader)).toMatchObject({ strictness: 0.75 });
  expect(ledgerOf(into).split('\n').sort()).toEqual(text.split('\n').sort());
  expect(new Set(states(into, text))).toEqual(new Set(['already']));
});

test('one undo takes all of it back', async () => {
  const from = await decided();
  const into = await libraryOf(twin, moons, rivers);
  const before = exportLibrary(into.reader);
  adopt(into, ledgerOf(from));
  undo(into.writer);
  expect(exportLibrary(into.reader)).toEqual(before);
  expect(facts(into.reader)).toEqual(facts((await libraryOf(twin, moons, rivers)).reader));
});

test('what it says of dumps that are not here is listed as unknown, with the name of the file', async () => {
  const from = await decided();
  const into = await libraryOf(moons);
  const { outcomes, warning } = plan(into, ledgerOf(from));
  expect(warning).toContain('3 dumps, of which 1 is here');
  expect(outcomes.filter(({ state }) => state === 'unknown').length).toBeGreaterThan(0);
  for (const { state, why } of outcomes) expect(state === 'unknown' ? why : 'rivers.txt is not in this library.').toMatch(/^(?:rivers|twin)\.txt is not in this library\.$/u);
});

test('of a library without a common dump, this is said', async () => {
  const from = await libraryOf(rivers);
  merge(from, 'Karl Brandt', 'Ines Wolf');
  const { outcomes, warning } = plan(await libraryOf(moons), ledgerOf(from));
  expect(warning).toContain('another library');
  expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['unknown']));
});

test('decisions about a dump that was removed go out and hold again when it comes back', async () => {
  const from = await riversAndMoons();
  merge(from, 'Jun Park', 'Augusta King');
  const text = ledgerOf(from);
  removeDump(from.writer, summary(from).dumps.find(({ file }) => file === 'moons.txt')?.id ?? 0);
  expect(ledgerOf(from).split('\n').slice(1)).toEqual(text.split('\n').slice(1));
  const into = await riversAndMoons();
  removeDump(into.writer, summary(into).dumps.find(({ file }) => file === 'moons.txt')?.id ?? 0);
  expect(plan(into, text).outcomes.map(({ why }) => why)).toContain('moons.txt was removed from this library.');
});

test('people can read it: every line says what it is about, with names, titles and files', async () => {
  const from = await riversAndMoons();
  merge(from, 'Jun Park', 'Augusta King');
  const [, first] = ledgerOf(from).split('\n').map((line) => JSON.parse(line || 'null') as { say?: string; are?: string; a?: Record<string, unknown> } | null);
  expect(first).toMatchObject({ say: 'people', are: 'same', a: { file: 'moons.txt', record: 1, title: 'Orbits of small moons', name: 'Jun Park' } });
});

describe('a damaged file', () => {
  async function written(): Promise<string[]> {
    return ledgerOf(await decided()).trimEnd().split('\n');
  }
  const fresh = (): Promise<Library> => libraryOf(rivers, moons, twin);

  test('lists damaged lines with their numbers and applies the others', async () => {
    const lines = await written();
    lines[2] = lines[2]?.slice(0, 30) ?? '';
    lines[3] = '{"say":"papers"}';
    lines.splice(4, 0, 'noise');
    const { outcomes, warning } = plan(await fresh(), lines.join('\r\n'));
    expect(outcomes.filter(({ state }) => state === 'damaged').map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(outcomes.filter(({ state }) => state === 'applies').length).toBe(lines.length - 5);
    expect(warning).toContain(`${lines.length - 3} decisions and holds ${lines.length - 2}`);
  });

  test('that is cut says so', async () => {
    const text = (await written()).join('\n');
    expect(plan(await fresh(), text.slice(0, text.length - 40)).warning).toContain('cut');
    expect(plan(await fresh(), text.slice(0, text.length - 2)).warning).toContain('cut');
  });

  test('whose first line is gone is still read, and this is said', async () => {
    const lines = await written();
    const { warning, outcomes } = plan(await fresh(), lines.slice(1).join('\n'));
    expect(warning).toContain('first line');
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['applies']));
  });

  test('of a newer Coterie is refused in words', async () => {
    const lines = await written();
    lines[0] = lines[0]?.replace('"version":1', '"version":2') ?? '';
    const into = await fresh();
    expect(() => plan(into, lines.join('\n'))).toThrow(UnreadFile);
    expect(() => plan(into, lines.join('\n'))).toThrow(/newer Coterie/u);
  });

  test('never throws, wherever it is cut and whatever is written over it', async () => {
    const [text, into] = [(await written()).join('\n'), await fresh()];
    fc.assert(fc.property(fc.nat({ max: text.length }), fc.nat({ max: text.length }), fc.string({ unit: 'binary' }), (at, length, noise) => {
      const broken = text.slice(0, at) + noise + text.slice(at + length);
      try {
        for (const { line, state } of plan(into, broken, 'x').outcomes) expect([line > 0, state]).toEqual([true, expect.stringMatching(/^(?:applies|already|unknown|contradicts|damaged)$/u)]);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadFile);
      }
    }), { numRuns: 60 });
  });

  test('that names a record which reads differently here is not believed', async () => {
    const lines = (await written()).map((line) => line.replaceAll('"title":"Orbits of small moons"', '"title":"Orbits of large moons"'));
    expect(plan(await fresh(), lines.join('\n')).outcomes.map(({ why }) => why)).toContain('Record 1 of moons.txt reads differently here.');
  });
});

describe('what the user decided here wins', () => {
  test('over names, values and the strictness of the file', async () => {
    const from = await decided();
    const into = await libraryOf(rivers, moons, twin);
    renamePerson(into.writer, { id: idOf(into, 'Ines Wolf'), name: 'I. Wolf' });
    setStrictness(into.writer, 0.6);
    const contradicting = plan(into, ledgerOf(from)).outcomes.filter(({ state }) => state === 'contradicts');
    expect(contradicting.map(({ sentence }) => sentence).join(' ')).toMatch(/Ines M\. Wolf.*75 %/u);
    adopt(into, ledgerOf(from));
    expect(people(into)).toContain('I. Wolf');
    expect(facts(into.reader).strictness).toBe(0.6);
  });

  test('over pairs of the file, directly or through others', async () => {
    const from = await libraryOf(rivers);
    const into = await libraryOf(rivers);
    merge(from, 'Karl Brandt', 'Lena Brandt');
    const text = ledgerOf(from);
    const pair = facts(from.reader).people.same.at(-1) ?? { a: '', b: '' };
    act(into.writer, '', { kind: 'decide', take: [], verdicts: [{ subject: 'person', verdict: 'different', ...pair }] }, 0);
    const before = exportLibrary(into.reader);
    expect(states(into, text)).toContain('contradicts');
    adopt(into, text);
    expect(facts(into.reader).people.different).toEqual([pair]);
    expect(people(into).length).toBe(before.people.length);
  });
});

describe('whatever was decided', () => {
  const pageOf = (owner: string, i: number): ReturnType<typeof page> => page(`${owner}.txt`, scoredPage(owner, [
    { title: 'Shared work', authors: `${owner}, J. Park`, date: 'Mar 2, 2015' },
    { title: `Work number ${i}`, authors: `Jun Park, ${owner}, Wei Wang` },
  ]));
  const pages = ['Rosa Thal', 'Ines Wolf', 'Karl Brandt'].map(pageOf);

  test('another library of the same dumps becomes the same', async () => {
    const probe = await libraryOf(...pages);
    const records = all<{ key: string }>(probe.reader, sql`SELECT key FROM record ORDER BY key`).map(({ key }) => key);
    const mentions = records.flatMap((key) => ['1', '2', '3'].map((position) => `${key}#${position}`)).filter((key) => !key.endsWith('.1#3'));
    const two = (keys: readonly string[]) => fc.uniqueArray(fc.constantFrom(...keys), { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => ({ a, b }));
    const verdict = fc.oneof(
      fc.record({ subject: fc.constant('paper' as const), verdict: fc.constantFrom('same' as const, 'different' as const, 'version-of' as const), pair: two(records) }),
      fc.record({ subject: fc.constant('person' as const), verdict: fc.constantFrom('same' as const, 'different' as const), pair: two(mentions) }),
    ).map(({ pair, ...rest }) => ({ ...rest, ...pair }));
    const deed: fc.Arbitrary<Deed> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('decide' as const), verdicts: fc.array(verdict, { minLength: 1, maxLength: 6 }), take: fc.array(fc.record({ field: fc.constantFrom('title' as const, 'date' as const), from: fc.constantFrom(...records) }), { maxLength: 2 }) }) },
      fc.record({ kind: fc.constant('rename' as const), mentions: fc.subarray(mentions, { minLength: 1, maxLength: 3 }), name: fc.constantFrom('A', 'B', null) }),
      fc.record({ kind: fc.constant('strictness' as const), value: fc.constantFrom(0.2, 0.5, 0.8) }),
    );
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 5 }), async (deeds) => {
      const [from, into] = [await libraryOf(...pages), await libraryOf(...pages.toReversed())];
      for (const one of deeds) act(from.writer, '', one, 0);
      const text = ledgerOf(from);
      adopt(into, text);
      const [left, right] = [exportLibrary(from.reader), exportLibrary(into.reader)];
      expect(right).toEqual(left);
      expect(new Set(states(from, text))).toEqual(new Set(text.split('\n').length > 3 ? ['already'] : []));
    }), { numRuns: 40 });
  }, 120_000);
});

test('a later name of one deed stands over an earlier one', () => {
  const adopted: Deed = { kind: 'adopt', verdicts: [], take: [], profiles: [], strictness: null, names: [{ mentions: ['b'], name: 'B' }, { mentions: ['a'], name: 'A' }] };
  const { names } = factsOf([{ id: 1, sentence: '', at: 0, action: adopted }]);
  expect((names.get('a')?.order ?? 0) > (names.get('b')?.order ?? 0)).toBe(true);
});
