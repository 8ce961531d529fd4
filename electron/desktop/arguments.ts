/** Reads the desktop app's command line: files to import, the library to open, the smoke test. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a start asks for. Paths are absolute. */
export const StartRequest = z.object({
  files: z.array(z.string()),
  /** The library file that was named, or null for the default one. */
  library: z.string().nullable(),
  smokeTest: z.boolean(),
});
export type StartRequest = z.infer<typeof StartRequest>;

const LIBRARY_ENDING = '.coterie';

/** True when a path names a library, which is opened, and not a dump, which is imported. */
export function namesLibrary(file: string): boolean {
  return path.extname(file).toLowerCase() === LIBRARY_ENDING;
}

/**
 * The absolute path that one argument names. File managers pass `file://` addresses as well as paths.
 * An address that is no path on this machine stays as it is, so that the import report can name it.
 */
export function pathOf(argument: string, cwd: string): string {
  if (!/^file:\/\//iu.test(argument)) return path.resolve(cwd, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    return argument;
  }
}

/**
 * @param argv the arguments behind the executable (and, in a checkout, behind the app's folder)
 * @param cwd the folder that relative paths start from
 * Switches that are not ours belong to Chromium and are passed over; everything behind `--` is a file.
 */
export function readArguments(argv: readonly string[], cwd: string): StartRequest {
  const request: StartRequest = { files: [], library: null, smokeTest: false };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--') {
      for (const file of rest) addFile(request, pathOf(file, cwd));
      break;
    }
    if (argument === '--smoke-test') request.smokeTest = true;
    else if (argument === '--library') nameLibrary(request, rest.shift(), cwd);
    else if (argument.startsWith('--library=')) nameLibrary(request, argument.slice('--library='.length), cwd);
    else if (!argument.startsWith('-')) addFile(request, pathOf(argument, cwd));
  }
  return request;
}

/**
 * The arguments that are meant for the app.
 * @param fromCheckout true for `electron .`, where the first word names the app's folder
 */
export function ownArguments(argv: readonly string[], fromCheckout: boolean): string[] {
  const rest = argv.slice(1);
  if (!fromCheckout) return rest;
  const folder = rest.findIndex((argument) => !argument.startsWith('-'));
  return folder < 0 ? rest : rest.toSpliced(folder, 1);
}

function nameLibrary(request: StartRequest, value: string | undefined, cwd: string): void {
  if (value !== undefined && value !== '') request.library = pathOf(value, cwd);
}

function addFile(request: StartRequest, file: string): void {
  if (namesLibrary(file)) request.library ??= file;
  else request.files.push(file);
}
