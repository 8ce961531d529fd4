/**
 * What speaks for and against two people, or two groups of signatures, being one, in log-odds: the agreement of their names
 * and how common the name is come first, and each kind of evidence adds or takes away (after Fellegi and Sunter, 1969). Each kind
 * is a mixture: with some probability two signatures of one person share it because it is theirs, else as strangers do by chance.
 * The shares of the mixtures are fixed, found on labelled sets; what strangers share is counted in each library. Pure.
 */
import type { Agreement } from './compare.ts';
import type { Facts } from './known.ts';
import type { Library } from './library.ts';
import type { EvidenceKind } from './types.ts';
import { type Bag, likeness, meanShared } from './bag.ts';
import { common } from '../../../sorted.ts';

/** Log-odds of the name, and their sum with all evidence that was found. */
export interface Weighing {
  readonly name: number;
  readonly sum: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** What the names alone say; `namesakes` is how many others of that name are to be expected. */
export function weighName(agreement: Agreement, namesakes: number): number {
  const { written } = agreement;
  const rare = (namesakes < 1 ? -0.5 : agreement.equal ? -0.85 : -1) * Math.log(namesakes);
  let weight = written ? clamp(1.3 + rare, -2.5, 4) : clamp(rare, -4, agreement.equal ? 0.9 : 0);
  if (agreement.middleMissing) weight -= written ? 0.25 : 0.8;
  if (agreement.syllableMissing) weight -= 3.4;
  if (agreement.nickname) weight -= 0.7;
  if (agreement.misspelt) weight -= 1.3;
  if (agreement.swapped) weight -= 2;
  if (agreement.otherFamily) weight -= 1;
  if (agreement.otherParticles) weight -= 0.3;
  if (agreement.joined) weight -= 0.1;
  return weight;
}

/** Log-odds of a likeness: `own` is the probability that two signatures of one person share the thing because it is theirs. */
const mixed = (own: number, likeness: number): number => Math.log(1 - own + own * likeness);

/** The more is known of both, the more it says that nothing is shared. */
const nothingShared = (first: number, more: number, most: number, known: number): number => -Math.min(most, first + more * Math.log(known));

/** The shared coauthor may stand behind "et al.". */
const BEHIND_A_CUT = 0.3;

/** A coauthor written out is strong evidence, a family name with an initial is weak; several at once tell more than one. */
function coauthors(a: Facts, b: Facts, library: Library): number {
  if (a.coauthors.of === 0 || b.coauthors.of === 0) return 0;
  const any = likeness(a.coauthors, b.coauthors, library.coauthors);
  if (any === 0 && (a.cut || b.cut)) return -BEHIND_A_CUT;
  if (any === 0) return nothingShared(1, 0.36, 1.8, a.coauthors.ids.length * b.coauthors.ids.length);
  const exact = likeness(a.exactCoauthors, b.exactCoauthors, library.exactCoauthors);
  const several = 0.5 * Math.log(Math.max(1, meanShared(a.coauthors, b.coauthors)));
  return Math.max(-1.8, several + Math.log(0.42 + 0.5 * exact + 0.08 * any));
}

/** The same organisation, or one with an uncommon word in common: the same city, another department. */
function organizations(a: Facts, b: Facts, library: Library): number {
  if (a.organizations.of === 0 || b.organizations.of === 0) return 0;
  const whole = likeness(a.organizations, b.organizations, library.organizations);
  const words = likeness(a.organizationWords, b.organizationWords, library.organizationWords);
  if (whole + words === 0) return nothingShared(0.7, 0.2, 1.5, Math.min(a.organizations.ids.length, b.organizations.ids.length));
  return clamp(Math.log(0.15 + 0.72 * whole + 0.13 * words), -1.5, 5.2);
}

/** Strangers of one field share words too: what they share is taken off. */
const SHARED_BY_A_FIELD = 0.5;

function topics(a: Facts, b: Facts, library: Library): number {
  if (a.words.of === 0 || b.words.of === 0) return 0;
  return 0.82 * clamp(mixed(0.87, likeness(a.words, b.words, library.words)) - SHARED_BY_A_FIELD, -0.37, 2.3);
}

function venues(a: Facts, b: Facts, library: Library): number {
  if (a.venues.of === 0 || b.venues.of === 0) return 0;
  return clamp(mixed(0.56, likeness(a.venues, b.venues, library.venues)) - 0.12, -1, 1.4);
}

/** Years between the papers of both; 0 when they overlap. */
function yearsApart(a: Facts, b: Facts): number {
  return Math.max(0, (a.from ?? 0) - (b.to ?? 0), (b.from ?? 0) - (a.to ?? 0));
}

/** Years from the first to the last paper of both; more than `MOST_YEARS` are two lives. */
export function yearsSpanned(a: Facts, b: Facts): number {
  return Math.max(a.to ?? 0, b.to ?? 0) - Math.min(a.from ?? 0, b.from ?? 0);
}

export const MOST_YEARS = 60;

function years(a: Facts, b: Facts): number {
  if (a.from === null || b.from === null) return 0;
  if (yearsSpanned(a, b) > MOST_YEARS) return -2.5;
  const apart = yearsApart(a, b);
  return 0.25 * Math.exp(-apart / 3) - 0.1 - clamp((apart - 2) * 0.06, 0, 1.2);
}

/** Places on long lists further apart than so many tenths are different ones. */
const NEAR = 2;

/** Collaborations print hundreds of names in the order of the alphabet: about the same place on such lists tells the same member. */
function places({ places: a }: Facts, { places: b }: Facts, library: Library): number {
  if (a.of === 0 || b.of === 0) return 0;
  let sum = 0;
  a.ids.forEach((place, i) => b.ids.forEach((other, j) => {
    const far = Math.abs(place - other);
    if (far <= NEAR) sum += (countOf(a, i) * countOf(b, j) * (1.4 - 0.4 * far)) / library.shareNear(other, NEAR);
  }));
  return clamp(mixed(0.58, sum / (a.of * b.of)), -1, 4);
}

const countOf = (bag: Bag, i: number): number => bag.counts[i] ?? 0;

/** A second record of one paper prints the name again. */
function paper(a: Facts, b: Facts): number {
  return common(a.papers, b.papers).length > 0 ? 4.5 : 0;
}

const kinds: readonly (readonly [EvidenceKind, (a: Facts, b: Facts, library: Library) => number])[] = [
  ['coauthors', coauthors], ['paper', paper], ['organizations', organizations], ['topics', topics], ['venues', venues], ['years', years], ['places', places],
];

/** The least that must speak for two names of which only initials agree, whatever the strictness; that they lived at one time says nothing. */
const LEAST_FOR_INITIALS = 0.6;

/** Those who work together share everything: evidence does not make one person of Y. and Y. L. */
const MOST_FOR_OTHER_SYLLABLES = 1.9;

/** Weighs names and evidence; initials without evidence end at the bottom. */
export function weigh(agreement: Agreement, namesakes: number, [a, b]: readonly [Facts, Facts], library: Library, without: ReadonlySet<EvidenceKind>): Weighing {
  const name = weighName(agreement, without.has('commonness') ? 0.5 : namesakes);
  let sum = name;
  let speaksFor = 0;
  for (const [kind, read] of kinds) {
    if (without.has(kind)) continue;
    const weight = read(a, b, library);
    if (weight === 0) continue;
    sum += weight;
    if (kind !== 'years') speaksFor += Math.max(0, weight);
  }
  if (agreement.syllableMissing) sum = Math.min(sum, name + MOST_FOR_OTHER_SYLLABLES);
  if (!agreement.written && speaksFor < LEAST_FOR_INITIALS) return { name, sum: -10 };
  return { name, sum };
}

/** Log-odds of each kind of evidence that was found: asked for where a pair is told, which few of those that are weighed are. */
export function evidenceOf([a, b]: readonly [Facts, Facts], library: Library, without: ReadonlySet<EvidenceKind>): Map<EvidenceKind, number> {
  const parts = new Map<EvidenceKind, number>();
  for (const [kind, read] of kinds) {
    const weight = without.has(kind) ? 0 : read(a, b, library);
    if (weight !== 0) parts.set(kind, weight);
  }
  return parts;
}

/** Log-odds as a score from 0 to 1. */
export function scoreOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
