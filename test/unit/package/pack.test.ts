/** The packed app, checked on a stand-in for Electron's runtime: what is in it, and that the check would notice if it were not. */
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildParts } from '../../../electron/tools/build.ts';
import { faultsOf, packedIn, unpackedFolders } from '../../../electron/tools/package/check.ts';
import type { Packed } from '../../../electron/tools/package/check.ts';
import { pack } from '../../../electron/tools/package/pack.ts';
import type { Platform } from '../../../electron/tools/package/stub-runtime.ts';
import { launchChromium } from '../../e2e/shell/chromium.ts';
import { FakeElectron } from '../../fake-electron/launch.ts';

const PLATFORMS: Platform[] = ['linux', 'mac', 'win'];
const packed = new Map<Platform, string>();
let output: string;

beforeAll(async () => {
  await buildParts(['main', 'preload', 'engine', 'renderer']);
  output = await mkdtemp(path.join(tmpdir(), 'coterie-pack-'));
  for (const platform of PLATFORMS) {
    await pack({ platform, dir: true, output, stub: true, runtime: null, quiet: true });
    packed.set(platform, (await unpackedFolders(output, platform))[0] ?? '');
  }
}, 120_000);
afterAll(async () => await rm(output, { recursive: true, force: true }));

/** A copy of a packed app that a test may spoil. */
async function copyOf(platform: Platform): Promise<Packed> {
  const folder = await mkdtemp(path.join(output, 'copy-'));
  await cp(packed.get(platform) ?? '', folder, { recursive: true, verbatimSymlinks: true });
  return packedIn(folder, platform);
}

describe.each(PLATFORMS)('the package for %s', (platform) => {
  it('holds the right files, native modules, fuses, archive hash and sample library', async () => {
    expect(await faultsOf(packedIn(packed.get(platform) ?? '', platform))).toEqual([]);
  });

  it('would be refused with a fuse that is set otherwise', async () => {
    const copy = await copyOf(platform);
    await flipFuses(copy.executable, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true });
    expect(await faultsOf(copy)).toEqual(['The fuse RunAsNode is on.']);
  });

  it('would be refused with a file too many or a native module too few', async () => {
    const copy = await copyOf(platform);
    const archive = path.join(copy.resources, 'app.asar');
    const files = await mkdtemp(path.join(output, 'files-'));
    extractAll(archive, files);
    await writeFile(path.join(files, 'notes.txt'), 'left behind');
    await createPackage(files, archive);
    await rm(path.join(copy.resources, 'app.asar.unpacked'), { recursive: true });
    const faults = await faultsOf(copy);
    expect(faults).toContain('notes.txt does not belong into the archive.');
    expect(faults.filter((fault) => fault.includes('.node is missing from the unpacked files'))).toHaveLength(2);
  });
});

describe.each(['mac', 'win'] as const)('the program for %s', (platform) => {
  it('would be refused when its archive was changed after packing', async () => {
    const copy = await copyOf(platform);
    const archive = path.join(copy.resources, 'app.asar');
    const files = await mkdtemp(path.join(output, 'files-'));
    extractAll(archive, files);
    await appendFile(path.join(files, 'dist/main/main.js'), '// changed');
    await createPackage(files, archive);
    expect(await faultsOf(copy)).toContain('The program does not hold the hash of its archive, or holds another one.');
  });
});

describe('the packed files for this system', () => {
  const here: Platform = process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'win' : 'linux';

  /** Runs the smoke test in the fake electron; gives the exit code and what it printed. */
  async function smokeTest(spoil: (app: string) => Promise<void>): Promise<{ code: number | null; said: string }> {
    const { resources } = packedIn(packed.get(here) ?? '', here);
    const app = await mkdtemp(path.join(output, 'app-'));
    const folder = await mkdtemp(path.join(output, 'user-'));
    extractAll(path.join(resources, 'app.asar'), app);
    await spoil(app);
    const browser = await launchChromium();
    const running = await FakeElectron.launch({ app, resources, args: ['--smoke-test'], folder, browser, colorScheme: 'light', viewport: { width: 1200, height: 800 } });
    const code = await running.ended;
    await browser.close();
    return { code, said: running.output.join('') };
  }

  it('open a window and a library', { timeout: 60_000 }, async () => {
    const { code, said } = await smokeTest(() => Promise.resolve());
    expect(said).toContain('"ok":true');
    expect(code).toBe(0);
  });

  it('do not without the native module', { timeout: 60_000 }, async () => {
    const { code, said } = await smokeTest((app) => rm(path.join(app, 'node_modules/better-sqlite3/prebuilds'), { recursive: true }));
    expect(said).toContain('"ok":false');
    expect(code).toBe(1);
  });

  /** The files of the archive, in a folder of their own. */
  async function unpack(): Promise<string> {
    const app = await mkdtemp(path.join(output, 'app-'));
    extractAll(path.join(packedIn(packed.get(here) ?? '', here).resources, 'app.asar'), app);
    return app;
  }

  it.each(['main/main.js', 'engine/engine.js', 'preload/preload.cjs'])('cannot reach the network: %s names nothing that does', async (name) => {
    const text = await readFile(path.join(await unpack(), 'dist', name), 'utf8');
    // What no switch of Chromium's covers: Node's own ways out.
    expect(text.length).toBeGreaterThan(0);
    expect(text.match(/(?:from\s*|require\(\s*|import\(?\s*|getBuiltinModule\(\s*)["'](?:node:)?(?:net|https?|http2|tls|dgram|dns|undici|inspector)["']|(?<![.\w])fetch\(|\b(?:WebSocket|XMLHttpRequest|EventSource)\(/gu) ?? []).toEqual([]);
  });

  it('say which version they are', async () => {
    const app = await unpack();
    const shipped = JSON.parse(await readFile(path.join(app, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(shipped).toMatchObject({ productName: 'Coterie', main: 'dist/main/main.js' });
    expect(shipped).not.toHaveProperty('devDependencies');
  });
});
