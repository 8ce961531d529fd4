/** `node electron/tools/package/icon.ts CHROMIUM`: draws icons/icon.svg as the 1024 px PNG that all installers' icons are made from. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { projectFolder } from '../paths.ts';

const SIDE = 1024;
const folder = path.join(projectFolder, 'electron/desktop/icons');
const executablePath = process.argv[2];
if (executablePath === undefined) {
  console.error('Name a Chromium or Chrome that draws the icon: node electron/tools/package/icon.ts /path/to/chromium');
  process.exit(2);
}

const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${String(SIDE)}px }</style>${await readFile(path.join(folder, 'icon.svg'), 'utf8')}`);
await page.screenshot({ path: path.join(folder, 'icon.png'), omitBackground: true });
await browser.close();
