/** How rare words and titles are among the records at hand: a rare word in common says more. Pure. */
import { tells } from './text.ts';
import type { Facts } from './facts.ts';
import { isPlace } from './venues.ts';

/** What the records that bear one title have in common. */
export interface Bearers {
  /** Several papers bear it: a column, an editorial, a yearly report. */
  readonly recurs: boolean;
  /** It is known from two kinds of places or from years too far apart for one paper. */
  readonly hasVersions: boolean;
  /** For each kind of place, the year that most records have; of two, the earlier. */
  readonly mainYear: ReadonlyMap<string, number>;
  /** From how many kinds of places it is known in a year. */
  readonly places: ReadonlyMap<number, number>;
  /** How many records there are of each year and author. */
  readonly alike: ReadonlyMap<string, number>;
}

export interface Corpus {
  /** From 0.1 (says nothing) to 1 (rare). */
  readonly weigh: (word: string) => number;
  readonly bearers: (titleKey: string) => Bearers;
}

/** Weights hardly depend on how many records there are: an imaginary library of this size is added to the real one. */
const imaginary = 1000;
/** Rare words are not trusted without limit: beyond this rarity (natural logarithm) all weigh 1. */
const rarest = 7;
const emptyWord = 0.1;

/** A column has no main year, as a paper has whose years are misprinted; and its title is short. */
const mainYearShare = 0.6;
const columnTitle = 5;
const shortColumnTitle = 3;
const issuesSeen = 4;
const otherYears = 0.25;
/** Places this many years apart are those of two publications. */
const yearsBetweenVersions = 2;

export function corpusOf(facts: readonly Facts[]): Corpus {
  const seen = new Map<string, number>();
  const titled = new Map<string, Facts[]>();
  for (const fact of facts) {
    if (!fact.title) continue;
    for (const word of new Set(fact.title.words)) seen.set(word, (seen.get(word) ?? 0) + 1);
    const same = titled.get(fact.title.key);
    if (same) same.push(fact);
    else titled.set(fact.title.key, [fact]);
  }
  const all = facts.length + imaginary;
  const known = new Map<string, Bearers>();
  const weights = new Map<string, number>();
  const weightOf = (word: string): number => (tells(word) ? Math.max(emptyWord, Math.min(1, Math.log(all / ((seen.get(word) ?? 0) + 1)) / rarest)) : emptyWord);
  return {
    weigh: (word) => {
      const weight = weights.get(word) ?? weightOf(word);
      weights.set(word, weight);
      return weight;
    },
    bearers: (key) => {
      const found = known.get(key) ?? bearersOf(titled.get(key) ?? []);
      known.set(key, found);
      return found;
    },
  };
}

/** What `Bearers.alike` counts by. */
export function yearAndAuthor(year: number | null, family: string): string {
  return `${year} ${family}`;
}

function count<K>(items: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function bearersOf(facts: readonly Facts[]): Bearers {
  const placed = facts.filter((fact) => isPlace(fact.venue));
  const years = placed.flatMap((fact) => fact.year ?? []).sort((a, b) => a - b);
  const dated = facts.flatMap((fact) => (fact.year === null ? [] : [{ year: fact.year, kind: fact.venue.kind ?? '' }]));
  const kindsAYear = new Set(placed.filter((fact) => fact.year !== null).map((fact) => `${fact.year} ${fact.venue.kind ?? ''}`));
  return {
    recurs: recursAmong(facts),
    hasVersions: new Set(placed.flatMap((fact) => fact.venue.kind ?? [])).size > 1 || (years.at(-1) ?? 0) - (years[0] ?? 0) >= yearsBetweenVersions,
    mainYear: new Map([...Map.groupBy(dated, ({ kind }) => kind)].map(([kind, of]) => [kind, mostFrequent(of.map(({ year }) => year))])),
    places: count([...kindsAYear].map((text) => Number.parseInt(text, 10))),
    alike: count(facts.flatMap((fact) => [...new Set(fact.authors.authors.map(({ family }) => yearAndAuthor(fact.year, family)))])),
  };
}

function mostFrequent(years: readonly number[]): number {
  return [...count(years)].sort(([x, of], [y, others]) => others - of || x - y)[0]?.[0] ?? 0;
}

/** A short title without a main year, or a very short one that a journal prints year after year. */
function recursAmong(facts: readonly Facts[]): boolean {
  const dated = facts.filter((fact) => fact.year !== null);
  const [most = 0, next = 0, ...more] = [...count(dated.map((fact) => fact.year)).values()].sort((a, b) => b - a);
  const length = facts[0]?.title?.telling.length ?? 0;
  if (length <= columnTitle && more.length > 0 && most < mainYearShare * dated.length) return true;
  const inJournals = dated.length >= issuesSeen && dated.every((fact) => fact.venue.kind === 'journal');
  return length <= shortColumnTitle && inJournals && next >= otherYears * dated.length;
}
