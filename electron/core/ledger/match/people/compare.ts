/** Whether two names may be one person's, and in which way they agree. Pure. */
import { areNicknames } from './data/nicknames.ts';
import { isSyllabic } from './data/surnames.ts';
import { type GivenPart, isWritten, type PersonName } from './name.ts';

/** In which way two names that may be one person's agree or differ. */
export interface Agreement {
  /** A written given name agrees; otherwise there are initials only, which alone never join. */
  readonly written: boolean;
  /** The same letters in the same order. */
  readonly equal: boolean;
  readonly joined: boolean;
  readonly middleMissing: boolean;
  /** A second name or initial is missing where it usually makes another name: Yu and Yu-Li, Y. and Y. L. beside a Chinese family name. */
  readonly syllableMissing: boolean;
  readonly initialForName: boolean;
  readonly nickname: boolean;
  readonly misspelt: boolean;
  readonly swapped: boolean;
  readonly otherFamily: boolean;
  readonly otherParticles: boolean;
}

const plainAgreement: Agreement = {
  written: true, equal: true, joined: false, middleMissing: false, syllableMissing: false, initialForName: false,
  nickname: false, misspelt: false, swapped: false, otherFamily: false, otherParticles: false,
};

/** Whether one letter was added, dropped, replaced or changed places; words of `shortest` letters and more that begin alike. */
function isMisspelling(a: string, b: string, shortest: number): boolean {
  if (a.length > b.length) return isMisspelling(b, a, shortest);
  if (a.length < shortest || b.length - a.length > 1 || a[0] !== b[0]) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const rest = (from: number, of: string): string => of.slice(from);
  if (b.length > a.length) return rest(i, a) === rest(i + 1, b);
  return rest(i + 1, a) === rest(i + 1, b) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(i + 2, a) === rest(i + 2, b));
}

interface Walk {
  written: boolean;
  joined: boolean;
  initialForName: boolean;
  nickname: boolean;
  misspelt: boolean;
  /** Words below this length are not taken for misspelt ones. */
  readonly shortest: number;
}

/** How many parts of `parts` from `from` make up the word when written together; 0 when they do not. */
function joinedParts(word: string, parts: readonly GivenPart[], from: number): number {
  let text = '';
  for (let i = from; i < parts.length && text.length < word.length; i += 1) {
    text += parts[i]?.text ?? '';
    if (text === word && i > from) return i - from + 1;
  }
  return 0;
}

function partsAgree(a: string, b: string, walk: Walk): boolean {
  if (isWritten(a) && isWritten(b)) {
    if (a !== b) {
      if (areNicknames(a, b)) walk.nickname = true;
      else if (isMisspelling(a, b, walk.shortest) && !walk.misspelt) walk.misspelt = true;
      else return false;
    }
    walk.written = true;
    return true;
  }
  if (isWritten(a) !== isWritten(b)) walk.initialForName = true;
  return a[0] === b[0];
}

interface GivenAgreement extends Walk {
  readonly restA: number;
  readonly restB: number;
}

/** Walks along both given names; null when a part contradicts. */
function walkGiven(a: readonly GivenPart[], b: readonly GivenPart[], shortest: number): GivenAgreement | null {
  const walk: Walk = { written: false, joined: false, initialForName: false, nickname: false, misspelt: false, shortest };
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]?.text ?? '', b[j]?.text ?? ''];
    const inB = x === y ? 0 : joinedParts(x, b, j);
    const inA = x === y ? 0 : joinedParts(y, a, i);
    if (inA > 0 || inB > 0) {
      walk.joined = true;
      walk.written = true;
    } else if (!partsAgree(x, y, walk)) return null;
    i += Math.max(1, inA);
    j += Math.max(1, inB);
  }
  return { ...walk, restA: i, restB: j };
}

/** A part of one compound without the other: Jean beside Jean-Pierre, which are two names. */
function splitsCompound(parts: readonly GivenPart[], from: number, written: boolean): boolean {
  const unit = parts[from]?.unit ?? -1;
  return written && from > 0 && unit >= 0 && unit === parts[from - 1]?.unit;
}

const parts = (name: PersonName): string => name.given.map((part) => part.text).join(' ');

function familiesAgree(a: PersonName, b: PersonName): 'equal' | 'other' | null {
  if (a.family === b.family) return 'equal';
  return a.familyAlso.includes(b.family) || b.familyAlso.includes(a.family) ? 'other' : null;
}

function isSwapped(a: PersonName, b: PersonName): boolean {
  return a.full && b.full && a.given.length > 0 && a.given.map((part) => part.text).join('') === b.family && b.given.map((part) => part.text).join('') === a.family;
}

/** The same words in the same order, divided otherwise between given and family name. */
function sameWords(a: PersonName, b: PersonName): boolean {
  const words = (name: PersonName): string => `${parts(name)} ${name.key.split('|')[1] ?? ''}`;
  return a.full && b.full && words(a) === words(b);
}

/** Whether the missing part may be an initial of a Western second name, or stand within a given name written as one word (Xiaorong, X. R.). */
function hidesSyllable(a: PersonName, b: PersonName, written: boolean, rest: readonly GivenPart[]): boolean {
  if (written) return rest.every((part) => !isWritten(part.text));
  const [short] = [a, b].sort((x, y) => x.given.length - y.given.length);
  return (short?.given.at(-1)?.text.length ?? 0) > 5;
}

/** How two names agree, or null when they contradict each other or have nothing but an initial of the family in common. */
export function compareNames(a: PersonName, b: PersonName): Agreement | null {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null;
  if (a.key === b.key) return { ...plainAgreement, written: a.full, otherParticles: a.particles !== b.particles };
  if (sameWords(a, b)) return { ...plainAgreement, otherFamily: true };
  const families = familiesAgree(a, b);
  if (families === null) return isSwapped(a, b) ? { ...plainAgreement, equal: false, swapped: true } : null;
  if (a.given.length === 0 || b.given.length === 0) return null;
  const walk = walkGiven(a.given, b.given, isSyllabic(a.family) ? 8 : 5);
  if (walk === null) return null;
  const { restA, restB, shortest: _, ...found } = walk;
  if (splitsCompound(a.given, restA, walk.written) || splitsCompound(b.given, restB, walk.written)) return null;
  const rest = [...a.given.slice(restA), ...b.given.slice(restB)];
  const equal = rest.length === 0 && !walk.initialForName && !walk.nickname && !walk.misspelt;
  return {
    ...found,
    equal,
    middleMissing: rest.length > 0,
    syllableMissing: rest.length > 0 && isSyllabic(a.family) && !hidesSyllable(a, b, walk.written, rest),
    swapped: false,
    otherFamily: families === 'other',
    otherParticles: a.particles !== b.particles,
  };
}
