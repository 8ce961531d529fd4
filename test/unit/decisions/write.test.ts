/** The merged people of a library as a thesaurus and as an alias file: written, and read into a library of the same dumps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionFormat } from '../../../shared/model/decisions.ts';
import { readHere } from '../../../electron/core/decisions/here.ts';
import { decisionsText } from '../../../electron/core/decisions/write.ts';
import { mergePeople, renamePerson } from '../../../electron/core/review/decide.ts';
import { peopleList } from '../../../electron/core/review/people.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';
import { adopt, libraryOf, merge, moons, personOf, rivers, riversAndMoons, states, thesaurus, whoIsWho } from './world.ts';

const formats: readonly [DecisionFormat, string][] = [['vosviewer-thesaurus', 'names.txt'], ['citespace-alias', 'citespace.alias']];
const rename = (into: Awaited<ReturnType<typeof riversAndMoons>>, name: string, to: string) =>
  renamePerson(into.writer, { id: peopleList(into.reader).find((row) => row.name === name)?.personId ?? '', name: to });

/** The author lists on which a person stands. */
const listsOf = (into: Library, id: string) => [...readHere(into.reader).mentions.values()].flatMap(({ person, list }) => (person === id ? list ?? [] : []));

describe.each(formats)('as %s', (format, file) => {
  test('merged and renamed people are the same people in a new library of the same dumps', async () => {
    const [from, into] = [await riversAndMoons(), await libraryOf(moons, rivers)];
    mergePeople(from.writer, peopleList(from.reader).filter(({ name }) => name === 'J. Park' || name === 'Jun Park').map(({ personId }) => personId));
    merge(from, 'Karl Brandt', 'Lena Brandt');
    rename(from, 'Augusta King', 'Countess of Lovelace');
    adopt(into, decisionsText(from.reader, format), file);
    expect(whoIsWho(into)).toEqual(whoIsWho(from));
    expect(new Set(states(from, decisionsText(from.reader, format), file))).toEqual(new Set(['already']));
  });

  test('a library without merged people gives a file without pairs', async () => {
    const text = decisionsText((await riversAndMoons()).reader, format);
    expect(text.replace('label\treplace by\n', '')).toBe('');
  });

  test('a name that several people carry is in no pair, because such a file cannot tell them apart', async () => {
    const into = await libraryOf(page('a.txt', scoredPage('Rosa Thal', [{ title: 'Twins', authors: 'Wei Wang, Wei Wang, Rosa Thal' }])));
    const [one] = peopleList(into.reader).filter(({ name }) => name === 'Wei Wang');
    renamePerson(into.writer, { id: one?.personId ?? '', name: 'Wei A. Wang' });
    expect(decisionsText(into.reader, format).replace('label\treplace by\n', '')).toBe('');
  });

  test('whatever was merged, nobody is joined to somebody else by reading it', async () => {
    const names = ['Jun Park', 'Augusta King', 'Karl Brandt', 'Lena Brandt'];
    await fc.assert(fc.asyncProperty(fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 3 }), { maxLength: 2 }), async (merges) => {
      const [from, into] = [await riversAndMoons(), await riversAndMoons()];
      for (const group of merges) {
        const own = [...new Set(group.map((name) => personOf(from, name)))];
        if (own.length > 1) merge(from, ...own);
      }
      adopt(into, decisionsText(from.reader, format), file);
      expect(whoIsWho(into).map((who) => who.split(': ')[1])).toEqual(whoIsWho(from).map((who) => who.split(': ')[1]));
    }), { numRuns: 15 });
  });
});

test('a thesaurus has a header, tabs, quotes around names with commas, and lower case', async () => {
  const into = await riversAndMoons();
  merge(into, 'Karl Brandt', 'Lena Brandt');
  rename(into, 'Augusta King', 'Lovelace, Ada');
  const [header, ...rows] = decisionsText(into.reader, 'vosviewer-thesaurus').trimEnd().split('\n');
  expect(header).toBe(thesaurus().trimEnd());
  expect(rows.sort()).toEqual([expect.stringMatching(/^(?:lena brandt\tkarl brandt|karl brandt\tlena brandt)$/u), 'augusta king\t"Lovelace, Ada"'].sort((a, b) => (typeof a === 'string' ? -1 : typeof b === 'string' ? 1 : 0)));
});

test('an alias file names the shown name first', async () => {
  const into = await riversAndMoons();
  rename(into, 'Augusta King', 'Ada');
  rename(into, 'Jun Park', 'No. #1');
  expect(decisionsText(into.reader, 'citespace-alias')).toBe('Ada#Augusta King\n');
});

test.each(formats)('people of the sample library, merged by hand, come back from a %s', async (format, file) => {
  const folder = join(import.meta.dirname, '../../../data/sample');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => page(name, readFileSync(join(folder, name), 'utf8')));
  const [from, into] = [await libraryOf(...pages), await libraryOf(...pages.toReversed())];
  const [one, ...others] = peopleList(from.reader).filter(({ ownsDump }) => !ownsDump).map(({ personId }) => personId);
  const stranger = others.find((other) => !listsOf(from, other).some((list) => listsOf(from, one ?? '').includes(list)));
  mergePeople(from.writer, [one ?? '', stranger ?? '']);
  expect(states(into, decisionsText(from.reader, format), file)).toContain('applies');
  adopt(into, decisionsText(from.reader, format), file);
  expect(whoIsWho(into)).toEqual(whoIsWho(from));
});
