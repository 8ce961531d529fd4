/** Runs of one to four words that may be topics, counted by papers in bounded memory. */
import type { Steps } from '../ledger/steps.ts';
import { mix, PhraseTable } from './phrase-table.ts';
import { PAPERS_AT_ONCE, type Stream } from './tokens.ts';
import { Kind, kindAs, NUMBER, type Vocabulary } from './vocabulary.ts';
import { heads, hollow, softTails, tails, vague } from './word-lists.ts';

/** Longest run of words that is taken for one phrase. */
const LONGEST = 4;

/**
 * What is told of each run: its paper, place in the stream, the two halves of its hash, and how it is divided: the number
 * of words above bit 21, then the lengths of the first three. Of two divisions ("pretraining", "pre training") the larger
 * number stands for the phrase, whatever the order of papers.
 */
type Visit = (paper: number, at: number, low: number, high: number, division: number) => void;

/** Traits of each word as it is spelled, by the number of the spelling, so that runs are judged by numbers. */
interface Traits {
  readonly kinds: Uint8Array; readonly bits: Uint8Array; readonly lengths: Uint8Array;
  readonly low: Int32Array; readonly high: Int32Array; readonly lowPower: Int32Array; readonly highPower: Int32Array;
}
const Bit = { of: 1, tail: 2, softTail: 4, head: 8, vague: 16, hollow: 32 } as const;
const bitLists = [[tails, Bit.tail], [softTails, Bit.softTail], [heads, Bit.head], [vague, Bit.vague], [hollow, Bit.hollow]] as const;

function traitsOf(vocabulary: Vocabulary): Traits {
  const { words, wordOf, kinds, spellings, low, high, lowPower, highPower } = vocabulary;
  const bits = words.map((word) => bitLists.reduce((sum, [list, bit]) => sum | (list.has(word) ? bit : 0), word === 'of' ? Bit.of : 0));
  const ofWord = (column: readonly number[]): Int32Array => Int32Array.from(wordOf, (word) => column[word] ?? 0);
  return {
    kinds: Uint8Array.from(wordOf, (word, spelling) => kindAs(kinds[word] ?? Kind.breaker, words[word] ?? '', spellings[spelling] ?? '')),
    bits: Uint8Array.from(wordOf, (word) => bits[word] ?? 0), lengths: Uint8Array.from(wordOf, (word) => Math.min(127, words[word]?.length ?? 0)),
    low: ofWord(low), high: ofWord(high), lowPower: ofWord(lowPower), highPower: ofWord(highPower),
  };
}

/** Whether a run of words may be a topic. `words` are numbers of spellings, the run goes from `from` to before `to`. */
function admissible(traits: Traits, words: Uint32Array, from: number, to: number): boolean {
  const { kinds, bits } = traits;
  const [first, last] = [words[from] ?? 0, words[to - 1] ?? 0];
  const kind = kinds[last] ?? Kind.breaker;
  if (to - from === 1) return kind === Kind.plain;
  if (kind === Kind.modifier || (to - from === 2 && has(bits, first, Bit.vague))) return false;
  if (!hasContent(traits, words, from, to)) return false;
  if (has(bits, first, Bit.head) && (to - from === 2 ? kind !== Kind.general : has(bits, last, Bit.tail) || admissible(traits, words, from + 1, to))) return false;
  if (has(bits, last, Bit.tail)) return !admissible(traits, words, from, to - 1);
  // What stands before a soft tail must stand alone, for "language models" are not language.
  const before = words[to - 2] ?? 0;
  return !has(bits, last, Bit.softTail) || !(kinds[before] === Kind.plain || has(bits, before, Bit.hollow)) || !admissible(traits, words, from, to - 1);
}

const has = (bits: Uint8Array, word: number, bit: number): boolean => ((bits[word] ?? 0) & bit) !== 0;

/** One word at least must say something; an adjective does beside a noun that is not general. */
function hasContent({ kinds, bits }: Traits, words: Uint32Array, from: number, to: number): boolean {
  const last = words[to - 1] ?? 0;
  const general = kinds[last] === Kind.general;
  const tail = has(bits, last, Bit.tail);
  for (let i = from; i < to; i += 1) {
    const word = words[i] ?? 0;
    const kind = kinds[word] ?? Kind.breaker;
    if (tail && has(bits, word, Bit.hollow)) continue;
    if (kind === Kind.company || kind === Kind.plain || (kind === Kind.modifier && !general)) return true;
  }
  return false;
}

/** Visits every run that may be a topic, in the order of the stream, in steps. */
function* visitRuns({ tokens, titles, abstracts }: Stream, traits: Traits, visit: Visit): Steps<void> {
  const { kinds, bits, lengths, low: lows, high: highs, lowPower, highPower } = traits;
  const words = new Uint32Array(LONGEST);
  for (let paper = 0; paper < abstracts.length; paper += 1) {
    if (paper % PAPERS_AT_ONCE === 0) yield;
    const end = titles[paper + 1] ?? 0;
    for (let at = titles[paper] ?? 0; at < end; at += 1) {
      let [low, high, division] = [0, 0, 0];
      for (let length = 1; length <= LONGEST && at + length <= end; length += 1) {
        const word = (tokens[at + length - 1] ?? 0) & NUMBER;
        const kind = kinds[word] ?? Kind.breaker;
        const joins = kind === Kind.breaker && length === 2 && joinsTwo(traits, words[0] ?? 0, word);
        if (kind === Kind.breaker && !joins) break;
        words[length - 1] = word;
        low = (Math.imul(low, lowPower[word] ?? 1) + (lows[word] ?? 0)) | 0;
        high = (Math.imul(high, highPower[word] ?? 1) + (highs[word] ?? 0)) | 0;
        if (length < LONGEST) division |= (lengths[word] ?? 0) << (21 - 7 * length);
        if (joins) continue;
        if (length > 2 && has(bits, words[1] ?? 0, Bit.of) && (length > 3 || kind === Kind.general)) break;
        if (admissible(traits, words, 0, length)) visit(paper, at, low, high, (length << 21) | division);
      }
    }
  }
}

/** "mixture of experts" is a phrase; no other small word joins two, and general words are not joined. */
function joinsTwo({ kinds, bits }: Traits, first: number, word: number): boolean {
  return has(bits, word, Bit.of) && kinds[first] !== Kind.general && kinds[first] !== Kind.modifier;
}

/** Largest sketch: 4 MB, which the caches of a processor hold. */
const SKETCH = 2 ** 22;

/**
 * Counts the runs that stand in at least `fewest` papers. A first pass counts into a sketch of fixed size that never
 * says too little, so that the table only holds runs that may be frequent enough; the number of words bounds the time. In steps.
 */
export function* countPhrases(stream: Stream, vocabulary: Vocabulary, fewest: number): Steps<PhraseTable> {
  const traits = traitsOf(vocabulary);
  const size = Math.min(SKETCH, 2 ** Math.ceil(Math.log2(Math.max(1024, stream.tokens.length * 4))));
  const sketch = new Uint8Array(size);
  const enough = Math.min(fewest, 255);
  yield* visitRuns(stream, traits, (_paper, _at, low, high) => {
    const cell = mix(low, high) & (size - 1);
    const count = sketch[cell] ?? 0;
    if (count < 255) sketch[cell] = count + 1;
  });
  const table = new PhraseTable();
  yield* visitRuns(stream, traits, (paper, at, low, high, division) => {
    if ((sketch[mix(low, high) & (size - 1)] ?? 0) < enough) return;
    table.add(low, high, paper, at, division, at < (stream.abstracts[paper] ?? 0));
  });
  return table;
}
