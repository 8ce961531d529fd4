/**
 * VOSviewer's thesaurus files: a header, then on each line a label and what it is replaced by.
 * Source: N. J. van Eck and L. Waltman, VOSviewer Manual, version 1.6.18 (2022), sections 4 and 4.3: two columns named
 * `label` and `replace by` in the first line, fields separated by a tab, a comma or a semicolon, double quotes around a
 * field that holds a comma or a semicolon, and a label without a replacement is left out of the map.
 */
import Papa from 'papaparse';
import { splitLines } from '../formats/lines.ts';
import { damaged, LONGEST_LINE, type DecisionFile, type Entry, type Outcome } from './types.ts';

const separators = ['\t', ';', ','] as const;
type Separator = (typeof separators)[number];

/** Where the two columns stand. */
interface Columns { readonly separator: Separator; readonly label: number; readonly by: number }

/** The fields of one line. People write commas into a file of tabs without quotes, and a quote inside a name is a quote. */
function fieldsOf(line: string, separator: Separator): string[] | null {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter: separator });
  const [fields] = data;
  return errors.length > 0 || fields === undefined ? null : fields.map((field) => field.trim());
}

function columnsOf(header: string): Columns | null {
  if (header.length > LONGEST_LINE) return null;
  for (const separator of separators) {
    const names = (fieldsOf(header, separator) ?? []).map((name) => name.toLowerCase());
    const [label, by] = [names.indexOf('label'), names.indexOf('replace by')];
    if (label >= 0 && by >= 0) return { separator, label, by };
  }
  return null;
}

/** True when the text begins with the header of a thesaurus. */
export function isThesaurus(text: string): boolean {
  const lines = splitLines(text.slice(0, LONGEST_LINE));
  return columnsOf(lines.find((line) => line.trim() !== '') ?? '') !== null;
}

function readLine(line: number, text: string, columns: Columns): Entry | Outcome {
  if (text.length > LONGEST_LINE) return damaged(line, text, 'The line is too long for a name.');
  const fields = fieldsOf(text, columns.separator);
  if (fields === null) return damaged(line, text, 'A quotation mark is not closed.');
  const [label, by] = [fields[columns.label] ?? '', fields[columns.by]];
  if (label === '') return damaged(line, text, 'The line has no label.');
  if (by === undefined) return damaged(line, text, 'The line has only one column.');
  return by === '' ? { line, say: 'leave-out', label } : { line, say: 'merge', label, by };
}

/** Reads a thesaurus in time linear in its length. Null when the text has no header of one. */
export function readThesaurus(text: string): DecisionFile | null {
  const lines = splitLines(text);
  const top = lines.findIndex((line) => line.trim() !== '');
  const columns = columnsOf(lines[top] ?? '');
  if (columns === null) return null;
  const entries: Entry[] = [];
  const wrong: Outcome[] = [];
  for (const [at, line] of lines.entries()) {
    if (at <= top || line.trim() === '') continue;
    const read = readLine(at + 1, line, columns);
    if ('say' in read) entries.push(read);
    else wrong.push(read);
  }
  return { format: 'vosviewer-thesaurus', warning: null, entries, damaged: wrong, dumps: null };
}

/** VOSviewer wants quotes around a field with a comma or a semicolon, although tabs separate the columns. */
const QUOTED = /[",;]/u;

/** A thesaurus of these pairs. */
export function writeThesaurus(pairs: Iterable<readonly [label: string, by: string]>): string {
  const row = (cells: readonly string[]): string =>
    Papa.unparse([[...cells]], { delimiter: '\t', quotes: cells.map((cell) => QUOTED.test(cell)) });
  return [['label', 'replace by'], ...pairs].map((cells) => `${row(cells)}\n`).join('');
}
