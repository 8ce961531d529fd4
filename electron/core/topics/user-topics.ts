/** The user's own topics, made ready to be found in the stream of words. */
import { normalForm } from './normal-form.ts';
import { Wanted } from './occurrences.ts';
import type { UserTopic } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

const words = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–'’.][\p{L}\p{N}\p{M}]+)*/gu;
const PHRASE = 'phrase:';
const CATEGORY = 'category:';

/** Whether a term is the key of a found topic, not words. */
const isKey = (term: string): boolean => term.startsWith(CATEGORY) || term.startsWith(PHRASE);

/** Letters of a term: the normal forms of its words, joined, short forms written out where the texts explain them. */
export function termLetters(term: string, vocabulary: Vocabulary): string {
  return (term.match(words) ?? []).map((word) => vocabulary.letters(normalForm(word))).join('');
}

/**
 * For each key of a found topic, the place of the user's topic that renames, collects or hides it.
 * Where two claim one, the first by key has it.
 */
export function claimsOf(topics: readonly UserTopic[], vocabulary: Vocabulary): Map<string, number> {
  const claims = new Map<string, number>();
  const claim = (key: string, place: number): void => { claims.set(key, claims.get(key) ?? place); };
  const order = [...topics.keys()].sort((a, b) => ((topics[a]?.key ?? '') < (topics[b]?.key ?? '') ? -1 : 1));
  for (const place of order) {
    const { key = '', terms = [] } = topics[place] ?? {};
    for (const term of [key, ...terms]) {
      if (term.startsWith(CATEGORY)) claim(term, place);
      else if (term.startsWith(PHRASE)) claim(PHRASE + vocabulary.letters(term.slice(PHRASE.length)), place);
      else if (term !== key && termLetters(term, vocabulary) !== '') claim(PHRASE + termLetters(term, vocabulary), place);
    }
  }
  return claims;
}

/** The words of topics that are shown, to be found wherever they stand, also inside longer phrases. */
export function typedWords(topics: readonly UserTopic[], claims: ReadonlyMap<string, number>, vocabulary: Vocabulary): Wanted {
  const typed = new Wanted();
  topics.forEach(({ terms, hidden }, place) => {
    if (hidden) return;
    for (const letters of terms.filter((term) => !isKey(term)).map((term) => termLetters(term, vocabulary))) {
      if (letters !== '' && claims.get(PHRASE + letters) === place) typed.add(letters, place);
    }
  });
  return typed;
}
