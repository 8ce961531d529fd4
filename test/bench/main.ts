/** `npm run bench`: ratios of one run on one machine. It prints, and never fails on a time. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { benchImport } from './import.ts';
import { benchWindow } from './window.ts';

const root = resolve(import.meta.dirname, '../..');
const profiles = resolve(root, '../shared/profiles');
const real = existsSync(profiles);
console.log(real ? 'Data: the five real profiles.' : 'Data: the sample library, because the real profiles are not beside the checkout.');
const folder = real ? profiles : resolve(root, 'data/sample');
await benchImport(folder);
await benchWindow(folder);
