/** How unit, format and contract tests run. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,formats,contract}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
  resolve: {
    // Without this, importing `electron` outside Electron would start a download of its runtime.
    alias: { electron: resolve(import.meta.dirname, 'test/unit/no-electron.ts') },
  },
});
