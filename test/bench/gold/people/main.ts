/** `node test/bench/gold/people/main.ts [--gold DIR] [--brief]`: how well the rules find people, on labelled signatures. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateBlocks, trades } from './blocks.ts';
import { generatePeople } from './generate.ts';
import { readRenamed } from './renamed.ts';
import { report, summary } from './report.ts';
import { type LabelledPeople, readInspire, readNeutral } from './shape.ts';

const examples = resolve(import.meta.dirname, '../../../../../shared/examples/gold');
const whole = { strictness: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], ablation: true };
const short = { strictness: [0.5], ablation: false };

function setsOf(folder: string): LabelledPeople[] {
  if (existsSync(join(folder, 'signatures.jsonl'))) return [readNeutral(folder)];
  const inspire = readInspire(folder);
  return inspire ? [inspire] : [];
}

/** What is beside the checkout, and invented sets of several kinds: rules that suit one set only are found out. */
function allSets(): LabelledPeople[] {
  const real = [readInspire(join(examples, 'inspire-wang-beard')), readRenamed(examples, 1, 0.1), readRenamed(examples, 2, 0.4)];
  return [...real.flatMap((set) => set ?? []), ...trades.map((trade) => generateBlocks(trade, 1)), ...[1, 2].map((seed) => generatePeople(seed))];
}

/** Measures the rules and the baselines on the signatures in a folder, or on those beside the checkout and on invented ones. */
export function benchPeople(folder?: string, brief = false): void {
  const sets = folder === undefined ? allSets() : setsOf(resolve(folder));
  if (sets.length === 0) console.log(`No labelled signatures are in ${folder}; looked for signatures.jsonl and wang_signatures.json.`);
  for (const set of sets) report(set, brief ? short : whole);
  if (sets.length > 1) summary(sets);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { gold: { type: 'string' }, brief: { type: 'boolean', default: false } } });
  benchPeople(values.gold, values.brief);
}
