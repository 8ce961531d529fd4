/** Every word of the library with how many papers and people it stands with, in memory, so that unfinished and misspelled words cost little. */
import type { Steps } from '../ledger/steps.ts';
import { contentRevision } from '../store/open.ts';
import { statement, type ReadableDB } from '../store/sql.ts';

/** Words that are read at once. */
const WORDS_AT_ONCE = 256;

export interface Word { readonly word: string; readonly count: number }

/** One bit for each of 32 kinds of letters: words that are a slip apart differ in few. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits >>> 0;
}

/** How many bits two sets of letters differ in. */
function apart(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** Words in ascending order. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #counts: Uint32Array;
  readonly #letters: Uint32Array;

  constructor(words: readonly string[], counts: Uint32Array) {
    this.#words = words;
    this.#counts = counts;
    this.#letters = Uint32Array.from(words, lettersOf);
  }

  /** The place of the first word that is not before a text. */
  #place(text: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** In how many texts words stand that begin so, at most, and the most frequent of them. */
  beginning(start: string, most: number): { count: number; words: readonly Word[] } {
    const [from, to] = [this.#place(start), this.#place(`${start}\uffff`)];
    const best: number[] = [];
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const own = this.#counts[at] ?? 0;
      count += own;
      if (best.length === most && own <= (this.#counts[best.at(-1) ?? 0] ?? 0)) continue;
      let place = best.length;
      while (place > 0 && own > (this.#counts[best[place - 1] ?? 0] ?? 0)) place -= 1;
      best.splice(place, 0, at);
      if (best.length > most) best.pop();
    }
    return { count, words: best.map((at) => ({ word: this.#words[at] ?? '', count: this.#counts[at] ?? 0 })) };
  }

  /** Words whose letters differ from those of a word by no more than so many slips of the pen can change, and others that begin as it does. */
  around(word: string, slips: number, stem: string | null): Word[] {
    const letters = lettersOf(word);
    const found: Word[] = [];
    for (let at = 0; at < this.#words.length; at += 1) {
      const other = this.#words[at] ?? '';
      const near = Math.abs(other.length - word.length) <= slips && apart(letters, this.#letters[at] ?? 0) <= 2 * slips;
      if (near || (stem !== null && other.startsWith(stem))) found.push({ word: other, count: this.#counts[at] ?? 0 });
    }
    return found;
  }
}

const tables = ['paper_word', 'person_word'] as const;

const kept = new WeakMap<ReadableDB, { revision: number; vocabulary: Vocabulary }>();

/** Reads the words, in steps, where they were not read since the library changed. */
export function* vocabularyInSteps(db: ReadableDB): Steps<Vocabulary> {
  const revision = contentRevision(db);
  const known = readVocabulary(db);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const table of tables) {
    const select = statement(db, `SELECT term, doc FROM ${table} WHERE term > ? ORDER BY term LIMIT ${WORDS_AT_ONCE}`).raw();
    for (let after = ''; ;) {
      const rows = select.all(after) as unknown as [string, number][];
      for (const [word, count] of rows) counts.set(word, (counts.get(word) ?? 0) + count);
      after = rows.at(-1)?.[0] ?? '';
      if (rows.length < WORDS_AT_ONCE) break;
      yield;
    }
  }
  const words = [...counts.keys()].sort();
  const vocabulary = new Vocabulary(words, Uint32Array.from(words, (word) => counts.get(word) ?? 0));
  kept.set(db, { revision, vocabulary });
  return vocabulary;
}

/** The words of the library as it stands, or null where they are not read yet. */
export function readVocabulary(db: ReadableDB): Vocabulary | null {
  const known = kept.get(db);
  return known?.revision === contentRevision(db) ? known.vocabulary : null;
}
