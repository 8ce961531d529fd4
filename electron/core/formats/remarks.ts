/** The words of remarks that several readers make. */
import type { Remark } from '../../../shared/model/record.ts';
import type { Line } from './lines.ts';

/** Makes a remark; `line` null speaks of the whole file, `record` null of the profile. */
export function remark(code: string, line: number | null, message: string, record: number | null = null): Remark {
  return { code, line, message, record };
}

/** A number as people write it: 13,689. */
export function digits(value: number): string {
  return value.toLocaleString('en-US');
}

/** A number with its noun: 1 paper, 7 papers. */
export function count(value: number, noun: string): string {
  return `${digits(value)} ${noun}${value === 1 ? '' : 's'}`;
}

const listed = 12;

/** Line numbers in words: `line 9`, `lines 9, 10, 11`, at most twelve of them. */
export function lineList(numbers: readonly number[]): string {
  const rest = numbers.length - listed;
  const shown = numbers.slice(0, listed).join(', ');
  return `line${numbers.length === 1 ? '' : 's'} ${shown}${rest > 0 ? ` and ${digits(rest)} more` : ''}`;
}

/** Shortens a quotation, so that a remark stays readable. */
export function quote(text: string, longest = 160): string {
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;
}

/** Compares how many papers the page declares with how many were found. */
export function countRemarks(declared: { value: number; line: number } | null, found: number): Remark[] {
  if (declared === null) {
    return [remark('count-undeclared', null, `The page does not say how many papers it lists, so nobody can tell whether all are here. The ${digits(found)} found are kept; compare them with the page if it matters.`)];
  }
  if (declared.value === found) return [];
  const said = `The profile says ${count(declared.value, 'paper')}, the file holds ${digits(found)}.`;
  const advice = found < declared.value
    ? 'The page may not have been saved to its end. What is here is kept; to get the rest, save the whole page and drop it again.'
    : 'All that were found are kept; check whether the text of two pages was saved together.';
  return [remark('count-mismatch', declared.line, `${said} ${advice}`)];
}

/** Says that the file ends in the middle of something. */
export function cutShort(line: Line, what: string, record: number | null = null): Remark {
  return remark('cut-short', line.number, `The file ends in the middle: ${what} To get the rest, save the whole page and drop it again.`, record);
}

/** Names the lines that no rule of the format knows. */
export function unreadLines(lines: readonly Line[]): Remark[] {
  const first = lines[0];
  if (first === undefined) return [];
  const what = lines.length === 1 ? 'One line of the page is' : `${digits(lines.length)} lines of the page are`;
  return [remark('unread-lines', first.number, `${what} not known to Coterie and left out (${lineList(lines.map((line) => line.number))}). It starts with ${quote(first.text, 80)}.`)];
}

/** Puts what concerns the whole file first, then everything by line. */
export function inOrder(remarks: readonly Remark[]): Remark[] {
  return remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
