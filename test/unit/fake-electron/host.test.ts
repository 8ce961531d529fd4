/** What the desktop host does for its window, tried in the fake electron with a small page and engine in place of the real ones. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildParts } from '../../../electron/tools/build.ts';
import { projectFolder } from '../../../electron/tools/paths.ts';
import { launchChromium } from '../../e2e/shell/chromium.ts';
import { FakeElectron } from '../../fake-electron/launch.ts';
import { makeStandIn } from '../../fake-electron/stand-in.ts';

let browser: Browser;
let folder: string;
let app: string;
let running: FakeElectron;

beforeAll(async () => {
  await buildParts(['main', 'preload']);
  browser = await launchChromium();
});
afterAll(async () => await browser.close());

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'coterie-host-'));
  app = await makeStandIn(path.join(folder, 'app'), path.join(projectFolder, 'dist'));
  await writeFile(path.join(folder, 'one.txt'), 'One');
  await writeFile(path.join(folder, 'two.txt'), 'Two');
});
afterEach(async () => {
  expect(await running.close()).toBe(0);
  expect(running.problems).toEqual([]);
  await rm(folder, { recursive: true });
});

async function start(...args: string[]): Promise<FakeElectron> {
  running = await FakeElectron.launch({ app, resources: null, args, folder, browser, colorScheme: 'light', viewport: { width: 900, height: 600 } });
  return running;
}

/** Waits until a paragraph of the page holds a text. */
async function shows(id: string, text: string): Promise<void> {
  await running.page.locator(`#${id}`, { hasText: text }).waitFor({ state: 'attached', timeout: 8000 });
}

/** Asks the bridge for something within the page. */
function ask<T>(expression: string): Promise<T> {
  return running.page.evaluate<T>(`(${expression}).then((value) => value, (error) => error.message)`);
}

describe('files that come from outside', () => {
  it('are given to the page, also as the address that a file manager passes', async () => {
    await start(`file://${path.join(folder, 'one.txt')}`, 'two.txt');
    await shows('opened', 'one.txt 3, two.txt 3');
  });

  it('come from a second start, which ends at once', async () => {
    await start();
    await shows('echo', 'echo: hello');
    expect(await running.startAgain(['two.txt'])).toBe(0);
    await shows('opened', 'two.txt 3');
  });

  it('come from the Finder', async () => {
    await start();
    await running.openFile(path.join(folder, 'one.txt'));
    await shows('opened', 'one.txt 3');
  });

  it('come from the menu', async () => {
    await start();
    await shows('echo', 'echo: hello');
    const asked = running.answer('open', { canceled: false, filePaths: [path.join(folder, 'two.txt')] });
    await running.clickMenu('Import files…');
    expect(await asked).toMatchObject({ properties: expect.arrayContaining(['openFile', 'multiSelections']) as unknown });
    await shows('opened', 'two.txt 3');
  });
});

describe('the library', () => {
  it('is the one that a library file on the command line names', async () => {
    await start('mine.coterie');
    await shows('echo', path.join(folder, 'mine.coterie'));
  });

  it('stays open when a second start names another, and the user is told', async () => {
    await start();
    await shows('echo', 'echo: hello');
    const told = running.answer('message', { response: 0 });
    await running.startAgain(['--library', 'other.coterie']);
    expect(await told).toMatchObject({ detail: expect.stringContaining('other.coterie') as unknown });
  });
});

describe('the engine', () => {
  it('is started anew after a crash, knows the files of before, and the page is told', async () => {
    await start('one.txt');
    await shows('echo', '"grants":["one.txt"]');
    const first = running.enginePid;
    running.killEngine();
    await shows('gone', 'gone');
    await running.page.evaluate("ask('again')");
    await shows('echo', 'echo: again');
    await shows('echo', '"grants":["one.txt"]');
    expect(running.enginePid).not.toBe(first);
  });

  it('answers a page that was loaded again', async () => {
    await start();
    await shows('echo', 'echo: hello');
    await running.page.reload();
    await shows('echo', 'echo: hello');
  });

  it('ends with the app', async () => {
    await start();
    await shows('echo', 'echo: hello');
    const pid = running.enginePid ?? 0;
    await running.close();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

describe('saving', () => {
  const SAVE = "coterieBridge.save('map.png', new Uint8Array([1, 2, 3]))";

  it('writes the bytes to where the user chose, and begins there the next time', async () => {
    await start();
    const filePath = path.join(folder, 'figure.png');
    const asked = running.answer('save', { canceled: false, filePath });
    expect(await ask(SAVE)).toEqual({ outcome: 'saved', name: 'figure.png' });
    expect(await asked).toMatchObject({ defaultPath: path.join(folder, 'downloads', 'map.png') });
    expect([...(await readFile(filePath))]).toEqual([1, 2, 3]);
    const again = running.answer('save', { canceled: true, filePath: '' });
    expect(await ask(SAVE)).toEqual({ outcome: 'cancelled' });
    expect(await again).toMatchObject({ defaultPath: path.join(folder, 'map.png') });
  });

  it('says in words why nothing could be written', async () => {
    await start();
    void running.answer('save', { canceled: false, filePath: path.join(folder, 'nowhere', 'figure.png') });
    expect(await ask(SAVE)).toMatchObject({ outcome: 'failed', message: expect.stringContaining('the folder is not there any more') as unknown });
  });
});

describe('the page', () => {
  it('cannot have a file of its own making imported', async () => {
    await start();
    expect(await ask("coterieBridge.grantFiles([new File(['x'], 'made.txt')])")).toContain('“made.txt” is not a file on this computer');
  });

  it('gets no path and nothing of Node', async () => {
    await start();
    const reach = await running.page.evaluate("[typeof require, typeof process, 'RTCPeerConnection' in globalThis, 'WebTransport' in globalThis]");
    expect(reach).toEqual(['undefined', 'undefined', false, false]);
    void running.answer('open', { canceled: false, filePaths: [path.join(folder, 'one.txt')] });
    expect(JSON.stringify(await ask('coterieBridge.choose()'))).not.toContain(folder);
  });

  it('cannot leave, open a window, or ask another computer for anything', async () => {
    await start();
    const home = running.page.url();
    await running.page.evaluate("location.href = 'https://example.org/'");
    await running.page.evaluate("void window.open('https://example.org/')");
    expect(await ask("fetch('https://example.org/')")).toContain('Failed to fetch');
    expect(await running.page.evaluate('location.href')).toBe(home);
  });

  it('is served read-only from its own folder, with the security headers', async () => {
    await start();
    const seen = await running.page.evaluate<[number, string | null][]>(
      "Promise.all(['/index.html', '/..%2fengine%2fengine.js', '/nothing.js'].map((name) => fetch(name).then((answer) => [answer.status, answer.headers.get('content-security-policy')])))",
    );
    expect(seen.map(([status]) => status)).toEqual([200, 404, 404]);
    for (const [, policy] of seen) expect(policy).toContain("default-src 'none'");
    expect(await ask("fetch('/index.html', { method: 'POST' }).then((answer) => answer.status)")).toBe(405);
  });
});

describe('the start', () => {
  it('is told to the launcher once the window is up', async () => {
    await start();
    await shows('echo', 'echo: hello');
    expect(running.announced).toBe(true);
  });

  it('as a smoke test ends by itself with one line of JSON', async () => {
    await start('--smoke-test');
    expect(await running.ended).toBe(0);
    expect(JSON.parse(running.output.join(''))).toMatchObject({ ok: true, electron: expect.any(String) as unknown });
  });
});
