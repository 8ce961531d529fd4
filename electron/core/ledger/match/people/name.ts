/** A printed name taken apart: family name, particles, given names, suffix, in any script. Pure. */
import { nameKey } from '../../normalise.ts';
import { otherInitials } from './data/nicknames.ts';
import { doubleSurnames } from './data/surnames.ts';

/** One given name or initial; parts of one compound (Jean-Pierre) share `unit`. */
export interface GivenPart {
  readonly text: string;
  readonly unit: number;
}

export interface PersonName {
  readonly printed: string;
  /** Equal for names that are printed alike but for case, accents, punctuation and the order that a comma shows. */
  readonly key: string;
  /** Folded, without particles and blanks. */
  readonly family: string;
  /** Other keys the family name may be filed under: a part of a double name, an umlaut written out. */
  readonly familyAlso: readonly string[];
  readonly particles: string;
  readonly given: readonly GivenPart[];
  readonly suffix: string | null;
  /** Whether at least one given name is written out. */
  readonly full: boolean;
}

const particles = new Set(`van von der den de del della di da dal das do dos du la le las los lo el al ul ter ten te zu zum zur af av bin ibn ben abu
  vander vande vom 't y e`.split(/\s+/));
const suffixes = new Map([['jr', 'jr'], ['junior', 'jr'], ['filho', 'jr'], ['sr', 'sr'], ['senior', 'sr'], ['ii', 'ii'], ['iii', 'iii'], ['iv', 'iv']]);
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'sir']);
const wholeScript = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;
const umlaut = /[äöü]/iu;

/** Letters of a word that stands for initials: `AK`, `A.K.`, `J-P`; null for a name written out. */
function initialsOf(word: string, othersAreCapitals: boolean): string[] | null {
  if (/^(\p{L}\.[-\s]?)+\p{L}?\.?$/u.test(word) || /^\p{L}(-\p{L})*$/u.test(word)) return [...word.replace(/[^\p{L}]/gu, '')];
  if (wholeScript.test(word)) return null;
  if (!othersAreCapitals && /^\p{Lu}{2,3}\.?$/u.test(word)) return [...word.replace('.', '')];
  return null;
}

function givenParts(words: readonly string[], allCapitals: boolean): GivenPart[] {
  return words.flatMap((word, unit) => {
    const initials = initialsOf(word, allCapitals);
    if (initials) return initials.map((letter) => ({ text: nameKey(letter), unit: -1 })).filter((part) => part.text !== '');
    const texts = word.replace(/\./g, '. ').split(/[-‐‑–\s]+/u).map((piece) => nameKey(piece).replaceAll(' ', '')).filter((text) => text !== '');
    return texts.map((text) => ({ text, unit: texts.length > 1 ? unit : -1 }));
  });
}

const isCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word);
const plain = (word: string): string => nameKey(word.replace(/[.,]/g, ''));

/** Where the family name stands in a name without a comma: from the first particle before the last word, unless the family name comes first. */
function withoutComma(words: readonly string[]): { family: string[]; given: string[] } {
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  const only = words.length === 1 && wholeScript.test(first);
  if (only) {
    const signs = [...first];
    const length = signs.length > 2 && doubleSurnames.has(signs.slice(0, 2).join('')) ? 2 : 1;
    return { family: [signs.slice(0, length).join('')], given: [signs.slice(length).join('')] };
  }
  const capitals = words.every((word) => !/\p{Ll}/u.test(word));
  const endsInInitials = initialsOf(last, capitals) !== null && initialsOf(first, capitals) === null && [...plain(first)].length > 1;
  const shouts = !capitals && isCapitals(first) && [...first].length > 2 && !first.includes('.');
  if (words.length > 1 && (endsInInitials || shouts)) {
    const length = endsInInitials ? Math.max(1, words.findIndex((word) => initialsOf(word, capitals) !== null)) : 1;
    return { family: words.slice(0, length), given: words.slice(length) };
  }
  let start = words.length - 1;
  while (start > 1 && particles.has(plain(words[start - 1] ?? ''))) start -= 1;
  return rest.length === 0 ? { family: [first], given: [] } : { family: words.slice(start), given: words.slice(0, start) };
}

