/** `node electron/tools/package/icon.ts CHROMIUM`: draws icons/icon.svg in every size and form that the three systems want. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { projectFolder } from '../paths.ts';

const SIDES = [16, 32, 48, 64, 128, 256, 512, 1024];

/** The kinds of PNG within an .icns file and their sides in pixels; most are sizes of their own and doubles of smaller ones. */
const ICNS: [string, number][] = [['icp4', 16], ['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic08', 256], ['ic13', 256], ['ic09', 512], ['ic14', 512], ['ic10', 1024]];

/** Draws the icon in every size; the keys are sides in pixels. */
async function draw(svg: string, executablePath: string): Promise<Map<number, Buffer>> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const drawn = new Map<number, Buffer>();
  for (const side of SIDES) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    drawn.set(side, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

/** An .ico file: a directory of 16 bytes for each picture, then the pictures. */
function ico(pictures: [number, Buffer][]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [side, png]] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** An .icns file: chunks of a name, a length that counts the eight bytes before the picture too, and the picture. */
function icns(chunks: [string, Buffer][]): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length + 8);
    return Buffer.concat([Buffer.from(name), length, content]);
  };
  return chunk('icns', Buffer.concat(chunks.map(([name, png]) => chunk(name, png))));
}

const [executablePath] = process.argv.slice(2);
if (executablePath === undefined) {
  console.error('Name a Chromium or Chrome that draws the icon: node electron/tools/package/icon.ts /path/to/chromium');
  process.exit(2);
}
const folder = path.join(projectFolder, 'electron/desktop/icons');
const drawn = await draw(await readFile(path.join(folder, 'icon.svg'), 'utf8'), executablePath);
const pictureOf = (side: number): Buffer => drawn.get(side) ?? Buffer.alloc(0);
await mkdir(path.join(folder, 'png'), { recursive: true });
for (const [side, png] of drawn) await writeFile(path.join(folder, `png/${String(side)}x${String(side)}.png`), png);
await writeFile(path.join(folder, 'icon.ico'), ico(SIDES.filter((side) => side <= 256).map((side) => [side, pictureOf(side)])));
await writeFile(path.join(folder, 'icon.icns'), icns(ICNS.map(([name, side]) => [name, pictureOf(side)])));
