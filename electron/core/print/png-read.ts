/** Reads a PNG back row by row, without holding it: that it is whole, how large, and whether it shows something where it should. */
import { open } from 'node:fs/promises';
import { createInflate, crc32 } from 'node:zlib';
import { PNG_SIGNATURE, resolutionOf } from './png-chunks.ts';

export interface PngRead {
  width: number;
  height: number;
  /** Dots per inch; null where the file does not say. */
  dpi: number | null;
  channels: 3 | 4;
}

/** Reads 8-bit PNGs without interlacing; `row` is given each row of pixels, which it must not keep. Throws a sentence for a file that is not whole. */
export async function readPng(path: string, row: (y: number, pixels: Uint8Array, head: PngRead) => void): Promise<PngRead> {
  const head: PngRead = { width: 0, height: 0, dpi: null, channels: 3 };
  const inflate = createInflate({ chunkSize: 1 << 18 });
  const rows = new Rows(head, row);
  let failed: Error | null = null;
  inflate.on('data', (chunk: Buffer) => rows.take(chunk));
  inflate.on('error', (error) => { failed = error; });
  for await (const { type, data } of chunksOf(path)) {
    if (type === 'IHDR') readHead(data, head);
    if (type === 'pHYs') head.dpi = resolutionOf(data);
    if (type !== 'IDAT') continue;
    await new Promise<void>((resolve) => { inflate.write(data, () => resolve()); });
    if (failed) throw new Error('The pixels of the picture are damaged.', { cause: failed });
  }
  await new Promise<void>((resolve) => { inflate.end(() => setImmediate(resolve)); });
  if (rows.done !== head.height) throw new Error(`The picture has ${rows.done} of ${head.height} rows.`);
  return head;
}

function readHead(data: Buffer, head: PngRead): void {
  head.width = data.readUInt32BE(0);
  head.height = data.readUInt32BE(4);
  head.channels = data[9] === 6 ? 4 : 3;
  if (data[8] !== 8 || (data[9] !== 2 && data[9] !== 6) || data[12] !== 0) throw new Error('The picture is of a kind that is not read here.');
}

async function* chunksOf(path: string): AsyncGenerator<{ type: string; data: Buffer }> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(8);
    await file.read(head, 0, 8, 0);
    if (!head.equals(PNG_SIGNATURE)) throw new Error('The picture does not begin as a PNG does.');
    for (let at = 8; ;) {
      const { bytesRead } = await file.read(head, 0, 8, at);
      if (bytesRead < 8) throw new Error('The picture ends in the middle.');
      const chunk = Buffer.alloc(head.readUInt32BE(0) + 8);
      if ((await file.read(chunk, 0, chunk.length, at + 4)).bytesRead < chunk.length) throw new Error('The picture ends in the middle.');
      const body = chunk.subarray(0, -4);
      const type = body.toString('latin1', 0, 4);
      if (crc32(body) !== chunk.readUInt32BE(body.length)) throw new Error(`The part ${type} of the picture is damaged.`);
      yield { type, data: body.subarray(4) };
      if (type === 'IEND') return;
      at += chunk.length + 4;
    }
  } finally {
    await file.close();
  }
}

/** Puts bytes together to rows, and takes the filters back. */
class Rows {
  readonly #head: PngRead;
  readonly #row: (y: number, pixels: Uint8Array, head: PngRead) => void;
  #above = new Uint8Array();
  #current = new Uint8Array();
  #filled = 0;
  done = 0;

  constructor(head: PngRead, row: (y: number, pixels: Uint8Array, head: PngRead) => void) {
    this.#head = head;
    this.#row = row;
  }

  take(chunk: Buffer): void {
    const length = this.#head.width * this.#head.channels + 1;
    if (this.#current.length === 0) {
      this.#current = new Uint8Array(length);
      this.#above = new Uint8Array(length);
    }
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + length - this.#filled);
      this.#current.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === length) this.#finish();
    }
  }

  #finish(): void {
    const [current, above] = [this.#current, this.#above];
    const filter = current[0] ?? 0;
    if (filter === 2) for (let index = 1; index < current.length; index += 1) current[index] = (current[index] ?? 0) + (above[index] ?? 0);
    else if (filter !== 0) throw new Error('The picture is of a kind that is not read here.');
    this.#row(this.done, current.subarray(1), this.#head);
    this.done += 1;
    this.#filled = 0;
    [this.#current, this.#above] = [above, current];
  }
}
