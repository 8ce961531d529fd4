/** The shell `browser`: the built loopback host with a window in Chromium. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dropOn, watch } from './page.ts';
import type { AppWindow, Launch } from './types.ts';

const program = resolve(import.meta.dirname, '../../../dist/host/main.js');

/** The running host, for tests of the host itself. */
export interface HostProcess {
  /** Addresses that were announced; the last one has not been used. */
  addresses: string[];
  /** Process number of the engine that runs now. */
  enginePid(): number | null;
  stop(): Promise<void>;
}

/** Starts the built host with a library and files, and waits for its address. Rejects with what it said when it has none. */
export async function startHost(library: string, files: string[]): Promise<HostProcess> {
  const child = fork(program, ['--library', library, '--', ...files], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  const addresses: string[] = [];
  let engine: number | null = null;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  await new Promise<void>((found, lost) => {
    child.on('message', (raw) => {
      const message = raw as { type: string; address?: string; pid?: number };
      if (message.address !== undefined) addresses.push(message.address);
      if (message.pid !== undefined) engine = message.pid;
      found();
    });
    child.once('exit', (code) => lost(new Error(`The host ended with code ${String(code)}: ${said}`)));
  });
  return { addresses, enginePid: () => engine, stop: () => stop(child) };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) done();
    else child.once('exit', () => done());
    child.kill();
  });
}

export const launch: Launch = async ({ files, library, folder, chromium, colorScheme, viewport }): Promise<AppWindow> => {
  const host = await startHost(library, files);
  const browser = await chromium();
  const context = await browser.newContext({ colorScheme, viewport });
  const page = await context.newPage();
  const problems: string[] = [];
  watch(page, problems);
  await page.goto(host.addresses[0] ?? '');
  return {
    page, library, folder, problems,
    drop: (paths) => dropOn(page, paths),
    async choose(paths, click) {
      const [dialog] = await Promise.all([page.waitForEvent('filechooser'), click()]);
      await dialog.setFiles(paths);
    },
    async save(click) {
      const [download] = await Promise.all([page.waitForEvent('download'), click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    async killEngine() {
      const pid = host.enginePid();
      if (pid === null) throw new Error('No engine has been started.');
      process.kill(pid, 'SIGKILL');
    },
    async close() {
      await context.close();
      await host.stop();
    },
  };
};
