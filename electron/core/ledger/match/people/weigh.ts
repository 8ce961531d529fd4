/**
 * What speaks for and against two people, or two groups of signatures, being one, in log-odds: the agreement of their names
 * and how common the name is come first, and each kind of evidence adds or takes away (after Fellegi and Sunter, 1969,
 * with weights set by hand instead of learned). Pure.
 */
import type { Agreement } from './compare.ts';
import type { Facts, Library } from './library.ts';
import type { EvidenceKind } from './types.ts';
import { common, type Vocabulary } from './vocabulary.ts';

/** Log-odds of each kind of evidence that was found, and their sum with the name. */
export interface Weighing {
  readonly name: number;
  readonly parts: ReadonlyMap<EvidenceKind, number>;
  readonly sum: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** What the names alone say; `namesakes` is how many others of that name are to be expected. */
export function weighName(agreement: Agreement, namesakes: number): number {
  const { written } = agreement;
  const rare = (namesakes < 1 ? -0.9 : agreement.equal ? -0.7 : -1) * Math.log(namesakes);
  let weight = written ? clamp(1.7 + rare, -2.5, 4) : clamp(rare, -4, agreement.equal ? 1 : 0);
  if (agreement.middleMissing) weight -= written ? 0.4 : 0.8;
  if (agreement.syllableMissing) weight -= 2;
  if (agreement.nickname) weight -= 0.7;
  if (agreement.misspelt) weight -= 1.3;
  if (agreement.swapped) weight -= 2;
  if (agreement.otherFamily) weight -= 1;
  if (agreement.otherParticles) weight -= 0.3;
  if (agreement.joined) weight -= 0.1;
  return weight;
}

function rarityOf(ids: readonly number[], vocabulary: Vocabulary, total: number): number {
  return ids.reduce((sum, id) => sum + vocabulary.rarity(id, total), 0);
}

/** Approaches `most` as `amount` grows: the tenth shared coauthor says less than the first. */
const saturating = (amount: number, most: number): number => most * (1 - Math.exp(-amount / most));

/** How much sharing something tells, in log-odds: what one in a hundred has tells more than what one in ten has. */
function surprise(ids: readonly number[], vocabulary: Vocabulary, total: number, most: number): number {
  return ids.reduce((sum, id) => sum + Math.min(most, vocabulary.surprise(id, total)), 0);
}

/** How much of the shorter list is in the longer one, with a lenient root: of two large groups, one shared name in fifty says little. */
function shareOf(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(common(a, b).length / Math.max(1, Math.min(a.length, b.length)));
}

/** The shared coauthor may stand behind "et al.". */
const BEHIND_A_CUT = 0.3;

function coauthors(a: Facts, b: Facts, library: Library): number {
  if (a.coauthors.length === 0 || b.coauthors.length === 0) return 0;
  const exact = surprise(common(a.exactCoauthors, b.exactCoauthors), library.exactCoauthors, library.size, 6);
  const any = surprise(common(a.coauthors, b.coauthors), library.coauthors, library.size, 6);
  if (exact + any === 0 && (a.cut || b.cut)) return -BEHIND_A_CUT;
  if (exact + any === 0) return -clamp(0.8 + 0.5 * Math.log(a.coauthors.length * b.coauthors.length), 0.8, 3);
  return saturating(0.6 * exact + 0.3 * Math.max(0, any - exact), 7) * shareOf(a.coauthors, b.coauthors);
}

function organizations(a: Facts, b: Facts, library: Library): number {
  if (a.organizations.length === 0 || b.organizations.length === 0) return 0;
  const shared = common(a.organizations, b.organizations);
  if (shared.length > 0) return saturating(1.2 + 0.5 * surprise(shared, library.organizations, library.size, 6), 5) * shareOf(a.organizations, b.organizations);
  const words = common(a.organizationWords, b.organizationWords).map((id) => library.organizationWords.rarity(id, library.size));
  const rare = words.filter((rarity) => rarity > 0.45);
  if (rare.length > 0) return saturating(2 * rare.reduce((sum, rarity) => sum + rarity, 0), 3);
  return -clamp(0.8 + 0.35 * Math.log(Math.min(a.organizations.length, b.organizations.length)), 0.8, 1.8);
}

function topics(a: Facts, b: Facts, library: Library): number {
  const fewest = Math.min(a.words.length, b.words.length);
  if (fewest < 3) return 0;
  const square = (ids: readonly number[]): number => ids.reduce((sum, id) => sum + library.words.rarity(id, library.size) ** 4, 0);
  const shared = common(a.words, b.words);
  const cosine = square(shared) / Math.sqrt(square(a.words) * square(b.words));
  return clamp(6 * cosine - 0.6, -0.6, 1.8);
}

function venues(a: Facts, b: Facts, library: Library): number {
  const shared = rarityOf(common(a.venues, b.venues), library.venues, library.size);
  return saturating(1.4 * shared, 1.6);
}

function years(a: Facts, b: Facts): number {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return 0;
  const gap = Math.max(0, a.from - b.to, b.from - a.to);
  const span = Math.max(a.to, b.to) - Math.min(a.from, b.from);
  return -clamp((gap - 5) * 0.06, 0, 1.2) - (span > 60 ? 2 : 0);
}

/** What the same place on two long lists tells at most, and how fast that fades with the distance, in steps of a tenth. */
const SAME_PLACE = 2.4;
const FADES = 0.7;

/** Collaborations print hundreds of names in the order of the alphabet: about the same place on such lists tells the same member. */
function places(a: Facts, b: Facts): number {
  const [few, many] = a.places.length < b.places.length ? [a.places, b.places] : [b.places, a.places];
  if (few.length === 0) return 0;
  const nearest = few.map((place) => Math.min(...many.map((other) => Math.abs(place - other))));
  return nearest.reduce((sum, distance) => sum + Math.max(0, SAME_PLACE - FADES * distance), 0) / few.length;
}

/** A second record of one paper prints the name again. */
function paper(a: Facts, b: Facts): number {
  return common(a.papers, b.papers).length > 0 ? 4.5 : 0;
}

const kinds: readonly (readonly [EvidenceKind, (a: Facts, b: Facts, library: Library) => number])[] = [
  ['coauthors', coauthors], ['paper', paper], ['organizations', organizations], ['topics', topics], ['venues', venues], ['years', years], ['places', places],
];

/** The least that must speak for two names of which only initials agree, whatever the strictness. */
const LEAST_FOR_INITIALS = 1;

/** Those who work together share everything: evidence does not make one person of Y. and Y. L. */
const MOST_FOR_OTHER_SYLLABLES = 3;

/** Weighs names and evidence; initials without evidence end at the bottom. */
export function weigh(agreement: Agreement, namesakes: number, [a, b]: readonly [Facts, Facts], library: Library, without: ReadonlySet<EvidenceKind>): Weighing {
  const name = weighName(agreement, without.has('commonness') ? 0.5 : namesakes);
  const parts = new Map<EvidenceKind, number>();
  let sum = name;
  let speaksFor = 0;
  for (const [kind, read] of kinds) {
    if (without.has(kind)) continue;
    const weight = read(a, b, library);
    if (weight === 0) continue;
    parts.set(kind, weight);
    sum += weight;
    speaksFor += Math.max(0, weight);
  }
  if (agreement.syllableMissing) sum = Math.min(sum, name + MOST_FOR_OTHER_SYLLABLES);
  if (!agreement.written && speaksFor < LEAST_FOR_INITIALS) return { name, parts, sum: -10 };
  return { name, parts, sum };
}

/** Log-odds as a score from 0 to 1. */
export function scoreOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
