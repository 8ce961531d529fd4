/** The shell `fake-electron`: the built desktop host, its main process in Node and its window in Chromium. */
import { readFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FakeElectron } from '../../fake-electron/launch.ts';
import { dropOn, watch } from './page.ts';
import type { AppWindow, Launch } from './types.ts';

/** A packed app is named in these two; without them the checkout is run. */
const app = process.env['COTERIE_APP'] ?? resolve(import.meta.dirname, '../../..');
const resources = process.env['COTERIE_RESOURCES'] ?? null;

/** The shell's window with what only a desktop has. */
export interface DesktopWindow extends AppWindow {
  fake: FakeElectron;
}

export const launch: Launch = async (options) => await launchDesktop(options);

/** As `launch`; specs of the desktop alone use `fake` for menus, dialogs and second starts. */
async function launchDesktop({ files, library, folder, chromium, colorScheme, viewport }: Parameters<Launch>[0]): Promise<DesktopWindow> {
  const problems: string[] = [];
  const args = ['--library', library, '--', ...files];
  const fake = await FakeElectron.launch({ app, resources, args, folder, browser: await chromium(), colorScheme, viewport, watch: (page) => watch(page, problems) });
  const { page } = fake;
  return {
    page, library, folder, problems, fake,
    drop: (paths) => dropOn(page, paths),
    async choose(paths, click) {
      const asked = fake.answer('open', { canceled: false, filePaths: paths });
      await click();
      await asked;
    },
    async save(click) {
      const filePath = join(folder, 'saved');
      // What an earlier save left there is not what this one is asked for.
      await rm(filePath, { force: true });
      const asked = fake.answer('save', { canceled: false, filePath });
      await click();
      const { defaultPath = '' } = (await asked) as { defaultPath?: string };
      return { name: basename(defaultPath), bytes: await whenThere(filePath) };
    },
    killEngine: () => Promise.resolve(fake.killEngine()),
    async close() {
      const code = await fake.close();
      if (code !== 0) problems.push(`the app ended with ${String(code)}: ${fake.output.join('')}`);
      problems.push(...fake.problems);
    },
  };
}

/** The bytes of a file as soon as there is one; the app puts it there whole. */
async function whenThere(file: string): Promise<Buffer> {
  for (let left = 500; ; left -= 1) {
    try {
      return await readFile(file);
    } catch (error) {
      if (left === 0) throw error;
      await pause(20);
    }
  }
}
