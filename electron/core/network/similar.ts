/** Papers that speak of the same things: likeness of titles and abstracts by their telling words. Pure. */
import { readTexts, type Stream, type Texts } from '../topics/tokens.ts';
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

/** How often each telling word stands in a paper; a word of the title counts three times. */
function counts({ tokens, titles, abstracts }: Stream, vocabulary: Vocabulary, paper: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = titles[paper] ?? 0; at < (titles[paper + 1] ?? 0); at += 1) {
    const word = vocabulary.wordOf[(tokens[at] ?? 0) & NUMBER] ?? 0;
    const kind = vocabulary.kinds[word] ?? Kind.breaker;
    if (kind > Kind.general) found.set(word, (found.get(word) ?? 0) + (at < (abstracts[paper] ?? 0) ? TITLE : 1));
  }
  return found;
}

interface Vector { readonly words: Uint32Array; readonly weights: Float64Array }

/** The words of each paper that tell most, weighed by tf-idf (Salton and Buckley, Inf. Process. Manage. 24, 513, 1988), of length one. */
function vectors(stream: Stream, vocabulary: Vocabulary): Vector[] {
  const all = Array.from(stream.abstracts, (_, paper) => counts(stream, vocabulary, paper));
  const papers = new Uint32Array(vocabulary.words.length);
  for (const one of all) for (const word of one.keys()) papers[word] = (papers[word] ?? 0) + 1;
  return all.map((one) => {
    const telling = [...one].filter(([word]) => (papers[word] ?? 0) >= 2 && (papers[word] ?? 0) <= COMMON)
      .map(([word, count]) => ({ word, weight: (1 + Math.log(count)) * Math.log(1 + all.length / (papers[word] ?? 1)) }))
      .sort((a, b) => b.weight - a.weight || ((vocabulary.words[a.word] ?? '') < (vocabulary.words[b.word] ?? '') ? -1 : 1)).slice(0, WORDS);
    const length = Math.sqrt(telling.reduce((sum, { weight }) => sum + weight * weight, 0));
    return { words: Uint32Array.from(telling, ({ word }) => word), weights: Float64Array.from(telling, ({ weight }) => weight / length) };
  });
}

/** For each word its papers, with the word's weight in each. */
function inverted(all: readonly Vector[], words: number): { start: Uint32Array; papers: Uint32Array; weights: Float64Array } {
  const size = all.reduce((sum, vector) => sum + vector.words.length, 0);
  const [row, paper, weight] = [new Uint32Array(size), new Uint32Array(size), new Float64Array(size)];
  let at = 0;
  all.forEach((vector, i) => {
    row.set(vector.words, at);
    weight.set(vector.weights, at);
    paper.fill(i, at, at += vector.words.length);
  });
  const { start, items } = csrOf(words, { row, item: Uint32Array.from(row, (_, i) => i) });
  return { start, papers: items.map((item) => paper[item] ?? 0), weights: Float64Array.from(items, (item) => weight[item] ?? 0) };
}

/**
 * For each paper those most like it, at most `most`, by the cosine of their words, through an inverted index: the work for
 * a paper is bounded by its twenty words and their two hundred papers each. Equal likeness is settled by the number.
 */
export function similarTexts(texts: readonly Texts[], most: number): Likeness[][] {
  const vocabulary = new Vocabulary();
  const all = vectors(readTexts(texts, vocabulary, new Map()), vocabulary);
  const index = inverted(all, vocabulary.words.length);
  const [score, shared] = [new Float64Array(texts.length), new Uint8Array(texts.length)];
  return all.map(({ words, weights }, paper) => {
    const touched: number[] = [];
    words.forEach((word, i) => {
      for (let at = index.start[word] ?? 0; at < (index.start[word + 1] ?? 0); at += 1) {
        const other = index.papers[at] ?? 0;
        if (other === paper) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
        score[other] = (score[other] ?? 0) + (weights[i] ?? 0) * (index.weights[at] ?? 0);
      }
    });
    const found = touched.filter((other) => (shared[other] ?? 0) >= WORDS_IN_COMMON && (score[other] ?? 0) >= ALIKE)
      .map((other): Likeness => ({ other, score: Math.min(1, score[other] ?? 0) }))
      .sort((a, b) => b.score - a.score || a.other - b.other).slice(0, most);
    for (const other of touched) score[other] = shared[other] = 0;
    return found;
  });
}

/** Telling words that two texts share, as the first writes them, in the order of their place in it. */
export function sharedWords(one: Texts, other: Texts, most: number): string[] {
  const vocabulary = new Vocabulary();
  const stream = readTexts([one, other], vocabulary, new Map());
  const [first, second] = [counts(stream, vocabulary, 0), counts(stream, vocabulary, 1)];
  const written = new Map<number, string>();
  for (const token of stream.tokens.subarray(0, stream.titles[1])) {
    const word = vocabulary.wordOf[token & NUMBER] ?? 0;
    if (!written.has(word)) written.set(word, (vocabulary.spellings[token & NUMBER] ?? '').toLowerCase());
  }
  return [...first.keys()].filter((word) => second.has(word) && vocabulary.kinds[word] === Kind.plain)
    .sort((a, b) => (first.get(b) ?? 0) + (second.get(b) ?? 0) - (first.get(a) ?? 0) - (second.get(a) ?? 0))
    .slice(0, most).map((word) => written.get(word) ?? '');
}
