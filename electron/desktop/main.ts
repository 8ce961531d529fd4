/** The desktop app's entry: what must be said before Electron is ready, then the app. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { app, dialog, protocol } from 'electron';
import { StartRequest, namesLibrary, ownArguments, readArguments } from './arguments.ts';
import { Desktop } from './desktop.ts';
import { defaultLibrary, placesFrom } from './places.ts';
import { scheme } from './protocol.ts';
import { closeNetwork, lockContents } from './security.ts';

const request = readArguments(ownArguments(process.argv, process.defaultApp), process.cwd());

app.enableSandbox();
protocol.registerSchemesAsPrivileged([scheme]);
closeNetwork(app);

// The smoke test is a run of its own beside whatever is open. The request travels as data, since Chromium reorders arguments.
if (request.smokeTest || app.requestSingleInstanceLock(request)) {
  run();
} else {
  app.quit();
}

// Nothing here may be awaited at the top: Electron becomes ready only after this module has been evaluated.
function run(): void {
  let desktop: Desktop | null = null;
  const early: StartRequest[] = [request];
  const open = (next: StartRequest): void => {
    if (desktop === null) early.push(next);
    else void desktop.open(next);
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open(namesLibrary(file) ? { files: [], library: file, smokeTest: false } : { files: [file], library: null, smokeTest: false });
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const next = StartRequest.safeParse(data);
    if (next.success) open(next.data);
    desktop?.focus();
  });
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (desktop?.engineRuns !== true) return;
    event.preventDefault();
    void desktop.stop().then(() => app.exit(0));
  });
  void app
    .whenReady()
    .then(() => {
      const library = early.findLast((one) => one.library !== null)?.library;
      desktop = start(library ?? null);
      for (const one of early) void desktop.open({ ...one, library: null });
    })
    .catch((error: unknown) => {
      dialog.showErrorBox('Coterie could not start', `${String(error)}\n\nYour library was not changed.`);
      app.exit(1);
    });
}

function start(library: string | null): Desktop {
  const places = placesFrom(path.dirname(import.meta.dirname), app.isPackaged ? process.resourcesPath : null);
  if (request.smokeTest) return smokeTest(places, library);
  const own = { platform: process.platform, userData: app.getPath('userData'), home: homedir(), dataHome: process.env['XDG_DATA_HOME'] };
  const standard = defaultLibrary(own);
  if (library === null) mkdirSync(path.dirname(standard), { recursive: true });
  return new Desktop({ places, library: library ?? standard, checkout: !app.isPackaged, visible: true, running: () => undefined, engineEnded: () => undefined });
}

/** `--smoke-test`: opens the window unseen, waits until page and engine run, says so as one line of JSON and ends. */
function smokeTest(places: ReturnType<typeof placesFrom>, library: string | null): Desktop {
  const folder = mkdtempSync(path.join(tmpdir(), 'coterie-smoke-'));
  const end = (code: number, result: Record<string, unknown>): void => {
    clearTimeout(timer);
    void desktop.stop().then(() => {
      rmSync(folder, { recursive: true, force: true });
      process.stdout.write(`${JSON.stringify(result)}\n`, () => app.exit(code));
    });
  };
  const timer = setTimeout(() => end(1, { ok: false, message: 'The window or the library did not answer within 30 seconds.' }), 30_000);
  const desktop = new Desktop({
    places,
    library: library ?? path.join(folder, 'library.coterie'),
    checkout: false,
    visible: false,
    running: () => end(0, { ok: true, app: app.getVersion(), electron: process.versions['electron'] ?? null }),
    engineEnded: () => end(1, { ok: false, message: 'The process that keeps the library ended by itself.' }),
  });
  return desktop;
}
