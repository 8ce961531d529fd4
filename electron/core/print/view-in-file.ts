/** A view of the map inside a picture's file, so that dropping the picture on the window can open it: written, and found again. */
import { open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { pngChunk, PNG_SIGNATURE } from './png-chunks.ts';

/** Name of the view in a PNG's text, and of its entry in a PDF. */
const KEYWORD = 'coterie-view';
export const PDF_VIEW = 'CoterieView';
const ELEMENT = 'coterie:view';
const NAMESPACE = 'https://coterie.invalid/view';
/** No view is larger; what claims to be is not ours. */
const LARGEST_VIEW = 64_000_000;

/** The view as an iTXt chunk of a PNG. */
export function pngView(view: string): Buffer {
  const head = Buffer.from(`${KEYWORD}\0\0\0\0\0`, 'latin1');
  return pngChunk('iTXt', Buffer.concat([head, Buffer.from(view, 'utf8')]));
}

/** The view as an element of an SVG. */
export function svgView(view: string): string {
  return `<metadata><${ELEMENT} xmlns:coterie="${NAMESPACE}">${asciiJson(view).replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}</${ELEMENT}></metadata>`;
}

/** JSON with every character outside of ASCII as an escape: the same in any encoding. */
export function asciiJson(json: string): string {
  return json.replaceAll(/[^\u0020-\u007e]/gu, (character) => character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''));
}

/**
 * The JSON of the view in a PNG, SVG or PDF that Coterie wrote; null when there is none. Only that it is JSON is checked here.
 * Rejects when the file cannot be read.
 */
export async function readView(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, 1024));
    await file.read(head, 0, head.length, 0);
    if (head.subarray(0, 8).equals(PNG_SIGNATURE)) return jsonOrNull(await viewOfPng(file, size));
    const text = head.toString('latin1');
    if (!text.startsWith('%PDF-') && !/<svg[\s>]/u.test(text)) return null;
    const body = Buffer.alloc(Math.min(size, LARGEST_VIEW * 2));
    await file.read(body, 0, body.length, 0);
    return jsonOrNull(text.startsWith('%PDF-') ? viewOfPdf(body.toString('latin1')) : viewOfSvg(body.toString('utf8')));
  } finally {
    await file.close();
  }
}

type Handle = Awaited<ReturnType<typeof open>>;

/** Goes from chunk to chunk, so that pixels need not be read. */
async function viewOfPng(file: Handle, size: number): Promise<string | null> {
  const head = Buffer.alloc(8);
  for (let at = 8; at + 12 <= size;) {
    await file.read(head, 0, 8, at);
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (type === 'iTXt' && length < LARGEST_VIEW) {
      const data = Buffer.alloc(length);
      await file.read(data, 0, length, at + 8);
      const found = textOfChunk(data);
      if (found !== null) return found;
    }
    if (type === 'IEND') return null;
    at += length + 12;
  }
  return null;
}

/** Keyword, 0, compressed or not, method, language, 0, translated keyword, 0, text. */
function textOfChunk(data: Buffer): string | null {
  if (data.toString('latin1', 0, KEYWORD.length + 1) !== `${KEYWORD}\0`) return null;
  const compressed = data[KEYWORD.length + 1] === 1;
  const language = data.indexOf(0, KEYWORD.length + 3);
  const translated = data.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return null;
  const text = data.subarray(translated + 1);
  return (compressed ? inflateSync(text, { maxOutputLength: LARGEST_VIEW }) : text).toString('utf8');
}

function viewOfSvg(text: string): string | null {
  return new RegExp(`<${ELEMENT}[^>]*>([^<]*)</${ELEMENT}>`, 'u').exec(text)?.[1] ?? null;
}

/** The entry in the document information: a literal string with backslash escapes, which may be an object of its own. */
function viewOfPdf(text: string): string | null {
  const entry = text.lastIndexOf(`/${PDF_VIEW} `);
  if (entry < 0) return null;
  const start = entry + PDF_VIEW.length + 2;
  const elsewhere = /^(\d+) 0 R/u.exec(text.slice(start, start + 20));
  const object = elsewhere ? text.lastIndexOf(`\n${elsewhere[1] ?? ''} 0 obj\n(`) : start;
  const open = text.indexOf('(', object);
  return object < 0 || open < 0 ? null : literal(text, open + 1);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A PDF string up to its bracket; null when it does not end. */
function literal(text: string, from: number): string | null {
  let out = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === ')') return out;
    if (sign === '\\') { at += 1; out += escapes[text[at] ?? ''] ?? text[at] ?? ''; }
    else out += sign;
  }
  return null;
}

function jsonOrNull(text: string | null): string | null {
  if (text === null) return null;
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
