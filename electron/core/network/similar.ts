/** Papers that speak of the same things: likeness of titles and abstracts by their telling words. Pure. */
import type { Steps } from '../ledger/steps.ts';
import { readInSteps, readTexts, type Stream, type Texts } from '../topics/tokens.ts';
import { Kind, NUMBER, Vocabulary } from '../topics/vocabulary.ts';
import { csrOf } from './csr.ts';

/** Another paper, and how alike it is, from 0 to 1. */
export interface Likeness { readonly other: number; readonly score: number }

/** Words that speak for a paper, at most; the others are too common or too rare to matter. */
const WORDS = 20;
/** A word in more papers than this tells little, and would make the search slow. */
const COMMON = 200;
const TITLE = 3;
/** Papers less alike than this are not. */
const ALIKE = 0.2;
/** One word in common is chance. */
const WORDS_IN_COMMON = 2;

/** Papers that are looked at between two pauses. */
const PAPERS_AT_ONCE = 512;

/** How often each telling word stands in a paper, one paper after another; a word of the title counts three times. */
class Counts {
  /** Words of the paper that was counted last, and how often each stands in it. */
  readonly words: number[] = [];
  readonly times: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #wordOf: Uint32Array;
  readonly #stream: Stream;

  constructor(stream: Stream, { words, kinds, wordOf }: Vocabulary) {
    this.times = new Uint32Array(words.length);
    this.#stream = stream;
    this.#kinds = Uint8Array.from(kinds);
    this.#wordOf = Uint32Array.from(wordOf);
  }

