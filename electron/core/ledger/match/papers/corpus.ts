/** How rare words and titles are among the records at hand: a rare word in common says more. Pure. */
import { tells } from './text.ts';
import type { Facts } from './facts.ts';

export interface Corpus {
  /** From 0.1 (says nothing) to 1 (rare). */
  readonly weigh: (word: string) => number;
  /** Whether several papers bear this title: a column, an editorial, a yearly report. */
  readonly recurs: (titleKey: string) => boolean;
}

/** Weights hardly depend on how many records there are: an imaginary library of this size is added to the real one. */
const imaginary = 1000;
/** Rare words are not trusted without limit: beyond this rarity (natural logarithm) all weigh 1. */
const rarest = 7;
const emptyWord = 0.1;

/** A title that this many years apart, or authors without a common name, stand behind belongs to several papers. */
const yearsOfAColumn = 2;

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
  const recurring = new Map<string, boolean>();
  return {
    weigh: (word) => (tells(word) ? Math.max(emptyWord, Math.min(1, Math.log(all / ((seen.get(word) ?? 0) + 1)) / rarest)) : emptyWord),
    recurs: (key) => {
      const known = recurring.get(key);
      if (known !== undefined) return known;
      const found = recursAmong(bearers.get(key) ?? []);
      recurring.set(key, found);
      return found;
    },
  };
}

/** A short title borne in three or more different years; versions of one paper seldom have more than two. */
function recursAmong(facts: readonly Facts[]): boolean {
  const years = [...new Set(facts.flatMap((fact) => (fact.year === null ? [] : [fact.year])))].sort((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined || years.length < 3 || last - first < yearsOfAColumn) return false;
  return facts.some((fact) => fact.title !== null && fact.title.telling.length <= 5);
}
