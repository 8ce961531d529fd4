/** Authors as papers print them: family name and initials in any order, and how well two lists agree. Pure. */
import { nearlyEqual, plain, words } from './text.ts';

export interface Author {
  readonly family: string;
  /** Given names and initials, folded, in printed order. */
  readonly given: readonly string[];
  /** As printed, for sentences. */
  readonly printed: string;
}

export interface AuthorList {
  readonly authors: readonly Author[];
  /** False where the list is known or suspected to be cut. */
  readonly whole: boolean;
}

const cutMark = /(?:[\s,;]|^)(?:et\.?\s*al\b\.?|and others|others|\.\.\.|…)\s*$/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|eds?|editors?)$/;

/** A letter that encoding lost stands in some dumps as a question mark within the name. */
const lost = /(?<=\p{L})[?\ufffd]|[?\ufffd](?=\p{L})/gu;

function isInitials(part: string): boolean {
  const found = words(part);
  return found.length > 0 && (found.every((word) => word.length === 1) || /^\p{Lu}{1,3}$/u.test(part.trim()));
}

/** "Smith, J." and "Smith, John" are one name; "John Smith, Ann Lee" are two. */
function namesIn(entry: string): string[] {
  const parts = entry.split(',').map((part) => part.trim()).filter((part) => part !== '' && !suffix.test(part.toLowerCase().replaceAll('.', '')));
  const [first = '', second] = parts;
  if (parts.length === 2 && second !== undefined && !isInitials(second) && !(words(first).length > 1 && words(second).length > 1)) return [`${second} ${first}`];
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (isInitials(part) && last !== undefined && !isInitials(last.split(' ')[0] ?? '')) names[names.length - 1] = `${part} ${last}`;
    else names.push(part);
  }
  return names;
}

/** Reads one name; null when nothing of a name is in it. */
export function readName(name: string): Author | null {
  const cased = /\p{Ll}/u.test(name);
  const spread = name.split(/[\s.]+/).map((word) => (cased && /^\p{Lu}{2,3}$/u.test(word) ? [...word].join(' ') : word)).join(' ');
  const found = words(spread.replace(/['’ʼ`-]/g, '')).filter((word) => !suffix.test(word) && !/^\d+$/.test(word));
  const long = found.filter((word) => word.length > 1);
  const trailing = found.length > 1 && found.at(-1)?.length === 1 ? long[0] : long.at(-1);
  const family = trailing ?? found.at(-1);
  if (family === undefined) return null;
  const given = [...found];
  given.splice(found.lastIndexOf(family), 1);
  return { family, given, printed: name };
}

/** Reads a printed list; pieces that a careless split tore apart ("Smith", "J.") are put together again. `read` may remember names. */
export function readAuthors(printed: readonly string[], truncated: boolean | null, read: typeof readName = readName): AuthorList {
  let cut = truncated === true || printed.length === 0;
  const pieces: string[] = [];
  for (const entry of printed) {
    const text = plain(entry).replace(lost, '');
    if (cutMark.test(text)) cut = true;
    for (const piece of text.replace(cutMark, '').split(/;|\s+and\s+|&|\n/iu)) {
      const last = pieces.at(-1);
      if (last !== undefined && printed.length > 1 && isInitials(piece) && words(last).length === 1) pieces[pieces.length - 1] = `${last}, ${piece}`;
      else if (piece.trim() !== '') pieces.push(piece);
    }
  }
  const authors = pieces.flatMap(namesIn).map((name) => read(name)).filter((author) => author !== null);
  return { authors, whole: !cut && authors.length > 0 };
}

/** How far two printed names can be one person's, from 0 (cannot) to 1 (nothing speaks against it). */
export function nameAgreement(a: Author, b: Author): number {
  if (a.family === b.family) return givenAgree(a.given, b.given) ? 1 : 0.5;
  if (a.given.includes(b.family) || b.given.includes(a.family)) {
    const all = (author: Author): string => [...author.given, author.family].sort().join(' ');
    return all(a) === all(b) ? 1 : 0.7;
  }
  return nearlyEqual(a.family, b.family) && givenAgree(a.given, b.given) ? 0.8 : 0;
}

function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const one = a[0];
  return one === undefined || b.length === 0 || b.some((other) => other[0] === one[0]) || a.some((word) => word[0] === b[0]?.[0]);
}

export interface AuthorsCompared {
  /** Null when one list is empty: nothing can be said. */
  readonly agreement: number | null;
  readonly shared: readonly string[];
  /** Names beyond those that stand in both lists, in either. */
  readonly apart: number;
  /** Two whole lists without a common name. */
  readonly contradict: boolean;
  readonly bothWhole: boolean;
}

/** Compares two lists; a cut list must only agree in the names it prints. */
export function compareAuthors(a: AuthorList, b: AuthorList): AuthorsCompared {
  const [few, many] = a.authors.length <= b.authors.length ? [a, b] : [b, a];
  const bothWhole = a.whole && b.whole;
  const silent: AuthorsCompared = { agreement: null, shared: [], apart: 0, contradict: false, bothWhole };
  if (few.authors.length === 0) return silent;
  const { sum, shared } = pairUp(few.authors, many.authors);
  // Two cut lists may each print the names that the other leaves out.
  if (shared.length === 0 && !a.whole && !b.whole && few.authors.length < namesOfACutList) return silent;
  const ofFew = sum / few.authors.length;
  // A whole short list beside a long one has lost names or has a different paper behind it: it agrees only in part.
  const agreement = few.whole ? (ofFew + sum / many.authors.length) / 2 : ofFew;
  const apart = few.authors.length + many.authors.length - 2 * shared.length;
  return { agreement, shared, apart, contradict: shared.length === 0 && (a.whole || b.whole), bothWhole };
}

/** Lists are cut after three names; two such lists that share none are probably of two papers. */
const namesOfACutList = 3;

/** Gives each author of the shorter list their best counterpart in the longer one. */
function pairUp(few: readonly Author[], many: readonly Author[]): { sum: number; shared: string[] } {
  const left = [...many];
  const shared: string[] = [];
  let sum = 0;
  for (const author of few) {
    let at = -1;
    let value = 0;
    for (const [i, other] of left.entries()) {
      const found = nameAgreement(author, other);
      if (found > value) [at, value] = [i, found];
    }
    const [best] = at < 0 ? [] : left.splice(at, 1);
    if (!best) continue;
    sum += value;
    shared.push(author.printed.length >= best.printed.length ? author.printed : best.printed);
  }
  return { sum, shared };
}
