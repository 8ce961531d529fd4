/** The fake electron is worth having only if it notices faults: each of these is made in a copy of the built app. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildParts } from '../../../electron/tools/build.ts';
import { projectFolder } from '../../../electron/tools/paths.ts';
import { launchChromium } from '../../e2e/shell/chromium.ts';
import { dropOn } from '../../e2e/shell/page.ts';
import { FakeElectron } from '../../fake-electron/launch.ts';
import { makeStandIn } from '../../fake-electron/stand-in.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  await buildParts(['main', 'preload']);
  browser = await launchChromium();
});
afterAll(async () => await browser.close());

/** Runs the copy with a file on its command line; lists everything that is not as it should be. */
async function faultsOf(app: string): Promise<string[]> {
  const file = path.join(folder, 'profile.txt');
  await writeFile(file, 'Ada Lovelace');
  let running: FakeElectron;
  try {
    running = await FakeElectron.launch({ app, resources: null, args: [file], folder, browser, colorScheme: 'light', viewport: { width: 900, height: 600 } });
  } catch (error) {
    return [String(error)];
  }
  const { page } = running;
  const faults: string[] = [];
  const check = async (what: string, look: () => Promise<unknown>): Promise<void> => {
    try {
      await look();
    } catch {
      faults.push(what);
    }
  };
  const shows = (id: string, text: string) => page.locator(`#${id}`, { hasText: text }).waitFor({ state: 'attached', timeout: 2000 });
  if (running.problems.length > 0) {
    await running.kill();
    return running.problems;
  }
  await dropOn(page, [file]);
  await Promise.all([
    check('the engine does not answer', () => shows('echo', 'echo: hello')),
    check('bytes do not come back', () => shows('bytes', '250 2 1')),
    check('the file of the command line is lost', () => shows('opened', 'profile.txt 12')),
    check('a dropped file is not granted', () => shows('dropped', 'profile.txt')),
  ]);
  const inPage = await page.evaluate(() => ({ ink: getComputedStyle(document.querySelector('h1') ?? document.body).color, rtc: 'RTCPeerConnection' in globalThis }));
  if (inPage.ink !== 'rgb(1, 2, 3)') faults.push('the style sheet is not used');

  if (inPage.rtc) faults.push('the page can open peer connections');
  await running.close();
  return [...faults, ...running.problems];
}

const MAIN = 'dist/main/main.js';
const PRELOAD = 'dist/preload/preload.cjs';

/** [what is wrong, in which file, the text, what it becomes] */
const FAULTS: [string, string, string | RegExp, string][] = [
  ['the preload is a module', PRELOAD, /^/u, "import 'electron';\n"],
  ['the preload needs a module that the sandbox lacks', PRELOAD, /^/u, "require('node:path');\n"],
  ['the preload is in two files', PRELOAD, /^/u, "require('./other.cjs');\n"],
  ['the scheme is registered after the app is ready', MAIN, 'protocol.registerSchemesAsPrivileged([scheme]);', 'app.whenReady().then(() => protocol.registerSchemesAsPrivileged([scheme]));'],
  ['the scheme is not standard', MAIN, 'standard: true', 'standard: false'],
  ['the scheme is not secure', MAIN, 'secure: true', 'secure: false'],
  ['an answer cannot be cloned', MAIN, 'return act(shape.parse(values));', 'return { act };'],
  ['opened files are sent as something that cannot be cloned', MAIN, 'contents.send(channels.open, grants)', 'contents.send(channels.open, () => grants)'],
  ['scripts are sent as plain text', MAIN, 'text/javascript; charset=utf-8', 'text/plain; charset=utf-8'],
  ['style sheets are sent as plain text', MAIN, 'text/css; charset=utf-8', 'text/plain; charset=utf-8'],
  ['a role of the menu is misspelt', MAIN, 'resetZoom', 'resetZom'],
  ['the engine is looked for in the wrong place', MAIN, '"engine.js"', '"motor.js"'],
  ['the preload is looked for in the wrong place', MAIN, '"preload.cjs"', '"preload.js"'],
  ['the policy forbids scripts', MAIN, "script-src 'self'", "script-src 'none'"],
  ["the session blocks the app's own files", MAIN, 'cancel: !mayLoad(url, checkout)', 'cancel: true'],
  ['the main module waits for the app to be ready', MAIN, 'if (request.smokeTest ||', 'await app.whenReady();\nif (request.smokeTest ||'],
  ['the window is made before the app is ready', MAIN, 'function run() {', 'function run() {\nstart(null);'],
  ['the two sides name a channel differently', PRELOAD, 'coterie:listening', 'coterie:listens'],
  ['the page is not known as the sender', MAIN, 'event.senderFrame === contents.mainFrame', 'event.senderFrame === contents'],
  ['files are sent before the page listens', MAIN, 'if (this.#deliver === null || this.#pending.length === 0) return;', 'if (this.#deliver === null) { this.#pending = []; return; }'],
  ['a member of electron is misspelt', MAIN, 'app.enableSandbox()', 'app.enableSandboxes()'],
  ['an option of the window is misspelt', MAIN, 'contextIsolation: true', 'contextIsolated: true'],
];

async function copyOfApp(): Promise<string> {
  folder = await mkdtemp(path.join(tmpdir(), 'coterie-fault-'));
  return await makeStandIn(path.join(folder, 'app'), path.join(projectFolder, 'dist'));
}

describe('the fake electron', () => {
  it('finds nothing wrong with the app as it is', { timeout: 60_000 }, async () => {
    expect(await faultsOf(await copyOfApp())).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it.each(FAULTS)('notices that %s', { timeout: 60_000 }, async (_what, file, before, after) => {
    const app = await copyOfApp();
    const text = await readFile(path.join(app, file), 'utf8');
    const changed = text.replace(before, after);
    expect(changed, 'the text to be spoilt is not in the built file').not.toBe(text);
    await writeFile(path.join(app, file), changed);
    expect(await faultsOf(app)).not.toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('notices that the preload is missing', { timeout: 60_000 }, async () => {
    const app = await copyOfApp();
    await rename(path.join(app, PRELOAD), path.join(app, 'elsewhere.cjs'));
    expect(await faultsOf(app)).not.toEqual([]);
    await rm(folder, { recursive: true });
  });
});
