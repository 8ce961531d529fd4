/** Writes a map as a Pajek network. */
import { isPlaced } from './columns.ts';
import { describe } from './describe.ts';
import { numbersOf } from './numbered.ts';
import { oneLine } from './text.ts';
import type { MapData, MapFormat } from './types.ts';

/** Pajek reads other letters than ASCII only from files that begin with this mark; the comment after it keeps readers that do not know it out of trouble. */
const MARK = '\u{FEFF}';
const DIGITS = 6;

/** Pajek's square goes from 0 to 1 with y down; the map keeps its proportions and a margin. */
function square({ nodes }: MapData): ((x: number, y: number) => string) | null {
  if (nodes.length === 0 || !nodes.every(isPlaced)) return null;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  const side = Math.max(right - left, top - bottom) * 1.1 || 1;
  // Kept within the square where the map is so small that rounding moves a place out of it.
  const share = (value: number): string => Math.min(1, Math.max(0, 0.5 + value / side)).toFixed(DIGITS);
  return (x, y) => ` ${share(x - (left + right) / 2)} ${share((bottom + top) / 2 - y)} ${(0.5).toFixed(DIGITS)}`;
}

/** A quotation mark would end the label. */
const quoted = (label: string): string => `"${oneLine(label).replaceAll('"', "'")}"`;

function* write(data: MapData): Generator<string> {
  const number = numbersOf(data);
  const place = square(data);
  yield `${MARK}% ${oneLine(describe(data))}\r\n*Network ${oneLine(data.title)}\r\n*Vertices ${data.nodes.length}\r\n`;
  for (const { id, label, x, y } of data.nodes) yield `${number(id)} ${quoted(label)}${place?.(x, y) ?? ''}\r\n`;
  yield '*Edges\r\n';
  for (const { source, target, weight } of data.ties) yield `${number(source)} ${number(target)} ${weight}\r\n`;
}

function holds(text: string): { nodes: number; ties: number } {
  const lines = text.split('\r\n').filter((line) => line !== '');
  const vertices = lines.findIndex((line) => line.startsWith('*Vertices '));
  const edges = lines.indexOf('*Edges');
  if (vertices < 0 || edges < vertices) throw new Error('The list of vertices or of edges is missing.');
  return { nodes: edges - vertices - 1, ties: lines.length - edges - 1 };
}

export const pajek: MapFormat = { of: 'map', label: 'Pajek network', extension: 'net', mediaType: 'text/plain', write, holds };