function takeApart(printed: string): { family: string[]; given: string[]; suffix: string | null } {
  const clean = printed.replace(/[*†‡§¶∗]|\(.*?\)/gu, ' ').replace(/\s+/g, ' ').replace(/(?<=\p{L})([-‐‑–]) (?=\p{L})/gu, '$1').trim();
  const segments = clean.split(',').map((segment) => segment.trim()).filter((segment) => segment !== '');
  let suffix: string | null = null;
  const kept = segments.filter((segment, i) => {
    const found = i > 0 ? suffixes.get(plain(segment)) : undefined;
    suffix ??= found ?? null;
    return found === undefined;
  });
  const words = kept.map((segment) => segment.split(' ').filter((word, i) => {
    if (i === 0 && titles.has(plain(word))) return false;
    const found = i > 0 && (word.length > 1) ? suffixes.get(plain(word)) : undefined;
    if (found) suffix ??= found;
    return found === undefined && /\p{L}/u.test(word);
  }));
  const [family = [], ...given] = words;
  if (given.length === 0) return { ...withoutComma(family), suffix };
  return { family, given: given.flat(), suffix };
}

/** Takes a printed name apart; null when it holds no letter. */
export function parseName(printed: string): PersonName | null {
  const { family: familyWords, given: givenWords, suffix } = takeApart(printed);
  const trailing: string[] = [];
  const given = [...givenWords];
  while (given.length > 1 && particles.has(plain(given.at(-1) ?? '')) && !/^\p{Lu}/u.test(given.at(-1) ?? '')) trailing.unshift(given.pop() ?? '');
  const words = [...trailing, ...familyWords];
  let core = words.findIndex((word) => !particles.has(plain(word)));
  if (core < 0) core = words.length - 1;
  const body = words.slice(core).join(' ').normalize('NFC').replace(/^al-|^el-/iu, '');
  const pieces = body.split(/[-‐‑–\s]+/u).map((piece) => nameKey(piece).replaceAll(' ', '')).filter((piece) => piece !== '');
  const family = pieces.join('');
  if (family === '') return null;
  const also = new Set<string>();
  if (umlaut.test(body)) also.add(nameKey(body.replace(/[äöü]/giu, '$&e')).replaceAll(' ', ''));
  if (pieces.length > 1) for (const piece of [pieces[0], pieces.at(-1)]) if (piece && piece.length > 2) also.add(piece);
  const allCapitals = !/\p{Ll}/u.test(printed);
  const parts = givenParts(given, allCapitals && !printed.includes(','));
  return {
    printed,
    key: `${parts.map((part) => part.text).join(' ')}|${pieces.join(' ')}${suffix ? `|${suffix}` : ''}`,
    family,
    familyAlso: [...also],
    particles: words.slice(0, core).map(plain).join(' '),
    given: parts,
    suffix,
    full: parts.some((part) => isWritten(part.text)),
  };
}

/** Whether a part is a name rather than an initial; one sign is a name in scripts that write without blanks. */
export function isWritten(text: string): boolean {
  return text.length > 1 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
}

/**
 * The blocks in which a name is compared with others: family name and first initial, also under its other spellings,
 * the full form of a nickname, and, for two written names, their changed order.
 */
export function blockKeys(name: PersonName): string[] {
  const first = name.given[0]?.text ?? '';
  const initial = [...first][0] ?? '';
  const families = [name.family, ...name.familyAlso];
  const keys = families.flatMap((family) => [initial, ...otherInitials(first)].map((letter) => `${family}|${letter}`));
  if (name.full) keys.push(`order ${[...name.given.map((part) => part.text), name.family].sort().join(' ')}`);
  return [...new Set(keys)];
}
