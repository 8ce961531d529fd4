/** An exported file is whole or not there. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkText, ExportError, saveExport, type Export } from '../../../electron/core/exchange/save.ts';
import { folder } from '../jobs/library.ts';

/** A format of one line for each paper. */
const holds = (text: string) => ({ papers: text.split('\n').length - 1 });
const three: Export = { chunks: ['a\n', 'b\n', 'c\n'], holds, expected: { papers: 3 } };

function* failing(): Generator<string> {
  yield 'x'.repeat(1 << 20);
  throw new Error('The maker of the text failed.');
}

describe('saving', () => {
  test('writes every chunk and tells what the file holds', async () => {
    const path = join(folder(), 'out.txt');
    expect(await saveExport(path, three)).toEqual({ papers: 3 });
    expect(readFileSync(path, 'utf8')).toBe('a\nb\nc\n');
  });

  test.each<[string, Export]>([
    ['a failure half way', { chunks: failing(), holds, expected: { papers: 3 } }],
    ['a wrong count', { ...three, expected: { papers: 4 } }],
    ['a text that cannot be read', { ...three, holds: () => { throw new Error('not of this format'); } }],
  ])('%s leaves no file behind, and an older one as it was', async (_, made) => {
    const place = folder();
    await expect(saveExport(join(place, 'new.txt'), made)).rejects.toThrow();
    writeFileSync(join(place, 'old.txt'), 'old');
    await expect(saveExport(join(place, 'old.txt'), { ...made, chunks: made.chunks === three.chunks ? three.chunks : failing() })).rejects.toThrow();
    expect(readdirSync(place)).toEqual(['old.txt']);
    expect(readFileSync(join(place, 'old.txt'), 'utf8')).toBe('old');
  });

  test('cancelling leaves no file behind', async () => {
    const place = folder();
    const cancelled = new AbortController();
    function* chunks(): Generator<string> {
      yield 'x'.repeat(1 << 20);
      cancelled.abort();
      yield 'x'.repeat(1 << 20);
    }
    await expect(saveExport(join(place, 'out.txt'), { chunks: chunks(), holds, expected: {} }, cancelled.signal)).rejects.toThrow();
    expect(readdirSync(place)).toEqual([]);
  });

  test('says what to do where the place is a folder, or there is none', async () => {
    const place = folder();
    mkdirSync(join(place, 'sub', 'deeper'), { recursive: true });
    await expect(saveExport(join(place, 'sub'), three)).rejects.toThrow(/name of its own/u);
    await expect(saveExport(join(place, 'none', 'out.txt'), three)).rejects.toThrow(/make it first/u);
    expect(readdirSync(place)).toEqual(['sub']);
  });
});

test('a fault is told with both numbers', () => {
  expect(() => checkText('a\n', three)).toThrow(new ExportError('Reading back found 1 of the 3 papers. No file was made; nothing in the library changed.'));
});
