/** Starts the two shells that the app has: the desktop window and the loopback server with the user's browser. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { defaultLibrary, projectFolder } from './paths.ts';
import type { StartRequest } from './start-request.ts';

/** How a shell ended. `opened` is false when it ended before its window was there. */
export interface Ended {
  code: number;
  opened: boolean;
  /** What it said last on stderr. */
  lastWords: string;
}

/** Runs the desktop app until it ends. */
export async function runDesktop(runtime: string, request: StartRequest): Promise<Ended> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...environment } = process.env;
  const library = request.library === null ? [] : ['--library', request.library];
  const app = spawn(runtime, [projectFolder, ...library, '--', ...request.files], { stdio: ['inherit', 'inherit', 'pipe', 'ipc'], env: environment });
  let opened = false;
  app.on('message', (message: unknown) => {
    if (isMessage(message) && message.type === 'window') opened = true;
  });
  let said = '';
  app.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
    if (opened) process.stderr.write(text);
  });
  const code = await endOf(app);
  return { code, opened, lastWords: said.trim().split('\n').at(-1) ?? '' };
}

/** Runs the loopback server until it is stopped, and opens its address in the default browser if that is wanted. */
export async function runBrowserHost(request: StartRequest, openBrowser: boolean): Promise<number> {
  const library = request.library ?? defaultLibrary();
  const server = spawn(process.execPath, [join(projectFolder, 'dist/host/main.js'), '--library', library, '--', ...request.files], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  let open = openBrowser;
  server.on('message', (message: unknown) => {
    if (!open || !isMessage(message) || message.type !== 'address' || message.address === undefined) return;
    open = false;
    showInBrowser(message.address);
  });
  return await endOf(server);
}

/** Opens the address in the default browser. It was printed before, so that failing here loses nothing. */
function showInBrowser(address: string): void {
  const [program, ...parameters] = browserCommand(address);
  const opener = spawn(program, parameters, { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser could be started from here: open the address by hand.'));
  opener.unref();
}

function browserCommand(address: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}

/** The exit code of a child that shares the terminal. Ctrl+C reaches it by itself; other signals are passed on. */
function endOf(child: ChildProcess): Promise<number> {
  const ignore = (): void => {};
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', ignore);
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', pass);
      process.off('SIGHUP', pass);
      resolve(code ?? 1);
    });
  });
}

function isMessage(message: unknown): message is { type: string; address?: string } {
  return typeof message === 'object' && message !== null && 'type' in message;
}
