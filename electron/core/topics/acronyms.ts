/** Short forms and what they stand for, where an abstract says so: "large language models (LLMs)". */
import { Kind, NUMBER, type Vocabulary } from './vocabulary.ts';

/** For each short word, how often each long form was given for it, by the letters of the long form. */
export type Acronyms = Map<number, Map<string, number>>;

const shape = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}-]{2,8}$/u;
/** A short form is believed when this share of its explanations agree. */
const AGREEMENT = 0.6;

/**
 * Notes the short form at `opened + 1` when the first letters of the words before it, from `first` on, spell it
 * (the simple case of Schwartz and Hearst, Pac. Symp. Biocomput. 451–462, 2003).
 */
export function noteAcronym(acronyms: Acronyms, tokens: Uint32Array, first: number, opened: number, vocabulary: Vocabulary): void {
  const spelling = (tokens[opened + 1] ?? 0) & NUMBER;
  const text = vocabulary.spellings[spelling] ?? '';
  if (!shape.test(text)) return;
  const initials = text.replace(/s$/u, '').replace(/-/gu, '').toLowerCase();
  let found = '';
  let letters = '';
  let words = 0;
  for (let at = opened - 1; at >= first && found.length < initials.length; at -= 1) {
    const id = (tokens[at] ?? 0) & NUMBER;
    const word = vocabulary.wordOf[id] ?? 0;
    if (id === 0 || vocabulary.kinds[word] === Kind.breaker) return;
    found = (vocabulary.spellings[id] ?? '').toLowerCase().split(/[-‐‑–]/u).map((part) => part[0] ?? '').join('') + found;
    letters = (vocabulary.words[word] ?? '') + letters;
    words += 1;
  }
  if (found !== initials || words > 4) return;
  const short = vocabulary.wordOf[spelling] ?? 0;
  const forms = acronyms.get(short) ?? new Map<string, number>();
  forms.set(letters, (forms.get(letters) ?? 0) + 1);
  acronyms.set(short, forms);
}

/** Lets every short form whose explanations agree count as its long form. */
export function settleAcronyms(acronyms: Acronyms, vocabulary: Vocabulary): void {
  for (const [short, forms] of acronyms) {
    const [best] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const all = [...forms.values()].reduce((sum, count) => sum + count, 0);
    if (best && best[1] >= AGREEMENT * all) vocabulary.alias(short, best[0]);
  }
}
