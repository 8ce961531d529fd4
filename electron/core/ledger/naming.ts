/** What a person is called: the name that is shown, and the key that stands for them in every library. Pure. */
import type { Facts } from './facts.ts';
import { compare, keyOf } from './keys.ts';
import { mentionKey, type Named } from './named.ts';
import { isFullName, nameKey } from './normalise.ts';
import type { RecordPlace } from './types.ts';

export interface NamedPerson {
  readonly key: string;
  /** See `baseOf`. */
  readonly base: string;
  readonly name: string;
  /** Every name that is printed for them. */
  readonly spellings: readonly string[];
  readonly ownsDump: boolean;
}

/** More than any number of printed spellings. */
const OWNER_VOTE = 1e9;

/** The spelling to show: the one a profile is titled with, the most frequent, the longest. */
function printedName(members: readonly Named[]): string {
  const votes = new Map<string, number>();
  const vote = (name: string, weight: number): void => void votes.set(name, (votes.get(name) ?? 0) + weight);
  for (const { record, isOwner, position, name } of members) {
    if (isOwner) vote(record.owner, OWNER_VOTE);
    if (position > 0) vote(name, 1);
  }
  const order = [...votes].sort(([a, n], [b, m]) => m - n || b.length - a.length || compare(a, b));
  return order[0]?.[0] ?? '';
}

interface Identity {
  readonly spellings: readonly string[];
  readonly names: string;
  /** The key of the smallest full name; empty when there are only initials. */
  readonly plain: string;
}

function identityOf(members: readonly Named[]): Identity {
  const spellings = [...new Set(members.map((one) => one.name))];
  const folded = [...new Set(spellings.map(nameKey))].sort();
  const [plain = ''] = folded.filter(isFullName).map((name) => keyOf('person', name)).sort();
  return { spellings, names: folded.join(' or '), plain };
}

/** What another person would have to share with someone of these names to need another key. */
export function baseOf(members: readonly Named[]): string {
  const { names, plain } = identityOf(members);
  return plain === '' ? names : plain;
}

/** The smallest full name stands for the person in every library; a second person of that name is told apart by their first paper, a third by their first mention. */
function personOf(members: readonly Named[], paperOf: (record: RecordPlace) => string, taken: Set<string>): NamedPerson {
  const { spellings, names, plain } = identityOf(members);
  const key = plain !== '' && !taken.has(plain) ? plain : scopedKey(names, members, paperOf, taken);
  taken.add(key);
  return { key, base: plain === '' ? names : plain, name: printedName(members), spellings, ownsDump: members.some((one) => one.isOwner) };
}

function scopedKey(names: string, members: readonly Named[], paperOf: (record: RecordPlace) => string, taken: ReadonlySet<string>): string {
  const [first] = members.map(({ record }) => paperOf(record)).sort();
  const scoped = keyOf('person', `${names} in ${first}`);
  const [one] = members;
  return taken.has(scoped) ? keyOf('person', `mention ${one && mentionKey(one.record, one.position)}`) : scoped;
}

/**
 * Names people, who come in the order of their first mention. A key depends on people of the same base only, so that any
 * people can be named by themselves if everyone of their bases is among them. `paperOf` is the key of a record's paper.
 */
export function* namePeople(clusters: Iterable<readonly Named[]>, paperOf: (record: RecordPlace) => string): Generator<NamedPerson> {
  const taken = new Set<string>();
  for (const members of clusters) yield personOf(members, paperOf, taken);
}

/** The name that the user gave last to a mention of each person. */
export function givenNames<T>(chosen: Facts['names'], personOf: (mention: string) => T | undefined): ReadonlyMap<T, string> {
  const given = new Map<T, string>();
  for (const [mention, { name }] of [...chosen].sort(([, a], [, b]) => a.order - b.order)) {
    const person = personOf(mention);
    if (person !== undefined) given.set(person, name);
  }
  return given;
}
