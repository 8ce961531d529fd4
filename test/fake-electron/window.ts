/** `BrowserWindow`, `webContents` and `ipcMain` of the fake electron. The page itself lives on the test's side of the wire. */
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { app } from './app.ts';
import { serves, wire } from './main-side.ts';
import { inside, outside } from './origins.ts';
import { fromPartition } from './session.ts';
import type { Session } from './session.ts';
import { StrictEmitter, cloned, knownOptions, needReady, preventable, strict } from './strict.ts';

const WINDOW_OPTIONS = ['name', 'windowStatePersistence', 'title', 'width', 'height', 'minWidth', 'minHeight', 'show', 'backgroundColor', 'titleBarStyle', 'titleBarOverlay', 'webPreferences'];
const PREFERENCES = ['preload', 'session', 'sandbox', 'contextIsolation', 'nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webSecurity', 'webviewTag', 'spellcheck', 'navigateOnDragDrop'];
const CONTENTS_EVENTS = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'did-navigate', 'did-finish-load', 'did-change-theme-color', 'render-process-gone', 'preload-error', 'destroyed'];
const WINDOW_EVENTS = ['ready-to-show', 'closed', 'close', 'show', 'focus'];

type Preferences = { preload: string; session?: Session; sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean; webSecurity?: boolean; webviewTag?: boolean };
type WindowOptions = { width?: number; height?: number; webPreferences?: Preferences };

export const windows = new Map<number, BrowserWindow>();

class Contents extends StrictEmitter {
  readonly id: number;
  readonly session: Session;
  readonly mainFrame: { readonly url: string };
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  destroyed = false;
  #mainFrameUrl = 'about:blank';

  constructor(id: number, session: Session) {
    super('webContents', CONTENTS_EVENTS);
    this.id = id;
    this.session = session;
    this.mainFrame = strict('WebFrameMain', Object.defineProperty({ url: '' }, 'url', { get: () => this.#mainFrameUrl }));
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (!['default', 'default_public_interface_only', 'default_public_and_private_interfaces', 'disable_non_proxied_udp'].includes(policy)) throw new TypeError(`Invalid policy ${policy}`);
  }

  send(channel: string, ...values: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    void wire.call('send', this.id, channel, cloned(values));
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** A new document is in place. */
  committed(address: string): void {
    this.#mainFrameUrl = inside(address);
    this.emit('did-navigate', {}, this.#mainFrameUrl, 200, 'OK');
  }

  /** False when the app forbids the page to go there. */
  allowsNavigation(url: string, frame: 'main' | 'sub'): boolean {
    const event = preventable({ url, isMainFrame: frame === 'main' });
    this.emit('will-frame-navigate', event);
    if (frame === 'main') this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }
}

export class BrowserWindow extends StrictEmitter {
  readonly webContents: Contents;
  readonly #contents: Contents;
  readonly #opened: Promise<void>;

  constructor(options: WindowOptions) {
    needReady('BrowserWindow');
    super('BrowserWindow', WINDOW_EVENTS);
    knownOptions('BrowserWindow', options, WINDOW_OPTIONS);
    const preferences = options.webPreferences ?? { preload: '' };
    knownOptions('webPreferences', preferences, PREFERENCES);
    if (preferences.sandbox !== true || preferences.contextIsolation !== true || preferences.nodeIntegration !== false) throw new Error('The fake electron only plays sandboxed, isolated pages without Node.');
    if (!path.isAbsolute(preferences.preload)) throw new Error('The preload must be an absolute path.');
    const id = windows.size + 1;
    const session = preferences.session ?? fromPartition('');
    this.#contents = new Contents(id, session);
    this.webContents = strict('webContents', this.#contents);
    windows.set(id, this);
    app.emit('web-contents-created', {}, this.webContents);
    const size = { width: options.width ?? 800, height: options.height ?? 600 };
    this.#opened = wire.call('open', id, { preload: preferences.preload, ...size, canWriteClipboard: session.grants('clipboard-sanitized-write') });
    // A page that cannot be opened is the test's to report.
    this.#opened.catch((error: unknown) => void wire.call('problem', String(error)));
    // oxlint-disable-next-line no-constructor-return -- what the app holds is the strict window
    return strict('BrowserWindow', this);
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened;
    await wire.call('load', this.#contents.id, outside(url));
    this.#contents.emit('did-finish-load');
  }

  reload(): void {
    void wire.call('reload', this.#contents.id);
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  setBackgroundColor(_color: string): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.#contents.destroyed;
  }

  setTitleBarOverlay(options: object): void {
    knownOptions('setTitleBarOverlay', options, ['color', 'symbolColor', 'height']);
  }

  close(): void {
    if (this.#contents.destroyed) return;
    this.#contents.destroyed = true;
    void wire.call('close', this.#contents.id);
    this.emit('closed');
    if ([...windows.values()].every((window) => window.isDestroyed())) app.emit('window-all-closed');
  }
}

const handlers = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();
const listeners = new EventEmitter();

export const ipcMain = {
  on(channel: string, listener: (event: unknown, ...values: unknown[]) => void): void {
    listeners.on(channel, listener);
  },
  handle(channel: string, handler: (event: unknown, ...values: unknown[]) => unknown): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

function contentsOf(id: number): Contents {
  const window = windows.get(id);
  if (window === undefined) throw new Error(`There is no window ${String(id)}.`);
  return window.webContents;
}

/** What an IPC handler is told about its sender. The frame is the window's own object, so that it can be compared. */
function eventOf(id: number, address: string): unknown {
  const contents = contentsOf(id);
  const ours = inside(address) === contents.mainFrame.url;
  return strict('IpcMainEvent', { sender: contents, senderFrame: ours ? contents.mainFrame : strict('WebFrameMain', { url: inside(address) }) });
}

Object.assign(serves, {
  async request(id, address, method, navigation, byLoad) {
    const contents = contentsOf(id);
    if (navigation !== null && !byLoad && !contents.allowsNavigation(inside(address), navigation)) return { blocked: inside(address) };
    return await contents.session.answer(address, method);
  },
  windowOpen: (id, address) => contentsOf(id).openHandler?.({ url: inside(address) }).action !== 'deny',
  download: (id) => contentsOf(id).session.preventsDownload(),
  ipcSend(id, address, channel, values) {
    if (!listeners.emit(channel, eventOf(id, address), ...values)) throw new Error(`Nobody in the main process listens to “${channel}”.`);
  },
  async ipcInvoke(id, address, channel, values) {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return cloned(await handler(eventOf(id, address), ...values));
  },
  contentsEvent(id, name, details) {
    const contents = contentsOf(id);
    if (name === 'did-navigate') contents.committed(String(details));
    else contents.emit(name, {}, details);
  },
  windowEvent: (id, name) => void windows.get(id)?.emit(name),
  closeWindows() {
    for (const window of windows.values()) window.close();
  },
  secondInstance: (argv, cwd, data) => void app.emit('second-instance', preventable({}), argv, cwd, data),
  openFile: (file) => void app.emit('open-file', preventable({}), file),
} satisfies Partial<typeof serves>);