  count(paper: number): void {
    const { tokens, titles, abstracts } = this.#stream;
    for (const word of this.words) this.times[word] = 0;
    this.words.length = 0;
    for (let at = titles[paper] ?? 0; at < (titles[paper + 1] ?? 0); at += 1) {
      const word = this.#wordOf[(tokens[at] ?? 0) & NUMBER] ?? 0;
      if ((this.#kinds[word] ?? Kind.breaker) <= Kind.general) continue;
      if (this.times[word] === 0) this.words.push(word);
      this.times[word] = (this.times[word] ?? 0) + (at < (abstracts[paper] ?? 0) ? TITLE : 1);
    }
  }
}

/** The telling words of each paper, from `start[paper]` to `start[paper + 1]`, with weights that make vectors of length one. */
interface Vectors { readonly start: Uint32Array; readonly words: Uint32Array; readonly weights: Float64Array }

/** The words of each paper that tell most, weighed by tf-idf (Salton and Buckley, Inf. Process. Manage. 24, 513, 1988). */
function* vectors(stream: Stream, vocabulary: Vocabulary): Steps<Vectors> {
  const counts = new Counts(stream, vocabulary);
  const count = stream.abstracts.length;
  const papers = new Uint32Array(vocabulary.words.length);
  for (let paper = 0; paper < count; paper += 1) {
    counts.count(paper);
    for (const word of counts.words) papers[word] = (papers[word] ?? 0) + 1;
    if (paper % PAPERS_AT_ONCE === 0) yield;
  }
  const start = new Uint32Array(count + 1);
  const [words, weights] = [new Uint32Array(count * WORDS), new Float64Array(count * WORDS)];
  for (let paper = 0; paper < count; paper += 1) {
    counts.count(paper);
    const telling = counts.words.filter((word) => (papers[word] ?? 0) >= 2 && (papers[word] ?? 0) <= COMMON)
      .map((word) => ({ word, weight: (1 + Math.log(counts.times[word] ?? 1)) * Math.log(1 + count / (papers[word] ?? 1)) }))
      .sort((a, b) => b.weight - a.weight || ((vocabulary.words[a.word] ?? '') < (vocabulary.words[b.word] ?? '') ? -1 : 1)).slice(0, WORDS);
    const length = Math.sqrt(telling.reduce((sum, { weight }) => sum + weight * weight, 0));
    const at = start[paper] ?? 0;
    telling.forEach(({ word, weight }, i) => {
      words[at + i] = word;
      weights[at + i] = weight / length;
    });
    start[paper + 1] = at + telling.length;
    if (paper % PAPERS_AT_ONCE === 0) yield;
  }
  const size = start[count] ?? 0;
  return { start, words: words.slice(0, size), weights: weights.slice(0, size) };
}

/** For each word its papers, with the word's weight in each. */
function inverted({ start, words, weights }: Vectors, vocabulary: number): { start: Uint32Array; papers: Uint32Array; weights: Float64Array } {
  const paper = new Uint32Array(words.length);
  for (let i = 0; i + 1 < start.length; i += 1) paper.fill(i, start[i], start[i + 1]);
  const places = csrOf(vocabulary, { row: words, item: Uint32Array.from(words.keys()) });
  return { start: places.start, papers: places.items.map((item) => paper[item] ?? 0), weights: Float64Array.from(places.items, (item) => weights[item] ?? 0) };
}

/**
 * For each paper those most like it, at most `most`, by the cosine of their words, through an inverted index: the work for
 * a paper is bounded by its twenty words and their two hundred papers each. Equal likeness is settled by the number.
 * The answer is told paper by paper, in their order.
 */
export function* similarTexts(texts: Iterable<Texts>, most: number, visit: (paper: number, alike: readonly Likeness[]) => void): Steps<void> {
  const vocabulary = new Vocabulary();
  const stream = yield* readInSteps(texts, vocabulary, new Map());
  const all = yield* vectors(stream, vocabulary);
  yield;
  const index = inverted(all, vocabulary.words.length);
  yield;
  const count = stream.abstracts.length;
  const [score, shared] = [new Float64Array(count), new Uint8Array(count)];
  for (let paper = 0; paper < count; paper += 1) {
    const touched: number[] = [];
    for (let i = all.start[paper] ?? 0; i < (all.start[paper + 1] ?? 0); i += 1) {
      const [word = 0, weight = 0] = [all.words[i], all.weights[i]];
      for (let at = index.start[word] ?? 0; at < (index.start[word + 1] ?? 0); at += 1) {
        const other = index.papers[at] ?? 0;
        if (other === paper) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
        score[other] = (score[other] ?? 0) + weight * (index.weights[at] ?? 0);
      }
    }
    visit(paper, touched.filter((other) => (shared[other] ?? 0) >= WORDS_IN_COMMON && (score[other] ?? 0) >= ALIKE)
      .map((other): Likeness => ({ other, score: Math.min(1, score[other] ?? 0) }))
      .sort((a, b) => b.score - a.score || a.other - b.other).slice(0, most));
    for (const other of touched) score[other] = shared[other] = 0;
    if (paper % PAPERS_AT_ONCE === 0) yield;
  }
}

/** Telling words that two texts share, as the first writes them, in the order of their place in it. */
export function sharedWords(one: Texts, other: Texts, most: number): string[] {
  const vocabulary = new Vocabulary();
  const stream = readTexts([one, other], vocabulary, new Map());
  const counts = new Counts(stream, vocabulary);
  const [first, second] = [0, 1].map((text) => {
    counts.count(text);
    return new Map(counts.words.map((word) => [word, counts.times[word] ?? 0]));
  });
  if (!first || !second) return [];
  const written = new Map<number, string>();
  for (const token of stream.tokens.subarray(0, stream.titles[1])) {
    const word = vocabulary.wordOf[token & NUMBER] ?? 0;
    if (!written.has(word)) written.set(word, (vocabulary.spellings[token & NUMBER] ?? '').toLowerCase());
  }
  return [...first.keys()].filter((word) => second.has(word) && vocabulary.kinds[word] === Kind.plain)
    .sort((a, b) => (first.get(b) ?? 0) + (second.get(b) ?? 0) - (first.get(a) ?? 0) - (second.get(a) ?? 0))
    .slice(0, most).map((word) => written.get(word) ?? '');
}
