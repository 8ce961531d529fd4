/** Grants and saving on the desktop. */
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantPath, plainName, saveBytes } from '../../../electron/desktop/files.ts';
import { LastFolder } from '../../../electron/desktop/last-folder.ts';
import type { GrantMessage } from '../../../electron/desktop/relay.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'coterie-files-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

describe('a grant', () => {
  it('gives the page a token, a name and a size, and the engine the path', async () => {
    const file = path.join(folder, 'ada.txt');
    await writeFile(file, 'Ada');
    const told: GrantMessage[] = [];
    const grant = await grantPath(file, (message) => told.push(message));
    expect(told).toEqual([{ type: 'grant', token: grant.token, path: file, name: 'ada.txt', temporary: false }]);
    expect(grant).toEqual({ token: expect.stringMatching(/^[\w-]{32}$/u) as unknown, name: 'ada.txt', size: 3 });
  });

  it('is made for a folder and for what cannot be read, so that the report can name them', async () => {
    expect(await grantPath(folder, () => undefined)).toMatchObject({ name: path.basename(folder), size: 0 });
    expect(await grantPath(path.join(folder, 'nothing.txt'), () => undefined)).toMatchObject({ name: 'nothing.txt', size: 0 });
  });

  it('is another one each time', async () => {
    const tokens = await Promise.all([1, 2, 3].map(async () => (await grantPath(folder, () => undefined)).token));
    expect(new Set(tokens).size).toBe(3);
  });
});

describe('saving', () => {
  it('replaces a file whole, and leaves nothing beside it', async () => {
    const file = path.join(folder, 'map.png');
    await writeFile(file, 'the old picture');
    expect(await saveBytes(file, new Uint8Array([1, 2]))).toEqual({ outcome: 'saved', name: 'map.png' });
    expect([[...(await readFile(file))], await readdir(folder)]).toEqual([[1, 2], ['map.png']]);
  });

  it('keeps what was there when it fails, and says why and what to do', async () => {
    const target = path.join(folder, 'map.png');
    await mkdir(target);
    const outcome = await saveBytes(target, new Uint8Array([1]));
    expect(outcome).toMatchObject({ outcome: 'failed', message: expect.stringMatching(/^“map\.png” was not saved: .+ and save again\.$/u) as unknown });
    expect(await readdir(folder)).toEqual(['map.png']);
  });

  it('says that the folder is gone', async () => {
    expect(await saveBytes(path.join(folder, 'gone/map.png'), new Uint8Array())).toMatchObject({ message: expect.stringContaining('not there any more') as unknown });
  });
});

describe('a proposed name', () => {
  it.each([['map.png', 'map.png'], ['../../etc/passwd', 'passwd'], ['C:\\map.png', 'map.png'], ['a:b?.png', 'a b .png'], ['', 'Untitled'], ['..', 'Untitled'], ['Zürich 1.png', 'Zürich 1.png']])('“%s” becomes “%s”', (proposed, name) => {
    expect(plainName(proposed)).toBe(name);
  });

  it('never leaves its folder', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', ':', '\0', ' ') }), (proposed) => {
      expect(path.dirname(path.join('/saved', plainName(proposed)))).toBe('/saved');
    }));
  });
});

describe('the folder of the last dialog', () => {
  it('is kept from one run to the next', async () => {
    const note = path.join(folder, 'desktop.json');
    const first = new LastFolder(note, '/downloads');
    expect(first.folder).toBe('/downloads');
    await first.remember('/papers/ada.txt');
    expect([first.folder, new LastFolder(note, '/downloads').folder]).toEqual(['/papers', '/papers']);
  });

  it('begins anew when the note of it is damaged', async () => {
    const note = path.join(folder, 'desktop.json');
    await writeFile(note, '{"folder": 7}');
    expect(new LastFolder(note, '/downloads').folder).toBe('/downloads');
  });
});
