/** Pictures of libraries: on the command line, of the sample, and of the five real profiles where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../electron/cli/commands.ts';
import { importAll } from '../../../electron/core/jobs/import.ts';
import { pictureOfLibrary } from '../../../electron/core/print/library.ts';
import { sliceOf } from '../../../electron/core/network/slice.ts';
import { openLibrary } from '../../../electron/core/store/open.ts';
import { PictureFormat } from '../../../shared/print/options.ts';
import { folder } from '../jobs/library.ts';
import { optionsWith, printed } from './pictures.ts';

const sample = resolve(import.meta.dirname, '../../../data/sample');
const profiles = process.env['COTERIE_PROFILES'] ?? resolve(import.meta.dirname, '../../../../shared/profiles');

async function libraryOf(pages: string): Promise<string> {
  const file = join(folder(), 'test.coterie');
  const library = openLibrary(file);
  const granted = readdirSync(pages).filter((name) => name.endsWith('.txt')).map((name) => ({ name, path: join(pages, name) }));
  for await (const event of importAll(library, granted)) if (event.type === 'done' && event.report.refused > 0) throw new Error('A page was refused.');
  library.close();
  return file;
}

async function coterie(...args: string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const code = await runCommand(args, { out: () => undefined, err: (text) => { err += text; } });
  return { code, err };
}

describe('coterie picture', () => {
  test.each(PictureFormat.options)('draws a map that was never laid out as %s, the same every time', async (format) => {
    const library = await libraryOf(sample);
    const files = ['one', 'two'].map((name) => join(folder(), `${name}.${format}`));
    for (const file of files) {
      const { code, err } = await coterie('picture', '--library', library, '--out', file, '--size', '100x80mm', '--dpi', '150', '--title', 'The sample');
      expect(code).toBe(0);
      expect(err).toMatch(/was written and read back: \d+ nodes, \d+ ties, \d+ names/u);
    }
    const [one, two] = files.map((file) => readFileSync(file));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  test.each([
    ['a size that is none', ['--out', 'map.pdf', '--size', 'large'], 'is no size'],
    ['a size of zero', ['--out', 'map.pdf', '--size', '0x100mm'], 'no size'],
    ['a name that tells no format', ['--out', 'map.jpeg'], 'End it in .pdf, .svg or .png'],
    ['a count that is none', ['--out', 'map.pdf', '--labels', 'many'], 'A number is not one'],
    ['a folder that is not there', ['--out', '/nowhere/at/all/map.pdf'], 'does not exist'],
  ])('says what is wrong with %s, and leaves nothing', async (_, words, said) => {
    const at = folder();
    const library = await libraryOf(sample);
    const { code, err } = await coterie('picture', '--library', library, ...words.map((word) => (word.startsWith('map.') ? join(at, word) : word)));
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(readdirSync(at)).toEqual([]);
  });

  test('says so when there is no library', async () => {
    const { code, err } = await coterie('picture', '--library', join(folder(), 'none.coterie'), '--out', 'map.pdf');
    expect([code, err]).toEqual([1, expect.stringContaining('There is no library')]);
  });
});

describe.skipIf(!existsSync(profiles))('the five real profiles (skipped where they are not beside the checkout)', () => {
  test.each(PictureFormat.options)('come out whole as %s: every person, every tie, every owner by name', async (format) => {
    const library = openLibrary(await libraryOf(profiles));
    const slice = sliceOf(library.reader, { network: 'coauthors', counting: 'fractional', opened: [], most: 20_000 });
    const picture = await pictureOfLibrary(library.reader, { network: 'coauthors', counting: 'fractional', background: 'white', source: '' });
    library.close();
    const result = await printed({ picture, options: optionsWith({ format, size: { unit: 'mm', width: 180, height: 120, dpi: 150 } }), file: join(folder(), `map.${format}`) });
    expect(result).toMatchObject({ nodes: slice.ids.length, ties: slice.source.length });
    expect(result.labels).toBeGreaterThanOrEqual(picture.nodes.filter(({ owner }) => owner).length);
  });
});
