/** Rows of tab-separated text. */
import Papa from 'papaparse';
import type { Cell } from './columns.ts';
import { oneLine } from './text.ts';

/** VOSviewer wants quotes around a label with a comma or a semicolon, although tabs separate the columns. */
const QUOTED = /[",;]/u;

/** One row with its line break. */
export function tabRow(row: readonly Cell[]): string {
  const cells = row.map((cell) => (typeof cell === 'string' ? oneLine(cell) : cell));
  const quotes = cells.map((cell) => typeof cell === 'string' && QUOTED.test(cell));
  return `${Papa.unparse([cells], { delimiter: '\t', quotes })}\n`;
}

/** Number of rows below the header, if there is one. Throws when rows differ in length. */
export function countRows(text: string, header: boolean): number {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true });
  const [first] = errors;
  if (first) throw new Error(`Row ${(first.row ?? 0) + 1}: ${first.message}`);
  const odd = data.findIndex((row) => row.length !== data[0]?.length);
  if (odd >= 0) throw new Error(`Row ${odd + 1} has another number of columns than the first.`);
  return data.length - (header ? 1 : 0);
}
