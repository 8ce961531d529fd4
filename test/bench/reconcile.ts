/** Reconciling many records in one import: time and memory against plain inserts of the same rows, how they grow, and what one decision costs afterwards. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heading, line } from './measure.ts';
import { writeProfiles } from './reconcile-profiles.ts';

export interface Measured {
  seconds: number;
  /** Bytes. */
  peak: number;
  steps: Record<string, number>;
  counts: Record<'records' | 'papers' | 'names' | 'people' | 'ties' | 'questions', number> | null;
  deeds: { name: string; seconds: number }[];
}

const SIZES = [1000, 10_000, 100_000];
/** Seconds that one decision may take in a library of so many records. */
const DECISION_GOALS = new Map([[10_000, 0.3], [100_000, 3]]);

function measure(kind: 'import' | 'bare', target: string, source: string): Measured {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'reconcile-one.ts'), kind, target, source], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(output) as Measured;
}

const duration = (seconds: number): string => (seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(1)} s`);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

function benchSize(folder: string, records: number): Measured {
  const pages = join(folder, `pages-${records}`);
  mkdirSync(pages);
  writeProfiles(pages, records, 1);
  const library = join(folder, `${records}.coterie`);
  const imported = measure('import', library, pages);
  const bare = measure('bare', join(folder, `${records}-bare.coterie`), library);
  const counts = imported.counts;
  console.log(`\n${records.toLocaleString('en')} records: ${counts?.papers} papers, ${counts?.names} printed names, ${counts?.people} people, ${counts?.ties} ties, ${counts?.questions} questions`);
  line('One import', `${duration(imported.seconds)}, ${(imported.seconds / bare.seconds).toFixed(1)}× bare`);
  line('  of which', Object.entries(imported.steps).map(([step, seconds]) => `${step} ${duration(seconds)}`).join(', '));
  line('  peak of memory', `${megabytes(imported.peak)}, ${(imported.peak / bare.peak).toFixed(1)}× bare`);
  line('  bare inserts of the same rows', `${duration(bare.seconds)}, ${megabytes(bare.peak)}`);
  const goal = DECISION_GOALS.get(records);
  for (const deed of imported.deeds) line(`  ${deed.name}`, duration(deed.seconds), goal === undefined ? '' : `≤ ${duration(goal)}`);
  rmSync(pages, { recursive: true });
  return imported;
}

/** `sizes` in records, from small to large. */
export function benchReconcile(sizes: readonly number[] = SIZES): void {
  heading('Reconciling: which papers and people are the same, in one import of many pages');
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  try {
    const measured = sizes.map((records) => benchSize(folder, records));
    const [before, last] = measured.slice(-2);
    if (before && last && sizes.length > 1) {
      console.log('');
      line(`Growth from ${sizes.at(-2)?.toLocaleString('en')} to ${sizes.at(-1)?.toLocaleString('en')} records, time`, `${(last.seconds / before.seconds).toFixed(1)}×`, '≤ 12×');
      line('  peak of memory', `${(last.peak / before.peak).toFixed(1)}×`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) benchReconcile(process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES);
