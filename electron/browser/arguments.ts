/** Reads the browser host's command line. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface HostArguments {
  /** Path of the library file. */
  library: string;
  /** Files and folders to import first. */
  files: string[];
  /** 0 for any that is free. */
  port: number;
}

/** The arguments behind the program's name, or one sentence on what is wrong with them. Relative paths start at `folder`. */
export function readArguments(argv: readonly string[], folder: string): HostArguments | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { library: { type: 'string' }, port: { type: 'string' } }, allowPositionals: true });
    if (!values.library) return { wrong: 'The browser host needs --library FILE; `npm start` passes the default one.' };
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return { wrong: `${values.port} is no port: give a whole number up to 65535.` };
    return { port, library: resolve(folder, values.library), files: positionals.map((file) => pathOf(file, folder)) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** File managers pass addresses as well as paths. */
function pathOf(file: string, folder: string): string {
  return file.startsWith('file://') ? fileURLToPath(file) : resolve(folder, file);
}
