/** Looks into a packed app and compares it with what should be there: files, native modules, fuses, integrity, sample library. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { getRawHeader, listPackage, uncache } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { projectFolder } from '../paths.ts';
import type { Platform } from './stub-runtime.ts';

const BUILT = ['main', 'preload', 'engine', 'renderer'];
const DATABASE = 'node_modules/better-sqlite3';
/** What belongs into the archive of each package that is not bundled. */
const FONT = /^(?:package\.json|LICENSE|unicode\.json|files\/[\w-]+-wght-(?:normal|italic)\.woff2)$/u;
const PACKAGES: Readonly<Record<string, RegExp>> = {
  [DATABASE]: /^(?:package\.json|LICENSE|lib\/.*)$/u,
  ...Object.fromEntries(['inter', 'source-serif-4', 'noto-sans', 'noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc', 'vazirmatn']
    .map((family) => [`node_modules/@fontsource-variable/${family}`, FONT])),
  'node_modules/@resvg/resvg-wasm': /^(?:package\.json|index\.mjs|index_bg\.wasm)$/u,
  'node_modules/subset-font': /^(?:package\.json|LICENSE|index\.js)$/u,
  'node_modules/fontverter': /^(?:package\.json|LICENSE|index\.js)$/u,
  'node_modules/harfbuzzjs': /^(?:package\.json|LICENSE|dist\/harfbuzz-subset\.wasm)$/u,
  'node_modules/p-limit': /^(?:package\.json|license|index\.js)$/u,
  'node_modules/yocto-queue': /^(?:package\.json|license|index\.js)$/u,
  'node_modules/pako': /^(?:package\.json|LICENSE|index\.js|lib\/.*)$/u,
  'node_modules/wawoff2': /^(?:package\.json|LICENSE|(?:compress|decompress|index)\.js|build\/(?:de)?compress_binding\.js)$/u,
  'node_modules/woff2sfnt-sfnt2woff': /^(?:package\.json|(?:index|sfnt2woff|woff2sfnt)\.js)$/u,
};
/** Where npm keeps a package when another version of it has the usual place; it is packed to the usual place. */
const NESTED: Readonly<Record<string, string>> = { 'node_modules/pako': 'node_modules/woff2sfnt-sfnt2woff/node_modules/pako' };
const SYSTEM: Readonly<Record<Platform, string>> = { linux: 'linux', mac: 'darwin', win: 'win32' };

/** The fuses that are on in a packed app; all others are off. The last one is not ours to set and stays as it comes. */
const FUSES_ON: readonly number[] = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.WasmTrapHandlers];
const ON = 49;
const OFF = 48;

/** Where the parts of an unpacked app are. */
export interface Packed {
  platform: Platform;
  resources: string;
  /** What carries the fuses, as @electron/fuses wants it. */
  executable: string;
}

/** Finds the parts of the app that electron-builder left in `folder`. */
export function packedIn(folder: string, platform: Platform): Packed {
  if (platform === 'mac') return { platform, resources: path.join(folder, 'Coterie.app/Contents/Resources'), executable: path.join(folder, 'Coterie.app') };
  return { platform, resources: path.join(folder, 'resources'), executable: path.join(folder, platform === 'win' ? 'Coterie.exe' : 'coterie') };
}

/** Everything that is not as it should be, as sentences; none when the package is right. */
export async function faultsOf(packed: Packed): Promise<string[]> {
  // The library keeps what it once read of an archive; the check is about the file as it is now.
  uncache(path.join(packed.resources, 'app.asar'));
  return [
    ...(await fileFaults(packed)),
    ...(await fuseFaults(packed)),
    ...(await integrityFaults(packed)),
    ...compare('the sample library', await filesIn(path.join(projectFolder, 'data/sample')), await filesIn(path.join(packed.resources, 'sample'))),
    ...(existsSync(path.join(packed.resources, 'default_app.asar')) ? ["Electron's demonstration app is still in the package."] : []),
  ];
}

async function fileFaults({ platform, resources }: Packed): Promise<string[]> {
  const natives = ['arm64', 'x64'].map((processor) => `${DATABASE}/prebuilds/${SYSTEM[platform]}-${processor}.node`);
  const expected = ['package.json', ...natives];
  for (const part of BUILT) expected.push(...(await filesIn(path.join(projectFolder, 'dist', part))).map((name) => `dist/${part}/${name}`));
  for (const [folder, belongs] of Object.entries(PACKAGES)) {
    const source = [NESTED[folder] ?? folder, folder].map((name) => path.join(projectFolder, name)).find((name) => existsSync(name)) ?? folder;
    expected.push(...(await filesIn(source)).filter((name) => belongs.test(name)).map((name) => `${folder}/${name}`));
  }
  const archive = path.join(resources, 'app.asar');
  const listed = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  // The listing names folders too.
  const files = listed.filter((name) => !listed.some((other) => other.startsWith(`${name}/`)));
  return [...compare('the archive', expected, files), ...compare('the unpacked files', natives, await filesIn(`${archive}.unpacked`))];
}

async function fuseFaults({ executable }: Packed): Promise<string[]> {
  const wire = Object.entries(await getCurrentFuseWire(executable)).filter(([name]) => name !== 'version');
  return wire
    .filter(([fuse, state]) => Number(state) !== (FUSES_ON.includes(Number(fuse)) ? ON : OFF))
    .map(([fuse, state]) => `The fuse ${FuseV1Options[Number(fuse)] ?? fuse} is ${Number(state) === ON ? 'on' : 'off'}.`);
}

/** Electron compares the archive's header with a hash that macOS and Windows keep with the program; Linux has no place for it. */
async function integrityFaults({ platform, resources, executable }: Packed): Promise<string[]> {
  if (platform === 'linux') return [];
  const hash = createHash('sha256').update(getRawHeader(path.join(resources, 'app.asar')).headerString).digest('hex');
  const [file, expected] =
    platform === 'mac'
      ? [path.join(executable, 'Contents/Info.plist'), new RegExp(`<key>ElectronAsarIntegrity</key>\\s*<dict>\\s*<key>Resources/app.asar</key>[^]{0,200}${hash}`, 'u')]
      : [executable, new RegExp(`\\[\\{"file":"resources\\\\\\\\app.asar","alg":"SHA256","value":"${hash}"\\}\\]`, 'u')];
  return expected.test(await readFile(file, 'latin1')) ? [] : ['The program does not hold the hash of its archive, or holds another one.'];
}

function compare(what: string, expected: string[], found: string[]): string[] {
  return [
    ...expected.filter((name) => !found.includes(name)).map((name) => `${name} is missing from ${what}.`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `${name} does not belong into ${what}.`),
  ];
}

/** Names of all files below a folder, with `/` between folders. */
async function filesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (entry.isFile()) names.push(path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  }
  return names;
}

/** The folders with unpacked apps for a platform, one for each processor. */
export async function unpackedFolders(output: string, platform: Platform): Promise<string[]> {
  const names = await readdir(output);
  const wanted = platform === 'mac' ? /^mac(?:-arm64|-universal)?$/u : new RegExp(`^${platform}(?:-\\w+)?-unpacked$`, 'u');
  return names.filter((name) => wanted.test(name)).map((name) => path.join(output, name));
}
