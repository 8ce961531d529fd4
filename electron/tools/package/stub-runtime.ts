/**
 * Makes a stand-in for Electron's runtime: the folders and files of a release that electron-builder touches, with a fuse
 * wire, and nothing that runs. It lets the packing be checked where the runtime cannot be fetched.
 */
import { chmod, copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { projectFolder } from '../paths.ts';

export type Platform = 'linux' | 'mac' | 'win';

/** The text that marks the place of the fuses within Electron's executable. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A release's fuses before they are flipped; one digit each, in FuseV1Options' order. */
const FACTORY_FUSES = '101100011';

function fuseWire(): Buffer {
  const count = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
  if (count !== FACTORY_FUSES.length) throw new Error(`Electron has ${String(count)} fuses now; teach the stand-in the new ones.`);
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, count]), Buffer.from(FACTORY_FUSES)]);
}

/** Writes the stand-in for one platform into `folder`, which is emptied first. */
export async function makeStubRuntime(folder: string, platform: Platform): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await put(folder, { LICENSE: 'stand-in', 'LICENSES.chromium.html': 'stand-in', version: '0.0.0' });
  if (platform === 'mac') await makeMac(folder);
  else {
    await put(folder, { 'resources/default_app.asar': 'stand-in', 'locales/en-US.pak': 'stand-in' });
    if (platform === 'linux') await makeLinux(folder);
    else await makeWindows(folder);
  }
}

async function makeLinux(folder: string): Promise<void> {
  const elf = Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(60), fuseWire()]);
  await put(folder, { electron: elf, 'chrome-sandbox': 'stand-in' });
  for (const name of ['electron', 'chrome-sandbox']) await chmod(path.join(folder, name), 0o755);
}

/** The executable must be a real PE file with a version resource, for that is where its integrity list goes: 7-Zip's is one. */
async function makeWindows(folder: string): Promise<void> {
  const file = path.join(folder, 'electron.exe');
  await copyFile(path.join(projectFolder, 'node_modules/electron-winstaller/vendor/7z-x64.exe'), file);
  await writeFile(file, fuseWire(), { flag: 'a' });
}

async function makeMac(folder: string): Promise<void> {
  const contents = path.join(folder, 'Electron.app/Contents');
  const framework = path.join(contents, 'Frameworks/Electron Framework.framework');
  await put(contents, {
    'Info.plist': plist('Electron', 'com.github.Electron'),
    'MacOS/Electron': 'stand-in',
    'Resources/default_app.asar': 'stand-in',
    'Resources/electron.icns': 'stand-in',
    'Resources/en.lproj/locale.pak': 'stand-in',
    'Frameworks/Electron Framework.framework/Versions/A/Electron Framework': Buffer.concat([Buffer.from('cffaedfe', 'hex'), fuseWire()]),
    'Frameworks/Electron Framework.framework/Versions/A/Resources/en.lproj/locale.pak': 'stand-in',
  });
  for (const helper of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${helper}`;
    await put(path.join(contents, `Frameworks/${name}.app/Contents`), { 'Info.plist': plist(name, 'com.github.Electron.helper'), [`MacOS/${name}`]: 'stand-in' });
  }
  await symlink('A', path.join(framework, 'Versions/Current'));
  for (const name of ['Electron Framework', 'Resources']) await symlink(`Versions/Current/${name}`, path.join(framework, name));
}

function plist(name: string, id: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIdentifier</key><string>${id}</string></dict></plist>`;
}

async function put(folder: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}
