/** `npm start`: builds what has changed and opens the app, on the desktop where that is possible, else in the browser. */
import { downloadRuntime } from './download.ts';
import { importFirst } from './import-first.ts';
import { electronRuntime } from './runtime.ts';
import { runBrowserHost, runDesktop } from './shells.ts';
import { readStart, usage } from './start-request.ts';
import type { StartRequest } from './start-request.ts';

/** Nobody is there to look at a window, so none is opened and nothing is waited for. */
const unattended = process.env['CI'] === 'true' || process.env['COTERIE_OPEN'] === 'never';

async function main(): Promise<number> {
  const request = readStart(process.argv.slice(2));
  if ('wrong' in request) {
    console.error(request.wrong);
    return 2;
  }
  if (request.help) {
    console.log(usage);
    return 0;
  }
  if (!(await built())) return 1;
  return await run(await importFirst(request));
}

async function built(): Promise<boolean> {
  // Vite takes longer to load than to find out that it has nothing to do.
  const { staleParts, everyPart } = await import('./stamp.ts');
  const stale = await staleParts(everyPart);
  if (stale.size === 0) return true;
  console.log('Coterie: building.');
  const { buildParts } = await import('./build.ts');
  try {
    await buildParts([...stale.keys()]);
    return true;
  } catch (error) {
    console.error(`Coterie could not be built: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function run(request: StartRequest): Promise<number> {
  let why = whyNoWindow();
  let runtime = electronRuntime();
  if (why === null && runtime === null) {
    const failure = await downloadRuntime(unattended ? { answer: 2000, whole: 2000 } : { answer: 8000, whole: 300_000 });
    if (failure === null) runtime = electronRuntime();
    else why = `the Electron runtime is not installed and could not be downloaded (${failure})`;
  }
  if (why === null && runtime !== null) {
    const ended = await desktop(runtime, request);
    if (typeof ended === 'number') return ended;
    why = ended.failed;
  }
  const opens = hasDisplay() && !unattended;
  console.log(`Coterie: ${why}; ${opens ? 'starting in the browser instead' : 'open it in a browser instead'}.`);
  return await runBrowserHost(request, opens);
}

/** The exit code, or why there was no window. */
async function desktop(runtime: string, request: StartRequest): Promise<number | { failed: string }> {
  try {
    const { code, opened, lastWords } = await runDesktop(runtime, request);
    // A second start hands its files to the first and ends well without a window of its own.
    if (opened || code === 0) return code;
    return { failed: `Electron ended at once with code ${code}${lastWords === '' ? '' : ` (${lastWords})`}` };
  } catch (error) {
    return { failed: `Electron could not be started (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** Why this machine shows no desktop window whatever is installed, or null. */
function whyNoWindow(): string | null {
  if (!hasDisplay()) return 'there is no display here';
  // Chromium's sandbox does not run as root, and without its sandbox we do not run it.
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'Electron does not run as root';
  return null;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

process.exitCode = await main();
