/** Serves the built window, and nothing else of the disk. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentTypes } from '../../shared/contract/content-types.ts';

export interface StaticFile {
  type: string;
  body: Buffer;
}

/** The build puts everything but the page itself into one flat folder. */
const known = /^\/(?:index\.html|assets\/[\w-][\w.-]*)$/u;

/** The file at this path of the address, or null when there is none; encoded and climbing paths name no file. */
export async function staticFile(folder: string, path: string): Promise<StaticFile | null> {
  const name = path === '/' ? '/index.html' : path;
  const type = contentTypes[extname(name)];
  if (!known.test(name) || type === undefined) return null;
  try {
    return { type, body: await readFile(join(folder, name)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
