/** Where the topics stand: each word of a text belongs to the longest topic around it. */
import { PhraseTable } from './phrase-table.ts';
import { textAt, type Labels } from './spelling.ts';
import { BREAK, type Stream } from './tokens.ts';
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

/** The longest wanted phrase that begins at a token: its entry and its words, or an entry of -1. */
function longestAt(stream: Stream, vocabulary: Vocabulary, wanted: Wanted, at: number, end: number): { entry: number; words: number } {
  let [low, high] = [0, 0];
  let best = { entry: -1, words: 0 };
  for (let words = 1; words <= LONGEST_TERM && at + words <= end; words += 1) {
    const token = stream.tokens[at + words - 1] ?? BREAK;
    if (token === BREAK) break;
    const word = vocabulary.wordOf[token & NUMBER] ?? 0;
    low = (Math.imul(low, vocabulary.lowPower[word] ?? 1) + (vocabulary.low[word] ?? 0)) | 0;
    high = (Math.imul(high, vocabulary.highPower[word] ?? 1) + (vocabulary.high[word] ?? 0)) | 0;
    const entry = wanted.table.find(low, high);
    if (entry >= 0) best = { entry, words };
  }
  return best;
}

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

/** For each paper, the topics that stand in it, with the words as they stand and how often. Labels are told of each. */
export function findOccurrences(stream: Stream, vocabulary: Vocabulary, wanted: Wanted, labels: Labels): Found[][] {
  return Array.from(stream.abstracts, (abstract, paper) => {
    const found = new Map<number, Why[]>();
    const end = stream.titles[paper + 1] ?? 0;
    for (let at = stream.titles[paper] ?? 0; at < end; at += 1) {
      const { entry, words } = longestAt(stream, vocabulary, wanted, at, end);
      if (entry < 0) continue;
      const topic = wanted.topics[entry] ?? 0;
      const inTitle = at < abstract;
      note(found, topic, inTitle ? 'title' : 'abstract', textAt(stream, vocabulary, at, words));
      labels.note(topic, at, words, inTitle);
      at += words - 1;
    }
    return [...found].map(([topic, why]) => ({ topic, why }));
  });
}
