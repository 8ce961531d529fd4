/** Printing maps of 200 to 20,000 people: time and memory for PDF, SVG and a PNG of 100 megapixels, how they grow, and graphology-svg beside ours. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { heading, line } from './measure.ts';
import type { PrintMeasured } from './print-one.ts';

const SIZES = [200, 2000, 20_000];
const KINDS = ['pdf', 'svg', 'graphology-svg', 'png'] as const;
const names: Readonly<Record<(typeof KINDS)[number], string>> = { pdf: 'PDF', svg: 'SVG with fonts', 'graphology-svg': 'SVG by graphology-svg (no fonts, legend, check)', png: 'PNG of 100 megapixels' };

function measure(kind: string, count: number): PrintMeasured {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'print-one.ts'), kind, String(count)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(output) as PrintMeasured;
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 23 ? 1 : 0)} MB`;

/** `sizes` in people, from small to large. */
export function benchPrint(sizes: readonly number[] = SIZES): void {
  heading('Printing a map, the file read back included; memory is the peak of the whole process');
  const before = new Map<string, PrintMeasured>();
  for (const count of sizes) {
    console.log(`\n${count.toLocaleString('en')} people`);
    for (const kind of KINDS) {
      const measured = measure(kind, count);
      const { seconds, cpu, peak, bytes, labels } = measured;
      const last = before.get(kind);
      line(`  ${names[kind]}`, `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processors), ${megabytes(peak)}`);
      line('    file, names', `${megabytes(bytes)}, ${labels}`);
      if (last) line('    growth of processor time and memory for ten times the people', `${(cpu / last.cpu).toFixed(1)}×, ${(peak / last.peak).toFixed(1)}×`);
      before.set(kind, measured);
    }
  }
}
