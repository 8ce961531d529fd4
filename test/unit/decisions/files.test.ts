/** Granted files: told apart, looked at without being used up, taken over once, or put away. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextOf, type EngineContext } from '../../../electron/core/context.ts';
import { adoptDecisions, discardFiles, fileKinds, previewDecisions } from '../../../electron/core/decisions/index.ts';
import { folder } from '../jobs/library.ts';
import { ada } from '../jobs/pages.ts';
import { people, personOf, riversAndMoons, thesaurus } from './world.ts';

const errors = { UNREAD: ({ message, data }: { message: string; data: { advice: string } }) => new Error(`${message} ${data.advice}`) };
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

async function engine(): Promise<{ context: EngineContext; grant: (name: string, bytes: string | Uint8Array) => string; place: string }> {
  const [opened, place] = [await riversAndMoons(), folder()];
  const context = contextOf(() => opened, '');
  return {
    context, place,
    grant: (name, bytes) => {
      writeFileSync(join(place, name), bytes);
      context.grants.add(name, { name, path: join(place, name), temporary: true });
      return name;
    },
  };
}
const names = thesaurus('J. Park\tJun Park');

describe('a granted file is known', () => {
  test.each([
    ['a thesaurus', 'a.txt', names, 'decisions'],
    ['a thesaurus of Windows', 'a.txt', names.replaceAll('\n', '\r\n'), 'decisions'],
    ['a thesaurus with a byte order mark', 'a.txt', `\u{FEFF}${names}`, 'decisions'],
    ['a thesaurus in UTF-16', 'a.txt', utf16(names), 'decisions'],
    ['an alias file by its pairs', 'a.txt', 'Jun Park#J. Park\nA#B\n', 'decisions'],
    ['an alias file by its name', 'citespace.alias', 'Jun Park#J. Park\nnoise\n', 'decisions'],
    ['a ledger', 'a.jsonl', '{"format":"coterie-decisions","version":1', 'decisions'],
    ['a profile page', 'a.txt', ada, 'dump'],
    ['a list that nobody knows', 'a.txt', '# Shopping\nmilk\n', 'dump'],
    ['a picture', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'dump'],
    ['an empty file', 'a.txt', '', 'dump'],
  ])('%s', async (_, name, bytes, kind) => {
    const { context, grant } = await engine();
    expect(await fileKinds(context, [grant(name, bytes)])).toEqual([kind]);
  });

  test('a folder, a file that is gone and an unknown token count as dumps, whose reader says more', async () => {
    const { context, place } = await engine();
    mkdirSync(join(place, 'folder'));
    context.grants.add('folder', { name: 'folder', path: join(place, 'folder'), temporary: false });
    context.grants.add('gone', { name: 'gone', path: join(place, 'gone'), temporary: false });
    expect(await fileKinds(context, ['folder', 'gone', 'unknown'])).toEqual(['dump', 'dump', 'dump']);
  });
});

describe('a file of decisions', () => {
  test('can be looked at again and again, and is taken over once', async () => {
    const { context, grant, place } = await engine();
    const token = grant('names.txt', names);
    expect(await previewDecisions(context, token, errors)).toEqual(await previewDecisions(context, token, errors));
    await adoptDecisions(context, token, errors);
    expect(personOf(context.library, 'J. Park')).toBe('Jun Park');
    expect(existsSync(join(place, 'names.txt'))).toBe(false);
    await expect(adoptDecisions(context, token, errors)).rejects.toThrow('Drop the file on the window again');
  });

  test('in UTF-16 is read with its accents', async () => {
    const { context, grant } = await engine();
    await adoptDecisions(context, grant('names.txt', utf16(thesaurus('Augusta King\tÅsa Kröger'))), errors);
    expect(people(context.library)).toContain('Åsa Kröger');
  });

  test('that is put away is removed where a host made a copy, and changes nothing', async () => {
    const { context, grant, place } = await engine();
    const token = grant('names.txt', names);
    await discardFiles(context, [token]);
    expect(existsSync(join(place, 'names.txt'))).toBe(false);
    await expect(previewDecisions(context, token, errors)).rejects.toThrow();
  });

  test.each([
    ['is a profile page', ada, 'no file of decisions'],
    ['is no text', Uint8Array.of(0, 1, 2, 3, 4, 5), 'is not text'],
  ])('that %s is refused in words and stays', async (_, bytes, words) => {
    const { context, grant, place } = await engine();
    await expect(previewDecisions(context, grant('a.txt', bytes), errors)).rejects.toThrow(words);
    await expect(adoptDecisions(context, 'a.txt', errors)).rejects.toThrow(words);
    expect(existsSync(join(place, 'a.txt'))).toBe(true);
  });
});
