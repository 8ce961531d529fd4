/** Finds the Electron runtime by looking at files only: importing the package would start a download. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './paths.ts';

/** Folder of the `electron` package. */
export const packageFolder = join(projectFolder, 'node_modules/electron');

/** Path of the executable within a runtime's folder, the same on every release of one system. */
function executableName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The Electron executable, or null when there is none: the one in ELECTRON_OVERRIDE_DIST_PATH if that is set, else the one
 * that the package's install script has put into its folder.
 */
export function electronRuntime(environment: NodeJS.ProcessEnv = process.env, installed = packageFolder): string | null {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const path = join(override, executableName(process.platform));
    return existsSync(path) ? path : null;
  }
  const [note, version] = [join(installed, 'path.txt'), join(installed, 'dist/version')];
  if (!existsSync(note) || !existsSync(version)) return null;
  // After an update the old runtime is still there, and would run the app with another Electron than it was tested with.
  if (readFileSync(version, 'utf8').trim().replace(/^v/u, '') !== electronVersion(installed)) return null;
  const path = join(installed, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** The version that the package asks for. */
export function electronVersion(installed = packageFolder): string {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
