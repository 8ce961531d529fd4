/** The `test` of the end-to-end specs: gives each a running app in the shell of its project, with a library of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import type { AppWindow, Launch, ShellName, ShellOptions } from './types.ts';

interface Fixtures extends ShellOptions {
  /** Files that the app is started with: `test.use({ startFiles: […] })`. */
  startFiles: string[];
  /** A folder of this test alone. */
  folder: string;
  /** The running app. */
  app: AppWindow;
}

interface WorkerFixtures {
  /** The worker's Chromium, started when it is first asked for. */
  chromiumBrowser: () => Promise<Browser>;
}

async function launcher(shell: ShellName): Promise<Launch> {
  if (shell === 'browser') return (await import('./browser.ts')).launch;
  if (shell === 'fake-electron') return (await import('./fake-electron.ts')).launch;
  return (await import('./electron.ts')).launch;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  shell: ['browser', { option: true }],
  startFiles: [[], { option: true }],
  chromiumBrowser: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern.
    async ({}, use) => {
      let browser: Promise<Browser> | null = null;
      await use(() => (browser ??= launchChromium()));
      await (await (browser as Promise<Browser> | null))?.close();
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'coterie-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ shell, startFiles, folder, chromiumBrowser, colorScheme, viewport }, use, testInfo) => {
    const launch = await launcher(shell);
    const app = await launch({
      files: startFiles,
      library: join(folder, 'library.coterie'),
      folder,
      chromium: chromiumBrowser,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      viewport: viewport ?? { width: 1280, height: 800 },
    });
    await use(app);
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('window', { body: await app.page.screenshot(), contentType: 'image/png' });
    await app.close();
    expect(app.problems, 'errors on the console, refused requests').toEqual([]);
  },
});

export { expect };
