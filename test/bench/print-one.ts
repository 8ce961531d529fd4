/** Prints one generated map in a process of its own, so that its peak of memory is its own; tells time and memory as JSON. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SvgGraph from 'graphology';
import renderSvg from 'graphology-svg';
import { print } from '../../electron/core/print/print.ts';
import { firstOptions, PictureFormat, type PrintOptions } from '../../shared/print/options.ts';
import type { Picture } from '../../shared/print/picture.ts';
import { people, pictureOf } from '../unit/print/pictures.ts';

export interface PrintMeasured { seconds: number; /** Seconds of processors, of all threads. */ cpu: number; peak: number; bytes: number; labels: number }

/** 100 million pixels on A1 paper. */
const LARGE: PrintOptions['size'] = { unit: 'px', width: 12_000, height: 8_400, dpi: 300 };
const MOST_NAMES = 300;

/** On the spiral, rows that differ by these numbers stand side by side: three near friends each, and for every tenth person one anywhere. */
const NEAR = [21, 34, 55] as const;
const nearAndFar = (count: number) => (row: number): number[] => [...NEAR.map((step) => row - step), ...(row % 10 === 0 ? [(row * 7919) % count] : [])].filter((friend) => friend >= 0 && friend !== row);

/** graphology-svg on the same nodes and ties, without legend, fonts, or a look at what was written. */
async function otherSvg(picture: Picture, file: string): Promise<void> {
  const graph = new SvgGraph({ multi: true });
  picture.nodes.forEach(({ id, x, y, radius, fill, label }) => graph.addNode(id, { x, y, size: radius, color: fill, label }));
  picture.ties.forEach(({ a, b, width }) => graph.addEdge(picture.nodes[a]?.id ?? '', picture.nodes[b]?.id ?? '', { size: width }));
  await new Promise<void>((resolve, reject) => { renderSvg(graph, file, {}, (error) => (error ? reject(error) : resolve())); });
}

async function ourPrint(picture: Picture, format: PictureFormat, file: string): Promise<number> {
  const options: PrintOptions = { ...firstOptions, format, size: LARGE, labels: { ...firstOptions.labels, count: MOST_NAMES } };
  const printing = print({ picture, options, file, view: null });
  for (;;) {
    const step = await printing.next();
    if (step.done) return step.value.labels;
  }
}

const [kind = '', count = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
const file = join(folder, 'map');
try {
  const picture = pictureOf({ friends: nearAndFar(Number(count)), names: people(Number(count)), communities: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'], owners: [0, 1, 2, 3, 4] });
  const began = performance.now();
  const labels = kind === 'graphology-svg' ? (await otherSvg(picture, file), picture.nodes.length) : await ourPrint(picture, PictureFormat.parse(kind), file);
  const measured: PrintMeasured = { seconds: (performance.now() - began) / 1000, cpu: process.resourceUsage().userCPUTime / 1e6, peak: process.resourceUsage().maxRSS * 1024, bytes: statSync(file).size, labels };
  console.log(JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true });
}
