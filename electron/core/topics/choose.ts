/** Which of the counted phrases become topics: those that stand for themselves, not only inside longer ones. */
import { wordsOf, type PhraseTable } from './phrase-table.ts';
import type { Stream } from './tokens.ts';
import { NUMBER, type Vocabulary } from './vocabulary.ts';

/** A phrase that stands this often only inside one longer phrase is taken into it. */
const ABSORBED = 0.75;
/** How much a title counts for what a paper is about. */
const TITLE = 1.5;
/** A single word must stand in this share of titles, for it is more often a word than a topic. */
const TITLES_OF_A_WORD = 0.12;

export interface Chosen {
  /** Letters of the normal form: the same in every library. */
  readonly letters: string;
  readonly score: number;
}

/** Letters of the phrase at a place of the stream. */
function lettersAt(stream: Stream, vocabulary: Vocabulary, at: number, words: number): string {
  let letters = '';
  for (let i = at; i < at + words; i += 1) letters += vocabulary.words[vocabulary.wordOf[(stream.tokens[i] ?? 0) & NUMBER] ?? 0] ?? '';
  return letters;
}

/** "mixture of experts" is a phrase when someone writes it with hyphens; "efficacy of drugs" is not. */
const LONGEST_WITH_OF = 3;
function hasOf(stream: Stream, vocabulary: Vocabulary, at: number): boolean {
  return vocabulary.words[vocabulary.wordOf[(stream.tokens[at + 1] ?? 0) & NUMBER] ?? 0] === 'of';
}

/** Sum, number and largest of the paper counts of the longer phrases around each phrase. */
interface Nests { readonly sum: Float64Array; readonly count: Uint32Array; readonly most: Uint32Array }

function nestsOf(table: PhraseTable, stream: Stream, vocabulary: Vocabulary, kept: Uint8Array): Nests {
  const nests: Nests = { sum: new Float64Array(table.size), count: new Uint32Array(table.size), most: new Uint32Array(table.size) };
  for (let entry = 0; entry < table.size; entry += 1) {
    const length = wordsOf(table.division[entry] ?? 0);
    if (kept[entry] !== 1 || length < 2) continue;
    const papers = table.papers[entry] ?? 0;
    for (const inner of partsOf(table, stream, vocabulary, entry)) {
      nests.sum[inner] = (nests.sum[inner] ?? 0) + papers;
      nests.count[inner] = (nests.count[inner] ?? 0) + 1;
      nests.most[inner] = Math.max(nests.most[inner] ?? 0, papers);
    }
  }
  return nests;
}

/** Entries of the shorter phrases inside a phrase, each once. */
function partsOf(table: PhraseTable, stream: Stream, vocabulary: Vocabulary, entry: number): Set<number> {
  const parts = new Set<number>();
  const at = table.at[entry] ?? 0;
  const length = wordsOf(table.division[entry] ?? 0);
  for (let from = 0; from < length; from += 1) {
    let [low, high] = [0, 0];
    for (let to = from; to < length; to += 1) {
      const word = vocabulary.wordOf[(stream.tokens[at + to] ?? 0) & NUMBER] ?? 0;
      low = (Math.imul(low, vocabulary.lowPower[word] ?? 1) + (vocabulary.low[word] ?? 0)) | 0;
      high = (Math.imul(high, vocabulary.highPower[word] ?? 1) + (vocabulary.high[word] ?? 0)) | 0;
      const inner = table.find(low, high);
      if (inner >= 0 && inner !== entry) parts.add(inner);
    }
  }
  return parts;
}

/**
 * The best phrases, at most `limit`, by C-value (Frantzi, Ananiadou and Mima, Int. J. Digit. Libr. 3, 115–130, 2000),
 * counted by papers and with one added to the length so that single words count too:
 * log2(1 + words) × (papers − mean papers of the longer phrases around it), more where it stands in titles.
 */
export function choosePhrases(table: PhraseTable, stream: Stream, vocabulary: Vocabulary, fewest: number, limit: number): Chosen[] {
  const kept = new Uint8Array(table.size);
  for (let entry = 0; entry < table.size; entry += 1) kept[entry] = (table.papers[entry] ?? 0) >= fewest ? 1 : 0;
  const nests = nestsOf(table, stream, vocabulary, kept);
  const chosen: Chosen[] = [];
  for (let entry = 0; entry < table.size; entry += 1) {
    const papers = table.papers[entry] ?? 0;
    const words = wordsOf(table.division[entry] ?? 0);
    const titles = (table.titles[entry] ?? 0) / papers;
    if (kept[entry] !== 1 || (nests.most[entry] ?? 0) >= ABSORBED * papers) continue;
    if (words === 1 && (titles < TITLES_OF_A_WORD || papers < fewest + 2)) continue;
    const letters = lettersAt(stream, vocabulary, table.at[entry] ?? 0, words);
    if (words === LONGEST_WITH_OF && hasOf(stream, vocabulary, table.at[entry] ?? 0) && !vocabulary.isWord(letters)) continue;
    const around = (nests.count[entry] ?? 0) > 0 ? (nests.sum[entry] ?? 0) / (nests.count[entry] ?? 1) : 0;
    const score = Math.log2(1 + words) * (papers - around) * (1 + TITLE * titles);
    chosen.push({ letters, score });
  }
  return chosen.sort((a, b) => b.score - a.score || (a.letters < b.letters ? -1 : 1)).slice(0, limit);
}
