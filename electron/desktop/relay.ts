/** Starts the engine process and passes frames between it and the windows, unread. */
import type { Frame, FromEngine, ToEngine } from '../../shared/contract/host.ts';

/** The part of Electron's UtilityProcess that the relay uses. */
export interface EngineProcess {
  postMessage(message: ToEngine): void;
  kill(): boolean;
  on(event: 'message', listener: (message: FromEngine) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

/** The page's end of a line. */
export interface Client {
  frame(frame: Frame): void;
  /** The engine has ended and open questions will not be answered; frames of the new line carry the number `line`. */
  gone(line: number): void;
}

export type GrantMessage = Extract<ToEngine, { type: 'grant' }>;

export interface RelayParts {
  /** Starts an engine process. */
  fork(): EngineProcess;
  /** Called whenever an engine says that it is ready. */
  ready(): void;
  /** Called whenever an engine has ended by itself. */
  ended(): void;
}

interface Line {
  client: Client;
  /** Counts the engines that this window has lost: frames meant for an earlier engine are not heard. */
  number: number;
}

/**
 * One engine at a time, started with the first frame and again, after a crash, with the next one.
 * Messages wait until the engine is ready; grants outlive an engine, so that files stay importable after a crash.
 */
export class Relay {
  readonly #parts: RelayParts;
  readonly #lines = new Map<number, Line>();
  readonly #grants: GrantMessage[] = [];
  #engine: EngineProcess | null = null;
  /** What waits for the engine to be ready; null once it is. */
  #waiting: ToEngine[] | null = null;
  #stopping: (() => void) | null = null;

  constructor(parts: RelayParts) {
    this.#parts = parts;
  }

  open(id: number, client: Client): void {
    this.#lines.set(id, { client, number: 0 });
  }

  /** The window has a new page, which knows nothing of what the old one asked. */
  reset(id: number): void {
    const line = this.#lines.get(id);
    if (line === undefined) return;
    line.number = 0;
    this.#post({ type: 'gone', client: id });
  }

  close(id: number): void {
    if (this.#lines.delete(id)) this.#post({ type: 'gone', client: id });
  }

  /** Passes on a frame of a window, starting an engine when there is none. */
  frame(id: number, line: number, frame: Frame): void {
    if (this.#lines.get(id)?.number !== line || this.#stopping !== null) return;
    this.#start();
    this.#post({ type: 'frame', client: id, frame });
  }

  grant(message: GrantMessage): void {
    this.#grants.push(message);
    this.#post(message);
  }

  get running(): boolean {
    return this.#engine !== null;
  }

  /** Ends the engine for good and waits for it, at most `patience` milliseconds. */
  stop(patience = 2000): Promise<void> {
    const engine = this.#engine;
    return new Promise((resolve) => {
      this.#stopping = resolve;
      if (engine === null) {
        resolve();
        return;
      }
      setTimeout(resolve, patience);
      engine.kill();
    });
  }

  #start(): void {
    if (this.#engine !== null) return;
    const engine = this.#parts.fork();
    this.#engine = engine;
    this.#waiting = [...this.#grants];
    engine.on('message', (message) => {
      if (engine === this.#engine) this.#heard(message);
    });
    engine.on('exit', () => {
      if (engine === this.#engine) this.#exited();
    });
  }

  #heard(message: FromEngine): void {
    if (message.type === 'frame') {
      this.#lines.get(message.client)?.client.frame(message.frame);
      return;
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const early of waiting) this.#engine?.postMessage(early);
    this.#parts.ready();
  }

  #exited(): void {
    this.#engine = null;
    this.#waiting = null;
    if (this.#stopping === null) this.#parts.ended();
    else this.#stopping();
    for (const line of this.#lines.values()) {
      line.number += 1;
      line.client.gone(line.number);
    }
  }

  #post(message: ToEngine): void {
    if (this.#waiting === null) this.#engine?.postMessage(message);
    else this.#waiting.push(message);
  }
}
