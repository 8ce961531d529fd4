/** Reads what stands above the publications on a Google Research people page: the name, a biography, tabs, the sort menu. */
import type { Profile } from '../../../shared/model/record.ts';
import { isWhole, joinLines, type Line } from './lines.ts';
import { nameStart } from './owner.ts';
import { field } from './profile.ts';
import { toNumber } from './text.ts';

const jump = 'Jump to Content';
const heading = 'Authored Publications';
const sortBy = 'Sort By';
const longestBio = 6;
const counter = /^\d[\d,]{0,14} ?[-–] ?\d[\d,]{0,14} of (\d[\d,]{0,14}) publications?$/;

/** The start of a counter, as the end of a file may leave it. */
const cutCounter = /^\d[\d,]{0,14}(?: ?[-–] ?[\d,]{0,15}(?: (?:o|of|of [\d,]{0,15}(?: [a-z]{0,11})?))?)?$/;

/** Where the parts of a header stand. */
export interface FoundHeader {
  name: Line;
  bio: Line[];
  /** Index of the line below the heading of the list. */
  end: number;
}

function isSentence(line: Line): boolean {
  return /[.!?…"”)]$/.test(line.text.slice(-1));
}

/** Walks over `Jump to Content`, the name (once or twice), a biography and the heading; null when they are not there. */
export function walkHeader(lines: readonly Line[], at: number): FoundHeader | null {
  let next = lines[at]?.plain.endsWith(jump) === true ? at + 1 : at;
  const name = lines[next];
  if (name === undefined || name.plain === heading || isSentence(name)) return null;
  next += 1;
  if (lines[next]?.plain === name.plain) next += 1;
  const bio: Line[] = [];
  for (let line = lines[next]; line !== undefined && bio.length < longestBio && isSentence(line); line = lines[next]) {
    bio.push(line);
    next += 1;
  }
  if (lines[next]?.plain !== heading) return null;
  const below = lines.slice(next + 1, next + 4);
  const cut = at === 0 && below.length < 3;
  return cut || below.some((line) => line.plain === sortBy) ? { name, bio, end: next + 1 } : null;
}

/** Where in its first line the page starts, when the end of another one is glued to it. */
export function headerStart(first: Line): number {
  return first.plain.endsWith(jump) ? first.text.length - jump.length : nameStart(first.text);
}

/** The text of a line of the sort menu, without its bullet. */
function option(line: Line): string {
  return line.plain.replace(/^[•*-] ?/, '');
}

/** Reads biography and counter, and takes each button of the page once; answers where the publications start. */
export function researchHeader(section: readonly Line[], found: FoundHeader, profile: Profile): { works: readonly Line[]; unread: Line[] } {
  const [first] = found.bio;
  if (first !== undefined) profile['bio'] = field(joinLines(found.bio), first, first.text);
  const left = new Set(['Google Publications', 'Other Publications', sortBy, 'Title', 'Title, descending', 'Year', 'Year, descending']);
  let at = found.end;
  for (; at < section.length; at += 1) {
    const line = section[at];
    if (line === undefined) break;
    const total = profile['publications'] === undefined ? counter.exec(line.plain)?.[1] : undefined;
    if (total !== undefined) profile['publications'] = field(toNumber(total), line);
    else if (!left.delete(option(line))) break;
  }
  const last = section[at];
  // The end of the file may have cut a button: such a piece is no title.
  const cut = last !== undefined && at === section.length - 1 && !isWhole(last, section)
    && (cutCounter.test(last.plain) || [...left].some((name) => name.startsWith(option(last))));
  return { works: section.slice(cut ? at + 1 : at), unread: cut ? [last] : [] };
}
