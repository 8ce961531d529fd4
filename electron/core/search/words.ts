/** Words of a question and of what is found for it. Pure. */
import type { Vocabulary } from './vocabulary.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** As the search index folds words: without case and diacritics. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => (text.match(word) ?? []).map(fold);

/** A beginning that stands in more texts than this costs too much to follow to the end. */
const MANY = 20_000;
/** Words that are then looked for instead, the most frequent. */
const COMPLETIONS = 8;
/** Beginnings of these lengths have an index of their own. */
const INDEXED = new Set([2, 3]);

/**
 * Words as an FTS5 question: every word must occur, and any may be unfinished. Where the vocabulary is known, a beginning of
 * very many words stands for the most frequent of them. Null when there is no word.
 */
export function ftsQuery(text: string, vocabulary: Vocabulary | null = null): string | null {
  const words = text.match(word);
  return words && words.map((one) => {
    const begins = vocabulary === null || INDEXED.has(one.length) ? null : vocabulary.beginning(fold(one), COMPLETIONS);
    return begins === null || begins.count <= MANY ? `"${one}"*` : `(${begins.words.map(({ word: whole }) => `"${whole}"`).join(' OR ')})`;
  }).join(' AND ');
}

/** The parts of a label that begin as the words do, as [start, end) in UTF-16 units. `words` are folded. */
export function rangesOf(label: string, words: readonly string[]): [number, number][] {
  return [...label.matchAll(word)].filter(([part]) => {
    const folded = fold(part);
    return words.some((one) => folded.startsWith(one));
  }).map((found) => [found.index, found.index + found[0].length]);
}

/** How well a title and its authors answer the words: more of them in the title, whole rather than unfinished, then in names. `words` are folded. */
export function scoreOf(title: string, people: string, words: readonly string[]): number {
  const [inTitle, inNames] = [wordsOf(title), wordsOf(people)];
  return words.reduce((sum, one) => {
    if (inTitle.includes(one)) return sum + 6;
    if (inTitle.some((other) => other.startsWith(one))) return sum + 5;
    return sum + (inNames.includes(one) ? 2 : inNames.some((other) => other.startsWith(one)) ? 1 : 0);
  }, 0);
}
