/** A view goes into a picture and comes out of it again, whatever it says and whatever the picture is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readView } from '../../../electron/core/print/view-in-file.ts';
import { PictureFormat } from '../../../shared/print/options.ts';
import { folder } from '../jobs/library.ts';
import { optionsWith, people, pictureOf, printed } from './pictures.ts';

const size = { unit: 'mm', width: 40, height: 30, dpi: 150 } as const;
const picture = pictureOf({ names: people(3) });
const printWith = async (format: PictureFormat, view: string | null, file = join(folder(), `map.${format}`)): Promise<string> => {
  await printed({ picture, options: optionsWith({ format, size, legend: false }), file, view });
  return file;
};

describe.each(PictureFormat.options)('a view in a %s', (format) => {
  test('comes out as it went in', async () => {
    const file = join(folder(), `map.${format}`);
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      await printWith(format, JSON.stringify(value), file);
      expect(JSON.parse((await readView(file)) ?? '"nothing"')).toEqual(JSON.parse(JSON.stringify(value)));
    }), { numRuns: 12, examples: [[{ look: { network: 'coauthors' }, name: '王 & <b> "é" \\ ) ( %PDF ]]> 🎉' }]] });
  });

  test('is not found where none was written', async () => {
    expect(await readView(await printWith(format, null))).toBeNull();
  });

  test('is not found in a file that was cut or changed in it', async () => {
    const file = await printWith(format, '{"name":"everything"}');
    writeFileSync(file, Buffer.from(readFileSync(file).toString('latin1').replace('{"name"', '{{"name'), 'latin1'));
    expect(await readView(file)).toBeNull();
    writeFileSync(file, readFileSync(file).subarray(0, 60));
    expect(await readView(file)).toBeNull();
  });
});

test('a file that is no picture has no view', async () => {
  const file = join(folder(), 'notes.txt');
  writeFileSync(file, 'coterie-view {"a":1}');
  expect(await readView(file)).toBeNull();
  writeFileSync(file, '');
  expect(await readView(file)).toBeNull();
});
