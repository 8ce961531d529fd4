/** Looks at a written picture as if somebody else had made it: format, size, that every node and name is there, and that it is not blank. */
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { pagePixels, pagePoints, type PrintOptions } from '../../../shared/print/options.ts';
import { boundsOf, type LayerName, type Scene, type Shape } from '../../../shared/print/scene.ts';
import type { Fonts } from './fonts.ts';
import { readPng, type PngRead } from './png-read.ts';
import { PrintError } from './trouble.ts';

const count = (scene: Scene, name: LayerName): readonly Shape[] => scene.layers.find((layer) => layer.name === name)?.shapes ?? [];

/** Rejects with a sentence when the file is not what the scene says. */
export async function checkFile(path: string, scene: Scene, options: PrintOptions, fonts: Fonts): Promise<void> {
  const faults = options.format === 'png' ? await pngFaults(path, scene, options)
    : options.format === 'svg' ? svgFaults(await readFile(path, 'utf8'), scene, options)
      : pdfFaults(await readFile(path), scene, options, fonts);
  if (faults.length > 0) throw new PrintError(`The picture was read back after writing, and is not right: ${faults.join(' ')} It was removed.`);
}

function svgFaults(text: string, scene: Scene, { size: { width, height } }: PrintOptions): string[] {
  const inGroup = (name: LayerName): string => new RegExp(`<g id="${name}"[^>]*>([^]*?)</g>`, 'u').exec(text)?.[1] ?? '';
  const nodes = inGroup('nodes').match(/<(?:circle|polygon) /gu)?.length ?? 0;
  const names = inGroup('labels').match(/<text /gu)?.length ?? 0;
  const stated = /<svg [^>]*width="([\d.]+)\w+" height="([\d.]+)\w+"/u.exec(text);
  return [
    ...(Number(stated?.[1]) === width && Number(stated?.[2]) === height ? [] : ['It states another size.']),
    ...(text.startsWith('<?xml') && text.endsWith('</svg>\n') ? [] : ['It is not a whole SVG.']),
    ...differ('nodes', count(scene, 'nodes').length, nodes), ...differ('lines of names', count(scene, 'labels').length, names),
  ];
}

function pdfFaults(bytes: Buffer, scene: Scene, options: PrintOptions, fonts: Fonts): string[] {
  const text = bytes.toString('latin1');
  const size = pagePoints(options.size);
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(text);
  const sized = box !== null && Math.abs(Number(box[1]) - size.width) < 0.01 && Math.abs(Number(box[2]) - size.height) < 0.01;
  const content = contentOf(bytes, text);
  const part = (name: LayerName): string => content.split(/^\/(?=\w+ BMC$)/mu).find((section) => section.startsWith(`${name} BMC`)) ?? '';
  const runs = count(scene, 'labels').reduce((sum, shape) => sum + (shape.kind === 'text' ? fonts.line(shape.text, shape.font).runs.length : 0), 0);
  return [
    ...(text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF') ? [] : ['It is not a whole PDF.']),
    ...(sized ? [] : ['Its page has another size.']),
    ...differ('nodes', count(scene, 'nodes').length, part('nodes').match(/^(?:B|f|S)$/gmu)?.length ?? 0),
    ...differ('pieces of names', runs, part('labels').match(/^BT$/gmu)?.length ?? 0),
  ];
}

/** What is drawn on the page: the largest stream that is no font; empty when there is none or it is damaged. */
function contentOf(bytes: Buffer, text: string): string {
  let largest = '';
  for (const match of text.matchAll(/<<\n\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/gu)) {
    const start = match.index + match[0].length;
    const stream = inflated(bytes.subarray(start, start + Number(match[1])));
    if (stream.length > largest.length && / BMC\n/u.test(stream)) largest = stream;
  }
  return largest;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return '';
    throw error;
  }
}

/** Row by row: where a node or a name should be, the picture must differ from the paper. */
async function pngFaults(path: string, scene: Scene, { size }: PrintOptions): Promise<string[]> {
  const pixels = pagePixels(size);
  const probes = new Probes(scene, pixels.width / scene.width, pixels.height / scene.height);
  let read: PngRead;
  try {
    read = await readPng(path, (y, row, head) => probes.row(y, row, head));
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return [
    ...(read.width === pixels.width && read.height === pixels.height ? [] : [`It is ${read.width} by ${read.height} pixels.`]),
    ...(read.dpi !== null && Math.abs(read.dpi - size.dpi) < 0.02 ? [] : ['Its resolution is not written in it.']),
    ...differ('nodes', probes.nodes.length, probes.nodes.filter(({ seen }) => seen).length),
    ...differ('lines of names', probes.names.length, probes.names.filter(({ seen }) => seen).length),
  ];
}

interface Probe { left: number; right: number; top: number; bottom: number; seen: boolean }

class Probes {
  readonly nodes: Probe[];
  readonly names: Probe[];
  readonly #byTop: Probe[];
  #open: Probe[] = [];
  #next = 0;
  #paper: number[] | null = null;

  constructor(scene: Scene, sx: number, sy: number) {
    const probe = (shape: Shape): Probe => {
      const box = boundsOf(shape);
      return { left: Math.max(0, Math.floor(box.x * sx)), right: Math.ceil((box.x + box.width) * sx), top: Math.max(0, Math.floor(box.y * sy)), bottom: Math.ceil((box.y + box.height) * sy), seen: false };
    };
    this.nodes = count(scene, 'nodes').map(probe);
    this.names = count(scene, 'labels').map(probe);
    this.#byTop = [...this.nodes, ...this.names].sort((a, b) => a.top - b.top);
  }

  row(y: number, row: Uint8Array, { width, channels }: PngRead): void {
    // Nothing is drawn in the corner: the margin is wider than a pixel.
    this.#paper ??= [...row.subarray(0, channels)];
    for (; (this.#byTop[this.#next]?.top ?? Infinity) <= y; this.#next += 1) this.#open.push(this.#byTop[this.#next] ?? { left: 0, right: 0, top: 0, bottom: 0, seen: true });
    this.#open = this.#open.filter((probe) => !probe.seen && probe.bottom >= y);
    for (const probe of this.#open) probe.seen = this.#inked(row, probe.left, Math.min(width, probe.right), channels);
  }

  #inked(row: Uint8Array, from: number, to: number, channels: number): boolean {
    for (let at = from * channels; at < to * channels; at += 1) if (row[at] !== this.#paper?.[at % channels]) return true;
    return false;
  }
}

function differ(what: string, wanted: number, found: number): string[] {
  return wanted === found ? [] : [`It shows ${found} of ${wanted} ${what}.`];
}
