/** Rasterisers in threads of their own, so that the process goes on answering while a large picture is drawn, and every processor helps. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Each takes some 80 MB at work; more than this many would not be much faster. */
const MOST_WORKERS = 4;

/**
 * What a thread runs. It is given the rasteriser's code and WebAssembly as data: files of a packed app cannot be relied on in threads.
 * Each message is an SVG; each answer its pixels (red, green, blue, opacity; multiplied), or why there are none.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const ready = import('data:text/javascript;base64,' + workerData.code).then(async ({ initWasm, Resvg }) => {
  await initWasm(workerData.wasm);
  return Resvg;
});
parentPort.on('message', async (svg) => {
  try {
    const Resvg = await ready;
    const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
    const image = resvg.render();
    const pixels = image.pixels;
    image.free();
    resvg.free();
    parentPort.postMessage({ pixels }, [pixels.buffer]);
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
});`;

type Answer = { pixels: Uint8Array } | { error: string };

export class RasterWorkers {
  readonly #workers: Worker[];
  #next = 0;

  /** Starts as many threads as are useful for so many pieces. Rejects when the rasteriser's files cannot be read. */
  static async start(pieces: number): Promise<RasterWorkers> {
    const resolver = createRequire(import.meta.url);
    const wasmFile = resolver.resolve('@resvg/resvg-wasm/index_bg.wasm');
    const [code, wasm] = await Promise.all([readFile(wasmFile.replace('index_bg.wasm', 'index.mjs'), 'base64'), readFile(wasmFile)]);
    return new RasterWorkers(Math.min(pieces, MOST_WORKERS, availableParallelism()), { code, wasm });
  }

  private constructor(count: number, workerData: { code: string; wasm: Buffer }) {
    this.#workers = Array.from({ length: Math.max(1, count) }, () => new Worker(PROGRAM, { eval: true, workerData }));
  }

  /** How many pieces can be drawn at once. */
  get count(): number { return this.#workers.length; }

  /** Draws one SVG. At most `count` may be under way; answers come in the order of the questions. */
  async draw(svg: string): Promise<Uint8Array> {
    const worker = this.#workers[this.#next % this.#workers.length];
    this.#next += 1;
    if (!worker) throw new Error('There is no thread to draw in.');
    worker.postMessage(svg, []);
    const [answer] = await once(worker, 'message') as [Answer];
    if ('error' in answer) throw new Error(`The picture could not be drawn (${answer.error}).`);
    return answer.pixels;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
