/** The entry of a utility process: gives it the parentPort that Electron gives, takes away what Electron does not have. */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

/** Like Electron's, it holds messages back until somebody listens. */
class ParentPort extends EventEmitter {
  readonly #early: unknown[] = [];

  constructor() {
    super();
    process.on('message', (data) => {
      if (this.listenerCount('message') === 0) this.#early.push(data);
      else this.emit('message', { data, ports: [] });
    });
    this.on('newListener', (event) => {
      if (event !== 'message') return;
      queueMicrotask(() => {
        for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] });
      });
    });
  }

  readonly postMessage = ((send) => (message: unknown): void => {
    if (process.connected) send?.(structuredClone(message), undefined, undefined, () => undefined);
  })(process.send?.bind(process));
}

const parentPort = new ParentPort();
process.on('disconnect', () => process.exit(0));
const [entry = ''] = process.argv.splice(2, 1);
Object.assign(process, { parentPort, type: 'utility' });
Reflect.deleteProperty(process, 'send');
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
