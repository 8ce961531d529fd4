/** The window's own origin: which files it gives out, and which addresses count as ours. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, fileFor, isOwn } from '../../../electron/desktop/protocol.ts';

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'coterie-ui-'));
  root = path.join(folder, 'ui');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await mkdir(path.join(folder, 'ui-secret'));
  await writeFile(path.join(root, 'index.html'), '<!doctype html>');
  await writeFile(path.join(root, 'assets/app.js'), 'export {};');
  await writeFile(path.join(root, 'notes.exe'), 'x');
  await writeFile(path.join(folder, 'ui-secret/key.js'), 'secret');
});
afterAll(async () => await rm(folder, { recursive: true }));

const get = (url: string, method = 'GET') => answer(root, { url, method });

describe('the window', () => {
  it.each([['app://ui/', 'text/html; charset=utf-8'], ['app://ui/index.html', 'text/html; charset=utf-8'], ['app://ui/assets/app.js?x=1#y', 'text/javascript; charset=utf-8']])('gets %s as %s', async (url, type) => {
    const response = await get(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it('gets the security headers with files and refusals alike', async () => {
    for (const url of ['app://ui/', 'app://ui/nothing.js']) {
      const { headers } = await get(url);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each(['app://ui/nothing.js', 'app://ui/assets', 'app://ui/notes.exe', 'app://ui/%zz', 'app://other/index.html', 'app://ui/..%2fui-secret/key.js', 'app://ui/%2e%2e/ui-secret/key.js', 'app://ui/..%5cui-secret%5ckey.js', 'app://ui/C:%5ckey.js', 'app://ui/index.html%00.js'])('does not get %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('can only read', async () => {
    expect((await get('app://ui/', 'POST')).status).toBe(405);
    expect((await get('app://ui/', 'DELETE')).status).toBe(405);
  });

  it('never gets a file outside its folder, whatever it asks for', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', '%5c', 'ui-secret', 'key.js', '~', '%00', 'C:');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = fileFor('/srv/ui', `app://ui/${pieces.join('')}`);
      expect(file === null || file.startsWith(`/srv/ui${path.sep}`)).toBe(true);
    }));
  });
});

describe('an address is ours', () => {
  it.each([['app://ui/index.html', true], ['app://ui.example.org/', false], ['app://example.org/app://ui/', false], ['https://ui/', false], ['file:///ui/index.html', false], ['javascript:app://ui/', false], ['', false]])('%s: %s', (address, ours) => {
    expect(isOwn(address)).toBe(ours);
  });
});
