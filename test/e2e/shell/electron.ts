/** The shell `electron`: the built app in the real runtime, where there is one. */
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { dropOn, watch } from './page.ts';
import type { AppWindow, Launch } from './types.ts';

const checkout = resolve(import.meta.dirname, '../../..');

export const launch: Launch = async ({ files, library, folder, colorScheme, viewport }): Promise<AppWindow> => {
  // Without executablePath Playwright brings its own loader, which holds `ready` back until it is attached.
  const app = await _electron.launch({ args: [checkout, `--user-data-dir=${join(folder, 'user')}`, '--library', library, '--', ...files], colorScheme, chromiumSandbox: true });
  const page = await app.firstWindow();
  const problems: string[] = [];
  watch(page, problems);
  await page.setViewportSize(viewport);
  return {
    page, library, folder, problems,
    drop: (paths) => dropOn(page, paths),
    async choose(paths, click) {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      }, paths);
      await click();
    },
    async save(click) {
      const filePath = join(folder, 'saved');
      // What an earlier save left there is not what this one is asked for.
      await rm(filePath, { force: true });
      const name = app.evaluate(({ dialog }, path) => new Promise<string>((asked) => {
        dialog.showSaveDialog = (...values: unknown[]) => {
          asked((values.at(-1) as { defaultPath?: string }).defaultPath ?? '');
          return Promise.resolve({ canceled: false, filePath: path });
        };
      }), filePath);
      await click();
      const proposed = (await name).split(/[/\\]/u).at(-1) ?? '';
      let bytes: Buffer | null = null;
      while (bytes === null) bytes = await readFile(filePath).catch(() => null);
      return { name: proposed, bytes };
    },
    async killEngine() {
      const pid = await app.evaluate(({ app: main }) => main.getAppMetrics().find((process) => process.type === 'Utility' && process.serviceName === 'node.mojom.NodeService')?.pid);
      if (pid === undefined) throw new Error('No engine has been started.');
      process.kill(pid, 'SIGKILL');
    },
    close: () => app.close(),
  };
};
