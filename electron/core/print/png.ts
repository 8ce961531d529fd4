/** Writes a scene as PNG: rasterised in bands, each filtered, deflated and written before the next, so that memory does not grow with the picture. */
import { once } from 'node:events';
import { createDeflate } from 'node:zlib';
import type { Scene } from '../../../shared/print/scene.ts';
import type { Fonts } from './fonts.ts';
import { pngChunk, pngHead, pngResolution, PNG_SIGNATURE } from './png-chunks.ts';
import { pngPixels, Raster } from './raster.ts';
import { pngView } from './view-in-file.ts';
import { RasterWorkers } from './workers.ts';

export interface PngExtras {
  width: number;
  height: number;
  dpi: number;
  view: string | null;
}

/** Pieces of the file, and how many rows they bring it to. Up filter for every row: it costs little and suits plain areas. */
export async function* pngPieces(scene: Scene, fonts: Fonts, { width, height, dpi, view }: PngExtras): AsyncGenerator<{ bytes: Buffer; rows: number }> {
  const channels = scene.background === null ? 4 : 3;
  const raster = new Raster(scene, fonts, width, height);
  const deflate = createDeflate({ level: 6, chunkSize: 1 << 18 });
  const ready: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => ready.push(chunk));
  const take = (): Buffer => Buffer.concat(ready.splice(0).map((chunk) => pngChunk('IDAT', chunk)));
  yield { rows: 0, bytes: Buffer.concat([PNG_SIGNATURE, pngHead(width, height, channels), pngResolution(dpi), ...(view === null ? [] : [pngView(view)])]) };
  let above = new Uint8Array(width * channels);
  const workers = await RasterWorkers.start(Math.ceil(height / raster.bandHeight));
  try {
    for await (const { pixels: drawn, rows, top } of bands(raster, workers, height)) {
      const pixels = pngPixels(drawn, channels);
      const filtered = filterUp(pixels, above, width * channels);
      above = pixels.slice((rows - 1) * width * channels);
      await new Promise<void>((resolve, reject) => { deflate.write(filtered, (error) => (error ? reject(error) : resolve())); });
      yield { bytes: take(), rows: top + rows };
    }
    deflate.end();
    await once(deflate, 'end');
    yield { bytes: Buffer.concat([take(), pngChunk('IEND', new Uint8Array())]), rows: height };
  } finally {
    deflate.destroy();
    await workers.close();
  }
}

interface Band { pixels: Uint8Array; top: number; rows: number }

/** Bands from top to bottom; as many are drawn at once as there are threads. */
async function* bands(raster: Raster, workers: RasterWorkers, height: number): AsyncGenerator<Band> {
  const drawing: Promise<Band>[] = [];
  for (let top = 0; top < height || drawing.length > 0;) {
    for (; top < height && drawing.length < workers.count; top += raster.bandHeight) {
      const [from, rows] = [top, Math.min(raster.bandHeight, height - top)];
      const band = workers.draw(raster.band(from, rows)).then((pixels) => ({ pixels, rows, top: from }));
      // It is waited for in its turn; until then a failure must not count as one that nobody hears of.
      band.catch(() => undefined);
      drawing.push(band);
    }
    const first = drawing.shift();
    if (first) yield await first;
  }
}

/** Rows with a filter byte before each; every byte is stored as its difference from the one above. */
function filterUp(pixels: Uint8Array, above: Uint8Array, stride: number): Buffer {
  const rows = pixels.length / stride;
  const out = Buffer.allocUnsafe(pixels.length + rows);
  for (let row = 0; row < rows; row += 1) {
    let to = row * (stride + 1);
    out[to] = 2;
    const from = row * stride;
    for (let index = 0; index < stride; index += 1) {
      to += 1;
      out[to] = (pixels[from + index] ?? 0) - (row === 0 ? above[index] ?? 0 : pixels[from - stride + index] ?? 0);
    }
  }
  return out;
}
