/** The process that owns the library: started by a host, which relays frames between it and the windows. */
import { EngineOptions, type ToEngine } from '../../shared/contract/host.ts';
import { contextOf, upToDate } from './context.ts';
import { serve, type HostLine } from './serve.ts';
import { LibraryError, openLibrary, type Library } from './store/open.ts';

/** A utilityProcess has `parentPort`, a forked process has `process.send`. */
function hostLine(): HostLine {
  const port = (process as { parentPort?: { postMessage(m: unknown): void; on(e: 'message', l: (event: { data: ToEngine }) => void): void } }).parentPort;
  if (port) {
    return { post: (message) => port.postMessage(message), listen: (listener) => port.on('message', (event) => listener(event.data)) };
  }
  if (!process.send) throw new Error('The engine is started by a host, not by hand.');
  const send = process.send.bind(process);
  return { post: (message) => send(message), listen: (listener) => process.on('message', (message) => listener(message as ToEngine)) };
}

const options = EngineOptions.parse(JSON.parse(process.argv[2] ?? 'null'));
let library: Library | null = null;
process.on('exit', () => library?.close());
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));
process.on('unhandledRejection', (error) => {
  console.error('The engine met an error it does not know how to go on from.', error);
  process.exit(1);
});
const context = contextOf(() => {
  library = openLibrary(options.library);
  return library;
}, options.sample);
try {
  // What an older Coterie wrote is read anew while other questions are answered.
  void context.library;
  upToDate(context).catch((error: unknown) => console.error('The library could not be brought up to date; the next change will try again.', error));
} catch (error) {
  // What the user can mend is told with the first question; anything else is a broken installation.
  if (!(error instanceof LibraryError)) throw error;
}
serve(hostLine(), context);
