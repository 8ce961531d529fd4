/** Imports the files of `npm start` into the library before any window opens, so that the window shows their map at once. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { defaultLibrary, projectFolder } from './paths.ts';
import type { StartRequest } from './start-request.ts';

/**
 * Runs the built command line, which prints the report. Returns what is left to start: the same library and no files.
 * Files that could not be read are named in the report and keep nothing from starting.
 */
export async function importFirst(request: StartRequest): Promise<StartRequest> {
  if (request.files.length === 0) return request;
  const library = request.library ?? defaultLibrary();
  const importing = spawn(process.execPath, [join(projectFolder, 'dist/cli/main.js'), 'import', '--library', library, '--', ...request.files], { stdio: ['ignore', 'inherit', 'inherit'] });
  await new Promise<void>((ended, failed) => {
    importing.once('error', failed);
    importing.once('exit', () => ended());
  });
  return { ...request, library, files: [] };
}
