/** Puts an export into a file so that there is either a whole file that reads back, or none. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from '../files/whole.ts';
import type { Holds } from './types.ts';

/** Said to the person who exports: what happened, what it means, what to do. */
export class ExportError extends Error {}

export interface Export {
  readonly chunks: Iterable<string>;
  readonly holds: (text: string) => Holds;
  /** What the text must hold when it is read back. */
  readonly expected: Holds;
}

/** Pieces are collected to about this many characters before they are written. */
const BLOCK = 1 << 18;

/** What a text holds. Throws when it does not read back, or holds another number of something than was written. */
export function checkText(text: string, { holds, expected }: Pick<Export, 'holds' | 'expected'>): Holds {
  let found: Holds;
  try {
    found = holds(text);
  } catch (error) {
    throw new ExportError(`What was written could not be read back (${error instanceof Error ? error.message : String(error)}). No file was made; nothing in the library changed.`, { cause: error });
  }
  for (const [what, count] of Object.entries(found)) {
    const wanted = expected[what as keyof Holds];
    if (count !== wanted) throw new ExportError(`Reading back found ${count} of the ${wanted ?? 0} ${what}. No file was made; nothing in the library changed.`);
  }
  return found;
}

/** The pieces of an export, collected to blocks. */
async function* blocks(chunks: Iterable<string>, signal: AbortSignal | undefined): AsyncGenerator<{ bytes: string }> {
  let block = '';
  for (const chunk of chunks) {
    block += chunk;
    if (block.length < BLOCK) continue;
    signal?.throwIfAborted();
    yield { bytes: block };
    block = '';
  }
  yield { bytes: block };
}

const advice: Readonly<Record<string, string>> = {
  ENOENT: 'The folder is not there. Choose another one, or make it first.',
  EACCES: 'Writing is not allowed there. Choose another folder.',
  EPERM: 'Writing is not allowed there. Choose another folder.',
  EROFS: 'Nothing can be written there. Choose another folder.',
  EISDIR: 'This is a folder. Give the file a name of its own.',
  ENOSPC: 'The disk is full. Free some space, then export again.',
};

function said(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const what = advice[code];
  return what === undefined ? error : new ExportError(`${code === 'ENOENT' ? dirname(path) : path} could not be written. ${what}`, { cause: error });
}

/**
 * Writes beside the goal, reads back, compares, and only then takes the goal's name: a file that was there before stays
 * until the new one is whole. Nothing is left behind by an error or by `signal`. Returns what the file holds.
 */
export async function saveExport(path: string, made: Export, signal?: AbortSignal): Promise<Holds> {
  let found: Holds = {};
  const writing = writeWhole(path, blocks(made.chunks, signal), async (unfinished) => {
    found = checkText(await readFile(unfinished, 'utf8'), made);
    signal?.throwIfAborted();
  }, (error) => said(error, path));
  let step = await writing.next();
  while (!step.done) step = await writing.next();
  return found;
}
