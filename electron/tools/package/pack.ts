/** Runs electron-builder for one platform, on a real runtime or on the stand-in. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../paths.ts';
import { makeStubRuntime } from './stub-runtime.ts';
import type { Platform } from './stub-runtime.ts';

export interface PackOptions {
  platform: Platform;
  /** Leave out the installers. */
  dir: boolean;
  /** Folder for what is made. */
  output: string;
  /** Pack the stand-in for the runtime. */
  stub: boolean;
  /** A folder with a runtime, or null to have electron-builder fetch and verify one. */
  runtime: string | null;
  /** Hear nothing of it unless it fails. */
  quiet: boolean;
}

/** Packs; rejects with electron-builder's own words when that fails. */
export async function pack({ platform, dir, output, stub, runtime, quiet }: PackOptions): Promise<void> {
  const standIn = path.join(output, '.runtime', platform);
  if (stub) await makeStubRuntime(standIn, platform);
  const dist = stub ? standIn : runtime;
  const words = [`--${platform}`, ...(dir ? ['dir'] : []), '--publish', 'never', `-c.directories.output=${output}`, ...(dist === null ? [] : [`-c.electronDist=${dist}`])];
  await run(words, quiet);
}

function run(words: string[], quiet: boolean): Promise<void> {
  const child = spawn(process.execPath, [path.join(projectFolder, 'node_modules/electron-builder/cli.js'), ...words], {
    cwd: projectFolder,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    // A certificate is used only when it is named, not because the machine happens to have one.
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`electron-builder ended with code ${String(code)}. ${said}`.trim()));
    });
  });
}
