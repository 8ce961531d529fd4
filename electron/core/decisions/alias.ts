/**
 * CiteSpace's alias files: on each line the name to keep, a number sign, and the name to merge into it.
 * Source: C. Chen, CiteSpace 101, section 7.1 "Nodes" (sites.google.com/site/citespace101): one pair a line, the primary
 * form first, `#` between the two, in a file called `citespace.alias`. Keywords carry `@PHRASE` in front.
 */
import { splitLines } from '../formats/lines.ts';
import { damaged, LONGEST_LINE, type DecisionFile, type Entry, type Outcome } from './types.ts';

/** Lines that are looked at to recognise a file. */
const LOOKED_AT = 20;

const pairOf = (line: string): string[] => line.split('#', 4).map((part) => part.trim());
const isPair = (parts: readonly string[]): boolean => parts.length === 2 && parts.every((part) => part !== '');

/** True for a file of that name, and for text of which every line is a pair. */
export function isAlias(text: string, name: string): boolean {
  const lines = splitLines(text).filter((line) => line.trim() !== '').slice(0, LOOKED_AT);
  const pairs = lines.filter((line) => line.length <= LONGEST_LINE && isPair(pairOf(line))).length;
  return name.toLowerCase().endsWith('.alias') || (pairs > 0 && pairs === lines.length);
}

function readLine(line: number, text: string): Entry | Outcome {
  const parts = text.length > LONGEST_LINE ? [] : pairOf(text);
  const [by, label] = parts;
  if (!isPair(parts) || by === undefined || label === undefined) {
    return damaged(line, text, 'The line is no pair of names with a number sign between them.');
  }
  return { line, say: 'merge', label, by };
}

/** Reads an alias file in time linear in its length. */
export function readAlias(text: string): DecisionFile {
  const entries: Entry[] = [];
  const wrong: Outcome[] = [];
  for (const [at, line] of splitLines(text).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(at + 1, line);
    if ('say' in read) entries.push(read);
    else wrong.push(read);
  }
  return { format: 'citespace-alias', warning: null, entries, damaged: wrong, dumps: null };
}

/** An alias file of these pairs. The format knows no way to write a name that holds a number sign, so such a pair is left out. */
export function writeAlias(pairs: Iterable<readonly [label: string, by: string]>): string {
  return [...pairs].filter((pair) => pair.every((name) => !name.includes('#'))).map(([label, by]) => `${by}#${label}\n`).join('');
}
