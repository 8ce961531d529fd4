/** Libraries of 10,000 to a million papers: opening, every network, search and details, asked through the contract. Each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { heading } from './measure.ts';

const SIZES = [10_000, 50_000];
const LARGE = [10_000, 100_000, 1_000_000];
/** Finding the topics of a million papers while the library is made needs more than what a process has by itself. Megabytes. */
const HEAP_TO_MAKE = 14_000;

const program = (name: string): string => join(import.meta.dirname, 'library', name);

/** What one size gave: a figure for each row, in the order asked. */
const Measured = z.array(z.object({ what: z.string(), figure: z.string(), goal: z.string() }));
type Measured = z.infer<typeof Measured>;

function run(script: string, flags: readonly string[], ...values: readonly string[]): string {
  const done = spawnSync(process.execPath, [...flags, program(script), ...values], { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) throw new Error(`${script} ended with ${done.status ?? done.signal}.`);
  return done.stdout;
}

/** Makes a library of this size, asks it everything, and removes it; `keep` is a folder where made libraries stay for the next run. */
function measured(papers: number, keep: string | undefined): Measured {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  const file = join(folder, `${papers}.coterie`);
  try {
    const made = existsSync(file) ? '[]' : run('make-one.ts', [`--max-old-space-size=${HEAP_TO_MAKE}`], file, String(papers));
    return [...Measured.parse(JSON.parse(made)), ...Measured.parse(JSON.parse(run('ask-one.ts', [], file)))];
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints a table with a column for each size. */
export function benchMillion(large: boolean, keep?: string): void {
  const sizes = large ? LARGE : SIZES;
  heading(`Libraries of ${sizes.map((size) => size.toLocaleString('en')).join(', ')} papers${large ? '' : ' (a million with --large)'}: milliseconds on the processor, through the contract`);
  const columns = sizes.map((size) => measured(size, keep));
  const rows = new Map(columns.flat().map(({ what, goal }) => [what, goal]));
  for (const [what, goal] of rows) {
    const figures = columns.map((column) => (column.find((row) => row.what === what)?.figure ?? '').padStart(14)).join('');
    console.log(`${what.padEnd(58)}${figures}${goal ? `   goal ${goal}` : ''}`);
  }
}
