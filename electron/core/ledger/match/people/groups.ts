/** Groups of signatures that are one person each: they grow by links, and keep what must stay apart apart. */
import type { Agreements } from './agreements.ts';
import { type Facts, mergeFacts } from './known.ts';
import type { Part } from './parts.ts';

/** Why two groups may not become one. */
export type Obstacle = 'user' | 'list' | 'names';

export class Groups {
  private readonly parents: number[];
  private readonly members: number[][];
  private readonly lists: Set<number>[];
  private readonly forms: Set<number>[];
  /** Signatures that the user keeps apart from a member of the group. */
  private readonly apart: Map<number, Set<number>> = new Map();
  /** What is known of each group, in pieces that are put together when it is asked for: most groups grow by many before. */
  private readonly known: Facts[][];
  private readonly agreements: Agreements;

  constructor(part: Part, agreements: Agreements) {
    this.agreements = agreements;
    this.parents = part.facts.map((_, i) => i);
    this.members = part.facts.map((_, i) => [i]);
    this.lists = part.lists.map((list) => new Set([list]));
    this.forms = part.facts.map((facts) => new Set(facts.forms));
    this.known = part.facts.map((facts) => [facts]);
  }

  find(i: number): number {
    let root = i;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    for (let at = i; at !== root;) {
      const next = this.parents[at] ?? root;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  /** The lowest member stands for its group. */
  roots(): number[] {
    return this.parents.flatMap((parent, i) => (parent === i ? [i] : []));
  }

  membersOf(i: number): readonly number[] {
    return this.members[this.find(i)] ?? [];
  }

  formsOf(i: number): ReadonlySet<number> {
    return this.forms[this.find(i)] ?? new Set();
  }

  factsOf(i: number): Facts {
    const root = this.find(i);
    const facts = mergedFacts(this.known[root] ?? []);
    this.known[root] = [facts];
    return facts;
  }

  keepApart(a: number, b: number): void {
    for (const [x, y] of [[a, b], [b, a]] as const) this.apart.set(this.find(x), (this.apart.get(this.find(x)) ?? new Set()).add(y));
  }

  /** What stands between two groups, the user's word first; null when they may become one. */
  obstacle(a: number, b: number): Obstacle | null {
    const [x, y] = [this.find(a), this.find(b)];
    for (const other of this.apart.get(x) ?? []) if (this.find(other) === y) return 'user';
    const [few, many] = [this.lists[x] ?? new Set(), this.lists[y] ?? new Set()].sort((p, q) => p.size - q.size);
    for (const list of few ?? []) if (many?.has(list)) return 'list';
    for (const form of this.formsOf(x)) for (const other of this.formsOf(y)) if (form !== other && this.agreements.of(form, other) === null) return 'names';
    return null;
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const [root, other] = x < y ? [x, y] : [y, x];
    this.parents[other] = root;
    this.members[root] = joinedLists(this.members[root], this.members[other]);
    this.members[other] = [];
    this.lists[root] = united(this.lists[root], this.lists[other]);
    this.forms[root] = united(this.forms[root], this.forms[other]);
    const apart = united(this.apart.get(root), this.apart.get(other));
    if (apart.size > 0) this.apart.set(root, apart);
    this.known[root] = joinedLists(this.known[root], this.known[other]);
    this.known[other] = [];
  }
}

/** The longer of two lists with the shorter one at its end. */
function joinedLists<T>(a: T[] = [], b: T[] = []): T[] {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  for (const item of few) many.push(item);
  return many;
}

/** All pieces taken together, by halves: so each is looked at a few times only. Throws a RangeError when there are none. */
function mergedFacts(pieces: readonly Facts[]): Facts {
  const [first, second] = pieces;
  if (first === undefined) throw new RangeError('There is no such signature.');
  if (second === undefined) return first;
  const half = pieces.length >> 1;
  return mergeFacts(mergedFacts(pieces.slice(0, half)), mergedFacts(pieces.slice(half)));
}

/** The larger of two sets with the smaller one in it. */
function united(a: Set<number> = new Set(), b: Set<number> = new Set()): Set<number> {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const item of few) many.add(item);
  return many;
}
