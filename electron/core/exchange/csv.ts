/**
 * Rows as CSV (RFC 4180, UTF-8 with a byte order mark, without which Excel takes the file for another encoding).
 * A spreadsheet runs text that begins with = + - @ as a formula, so such text gets an apostrophe in front, which
 * spreadsheets do not show. Text that already has apostrophes before such a sign gets one more, so that taking one away
 * gives the text back. Numbers, also negative ones, stay numbers.
 */
import Papa from 'papaparse';
import type { Cell } from './columns.ts';
import { oneLine } from './text.ts';

const FORMULA = /^'*[=+\-@＝＋－＠]/u;
const MARK = '\u{FEFF}';

function field(value: Cell): Cell {
  if (typeof value !== 'string') return value;
  const line = oneLine(value);
  return FORMULA.test(line) ? `'${line}` : line;
}

/** Rows are written in blocks of this many. */
const BLOCK = 500;
const block = (rows: readonly (readonly Cell[])[]): string => `${Papa.unparse(rows.map((row) => row.map(field)), { newline: '\r\n' })}\r\n`;

/** The header and the rows in pieces. An empty cell stands for null. */
export function* csvOf<Row>(header: readonly string[], rows: readonly Row[], cells: (row: Row) => readonly Cell[]): Generator<string> {
  yield `${MARK}${block([header])}`;
  for (let at = 0; at < rows.length; at += BLOCK) yield block(rows.slice(at, at + BLOCK).map(cells));
}

/** Rows of a written text, by column. Throws when rows have more or fewer fields than the header. */
export function readCsv(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
  const [first] = errors;
  if (first) throw new Error(`Row ${(first.row ?? 0) + 1}: ${first.message}`);
  return data;
}
