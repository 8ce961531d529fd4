/** Runs of one to four words that may be topics, counted by papers in bounded memory. */
import type { Stream } from './tokens.ts';
import { Kind, NUMBER, type Vocabulary } from './vocabulary.ts';
import { heads, hollow, softTails, tails, vague } from './word-lists.ts';

/** Longest run of words that is taken for one phrase. */
export const LONGEST = 4;

/**
 * What is told of each run: its paper, place in the stream, the two halves of its hash, and how it is divided: the number
 * of words above bit 21, then the lengths of the first three. Of two divisions ("pretraining", "pre training") the larger
 * number stands for the phrase, whatever the order of papers.
 */
export type Visit = (paper: number, at: number, low: number, high: number, division: number) => void;
export const wordsOf = (division: number): number => division >>> 21;

/** Traits of each word by number, so that runs are judged by numbers. */
interface Traits {
  readonly kinds: Uint8Array; readonly bits: Uint8Array; readonly lengths: Uint8Array; readonly wordOf: Uint32Array;
  readonly low: Int32Array; readonly high: Int32Array; readonly lowPower: Int32Array; readonly highPower: Int32Array;
}
const Bit = { of: 1, tail: 2, softTail: 4, head: 8, vague: 16, hollow: 32 } as const;
const bitLists = [[tails, Bit.tail], [softTails, Bit.softTail], [heads, Bit.head], [vague, Bit.vague], [hollow, Bit.hollow]] as const;

function traitsOf(vocabulary: Vocabulary): Traits {
  const bits = Uint8Array.from(vocabulary.words, (word) =>
    bitLists.reduce((sum, [list, bit]) => sum | (list.has(word) ? bit : 0), word === 'of' ? Bit.of : 0));
  const lengths = Uint8Array.from(vocabulary.words, (word) => Math.min(127, word.length));
  const { low, high, lowPower, highPower } = vocabulary;
  return {
    kinds: Uint8Array.from(vocabulary.kinds), bits, lengths, wordOf: Uint32Array.from(vocabulary.wordOf),
    low: Int32Array.from(low), high: Int32Array.from(high), lowPower: Int32Array.from(lowPower), highPower: Int32Array.from(highPower),
  };
}

/** Whether a run of words may be a topic. `words` are numbers of normal forms, the run goes from `from` to before `to`. */
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

/** Visits every run that may be a topic, in the order of the stream. */
function visitRuns({ tokens, titles, abstracts }: Stream, traits: Traits, visit: Visit): void {
  const { kinds, bits, lengths, wordOf, low: lows, high: highs, lowPower, highPower } = traits;
  const words = new Uint32Array(LONGEST);
  for (let paper = 0; paper < abstracts.length; paper += 1) {
    const end = titles[paper + 1] ?? 0;
    for (let at = titles[paper] ?? 0; at < end; at += 1) {
      let [low, high, division] = [0, 0, 0];
      for (let length = 1; length <= LONGEST && at + length <= end; length += 1) {
        const word = wordOf[(tokens[at + length - 1] ?? 0) & NUMBER] ?? 0;
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

/** Phrases met so far, found by their hash; each keeps in how many papers and titles it stands, and one place. */
export class PhraseTable {
  size = 0;
  low = new Int32Array(1024);
  high = new Int32Array(1024);
  papers = new Uint32Array(1024);
  titles = new Uint32Array(1024);
  at = new Uint32Array(1024);
  division = new Uint32Array(1024);
  #last = new Uint32Array(1024);
  #slots = new Int32Array(4096).fill(-1);

  /** Number of the phrase, or -1. */
  find(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = mix(low, high) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0 || (this.low[entry] === low && this.high[entry] === high)) return entry;
    }
  }

  /** Notes that the phrase stands in a paper; papers come in order. The place with the most words stands for it. */
  add(low: number, high: number, paper: number, at: number, division: number, inTitle: boolean): void {
    let entry = this.find(low, high);
    if (entry < 0) entry = this.#insert(low, high, at, division);
    if (this.#last[entry] !== paper + 1) {
      this.#last[entry] = paper + 1;
      this.papers[entry] = (this.papers[entry] ?? 0) + 1;
      if (inTitle) this.titles[entry] = (this.titles[entry] ?? 0) + 1;
    }
    if (division > (this.division[entry] ?? 0)) {
      this.division[entry] = division;
      this.at[entry] = at;
    }
  }

  #insert(low: number, high: number, at: number, division: number): number {
    if (this.size * 2 >= this.#slots.length) this.#rehash();
    if (this.size === this.low.length) this.#grow();
    const entry = this.size;
    this.size += 1;
    this.low[entry] = low;
    this.high[entry] = high;
    this.at[entry] = at;
    this.division[entry] = division;
    this.#place(entry);
    return entry;
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = mix(this.low[entry] ?? 0, this.high[entry] ?? 0) & mask;
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.size; entry += 1) this.#place(entry);
  }

  #grow(): void {
    const twice = <T extends Int32Array | Uint32Array>(column: T, larger: T): T => {
      larger.set(column);
      return larger;
    };
    const length = this.size * 2;
    this.low = twice(this.low, new Int32Array(length));
    this.high = twice(this.high, new Int32Array(length));
    this.papers = twice(this.papers, new Uint32Array(length));
    this.titles = twice(this.titles, new Uint32Array(length));
    this.at = twice(this.at, new Uint32Array(length));
    this.division = twice(this.division, new Uint32Array(length));
    this.#last = twice(this.#last, new Uint32Array(length));
  }
}

/** Spreads a hash over all bits (after MurmurHash3, A. Appleby, public domain). */
function mix(low: number, high: number): number {
  let value = Math.imul(low ^ (high >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13) ^ high, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Largest sketch: 32 MB. */
const SKETCH = 2 ** 25;

/**
 * Counts the runs that stand in at least `fewest` papers. A first pass counts into a sketch of fixed size that never
 * says too little, so that the table only holds runs that may be frequent enough; the number of words bounds the time.
 */
export function countPhrases(stream: Stream, vocabulary: Vocabulary, fewest: number): PhraseTable {
  const traits = traitsOf(vocabulary);
  const size = Math.min(SKETCH, 2 ** Math.ceil(Math.log2(Math.max(1024, stream.tokens.length * 4))));
  const sketch = new Uint8Array(size);
  const enough = Math.min(fewest, 255);
  visitRuns(stream, traits, (_paper, _at, low, high) => {
    const cell = mix(low, high) & (size - 1);
    const count = sketch[cell] ?? 0;
    if (count < 255) sketch[cell] = count + 1;
  });
  const table = new PhraseTable();
  visitRuns(stream, traits, (paper, at, low, high, division) => {
    if ((sketch[mix(low, high) & (size - 1)] ?? 0) < enough) return;
    table.add(low, high, paper, at, division, at < (stream.abstracts[paper] ?? 0));
  });
  return table;
}
