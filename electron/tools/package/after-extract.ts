/** Removes Electron's own demonstration app before the integrity list is made; a runtime given as a folder still holds it. */
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** What electron-builder tells; its own type of this is not exported. */
interface Extracted {
  appOutDir: string;
  electronPlatformName: string;
}

export default async function afterExtract({ appOutDir, electronPlatformName }: Extracted): Promise<void> {
  const resources = electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  for (const name of [`${resources}/default_app.asar`, 'version']) await rm(path.join(appOutDir, name), { force: true });
}
