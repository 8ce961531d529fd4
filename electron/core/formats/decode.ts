/** Turns the bytes of a file into text, whatever program saved it. */
import type { Remark } from '../../../shared/model/record.ts';
import { splitLines } from './lines.ts';
import { lineList, remark } from './remarks.ts';

export type Decoded = { text: string; remarks: Remark[] } | null;

const sample = 4096;

/** Tells UTF-16 without a mark by its zero bytes: text in Latin letters has one in every other place. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length - (bytes.length % 2), sample);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const many = end / 2 * 0.7;
  if (end >= 4 && odd > many && even === 0) return 'utf-16le';
  return end >= 4 && even > many && odd === 0 ? 'utf-16be' : null;
}

/** Bytes at the end that start a character of UTF-8 and lack its rest: a cut, not a wrong encoding. */
function danglingBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The text if the bytes are UTF-8 throughout, else null. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // Wrong bytes are an answer here; anything else is not ours to hide.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Reads line by line: a file put together from several may be UTF-8 in one line and Windows-1252 in another. */
function mixed(bytes: Uint8Array): Decoded {
  const lines: string[] = [];
  const guessed: number[] = [];
  const western = new TextDecoder('windows-1252');
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const text = utf8(line);
    lines.push(text ?? western.decode(line));
    if (text === null) guessed.push(lines.length);
    start = end + 1;
  }
  const text = lines.join('\n');
  const where = text.includes('\r') ? '' : ` (${lineList(guessed)})`;
  const message = `The file is not UTF-8 throughout${where}; those parts were read as Windows-1252, an older encoding. The text is kept; check names with accents.`;
  return { text, remarks: [remark('encoding-guessed', where === '' ? null : guessed[0] ?? null, message)] };
}

/** True when the text holds characters that no page of text has. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const head = text.slice(0, sample);
  const odd = [...head].filter((letter) => letter < ' ' && !'\t\n\r\f\v'.includes(letter)).length;
  return odd * 50 > head.length;
}

/** The text of a file without its byte order mark, or null when it is no text. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Order(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    return isBinary(text) ? null : { text, remarks: [] };
  }
  if (bytes.includes(0)) return null;
  const text = utf8(bytes.subarray(0, bytes.length - danglingBytes(bytes)));
  const result = text === null ? mixed(bytes) : { text, remarks: [] };
  return result === null || isBinary(result.text) ? null : result;
}

/** All lines of a file as it was read, blank ones too: line n of a remark is at n - 1. Empty for what is no text. */
export function linesOf(bytes: Uint8Array): string[] {
  const decoded = decode(bytes);
  return decoded === null ? [] : splitLines(decoded.text);
}
