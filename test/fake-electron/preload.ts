/** Runs a preload as Electron's sandbox does: one CommonJS file in a realm of its own, with the few modules that exist there. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { cloned, strict } from './strict.ts';

/** A page's File as the preload sees it; its path is known to `webUtils` only. */
export class SandboxFile {
  readonly name: string;
  readonly #path: string;

  constructor(name: string, path: string) {
    this.name = name;
    this.#path = path;
  }

  static pathOf(file: unknown): string {
    if (!(file instanceof SandboxFile)) throw new TypeError("Failed to execute 'getPathForFile' on 'WebUtils': parameter 1 is not of type 'File'");
    return file.#path;
  }
}

export interface PreloadLines {
  send(channel: string, values: unknown[]): void;
  invoke(channel: string, values: unknown[]): Promise<unknown>;
}

type Api = Record<string, Record<string, (...values: unknown[]) => unknown>>;

/** One run of a preload, for one document. */
export class PreloadRun {
  /** What the page gets on its window, by name. */
  readonly api: Api = {};
  /** Functions to be run in the page itself. */
  readonly inPage: string[] = [];
  readonly #arriving = new EventEmitter();
  readonly #lines: PreloadLines;

  constructor(file: string, lines: PreloadLines) {
    this.#lines = lines;
    if (!file.endsWith('.cjs') && !file.endsWith('.js')) throw new Error(`Unable to load preload script ${file}: the sandbox runs CommonJS only`);
    const real = createRequire(import.meta.url);
    const electron = this.#electron();
    const sandboxRequire = (name: string): unknown => {
      if (name === 'electron') return electron;
      if (['events', 'timers', 'url'].includes(name.replace(/^node:/u, ''))) return real(name) as unknown;
      throw new Error(`module not found: ${name}`);
    };
    const exported = {};
    const realm = vm.createContext({ require: sandboxRequire, exports: exported, module: { exports: exported }, File: SandboxFile, console, setTimeout, clearTimeout, process: strict('process', { platform: process.platform, versions: process.versions }) });
    new vm.Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(realm);
  }

  /** A message of the main process. */
  arrive(channel: string, values: unknown[]): void {
    this.#arriving.emit(channel, {}, ...values);
  }

  #electron(): object {
    const contextBridge = strict('contextBridge', {
      exposeInMainWorld: (name: string, api: Record<string, (...values: unknown[]) => unknown>): void => {
        for (const [member, value] of Object.entries(api)) if (typeof value !== 'function') cloned({ [member]: value });
        this.api[name] = api;
      },
      executeInMainWorld: ({ func }: { func: () => void }): void => void this.inPage.push(func.toString()),
    });
    const ipcRenderer = strict('ipcRenderer', {
      on: (channel: string, listener: (...values: unknown[]) => void): void => void this.#arriving.on(channel, listener),
      off: (channel: string, listener: (...values: unknown[]) => void): void => void this.#arriving.off(channel, listener),
      send: (channel: string, ...values: unknown[]): void => this.#lines.send(channel, cloned(values)),
      invoke: async (channel: string, ...values: unknown[]): Promise<unknown> => {
        try {
          return await this.#lines.invoke(channel, cloned(values));
        } catch (error) {
          throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
        }
      },
    });
    return strict('electron (in the sandbox)', { contextBridge, ipcRenderer, webUtils: strict('webUtils', { getPathForFile: (file: unknown) => SandboxFile.pathOf(file) }) });
  }
}
