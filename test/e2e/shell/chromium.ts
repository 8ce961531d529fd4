/** Finds a Chromium that can draw the map without a graphics card: from the npm registry on Linux, else an installed one. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

const project = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

export interface ChromiumFiles {
  executablePath: string;
  /** Folder with shared libraries for a machine that lacks them; null when the system has its own. */
  libraries: string | null;
  /** Folder with fonts and their settings; null when the system's are used. */
  fonts: string | null;
}

/** WebGL 2 in software, so that sigma draws the same everywhere. */
const graphics = ['--ignore-gpu-blocklist', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Starts Chromium as the tests want it: headless, WebGL in software, and no name but the loopback's resolved. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, libraries, fonts } = await findChromium();
  const environment = { ...process.env, ...(libraries !== null && { LD_LIBRARY_PATH: libraries }), ...(fonts !== null && { FONTCONFIG_PATH: fonts }) };
  const isRoot = process.getuid?.() === 0;
  return await chromium.launch({
    executablePath,
    env: environment,
    chromiumSandbox: false,
    args: [...graphics, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}

/** The Chromium to test with; unpacks the registry's one on first use. Throws with the places it looked at. */
async function findChromium(): Promise<ChromiumFiles> {
  const named = process.env['COTERIE_CHROMIUM'];
  if (named) return { executablePath: named, libraries: null, fonts: null };
  if (process.platform === 'linux' && process.arch === 'x64') return await registryChromium();
  const installed = [chromium.executablePath(), ...installedBrowsers()].find((path) => existsSync(path));
  if (installed === undefined) {
    throw new Error('No Chromium was found for the end-to-end tests. Install Chrome, run `npx playwright install chromium`, or name one in COTERIE_CHROMIUM.');
  }
  return { executablePath: installed, libraries: null, fonts: null };
}

function installedBrowsers(): string[] {
  if (process.platform === 'darwin')
    return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'));
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
}

async function registryChromium(): Promise<ChromiumFiles> {
  const packageFolder = join(project, 'node_modules/@sparticuz/chromium');
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(project, '.cache/chromium', manifest.version);
  if (!existsSync(folder)) await unpack(join(packageFolder, 'bin'), folder);
  const executablePath = join(folder, 'chromium');
  const libraries = (await starts(executablePath)) ? null : join(folder, 'al2023/lib');
  return { executablePath, libraries, fonts: join(folder, 'fonts') };
}

/** Unpacks beside the goal and renames, so that two workers, or an interrupted run, never leave half a browser. */
async function unpack(archives: string, goal: string): Promise<void> {
  await mkdir(resolve(goal, '..'), { recursive: true });
  const half = await mkdtemp(`${goal}-`);
  const before = process.env['TMPDIR'];
  // The package unpacks to the temporary folder, wherever that is.
  process.env['TMPDIR'] = half;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) await inflate(join(archives, name));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await writeFile(join(half, 'fonts/fonts.conf'), fontSettings(join(goal, 'fonts')));
  try {
    await rename(half, goal);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(goal)) throw error;
  }
}

/** Chromium draws nothing at all, not even in a web font, where the system has no font to fall back on. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
}

/** Whether the program finds its shared libraries in the system. */
async function starts(executable: string): Promise<boolean> {
  try {
    await run(executable, ['--version']);
    return true;
  } catch {
    return false;
  }
}
