/** People who become one, step by step: never across what the user keeps apart, nor across two names on one author list. */
import type { Said } from '../ledger/facts.ts';
import type { HereMention } from './here.ts';

/** Why several people cannot be one, with a mention of each of two of them. */
export interface Obstacle { readonly kind: 'apart' | 'list'; readonly mentions: readonly [HereMention, HereMention] }

interface Group {
  people: string[];
  /** The mention that stands on each list. */
  lists: Map<string, HereMention>;
  /** People whom the user keeps apart from one of the group, with the pair that says so. */
  apart: Map<string, readonly [HereMention, HereMention]>;
}

export class Persons {
  readonly #parent = new Map<string, string>();
  readonly #groups = new Map<string, Group>();

  constructor(mentions: ReadonlyMap<string, HereMention>, different: readonly Said[]) {
    for (const mention of mentions.values()) {
      const { lists } = this.#groupOf(mention.person);
      if (mention.list !== null) lists.set(mention.list, mention);
    }
    for (const { a, b } of different) {
      const [one, other] = [mentions.get(a), mentions.get(b)];
      if (!one || !other || one.person === other.person) continue;
      this.#groupOf(one.person).apart.set(other.person, [one, other]);
      this.#groupOf(other.person).apart.set(one.person, [other, one]);
    }
  }

  /** The person who stands for the group of this one. */
  root(person: string): string {
    let at = person;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    for (let next = person; next !== at;) {
      const up = this.#parent.get(next) ?? at;
      this.#parent.set(next, at);
      next = up;
    }
    return at;
  }

  /** Everybody who has become one with this person. */
  members(person: string): readonly string[] {
    return this.#groupOf(this.root(person)).people;
  }

  /** Makes these people one, all or none; returns what stands in the way. */
  join(people: Iterable<string>): Obstacle | null {
    const roots = [...new Set([...people].map((person) => this.root(person)))].sort((a, b) => this.#size(b) - this.#size(a));
    const [largest, ...others] = roots;
    if (largest === undefined) return null;
    const obstacle = this.#obstacle(largest, others);
    if (obstacle !== null) return obstacle;
    for (const other of others) this.#unite(largest, other);
    return null;
  }

  #groupOf(root: string): Group {
    let group = this.#groups.get(root);
    if (!group) this.#groups.set(root, (group = { people: [root], lists: new Map(), apart: new Map() }));
    return group;
  }

  #size(root: string): number {
    const { people, lists, apart } = this.#groupOf(root);
    return people.length + lists.size + apart.size;
  }

  /** Looks through the smaller groups only, so that many names of one busy person cost no more than themselves. */
  #obstacle(largest: string, others: readonly string[]): Obstacle | null {
    const roots = new Set([largest, ...others]);
    const seen = new Map<string, HereMention>();
    for (const other of others) {
      const { lists, apart } = this.#groupOf(other);
      for (const [person, mentions] of apart) if (roots.has(this.root(person))) return { kind: 'apart', mentions };
      for (const [list, mention] of lists) {
        const before = seen.get(list) ?? this.#groupOf(largest).lists.get(list);
        if (before) return { kind: 'list', mentions: [before, mention] };
      }
      for (const [list, mention] of lists) seen.set(list, mention);
    }
    return null;
  }

  #unite(keep: string, gone: string): void {
    const [into, from] = [this.#groupOf(keep), this.#groupOf(gone)];
    this.#parent.set(gone, keep);
    for (const person of from.people) into.people.push(person);
    for (const [list, mention] of from.lists) into.lists.set(list, mention);
    for (const [person, mentions] of from.apart) into.apart.set(person, mentions);
    this.#groups.delete(gone);
  }
}
