/** Cuts a list of papers into one group of lines for each paper, at the line that starts a paper. */
import type { Remark } from '../../../shared/model/record.ts';
import type { Line } from './lines.ts';
import { cutShort, quote, remark } from './remarks.ts';

/** The lines of one paper: the line that starts it, what that line says, and the lines below. */
export interface Group<Head> {
  readonly first: Line;
  readonly head: Head;
  readonly body: Line[];
}

export interface Grouping<Head> {
  /** Lines before the first paper. */
  readonly stray: Line[];
  readonly groups: Group<Head>[];
  /** Lines that look like a start but stand where a title or an abstract stands. */
  readonly lookalikes: Line[];
}

/**
 * Groups lines at those for which `headOf` answers; a paper has `size` lines below its first.
 * Position decides: what looks like a start is text when it fills exactly the place that is open.
 */
export function groupLines<Head>(lines: readonly Line[], headOf: (line: Line) => Head | null, size: number): Grouping<Head> {
  const heads = lines.map(headOf);
  const result: Grouping<Head> = { stray: [], groups: [], lookalikes: [] };
  for (const [index, line] of lines.entries()) {
    const head = heads[index] ?? null;
    const open = result.groups.at(-1);
    if (head !== null && !(open !== undefined && fills(heads, index, open.body.length, size))) {
      result.groups.push({ first: line, head, body: [] });
      continue;
    }
    if (head !== null) result.lookalikes.push(line);
    (open?.body ?? result.stray).push(line);
  }
  return result;
}

/** True when the lines from `index` to the next start complete the paper above: then this one is its title or abstract. */
function fills(heads: readonly unknown[], index: number, filled: number, size: number): boolean {
  const missing = size - filled;
  if (filled !== 0 && missing !== 1) return false;
  let next = index + 1;
  while (next < heads.length && next - index <= missing && heads[next] === null) next += 1;
  return next - index === missing && (next < heads.length || filled === 0);
}

/** Says that a line starts a paper of which nothing else is there. */
export function emptyGroup(first: Line, section: readonly Line[]): Remark {
  if (first === section.at(-1)) return cutShort(first, `a paper starts with ${quote(first.text, 60)}, and nothing of it follows. It is left out.`);
  return remark('record-skipped', first.number, `A paper starts with ${quote(first.text, 60)}, but another one starts right after it. It has no text and is left out.`);
}

/** Says that a line was read by its place and not by its look. */
export function lookalikeRemarks(lines: readonly Line[]): Remark[] {
  return lines.slice(0, 1).map((line) => remark('unclear-line', line.number, `${quote(line.text, 60)} looks like the start of a paper, but a title or an abstract stands in this place. It is read as text; check this paper.`));
}
