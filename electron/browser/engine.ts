/** Starts the engine process, again after a crash, and passes messages to it in their order. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { EngineOptions, Frame, FromEngine, ToEngine } from '../../shared/contract/host.ts';

export interface EngineListener {
  /** A frame for the window with this number. */
  onFrame(client: number, frame: Frame): void;
  /** A process has been started. */
  onStart(pid: number): void;
  /** The process has ended; whatever was asked of it will not be answered. */
  onGone(): void;
}

export class Engine {
  readonly #file: string;
  readonly #options: EngineOptions;
  readonly #listener: EngineListener;
  #process: ChildProcess | null = null;
  /** Messages that wait for the process to say that it is ready; null once it has. */
  #waiting: ToEngine[] | null = null;

  constructor(file: string, options: EngineOptions, listener: EngineListener) {
    this.#file = file;
    this.#options = options;
    this.#listener = listener;
  }

  /** Sends a message, starting a process when none is there. */
  send(message: ToEngine): void {
    this.#process ??= this.#start();
    if (this.#waiting !== null) this.#waiting.push(message);
    // A process that is ending hears nothing more; its windows learn that it has gone.
    else if (this.#process.connected) this.#process.send(message);
  }

  /** Tells the engine that a window has gone, unless the engine has gone itself. */
  forget(client: number): void {
    if (this.#process !== null) this.send({ type: 'gone', client });
  }

  /** Lets the process close the library, and kills it when that takes longer than `patience` milliseconds. */
  async stop(patience = 3000): Promise<void> {
    const process = this.#process;
    if (process === null || process.exitCode !== null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => process.kill('SIGKILL'), patience);
      process.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      if (process.connected) process.disconnect();
    });
  }

  #start(): ChildProcess {
    this.#waiting = [];
    const child = fork(this.#file, [JSON.stringify(this.#options)], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    if (child.pid !== undefined) this.#listener.onStart(child.pid);
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      this.#process = null;
      this.#waiting = null;
      this.#listener.onGone();
    };
    child.once('exit', end);
    child.on('error', (error) => {
      console.error(`The engine could not be reached: ${error.message}`);
      child.kill('SIGKILL');
      if (child.pid === undefined) end();
    });
    child.on('message', (message) => this.#heard(message as FromEngine));
    return child;
  }

  #heard(message: FromEngine): void {
    if (message.type === 'frame') {
      this.#listener.onFrame(message.client, message.frame);
      return;
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const early of waiting) this.#process?.send(early);
  }
}
