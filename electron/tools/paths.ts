/** Where the project and the user's own data are. */
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The checkout: the folder with package.json. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** The library that opens when none is named, in the place where each system keeps an application's data. */
export function defaultLibrary(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  return join(dataHome(environment, platform), 'Coterie', 'library.coterie');
}

function dataHome(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  const named = environment['XDG_DATA_HOME'];
  // The standard says that a relative path here means nothing.
  return named !== undefined && isAbsolute(named) ? named : join(homedir(), '.local', 'share');
}
