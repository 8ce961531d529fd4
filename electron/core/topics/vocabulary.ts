/** The words of a library as numbers: spellings, normal forms, what each is good for, and hashes of phrases made of them. */
import { normalForm } from './normal-form.ts';
import { breakers, foreign, general, modifiers, needCompany, noNounsInPlural, nounsInPlural, nounsThatLookLikeAdjectives } from './word-lists.ts';

/** What a word can do in a phrase: end it, say little, never stand last, never stand alone, stand alone. */
export const Kind = { breaker: 0, general: 1, modifier: 2, company: 3, plain: 4 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The number of a spelling in a token, whose highest bit says that it begins a sentence. */
export const NUMBER = 0x7fff_ffff;

const adjective = /(?:[^aeiou]al|ic|ive|ous|able|ible|ful|less|ular|[^r]atory|[^e]ed|(?:.level|.based|.aware|.free|.specific|.agnostic|.oriented|.driven|.dependent|.wise|.like))$/u;
/** Adjectives and nouns alike end so. */
const doubtful = /(?:ing|[^m]ent|ant)$/u;
const withoutBlanks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LONG_ENOUGH_FOR_ENDING = 5;

/** Kind of a word by its normal form. */
function kindOf(word: string): Kind {
  if (breakers.has(word) || foreign.has(word)) return Kind.breaker;
  if (word.length < 2) return Kind.breaker;
  if (general.has(word)) return Kind.general;
  if (modifiers.has(word)) return Kind.modifier;
  if (nounsThatLookLikeAdjectives.has(word)) return Kind.plain;
  if (needCompany.has(word)) return Kind.company;
  if (withoutBlanks.test(word)) return Kind.plain;
  if (word.length < 3) return Kind.company;
  if (word.length >= LONG_ENOUGH_FOR_ENDING) {
    if (word.endsWith('ly')) return Kind.breaker;
    if (adjective.test(word)) return Kind.modifier;
    if (doubtful.test(word)) return Kind.company;
  }
  return Kind.plain;
}

/** Whether a spelling is the plural of its normal form. */
const isPlural = (spelling: string, word: string): boolean => /s$/iu.test(spelling) && !word.endsWith('s');

/** Kind of a word as it is spelled: adjectives have no plural, so that whatever has one is a noun there. */
export function kindAs(kind: Kind, word: string, spelling: string): Kind {
  if (kind === Kind.breaker) return nounsInPlural.has(word) && isPlural(spelling, word) ? Kind.plain : kind;
  return kind === Kind.modifier && !noNounsInPlural.has(word) && isPlural(spelling, word) ? Kind.company : kind;
}

/** Multipliers of two polynomial hashes of 32 bits; together they tell ten million phrases apart. */
const LOW = 0x01000193;
const HIGH = 0x9e3779b1 | 0;

interface Hash { low: number; high: number; lowPower: number; highPower: number }

/** Hash of letters; the hash of two texts side by side follows from the hashes of both. */
export function hashOf(text: string): Hash {
  let [low, high, lowPower, highPower] = [0, 0, 1, 1];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    low = (Math.imul(low, LOW) + code) | 0;
    high = (Math.imul(high, HIGH) + code) | 0;
    lowPower = Math.imul(lowPower, LOW);
    highPower = Math.imul(highPower, HIGH);
  }
  return { low, high, lowPower, highPower };
}

/** Interned spellings and normal forms. Number 0 is no word. */
export class Vocabulary {
  readonly spellings: string[] = [''];
  /** Number of the normal form of each spelling. */
  readonly wordOf: number[] = [0];
  readonly words: string[] = [''];
  readonly kinds: Kind[] = [Kind.breaker];
  readonly low: number[] = [0];
  readonly high: number[] = [0];
  readonly lowPower: number[] = [1];
  readonly highPower: number[] = [1];
  /** Words that are short for a phrase; their letters and hash are those of the phrase. */
  readonly aliases = new Set<number>();
  readonly #spellingIds = new Map<string, number>();
  readonly #wordIds = new Map<string, number>();

  /** Number of a spelling, given out when it is first seen. */
  spelling(text: string): number {
    const known = this.#spellingIds.get(text);
    if (known !== undefined) return known;
    const id = this.spellings.push(text) - 1;
    this.#spellingIds.set(text, id);
    this.wordOf.push(this.#word(normalForm(text)));
    return id;
  }

  #word(text: string): number {
    const known = this.#wordIds.get(text);
    if (known !== undefined) return known;
    const id = this.words.push(text) - 1;
    this.#wordIds.set(text, id);
    this.kinds.push(kindOf(text));
    this.#setHash(id, hashOf(text));
    return id;
  }

  #setHash(id: number, hash: Hash): void {
    this.low[id] = hash.low;
    this.high[id] = hash.high;
    this.lowPower[id] = hash.lowPower;
    this.highPower[id] = hash.highPower;
  }

  /** Letters that a normal form stands for: its own, or those of the phrase it is short for. */
  letters(word: string): string {
    const id = this.#wordIds.get(word);
    return id === undefined ? word : this.words[id] ?? word;
  }

  /** Whether the letters stand somewhere as one word, as a phrase with hyphens does. */
  isWord(letters: string): boolean {
    return this.#wordIds.has(letters);
  }

  /** From now on the word counts as the phrase whose letters are given. */
  alias(word: number, letters: string): void {
    this.words[word] = letters;
    this.kinds[word] = Kind.plain;
    this.#setHash(word, hashOf(letters));
    this.aliases.add(word);
  }
}
