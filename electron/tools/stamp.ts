/** Tells which parts have to be built again, by the content of what they are made of. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { parts } from '../../vite.config.ts';
import { projectFolder } from './paths.ts';

export type PartName = keyof typeof parts;

/** The folders that a part is made of, and the file that proves that it was built. */
const sources: Record<PartName, { folders: string[]; product: string }> = {
  main: { folders: ['electron/desktop', 'shared'], product: 'main/main.js' },
  preload: { folders: ['electron/desktop/preload', 'shared'], product: 'preload/preload.cjs' },
  engine: { folders: ['electron/core', 'shared'], product: 'engine/engine.js' },
  host: { folders: ['electron/browser', 'shared'], product: 'host/main.js' },
  cli: { folders: ['electron/cli', 'electron/core', 'shared'], product: 'cli/main.js' },
  renderer: { folders: ['renderer', 'shared'], product: 'renderer/index.html' },
};

/** All parts, in the order in which they are told. */
export const everyPart = Object.keys(sources) as PartName[];

/**
 * Those of the named parts whose product is missing or was built from other sources, settings or dependencies,
 * each with the stamp of what is there now.
 */
export async function staleParts(names: readonly PartName[]): Promise<Map<PartName, string>> {
  const stale = new Map<PartName, string>();
  for (const name of names) {
    const now = await hashOf(name);
    if (!existsSync(join(projectFolder, 'dist', sources[name].product)) || (await readStamp(name)) !== now) stale.set(name, now);
  }
  return stale;
}

/** Remembers what a part was built from: the stamp as it was before the build, so that a change during it is not lost. */
export async function markBuilt(name: PartName, stamp: string): Promise<void> {
  const path = stampPath(name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, stamp);
}

function stampPath(name: PartName): string {
  return join(projectFolder, '.cache/built', name);
}

async function readStamp(name: PartName): Promise<string | null> {
  const path = stampPath(name);
  return existsSync(path) ? await readFile(path, 'utf8') : null;
}

async function hashOf(name: PartName): Promise<string> {
  const patterns = sources[name].folders.map((folder) => `${folder}/**/*.*`);
  const files = new Set(['vite.config.ts', 'package.json', 'package-lock.json']);
  for await (const file of glob(patterns, { cwd: projectFolder })) files.add(file);
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(file).update('\0').update(await readFile(join(projectFolder, file))).update('\0');
  return hash.digest('hex');
}
