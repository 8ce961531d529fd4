/** Who carries which printed name here, and which names of one person a thesaurus can tell apart from everybody else's. */
import { compare, push } from '../ledger/keys.ts';
import { nameKey } from '../ledger/normalise.ts';
import type { Here, HereMention } from './here.ts';

/** Mentions by their spelling: as printed, else whatever the case, else by the key under which equal names meet. */
export class Carriers {
  readonly #levels: readonly { readonly of: (name: string) => string; readonly mentions: Map<string, HereMention[]> }[];

  constructor(mentions: Iterable<HereMention>) {
    this.#levels = [(name: string) => name, (name: string) => name.toLowerCase(), nameKey].map((of) => ({ of, mentions: new Map() }));
    for (const mention of mentions) for (const { of, mentions: by } of this.#levels) push(by, of(mention.name), mention);
  }

  /** The mentions that a name means; none when nobody carries it. */
  of(name: string): readonly HereMention[] {
    for (const { of, mentions } of this.#levels) {
      const key = of(name);
      const found = key === '' ? undefined : mentions.get(key);
      if (found) return found;
    }
    return [];
  }
}

/** The most frequent spelling, the first in code-unit order where several are. */
export function commonSpelling(mentions: readonly HereMention[]): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b))[0]?.[0] ?? '';
}

/**
 * For every person with a name to replace: each of the other spellings, and the one that replaces it. A file of names
 * cannot tell apart two people who carry one name, so a name that several people carry is in no pair.
 */
export function namePairs(here: Here): [label: string, by: string][] {
  const carriers = new Map<string, Set<string>>();
  const carry = (name: string, person: string): void => {
    const key = name.toLowerCase();
    carriers.set(key, (carriers.get(key) ?? new Set()).add(person));
  };
  for (const { name, person } of here.mentions.values()) carry(name, person);
  for (const [person, name] of here.shown) carry(name, person);
  const own = (name: string): boolean => carriers.get(name.toLowerCase())?.size === 1;
  const spellings = Map.groupBy([...here.mentions.values()].filter(({ name }) => own(name)), ({ person }) => person);
  const pairs = [...spellings].flatMap(([person, mentions]) => {
    const shown = here.shown.get(person) ?? '';
    const by = own(shown) ? shown : commonSpelling(mentions);
    const others = new Map(mentions.map(({ name }) => [name.toLowerCase(), name]));
    others.delete(by.toLowerCase());
    return [...others.values()].map((label): [string, string] => [label, by]);
  });
  return pairs.sort(([a, x], [b, y]) => compare(x, y) || compare(a, b));
}
