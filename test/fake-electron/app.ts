/** `app`, `protocol`, `nativeTheme`, `Menu` and `dialog` of the fake electron. */
import path from 'node:path';
import { wire } from './main-side.ts';
import { registerScheme } from './origins.ts';
import { StrictEmitter, cloned, knownOptions, life, needNotReady, needReady, preventable, strict } from './strict.ts';

const setting = JSON.parse(process.env['FAKE_ELECTRON'] ?? '{}') as { folder: string; dark: boolean; packaged: boolean; second: boolean; version: string };

const APP_EVENTS = ['ready', 'open-file', 'second-instance', 'web-contents-created', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'activate'];

export class App extends StrictEmitter {
  readonly isPackaged = setting.packaged;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch(name: string, value?: string): void {
      needNotReady('commandLine.appendSwitch');
      switches.set(name, value ?? '');
    },
  });
  #quitting = false;

  constructor() {
    super('app', APP_EVENTS);
  }

  enableSandbox(): void {
    needNotReady('app.enableSandbox');
  }

  whenReady(): Promise<void> {
    if (life.ready) return Promise.resolve();
    return new Promise((resolve) => void this.once('ready', () => resolve()));
  }

  isReady(): boolean {
    return life.ready;
  }

  getVersion(): string {
    return setting.version;
  }

  getPath(name: string): string {
    if (!['userData', 'appData', 'downloads', 'home', 'temp'].includes(name)) throw new Error(`Failed to get '${name}' path`);
    return path.join(setting.folder, name);
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    if (setting.second) void wire.call('secondInstance', process.argv, process.cwd(), cloned(data));
    return !setting.second;
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    const asked = preventable({});
    this.emit('before-quit', asked);
    this.emit('will-quit', asked);
    this.#quitting = false;
    if (!asked.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    // A turn later, so that answers which are on their way leave the process.
    setTimeout(() => process.exit(code), 20);
  }
}

export const switches = new Map<string, string>();
export const app = new App();

let registered = false;
export const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string; privileges: object }[]): void {
    needNotReady('protocol.registerSchemesAsPrivileged');
    if (registered) throw new Error('protocol.registerSchemesAsPrivileged can be called only once; this call undoes the first.');
    registered = true;
    for (const { scheme, privileges } of list) {
      knownOptions('privileges', privileges, ['standard', 'secure', 'bypassCSP', 'allowServiceWorkers', 'supportFetchAPI', 'corsEnabled', 'stream', 'codeCache', 'allowExtensions']);
      if ('bypassCSP' in privileges) throw new Error('A scheme that bypasses the content security policy is not what this app wants.');
      registerScheme(scheme, privileges);
    }
  },
};

export const nativeTheme = { shouldUseDarkColors: setting.dark };

export const dialog = {
  async showOpenDialog(_window: unknown, options: object): Promise<unknown> {
    needReady('dialog.showOpenDialog');
    knownOptions('showOpenDialog', options, ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message']);
    return await wire.call('dialog', 'open', cloned(options));
  },
  async showSaveDialog(_window: unknown, options: object): Promise<unknown> {
    needReady('dialog.showSaveDialog');
    knownOptions('showSaveDialog', options, ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message', 'nameFieldLabel', 'showsTagField']);
    return await wire.call('dialog', 'save', cloned(options));
  },
  async showMessageBox(_window: unknown, options: object): Promise<unknown> {
    needReady('dialog.showMessageBox');
    knownOptions('showMessageBox', options, ['message', 'type', 'buttons', 'defaultId', 'title', 'detail', 'cancelId', 'noLink']);
    return await wire.call('dialog', 'message', cloned(options));
  },
  showErrorBox(title: string, content: string): void {
    void wire.call('problem', `Error box: ${title}: ${content}`);
  },
};
