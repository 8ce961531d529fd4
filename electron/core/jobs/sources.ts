/** What was granted for an import (files, folders, pasted text), as a flat list of things that can be read. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Something that was granted: a path on this machine, or text that was pasted. */
export type Granted = { name: string; path: string } | { name: string; bytes: Uint8Array };

/** One thing to read. `read` rejects with the system's error when it cannot be read. */
export interface Source {
  readonly name: string;
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** A folder in which nothing can be read; `name` is the folder. */
export interface EmptyFolder { readonly emptyFolder: string }

/** Files larger than this are refused: a saved profile is a thousand times smaller. Bytes. */
export const LARGEST_FILE = 512 * 1024 * 1024;

/** Hidden files, and the folder of pictures and scripts that a browser saves beside a page. */
function isAside(name: string): boolean {
  return name.startsWith('.') || name.endsWith('_files') || name === '__MACOSX';
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    if (isAside(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...await filesUnder(path));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

async function fromPath(path: string, name: string): Promise<(Source | EmptyFolder)[]> {
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) {
    const files = await filesUnder(path);
    if (files.length === 0) return [{ emptyFolder: name }];
    const nested = await Promise.all(files.map((file) => fromPath(file, basename(file))));
    return nested.flat();
  }
  // A file that cannot even be looked at is reported when it is read, with the system's reason.
  return [{ name, size: info?.size ?? 0, read: () => readFile(path) }];
}

/** Opens folders, recursively and in the order of their names; nothing is read yet. */
export async function sourcesOf(granted: readonly Granted[]): Promise<(Source | EmptyFolder)[]> {
  const nested = await Promise.all(granted.map((one): Promise<(Source | EmptyFolder)[]> =>
    'bytes' in one
      ? Promise.resolve([{ name: one.name, size: one.bytes.byteLength, read: () => Promise.resolve(one.bytes) }])
      : fromPath(one.path, one.name)));
  return nested.flat();
}
