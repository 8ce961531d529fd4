/** How the end-to-end tests run: the same specs in every shell that this machine has. */
import { defineConfig } from '@playwright/test';
import { electronRuntime } from './electron/tools/runtime.ts';
import type { ShellOptions } from './test/e2e/shell/types.ts';

const onlyBrowser = /\.browser\.spec\.ts$/;
const onlyDesktop = /\.desktop\.spec\.ts$/;

export default defineConfig<ShellOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 2,
  // A shared machine stalls now and then; what passes only when tried again is counted and named aloud (tools/test.ts).
  retries: process.env['CI'] ? 2 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'browser', testIgnore: onlyDesktop, use: { shell: 'browser' } },
    { name: 'fake-electron', testIgnore: onlyBrowser, use: { shell: 'fake-electron' } },
    ...(electronRuntime() === null ? [] : [{ name: 'electron', testIgnore: onlyBrowser, use: { shell: 'electron' as const } }]),
  ],
});
