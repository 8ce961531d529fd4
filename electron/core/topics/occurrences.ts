/** Where the topics stand: each word of a text belongs to the longest topic around it, but what the user typed counts wherever it stands. */
import type { Steps } from '../ledger/steps.ts';
import { PhraseTable } from './phrase-table.ts';
import { textAt, type Labels } from './spelling.ts';
import { BREAK, PAPERS_AT_ONCE, type Stream } from './tokens.ts';
import type { Why } from './types.ts';
import { hashOf, NUMBER, type Vocabulary } from './vocabulary.ts';

/** A user's term may be longer than a phrase that is found. */
const LONGEST_TERM = 8;

/** Phrases to look for, by their letters, and the topic of each. */
export class Wanted {
  readonly table = new PhraseTable();
  readonly topics: number[] = [];

  add(letters: string, topic: number): void {
    const { low, high } = hashOf(letters);
    if (this.table.find(low, high) >= 0) return;
    this.table.add(low, high, 0, 0, 0, false);
    this.topics.push(topic);
  }
}

/** A topic found in a paper. */
export interface Found { readonly topic: number; readonly why: Why[] }

function note(found: Map<number, Why[]>, topic: number, field: Why['field'], text: string): void {
  const why = found.get(topic);
  if (!why) {
    found.set(topic, [{ field, text, times: 1 }]);
    return;
  }
  const i = why.findIndex((one) => one.field === field && one.text === text);
  if (i < 0) why.push({ field, text, times: 1 });
  else why[i] = { field, text, times: (why[i]?.times ?? 0) + 1 };
}

/** All wanted phrases that begin at a token, the longest first. */
function allAt(stream: Stream, vocabulary: Vocabulary, wanted: Wanted, at: number, end: number): { topic: number; words: number }[] {
  const found: { topic: number; words: number }[] = [];
  let [low, high] = [0, 0];
  for (let words = 1; words <= LONGEST_TERM && at + words <= end; words += 1) {
    const token = stream.tokens[at + words - 1] ?? BREAK;
    if (token === BREAK) break;
    const word = vocabulary.wordOf[token & NUMBER] ?? 0;
    low = (Math.imul(low, vocabulary.lowPower[word] ?? 1) + (vocabulary.low[word] ?? 0)) | 0;
    high = (Math.imul(high, vocabulary.highPower[word] ?? 1) + (vocabulary.high[word] ?? 0)) | 0;
    const entry = wanted.table.find(low, high);
    if (entry >= 0) found.unshift({ topic: wanted.topics[entry] ?? 0, words });
  }
  return found;
}

/** What the user typed that begins inside a topic of some words; each topic once at a place. */
function typedInside(stream: Stream, vocabulary: Vocabulary, typed: Wanted, around: { at: number; words: number; topic: number; end: number }): { topic: number; at: number; words: number }[] {
  const found: { topic: number; at: number; words: number }[] = [];
  for (let at = around.at; at < around.at + around.words; at += 1) {
    const seen = new Set([around.topic]);
    for (const { topic, words } of allAt(stream, vocabulary, typed, at, around.end)) {
      if (!seen.has(topic)) found.push({ topic, at, words });
      seen.add(topic);
    }
  }
  return found;
}

/** What is looked for: every topic, and of these the words that the user typed. */
export interface Sought { readonly wanted: Wanted; readonly typed: Wanted }

/** For each paper, the topics that stand in it, with the words as they stand and how often; in steps. Labels, if any, are told of each. */
export function* findOccurrences(stream: Stream, vocabulary: Vocabulary, { wanted, typed }: Sought, labels: Labels | null): Steps<Found[][]> {
  const ofPapers: Found[][] = [];
  for (const [paper, abstract] of stream.abstracts.entries()) {
    if (paper % PAPERS_AT_ONCE === 0) yield;
    const found = new Map<number, Why[]>();
    const end = stream.titles[paper + 1] ?? 0;
    for (let at = stream.titles[paper] ?? 0; at < end; at += 1) {
      const [longest] = allAt(stream, vocabulary, wanted, at, end);
      if (!longest) continue;
      const { topic, words } = longest;
      const inTitle = at < abstract;
      note(found, topic, inTitle ? 'title' : 'abstract', textAt(stream, vocabulary, at, words));
      labels?.note(topic, at, words, inTitle);
      if (typed.topics.length > 0) {
        for (const one of typedInside(stream, vocabulary, typed, { at, words, topic, end })) {
          note(found, one.topic, inTitle ? 'title' : 'abstract', textAt(stream, vocabulary, one.at, one.words));
        }
      }
      at += words - 1;
    }
    ofPapers.push([...found].map(([topic, why]) => ({ topic, why })));
  }
  return ofPapers;
}
