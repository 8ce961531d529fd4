/**
 * `npm run package [-- --dir] [--stub] [--linux] [--mac] [--win]`: builds, packs, and checks what was packed.
 * Without a platform it packs for this one, or with `--stub` for all. A stand-in is packed to a folder only, never to an installer.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extractAll } from '@electron/asar';
import { buildParts } from './build.ts';
import { faultsOf, packedIn, unpackedFolders } from './package/check.ts';
import { pack } from './package/pack.ts';
import type { Platform } from './package/stub-runtime.ts';
import { projectFolder } from './paths.ts';
import { electronRuntime } from './runtime.ts';

const output = path.join(projectFolder, 'release');
const PLATFORMS: Platform[] = ['linux', 'mac', 'win'];
const here: Platform = process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'win' : 'linux';

const { values } = parseArgs({
  options: {
    /** Only the folders with the unpacked app, no installers. */
    dir: { type: 'boolean', default: false },
    /** Pack a stand-in instead of Electron's runtime, for a machine without network. */
    stub: { type: 'boolean', default: false },
    linux: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    win: { type: 'boolean', default: false },
  },
});

/** The folder of the installed runtime, which serves for this platform only. */
function installedRuntime(): string | null {
  const executable = electronRuntime();
  if (executable === null) return null;
  return here === 'mac' ? path.resolve(executable, '../../../..') : path.dirname(executable);
}

async function packAndCheck(platform: Platform): Promise<number> {
  const runtime = platform === here ? installedRuntime() : null;
  const stub = values.stub || (values.dir && runtime === null);
  await pack({ platform, dir: values.dir || stub, output, stub, runtime, quiet: false });
  let wrong = 0;
  for (const folder of await unpackedFolders(output, platform)) {
    const faults = await faultsOf(packedIn(folder, platform));
    const name = path.relative(projectFolder, folder);
    for (const fault of faults) console.error(`${name}: ${fault}`);
    if (faults.length === 0) console.log(`${name}: files, native modules, fuses, archive hash and sample library are right${stub ? ' (checked on a stand-in for the runtime: it does not start)' : ''}.`);
    if (platform === here) wrong += await tryPacked(folder);
    wrong += faults.length;
  }
  return wrong;
}

/** Runs the end-to-end tests of the desktop from the packed files, in the fake electron. */
async function tryPacked(folder: string): Promise<number> {
  const { resources } = packedIn(folder, here);
  const app = await mkdtemp(path.join(tmpdir(), 'coterie-packed-'));
  extractAll(path.join(resources, 'app.asar'), app);
  const code = await new Promise<number>((resolve, reject) => {
    const tests = spawn(process.execPath, [path.join(projectFolder, 'node_modules/@playwright/test/cli.js'), 'test', '--project=fake-electron', '--reporter=line'], {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, COTERIE_APP: app, COTERIE_RESOURCES: resources },
    });
    tests.on('error', reject);
    tests.on('close', (ended) => resolve(ended ?? 1));
  });
  await rm(app, { recursive: true });
  console.log(`${path.relative(projectFolder, folder)}: the end-to-end tests from the packed files ${code === 0 ? 'passed' : 'FAILED'} (in the fake electron).`);
  return code === 0 ? 0 : 1;
}

const named = PLATFORMS.filter((platform) => values[platform]);
await buildParts(['main', 'preload', 'engine', 'renderer']);
await rm(output, { recursive: true, force: true });
let wrong = 0;
for (const platform of named.length > 0 ? named : values.stub ? PLATFORMS : [here]) wrong += await packAndCheck(platform);
process.exitCode = wrong === 0 ? 0 : 1;
