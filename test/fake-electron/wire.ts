/** Calls in both directions between the process that plays Electron's main process and the test that owns the window. */
import type { ChildProcess } from 'node:child_process';

type Calls = Record<string, (...values: never[]) => unknown>;

/** What the window's side can be asked for. */
export type WindowSide = {
  open(id: number, options: { preload: string; width: number; height: number; canWriteClipboard: boolean }): Promise<void>;
  /** `address` is what Chromium is told to load in place of the app's own scheme. */
  load(id: number, address: string): Promise<void>;
  reload(id: number): Promise<void>;
  send(id: number, channel: string, values: unknown[]): void;
  close(id: number): Promise<void>;
  dialog(kind: DialogKind, options: unknown): Promise<unknown>;
  engineStarted(pid: number): void;
  secondInstance(argv: string[], cwd: string, data: unknown): void;
  /** Something that real Electron would refuse or lose. */
  problem(text: string): void;
};

export type DialogKind = 'open' | 'save' | 'message';

export type Answer = { status: number; headers: Record<string, string>; body: Uint8Array } | { blocked: string } | { leaves: string };

/** What the main process's side can be asked for. */
export type MainSide = {
  /** A request of a page; `navigation` says which frame it would replace, null for anything else. */
  request(id: number, address: string, method: string, navigation: 'main' | 'sub' | null, byLoad: boolean): Promise<Answer>;
  windowOpen(id: number, address: string): boolean;
  download(id: number): boolean;
  ipcSend(id: number, address: string, channel: string, values: unknown[]): void;
  ipcInvoke(id: number, address: string, channel: string, values: unknown[]): Promise<unknown>;
  contentsEvent(id: number, name: string, details: unknown): void;
  windowEvent(id: number, name: string): void;
  clickMenu(label: string): void;
  closeWindows(): void;
  secondInstance(argv: string[], cwd: string, data: unknown): void;
  openFile(path: string): void;
};

type Message = { wire: number; name?: string; values?: unknown[]; result?: unknown; error?: string };

/** One end of a line. `Theirs` is what the other end serves. */
export class Wire<Theirs extends Calls> {
  readonly #port: Pick<ChildProcess, 'send' | 'on' | 'connected'>;
  readonly #pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor(port: Pick<ChildProcess, 'send' | 'on' | 'connected'>, serves: Calls, other: (message: unknown) => void) {
    this.#port = port;
    port.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'wire' in message) void this.#hear(message as unknown as Message, serves);
      else other(message);
    });
    port.on('disconnect', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('The other process has ended.'));
    });
  }

  /** False once the other end has gone. */
  get open(): boolean {
    return this.#port.connected;
  }

  /** Asks the other end; rejects with its error. */
  call<K extends keyof Theirs & string>(name: K, ...values: Parameters<Theirs[K]>): Promise<Awaited<ReturnType<Theirs[K]>>> {
    this.#last += 1;
    const wire = this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(wire, { resolve: resolve as (value: unknown) => void, reject });
      if (!this.#post({ wire, name, values })) reject(new Error('The other process has ended.'));
    });
  }

  async #hear(message: Message, serves: Calls): Promise<void> {
    if (message.name === undefined) {
      const waiting = this.#pending.get(message.wire);
      this.#pending.delete(message.wire);
      if (message.error === undefined) waiting?.resolve(message.result);
      else waiting?.reject(new Error(message.error));
      return;
    }
    try {
      const act = serves[message.name] as (...values: unknown[]) => unknown;
      this.#post({ wire: message.wire, result: await act(...(message.values ?? [])) });
    } catch (error) {
      this.#post({ wire: message.wire, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #post(message: Message): boolean {
    if (!this.#port.connected) return false;
    this.#port.send(message, () => undefined);
    return true;
  }
}
