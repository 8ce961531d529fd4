/** Finds the profiles in a file: each goes from its first line to the line before the next one. */
import { type Line, makeLine } from './lines.ts';
import type { Reader } from './reader.ts';

export interface Section { readonly reader: Reader; readonly lines: Line[] }

export interface Sections {
  /** Lines above the first profile. */
  readonly leading: Line[];
  readonly sections: Section[];
}

/** Cuts a line in two where the next profile is glued to the end of the one above. */
function cutLine(line: Line, at: number): { before: Line | null; after: Line } {
  if (at <= 0) return { before: null, after: line };
  const before = makeLine(line.number, line.text.slice(0, at), false);
  return { before: before.text === '' ? null : before, after: makeLine(line.number, line.text.slice(at), line.ended) };
}

/** Asks every reader at every line outside a header; the lines below a header belong to it until the next one. */
export function findSections(lines: readonly Line[], readers: readonly Reader[]): Sections {
  const result: Sections = { leading: [], sections: [] };
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const reader = readers.find((candidate) => candidate.headerAt(lines, at) > 0);
    const current = result.sections.at(-1)?.lines ?? result.leading;
    if (reader === undefined) {
      current.push(line);
      at += 1;
      continue;
    }
    const length = reader.headerAt(lines, at);
    const { before, after } = cutLine(line, reader.opensAt(line));
    if (before !== null) current.push(before);
    result.sections.push({ reader, lines: [after, ...lines.slice(at + 1, at + length)] });
    at += length;
  }
  return result;
}
