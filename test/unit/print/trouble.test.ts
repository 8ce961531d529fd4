/** When a picture cannot be printed: a sentence for the reader, and no file left behind. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFile } from '../../../electron/core/print/check.ts';
import { Fonts } from '../../../electron/core/print/fonts.ts';
import { pngChunk, pngHead, PNG_SIGNATURE } from '../../../electron/core/print/png-chunks.ts';
import { print, type PrintProgress } from '../../../electron/core/print/print.ts';
import { compose, textsOf } from '../../../shared/print/compose.ts';
import { PictureFormat, type PrintOptions } from '../../../shared/print/options.ts';
import type { Picture } from '../../../shared/print/picture.ts';
import { folder } from '../jobs/library.ts';
import { optionsWith, people, pictureOf, printed } from './pictures.ts';

const small: PrintOptions['size'] = { unit: 'mm', width: 120, height: 90, dpi: 150 };
const sheet: PrintOptions['size'] = { unit: 'px', width: 4000, height: 3000, dpi: 300 };
let picture: Picture;
beforeAll(() => { picture = pictureOf({ names: people(60), communities: ['One', 'Two'], owners: [1] }); });

const toPng = (file: string, size = small): Parameters<typeof printed>[0] => ({ picture, options: optionsWith({ format: 'png', size }), file });

describe('a place that takes no file', () => {
  test.each([
    ['a folder that is not there', (at: string) => join(at, 'nowhere', 'map.png'), 'does not exist'],
    ['a file in the place of a folder', (at: string) => { writeFileSync(join(at, 'file'), ''); return join(at, 'file', 'map.png'); }, 'is a file, not a folder'],
    ['a folder of the same name', (at: string) => { mkdirSync(join(at, 'map.png')); return join(at, 'map.png'); }, 'a folder of this name'],
    ['a name that is too long', (at: string) => join(at, `${'n'.repeat(300)}.png`), 'too long'],
    ['a name with a character that no system takes', (at: string) => join(at, 'map\0.png'), 'does not take this name'],
  ])('%s', async (_, place, words) => {
    const at = folder();
    const file = place(at);
    const before = readdirSync(at);
    await expect(printed(toPng(file))).rejects.toThrow(words);
    await expect(printed(toPng(file))).rejects.toThrow('No picture was written.');
    expect(readdirSync(at)).toEqual(before);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk (a device that is always full stands in for it)', async () => {
    const at = folder();
    symlinkSync('/dev/full', join(at, `.map.png.${process.pid}.part`));
    await expect(printed(toPng(join(at, 'map.png')))).rejects.toThrow('The disk is full. Free some space and save the picture again.');
    expect(readdirSync(at)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that may not be written to', async () => {
    const at = folder();
    mkdirSync(join(at, 'closed'), { mode: 0o500 });
    await expect(printed(toPng(join(at, 'closed', 'map.png')))).rejects.toThrow('may not be written to');
  });
});

describe('a picture that makes no sense', () => {
  test.each([
    ['of no size', { size: { ...small, width: 0 } }, 'no size'],
    ['of a gigapixel', { size: { unit: 'px', width: 40_000, height: 25_000, dpi: 300 } }, '1,000 million pixels'],
    ['of an empty selection', { extent: 'selection' }, 'Nothing is selected'],
  ] satisfies [string, Partial<PrintOptions>, string][])('%s is refused before anything is written', async (_, changes, words) => {
    const at = folder();
    await expect(printed({ picture, options: optionsWith({ format: 'png', ...changes }), file: join(at, 'map.png') })).rejects.toThrow(words);
    expect(readdirSync(at)).toEqual([]);
  });
});

describe('stopping', () => {
  test('by a signal leaves nothing, and an older picture as it was', async () => {
    const at = folder();
    writeFileSync(join(at, 'map.png'), 'older');
    const stop = new AbortController();
    const printing = print({ ...toPng(join(at, 'map.png'), sheet), view: null }, stop.signal);
    for (let step = await printing.next(); !step.done && step.value.share < 0.3;) step = await printing.next();
    expect(readdirSync(at)).toHaveLength(2);
    stop.abort();
    await expect(printing.next()).rejects.toThrow('aborted');
    expect(readdirSync(at)).toEqual(['map.png']);
    expect(readFileSync(join(at, 'map.png'), 'utf8')).toBe('older');
  });

  test('by turning away leaves nothing', async () => {
    const at = folder();
    const seen: PrintProgress[] = [];
    for await (const step of print({ ...toPng(join(at, 'map.png'), sheet), view: null })) {
      seen.push(step);
      if (step.share > 0.3) break;
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(readdirSync(at)).toEqual([]);
  });

  test.each(PictureFormat.options)('%s tells how far it is, never backwards', async (format) => {
    const shares: number[] = [];
    for await (const { share } of print({ picture, options: optionsWith({ format, size: small }), file: join(folder(), 'map'), view: null })) shares.push(share);
    expect(shares[0]).toBe(0);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('reading back', () => {
  /** Prints, spoils the file, and looks at it as the writer does before it gives a file its name. */
  async function spoiled(format: PictureFormat, spoil: (file: string) => void): Promise<void> {
    const file = join(folder(), `map.${format}`);
    const options = optionsWith({ format, size: small });
    await printed({ picture, options, file });
    const fonts = new Fonts();
    await fonts.load(textsOf(picture, options));
    const { scene } = compose(picture, options, fonts.measure);
    await checkFile(file, scene, options, fonts);
    spoil(file);
    await checkFile(file, scene, options, fonts);
  }
  const without = (pattern: RegExp) => (file: string): void => { writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, '')); };

  test.each(PictureFormat.options)('finds a %s that ends in the middle', async (format) => {
    await expect(spoiled(format, (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)))).rejects.toThrow('not right');
  });

  test('finds a node, or a name, that is missing', async () => {
    await expect(spoiled('svg', without(/<circle [^>]*>/u))).rejects.toThrow('59 of 60 nodes');
    await expect(spoiled('svg', without(/<text [^>]*>[^<]*<\/text>/u))).rejects.toThrow('lines of names');
  });

  test('finds a page of another size', async () => {
    await expect(spoiled('svg', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('width="120mm"', 'width="121mm"')))).rejects.toThrow('another size');
    await expect(spoiled('pdf', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('/MediaBox [0 0 340', '/MediaBox [0 0 341'), 'latin1'))).rejects.toThrow('another size');
  });

  test('finds a blank picture', async () => {
    await expect(spoiled('png', (file) => writeFileSync(file, blank(709, 531)))).rejects.toThrow('0 of 60 nodes');
  });
});

/** A white PNG. */
function blank(width: number, height: number): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 255)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([PNG_SIGNATURE, pngHead(width, height, 3), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', new Uint8Array())]);
}
