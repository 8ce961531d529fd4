/** How words and phrases are written for a reader: as they most often stand, without the capitals of titles. */
import { STARTS, type Stream } from './tokens.ts';
import { NUMBER, type Vocabulary } from './vocabulary.ts';
import { properNames } from './word-lists.ts';

const capitalised = /^\p{Lu}[\p{Ll}\p{M}'’]+(?:[-‐‑–]\p{L}?[\p{Ll}\p{M}'’]*)*$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** For each spelling, how it is written inside a sentence. */
function usualSpellings(stream: Stream, vocabulary: Vocabulary): string[] {
  const inside = new Uint32Array(vocabulary.spellings.length);
  stream.abstracts.forEach((from, paper) => {
    for (let at = from; at < (stream.titles[paper + 1] ?? 0); at += 1) {
      const token = stream.tokens[at] ?? 0;
      if (token < STARTS) inside[token] = (inside[token] ?? 0) + 1;
    }
  });
  const best = new Map<string, number>();
  vocabulary.spellings.forEach((spelling, id) => {
    const known = best.get(spelling.toLowerCase());
    const [count, most] = [inside[id] ?? 0, known === undefined ? 0 : inside[known] ?? 0];
    if (count > most || (count === most && count > 0 && known !== undefined && spelling > (vocabulary.spellings[known] ?? ''))) best.set(spelling.toLowerCase(), id);
  });
  return vocabulary.spellings.map((spelling, id) => {
    if (!capitalised.test(spelling)) return spelling;
    const usual = best.get(spelling.toLowerCase());
    if (usual !== undefined) return vocabulary.spellings[usual] ?? spelling;
    return properNames.has(vocabulary.words[vocabulary.wordOf[id] ?? 0] ?? '') ? spelling : spelling.toLowerCase();
  });
}

/** Words side by side; scripts without blanks keep none. */
function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => (text === '' || (unspaced.test(text.at(-1) ?? '') && unspaced.test(part)) ? text + part : `${text} ${part}`), '');
}

/** The words at a place of the stream, as they stand. */
export function textAt(stream: Stream, vocabulary: Vocabulary, at: number, words: number): string {
  return joined(Array.from(stream.tokens.subarray(at, at + words), (token) => vocabulary.spellings[token & NUMBER] ?? ''));
}

/** Counts how each topic is written and gives the most frequent way; long forms go before short ones. */
export class Labels {
  readonly #counts: Map<string, { count: number; short: boolean }>[] = [];
  readonly #stream: Stream;
  readonly #vocabulary: Vocabulary;
  readonly #usual: readonly string[];

  constructor(stream: Stream, vocabulary: Vocabulary) {
    this.#stream = stream;
    this.#vocabulary = vocabulary;
    this.#usual = usualSpellings(stream, vocabulary);
  }

  /** Notes one occurrence; capitals of titles and of first words are undone. */
  note(topic: number, at: number, words: number, inTitle: boolean): void {
    const tokens = Array.from(this.#stream.tokens.subarray(at, at + words));
    const label = joined(tokens.map((token) => {
      const id = token & NUMBER;
      return (inTitle || token >= STARTS ? this.#usual[id] : this.#vocabulary.spellings[id]) ?? '';
    }));
    const counts = this.#counts[topic] ??= new Map();
    const known = counts.get(label);
    if (known) known.count += 1;
    else counts.set(label, { count: 1, short: tokens.some((token) => this.#vocabulary.aliases.has(this.#vocabulary.wordOf[token & NUMBER] ?? 0)) });
  }

  /** The label of a topic; equal counts are settled by the letters. */
  label(topic: number): string {
    const [best] = [...this.#counts[topic] ?? []].sort(([a, x], [b, y]) => Number(x.short) - Number(y.short) || y.count - x.count || (a < b ? 1 : -1));
    return best?.[0] ?? '';
  }
}
