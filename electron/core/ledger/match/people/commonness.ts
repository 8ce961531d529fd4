/**
 * How many other people of the same name are to be expected: from the library (how many bear the family name, how many the
 * given name, and how far the coauthors of a name fall apart) and from a short list of names that are common everywhere. Pure.
 */
import { isWidespread } from './data/nicknames.ts';
import { isSyllabic, shareOfSurname } from './data/surnames.ts';
import type { Library } from './library.ts';
import type { PersonName } from './name.ts';

/** A library is a sample; the names that are common everywhere are counted as if in one of at least so many people. */
const SMALLEST_WORLD = 10_000;

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The share of people with this given name among those of the family name, roughly. */
function shareOfGiven(name: PersonName): number {
  const written = name.given.filter((part) => part.text.length > 1);
  const [first] = written;
  if (!first) return 0.05;
  const middle = written.length > 1 ? 0.05 : name.given.length > 1 ? 0.2 : 1;
  if (isSyllabic(name.family)) return (first.text.length <= 5 ? 0.008 : 0.002) * (written.length > 1 ? 0.15 : 1);
  return (isWidespread(first.text) ? 0.01 : 0.002) * middle;
}

export class Commonness {
  private readonly families = new Map<string, number>();
  private readonly givens = new Map<string, number>();
  private readonly initials = new Map<string, number>();
  private readonly people: number;

  constructor(library: Library) {
    for (const name of library.writtenNames.values()) {
      const first = name.given[0]?.text ?? '';
      add(this.families, name.family);
      add(this.givens, first);
      add(this.initials, `${name.family}|${first[0]}`);
    }
    this.people = Math.max(1, library.writtenNames.size);
  }

  /** How many other people with exactly this name are to be expected; well below 1 for a rare name. */
  namesakes(name: PersonName): number {
    const world = shareOfSurname(name.family) * shareOfGiven(name) * Math.max(SMALLEST_WORLD, this.people);
    const family = this.families.get(name.family) ?? 0;
    if (!name.full) return world + Math.max(0.5, this.initials.get(`${name.family}|${name.given[0]?.text ?? ''}`) ?? 0) * (name.given.length > 1 ? 0.3 : 1);
    const given = this.givens.get(name.given[0]?.text ?? '') ?? 0;
    const middle = name.given.length > 1 ? 0.3 : 1;
    return world + (Math.max(0.5, family - 0.5) * Math.max(0.5, given - 0.5) * middle) / this.people;
  }
}
