/** Reads a line of authors: `Anna Lee, Bo Chan, C. Diaz et al. · deepmind, baidu`. */
import type { Line } from './lines.ts';

export interface Byline {
  authors: string[];
  /** True when `et al.` follows, or when the file ends within the line. */
  truncated: boolean;
  organizations: string[];
}

const dot = ' · ';
const more = /(?:^| )et\.? al\.?$/;
const longestName = 60;

/** Splits at commas of the comparable text and cuts the names from the text as it came. */
function pieces(text: string): string[] {
  return text.split(',').map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Where the organisations start, or the end of the line. */
function peopleEnd(plain: string): number {
  const found = plain.indexOf(dot);
  return found === -1 ? plain.length : found;
}

/** True when the line can be a list of names: no long piece, and no full stop after a word as a sentence has. */
export function looksLikeByline(plain: string): boolean {
  const people = plain.slice(0, peopleEnd(plain));
  const names = pieces(people);
  return names.length > 0 && names.every((name) => name.length <= longestName) && !/\p{Ll}{3}\.$/u.test(people.slice(-10));
}

/** Reads names in order and organisations; `whole` false leaves out the last piece, which the end of the file may have cut. */
export function byline(line: Line, whole: boolean): Byline {
  const end = peopleEnd(line.plain);
  const marked = more.exec(line.plain.slice(Math.max(0, end - 10), end));
  const organizations = pieces(line.text.slice(end + dot.length));
  const authors = pieces(line.text.slice(0, marked === null ? end : end - marked[0].length));
  if (!whole && organizations.length > 0) organizations.pop();
  else if (!whole && marked === null) authors.pop();
  const cutNames = !whole && end === line.plain.length;
  return { authors, truncated: marked !== null || cutNames, organizations };
}
