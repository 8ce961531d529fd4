/** A library falls into parts whose names are never compared with each other, so that each can be matched by itself. Pure. */
import { push } from '../../keys.ts';
import type { Facts } from './known.ts';
import type { Library } from './library.ts';

export type Pair = readonly [number, number];

function rootOf(parents: Int32Array, node: number): number {
  let at = node;
  for (;;) {
    const up = parents[at] ?? at;
    if (up === at) return at;
    const above = parents[up] ?? up;
    parents[at] = above;
    at = above;
  }
}

function unite(parents: Int32Array, a: number, b: number): void {
  const [x, y] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(x, y)] = Math.min(x, y);
}

/** Which forms of names meet in a block, directly or through others, or through signatures that are tied: for each form the lowest of them. */
export function familiesOf(library: Library, blocks: Iterable<readonly number[]>, tied: readonly Pair[]): Int32Array {
  const parents = Int32Array.from({ length: library.forms }, (_, form) => form);
  for (const [first = 0, ...others] of blocks) for (const other of others) unite(parents, first, other);
  for (const [a, b] of tied) unite(parents, library.formOf(a), library.formOf(b));
  return parents;
}

/** Which part each form belongs to. `joined` are pairs of signatures that the user joined, whatever their names. */
export function partsOfForms(library: Library, families: Int32Array, joined: readonly Pair[]): Int32Array {
  const parents = families.slice();
  for (const [a, b] of joined) unite(parents, library.formOf(a), library.formOf(b));
  return parents.map((_, form) => rootOf(parents, form));
}

/** The signatures of each part, ascending, in the order of their first signature; of the given parts only. */
export function membersOfParts(library: Library, partOf: Int32Array, only?: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (let signature = 0; signature < library.size; signature += 1) {
    const part = partOf[library.formOf(signature)] ?? 0;
    if (only === undefined || only.has(part)) push(members, part, signature);
  }
  return members;
}

/** Some signatures of a library, numbered from 0, in the light of all: how rare names and words are stays that of the whole. */
export class Part {
  readonly library: Library;
  readonly facts: readonly Facts[];
  /** The author list of each signature. */
  readonly lists: readonly number[];
  readonly keyOf: (signature: number) => string;
  readonly nameOf: (signature: number) => string;

  /** `papers` says which of the signatures stand on one paper; `keyOf` names a signature of the library. */
  constructor(library: Library, members: readonly number[], papers: readonly unknown[], keyOf: (signature: number) => string) {
    const numbers = new Map<unknown, number>();
    for (const paper of papers) if (!numbers.has(paper)) numbers.set(paper, numbers.size);
    this.library = library;
    this.facts = members.map((member, i) => library.factsOf(member, numbers.get(papers[i]) ?? 0));
    this.lists = members.map((member) => library.listOf(member));
    this.keyOf = (signature) => keyOf(members[signature] ?? 0);
    this.nameOf = (signature) => library.nameOf(members[signature] ?? 0);
  }
}

/** The blocks of the forms that stand in a part, in ascending order; blocks of one form too. */
export function blocksOfPart({ library, facts }: Part): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const form of new Set(facts.flatMap(({ forms }) => forms).sort((a, b) => a - b))) for (const key of library.form(form).blocks) push(blocks, key, form);
  return blocks;
}
