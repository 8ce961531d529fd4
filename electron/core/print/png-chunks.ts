/** The parts that a PNG file is made of (W3C, Portable Network Graphics, third edition). */
import { crc32 } from 'node:zlib';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const METRE = 39.370_078_740_157_48;

/** Length, type, data, and the checksum of type and data. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}

/** Size and kind of pixels: 8 bits for each of red, green, blue, and opacity where there is any. */
export function pngHead(width: number, height: number, channels: 3 | 4): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  return pngChunk('IHDR', data);
}

/** How many pixels a metre of the printed picture has. */
export function pngResolution(dpi: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dpi * METRE);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return pngChunk('pHYs', data);
}

/** Dots per inch of the data of a pHYs chunk; null when it states no length. */
export function resolutionOf(data: Buffer): number | null {
  return data[8] === 1 ? Math.round((data.readUInt32BE(0) / METRE) * 100) / 100 : null;
}
