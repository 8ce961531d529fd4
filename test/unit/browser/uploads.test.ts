/** What the browser host keeps of uploads: all of a file or nothing, within a limit, under harmless names. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainName, TooLarge, Uploads } from '../../../electron/browser/uploads.ts';

let uploads: Uploads;
beforeEach(() => {
  uploads = new Uploads(1000);
});
afterEach(() => uploads.remove());

describe('an upload', () => {
  it('of just the limit is kept', async () => {
    expect(await uploads.keep(Readable.from([Buffer.alloc(600), Buffer.alloc(400)]))).toMatchObject({ size: 1000 });
  });

  it('above the limit leaves nothing behind', async () => {
    await expect(uploads.keep(Readable.from([Buffer.alloc(600), Buffer.alloc(401)]))).rejects.toThrow(TooLarge);
    expect(readdirSync(uploads.folder)).toEqual([]);
  });

  it('that breaks off leaves nothing behind', async () => {
    const broken = new Readable({ read() { this.destroy(new Error('connection lost')); } });
    await expect(uploads.keep(broken)).rejects.toThrow('connection lost');
    expect(readdirSync(uploads.folder)).toEqual([]);
  });

  it('too large to send stands as a file too large to read', async () => {
    const { path, size } = await uploads.standIn(5000);
    expect(size).toBe(5000);
    expect(statSync(path).size).toBe(1000);
    expect(existsSync((await uploads.standIn(5)).path)).toBe(false);
  });
});

describe('a stated name', () => {
  it('never names a folder nor moves a terminal’s cursor', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (stated) => {
      const name = plainName(stated);
      expect(name.length).toBeGreaterThan(0);
      expect(name).not.toMatch(/[/\\\p{Cc}]/u);
    }));
  });

  it.each([['../../etc/passwd', 'passwd'], ['C:\\Users\\me\\a.txt', 'a.txt'], ['', 'Untitled'], ['a\u0007b.txt', 'a b.txt']])('%j becomes %j', (stated, name) => {
    expect(plainName(stated)).toBe(name);
  });
});
