/** `utilityProcess` of the fake electron: a forked Node process with `process.parentPort` and without `process.send`. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { wire } from './main-side.ts';
import { StrictEmitter, cloned, knownOptions, needReady, strict } from './strict.ts';

const OPTIONS = ['env', 'execArgv', 'cwd', 'stdio', 'serviceName', 'allowLoadingUnsignedLibraries', 'session', 'partition'];

export class UtilityProcess extends StrictEmitter {
  readonly #child: ReturnType<typeof fork>;

  constructor(modulePath: string, values: string[]) {
    super('UtilityProcess', ['spawn', 'exit', 'message', 'error']);
    this.#child = fork(path.join(import.meta.dirname, 'utility-process.ts'), [modulePath, ...values], { serialization: 'advanced', execArgv: [] });
    this.#child.on('spawn', () => {
      if (this.#child.pid !== undefined) void wire.call('engineStarted', this.#child.pid);
      this.emit('spawn');
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
    process.on('exit', () => this.#child.kill());
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    const copy = cloned(message) as object;
    if (this.#child.connected) this.#child.send(copy, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork(modulePath: string, values: string[] = [], options: object = {}): UtilityProcess {
    needReady('utilityProcess.fork');
    if (!path.isAbsolute(modulePath)) throw new TypeError('modulePath must be absolute');
    knownOptions('utilityProcess.fork', options, OPTIONS);
    return strict('UtilityProcess', new UtilityProcess(modulePath, values));
  },
};
