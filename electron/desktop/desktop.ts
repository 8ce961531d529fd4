/** The running desktop app: one window, one engine, and the files that come in from outside. */
import path from 'node:path';
import { Menu, app, dialog, session, utilityProcess } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Grant } from '../../shared/model/imports.ts';
import type { StartRequest } from './arguments.ts';
import { Arrivals } from './arrivals.ts';
import { askForImports, saveAs } from './dialogs.ts';
import { grantPath } from './files.ts';
import { serveBridge } from './ipc.ts';
import { LastFolder } from './last-folder.ts';
import { menuTemplate } from './menu.ts';
import type { Places } from './places.ts';
import { channels } from './preload/channels.ts';
import { START_PAGE, serveWindow } from './protocol.ts';
import { Relay } from './relay.ts';
import { lockSession } from './security.ts';
import { makeWindow } from './window.ts';

export interface DesktopParts {
  places: Places;
  /** Path of the library file. */
  library: string;
  /** True when the app runs from a checkout, with developer tools. */
  checkout: boolean;
  visible: boolean;
  /** Told once the page listens and an engine answers. */
  running: () => void;
  /** Told when an engine has ended by itself. */
  engineEnded: () => void;
}

export class Desktop {
  readonly #parts: DesktopParts;
  readonly #arrivals = new Arrivals();
  readonly #last = new LastFolder(path.join(app.getPath('userData'), 'desktop.json'), app.getPath('downloads'));
  readonly #relay: Relay;
  readonly #window: BrowserWindow;
  readonly #seen = { page: false, engine: false };

  /** Opens the window. Call when Electron is ready. */
  constructor(parts: DesktopParts) {
    this.#parts = parts;
    this.#relay = new Relay({ fork: () => this.#forkEngine(), ready: () => this.#mark('engine'), ended: parts.engineEnded });
    const pages = session.fromPartition('coterie');
    lockSession(pages, parts.checkout);
    serveWindow(pages, parts.places.renderer);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, {
      importFiles: () => void this.#import('files'),
      importFolder: () => void this.#import('folder'),
    }, parts.checkout)));
    this.#window = makeWindow({ preload: parts.places.preload, session: pages, visible: parts.visible });
    this.#connectPage();
    this.#show();
  }

  /** Imports files and opens what else a start or another start asks for. */
  async open(request: StartRequest): Promise<void> {
    if (request.library !== null && path.resolve(request.library) !== path.resolve(this.#parts.library)) await this.#otherLibrary(request.library);
    this.#arrivals.add(await this.#grantAll(request.files));
  }

  /** Brings the window to the front, for a second start. */
  focus(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  get engineRuns(): boolean {
    return this.#relay.running;
  }

  stop(): Promise<void> {
    return this.#relay.stop();
  }

  #forkEngine(): ReturnType<typeof utilityProcess.fork> {
    const { places, library } = this.#parts;
    return utilityProcess.fork(places.engine, [JSON.stringify({ library, sample: places.sample })], { serviceName: 'Coterie library' });
  }

  #connectPage(): void {
    const contents = this.#window.webContents;
    const { id } = contents;
    this.#relay.open(id, {
      frame: (frame) => contents.send(channels.frame, frame),
      gone: (line) => contents.send(channels.gone, line),
    });
    serveBridge(contents, {
      frame: (line, frame) => this.#relay.frame(id, line, frame),
      grant: (paths) => this.#grantAll(paths),
      choose: async () => this.#grantAll(await askForImports(this.#window, this.#last, 'files')),
      save: (name, bytes) => saveAs(this.#window, this.#last, name, bytes),
      listening: () => {
        this.#arrivals.listen((grants) => contents.send(channels.open, grants));
        this.#mark('page');
      },
    });
    contents.on('did-navigate', () => {
      this.#arrivals.pause();
      this.#relay.reset(id);
    });
    contents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#pageDied();
    });
    this.#window.on('closed', () => {
      this.#arrivals.pause();
      this.#relay.close(id);
    });
  }

  #show(): void {
    this.#window.once('ready-to-show', () => {
      if (this.#parts.visible) this.#window.show();
      process.send?.({ type: 'window' });
    });
    void this.#window.loadURL(START_PAGE);
  }

  #mark(what: 'page' | 'engine'): void {
    this.#seen[what] = true;
    if (this.#seen.page && this.#seen.engine) this.#parts.running();
  }

  async #import(what: 'files' | 'folder'): Promise<void> {
    this.#arrivals.add(await this.#grantAll(await askForImports(this.#window, this.#last, what)));
  }

  #grantAll(paths: readonly string[]): Promise<Grant[]> {
    return Promise.all(paths.map((file) => grantPath(file, (message) => this.#relay.grant(message))));
  }

  async #otherLibrary(library: string): Promise<void> {
    await dialog.showMessageBox(this.#window, {
      type: 'info',
      message: `Coterie has another library open.`,
      detail: `Close Coterie, then open “${path.basename(library)}” again. Nothing was changed in either library.`,
    });
  }

  async #pageDied(): Promise<void> {
    await dialog.showMessageBox(this.#window, {
      type: 'error',
      message: 'The window stopped working and has to be loaded again.',
      detail: 'Your library is kept by another process and is as you left it.',
      buttons: ['Load again'],
    });
    this.#window.reload();
  }
}
