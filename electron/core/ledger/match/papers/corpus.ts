/** How rare words and titles are among the records at hand: a rare word in common says more. Pure. */
import { tells } from './text.ts';
import type { Facts } from './facts.ts';
import { isPlace } from './venues.ts';

export interface Corpus {
  /** From 0.1 (says nothing) to 1 (rare). */
  readonly weigh: (word: string) => number;
  /** Whether several papers bear this title: a column, an editorial, a yearly report. */
  readonly recurs: (titleKey: string) => boolean;
  /** Whether this title is known from two kinds of places or from years too far apart for one paper. */
  readonly hasVersions: (titleKey: string) => boolean;
  /** The year that most records of this title and kind of place have; of two, the earlier. */
  readonly mainYear: (fact: Facts) => number | null;
  /** From how many kinds of places this title is known in this year. */
  readonly placesIn: (titleKey: string, year: number) => number;
  /** How many records have the title, the year and the first author of this one. */
  readonly alike: (fact: Facts) => number;
}

/** Weights hardly depend on how many records there are: an imaginary library of this size is added to the real one. */
const imaginary = 1000;
/** Rare words are not trusted without limit: beyond this rarity (natural logarithm) all weigh 1. */
const rarest = 7;
const emptyWord = 0.1;

/** A column has no main year, as a paper has whose years are misprinted; and its title is short. */
const mainYear = 0.6;
const columnTitle = 5;
const shortColumnTitle = 3;
const issuesSeen = 4;
const otherYears = 0.25;
/** Places this many years apart are those of two publications. */
const yearsBetweenVersions = 2;

export function corpusOf(facts: readonly Facts[]): Corpus {
  const seen = new Map<string, number>();
  const bearers = new Map<string, Facts[]>();
  for (const fact of facts) {
    if (!fact.title) continue;
    for (const word of new Set(fact.title.words)) seen.set(word, (seen.get(word) ?? 0) + 1);
    const same = bearers.get(fact.title.key);
    if (same) same.push(fact);
    else bearers.set(fact.title.key, [fact]);
  }
  const all = facts.length + imaginary;
  const recurs = remembered((key) => recursAmong(bearers.get(key) ?? []));
  const hasVersions = remembered((key) => versionsAmong(bearers.get(key) ?? []));
  return {
    weigh: (word) => (tells(word) ? Math.max(emptyWord, Math.min(1, Math.log(all / ((seen.get(word) ?? 0) + 1)) / rarest)) : emptyWord),
    recurs,
    hasVersions,
    mainYear: (fact) => (bearers.get(fact.title?.key ?? '')?.length ?? 0) < 3 ? fact.year : mainYearOf((bearers.get(fact.title?.key ?? '') ?? []).filter((other) => other.venue.kind === fact.venue.kind)),
    placesIn: (key, year) => new Set((bearers.get(key) ?? []).filter((fact) => fact.year === year && isPlace(fact.venue)).map((fact) => fact.venue.kind)).size,
    alike: (fact) => {
      const first = fact.authors.authors[0]?.family;
      return (bearers.get(fact.title?.key ?? '') ?? []).filter((other) => other.year === fact.year && other.authors.authors.some(({ family }) => family === first)).length;
    },
  };
}

function mainYearOf(facts: readonly Facts[]): number | null {
  const counted = [...Map.groupBy(facts.filter((fact) => fact.year !== null), (fact) => fact.year)].sort(([x, of], [y, others]) => others.length - of.length || (x ?? 0) - (y ?? 0));
  return counted[0]?.[0] ?? null;
}

function remembered(answer: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}

function versionsAmong(facts: readonly Facts[]): boolean {
  const placed = facts.filter((fact) => isPlace(fact.venue));
  const kinds = new Set(placed.flatMap((fact) => fact.venue.kind ?? []));
  const years = placed.flatMap((fact) => fact.year ?? []);
  return kinds.size > 1 || (years.length > 0 && Math.max(...years) - Math.min(...years) >= yearsBetweenVersions);
}

/** A short title without a main year, or a very short one that a journal prints year after year. */
function recursAmong(facts: readonly Facts[]): boolean {
  const dated = facts.filter((fact) => fact.year !== null);
  const counts = [...Map.groupBy(dated, (fact) => fact.year).values()].map((of) => of.length).sort((a, b) => b - a);
  const length = Math.min(...facts.map((fact) => fact.title?.telling.length ?? 0));
  const [most = 0, next = 0] = counts;
  if (length <= columnTitle && counts.length > 2 && most < mainYear * dated.length) return true;
  const inJournals = dated.length >= issuesSeen && dated.every((fact) => fact.venue.kind === 'journal');
  return length <= shortColumnTitle && inJournals && next >= otherYears * dated.length;
}
