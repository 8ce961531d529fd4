/** The entry of the fake's main process: `node main-process.ts APP-FOLDER ARGUMENT…`; what it plays is said in FAKE_ELECTRON. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { wire } from './main-side.ts';
import { life } from './strict.ts';

const [folder = '', ...rest] = process.argv.slice(2);
const setting = JSON.parse(process.env['FAKE_ELECTRON'] ?? '{}') as { packaged: boolean; resources: string };
const electron = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context)),
});

process.argv = setting.packaged ? [path.join(folder, 'coterie'), ...rest] : ['electron', folder, ...rest];
Object.defineProperty(process.versions, 'electron', { value: '0.0.0-fake', enumerable: true });
Object.assign(process, { type: 'browser', resourcesPath: setting.resources, ...(setting.packaged ? {} : { defaultApp: true }) });
process.on('uncaughtException', (error) => void fail(error));
process.on('unhandledRejection', (error) => void fail(error));

async function fail(error: unknown): Promise<void> {
  try {
    await wire.call('problem', error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    process.exit(1);
  }
}

// Electron is not ready before the main module has been evaluated, so what waits for that at its top level waits for ever.
const patience = setTimeout(() => void fail('The main module waits at its top level for something that comes only after it.'), 5000);
const { main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { main: string };
await import(pathToFileURL(path.join(folder, main)).href);
clearTimeout(patience);
life.ready = true;
const { app } = await import('./app.ts');
app.emit('ready', {}, {});
