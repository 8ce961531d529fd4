/** `npm start` on a machine without a window: what it says, and where the app then is. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './shell/test.ts';

const program = resolve(import.meta.dirname, '../../electron/tools/start.ts');

interface Started {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

/** Starts without a display, and without a desktop to fall back from. */
function start(folder: string, files: string[]): Started {
  const environment = { ...process.env, XDG_DATA_HOME: folder, COTERIE_OPEN: 'never', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-runtime'), ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
  const child = spawn(process.execPath, [program, ...files], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

test('one line says why there is no desktop window, and the address leads to the app', async ({ folder, chromiumBrowser }) => {
  const { child, said, ended } = start(folder, ['--library', join(folder, 'mine.coterie')]);
  await expect.poll(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/u);
  expect(said()).toMatch(/^Coterie: .+ in a browser instead\.$/mu);
  const context = await (await chromiumBrowser()).newContext();
  const page = await context.newPage();
  await page.goto(/http:\S+/u.exec(said())?.[0] ?? '');
  await expect(page).toHaveTitle(/Coterie/u);
  await expect(page.getByText(/drop/iu).first()).toBeVisible();
  await context.close();
  child.kill();
  expect(await ended).toBe(0);
});

test('files are in the library before a window opens, and the window shows their map at once', async ({ folder, chromiumBrowser }) => {
  const library = join(folder, 'mine.coterie');
  const { child, said, ended } = start(folder, ['--library', library, resolve(import.meta.dirname, '../../data/sample'), join(folder, 'nowhere.txt')]);
  await expect.poll(said, { timeout: 30_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/u);
  expect(said()).toMatch(/paper records read/u);
  expect(said()).toContain('nowhere.txt');
  expect(existsSync(library)).toBe(true);
  const context = await (await chromiumBrowser()).newContext();
  const page = await context.newPage();
  await page.goto(/http:\S+/u.exec(said())?.[0] ?? '');
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await context.close();
  child.kill();
  expect(await ended).toBe(0);
});

test('an option that does not exist is answered with a sentence, and nothing is started', async ({ folder }) => {
  const { said, ended } = start(folder, ['--libary', 'x.coterie']);
  expect(await ended).toBe(2);
  expect(said()).toContain('--libary');
  expect(said()).toContain('--library');
  expect(said()).not.toContain('http:');
});
