/** Reads `npm start`'s command line. */
import { parseArgs } from 'node:util';

export interface StartRequest {
  /** Files and folders to import, as they were named. */
  files: string[];
  /** The library file that was named, or null for the default one. */
  library: string | null;
  help: boolean;
}

export const usage = [
  'npm start [-- [--library FILE] [FILE-OR-FOLDER…]]',
  '',
  '  FILE-OR-FOLDER   saved profiles to import first, for example data/sample/*',
  '  --library FILE   the library to open; it is made when it does not exist',
].join('\n');

/** What is asked for, or one sentence on what is wrong. */
export function readStart(argv: readonly string[]): StartRequest | { wrong: string } {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  if (unknown?.kind === 'option') return { wrong: `Coterie does not know the option ${unknown.rawName}. It knows --library FILE and --help; everything else is a file to import.` };
  const nameless = tokens.find((token) => token.kind === 'option' && token.name === 'library' && (token.value === undefined || token.value === ''));
  if (nameless !== undefined) return { wrong: 'After --library comes the library file, for example --library thesis.coterie.' };
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  return { files: positionals, library: values.library ?? null, help: values.help ?? false };
}

const options = { library: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
