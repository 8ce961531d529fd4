/** `npm run bench [-- --gold DIR --large --libraries DIR]`: ratios and rates of one run on one machine. It prints, and never fails on a figure. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchPapers } from './gold/papers/main.ts';
import { benchPeople } from './gold/people/main.ts';
import { benchImport } from './import.ts';
import { benchLayout } from './layout.ts';
import { benchMap } from './map.ts';
import { benchMillion } from './million.ts';
import { heading } from './measure.ts';
import { benchPrint } from './print.ts';
import { benchReconcile } from './reconcile.ts';
import { benchWindow } from './window.ts';

const root = resolve(import.meta.dirname, '../..');

async function benchApp(): Promise<void> {
  const profiles = resolve(root, '../shared/profiles');
  const real = existsSync(profiles);
  console.log(real ? 'Data: the five real profiles.' : 'Data: the sample library, because the real profiles are not beside the checkout.');
  const folder = real ? profiles : resolve(root, 'data/sample');
  await benchImport(folder);
  await benchWindow(folder);
  await benchMap();
}

/** Judges the rules on labelled data: of the given folder only, or of everything that is at hand. */
function benchRules(folder?: string): void {
  if (folder === undefined || existsSync(join(folder, 'papers.jsonl'))) {
    heading('Which papers are the same, judged on labelled data');
    benchPapers(folder);
  }
  if (folder === undefined || !existsSync(join(folder, 'papers.jsonl'))) {
    heading('Which people are the same, judged on labelled data (B-cubed)');
    benchPeople(folder);
  }
}

const { values } = parseArgs({ options: { gold: { type: 'string' }, large: { type: 'boolean', default: false }, libraries: { type: 'string' } } });
if (values.gold === undefined) {
  await benchApp();
  benchMillion(values.large, values.libraries);
  benchLayout(values.large);
  benchReconcile();
  benchPrint();
}
benchRules(values.gold);
