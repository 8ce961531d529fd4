/** The browser host as a program: `main.js --library FILE [FILE…]`. Prints the address to open and stays until it is stopped. */
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { startHost } from './host.ts';

const here = import.meta.dirname;
/** In development the sources run as they are; only the window is always bundled. */
const bundled = import.meta.filename.endsWith('.js');

async function main(): Promise<void> {
  const request = readArguments(process.argv.slice(2), process.cwd());
  if ('wrong' in request) {
    console.error(request.wrong);
    process.exitCode = 2;
    return;
  }
  let addresses = 0;
  const host = await startHost({
    engine: join(here, bundled ? '../engine/engine.js' : '../core/engine.ts'),
    engineOptions: { library: request.library, sample: join(here, '../../data/sample') },
    window: join(here, bundled ? '../renderer' : '../../dist/renderer'),
    files: request.files,
    port: request.port,
    onAddress(address) {
      console.log(`${addresses === 0 ? 'Coterie is at' : 'For another window open'} ${address}`);
      addresses += 1;
      process.send?.({ type: 'address', address });
    },
    onEngine: (pid) => process.send?.({ type: 'engine', pid }),
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void host.close().finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The launcher, the development server or a test started us and has gone.
  process.on('disconnect', stop);
}

await main();
