/** `npm run build [-- PART…]`: bundles the parts whose sources have changed since their last build into dist/. */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { parts } from '../../vite.config.ts';
import { projectFolder } from './paths.ts';
import { everyPart, markBuilt, staleParts } from './stamp.ts';
import type { PartName } from './stamp.ts';

/** Bundles those of the named parts that are out of date, and returns them. */
export async function buildParts(names: readonly PartName[] = everyPart): Promise<PartName[]> {
  const stale = await staleParts(names);
  await Promise.all(
    [...stale].map(async ([name, stamp]) => {
      await build(parts[name]);
      if (name === 'cli') await chmod(join(projectFolder, 'dist/cli/main.js'), 0o755);
      await markBuilt(name, stamp);
    }),
  );
  return [...stale.keys()];
}

function isPart(name: string): name is PartName {
  return name in parts;
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined) {
    console.error(`There is no part called ${unknown}. The parts are ${everyPart.join(', ')}.`);
    process.exit(2);
  }
  const built = await buildParts(names.length > 0 ? names.filter(isPart) : everyPart);
  console.log(built.length > 0 ? `Built ${built.join(', ')}.` : 'Everything is up to date.');
}
