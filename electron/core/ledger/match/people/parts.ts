/** A library falls into parts whose names are never compared with each other, so that each can be matched by itself and remembered. Pure. */
import type { Library } from './library.ts';

type Pair = readonly [number, number];

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

/** Which forms of names meet in a block, directly or through others: for each form the lowest of them. */
export function familiesOf(library: Library, blocks: Iterable<readonly number[]>): Int32Array {
  const parents = Int32Array.from(library.forms.keys());
  for (const [first = 0, ...others] of blocks) for (const other of others) unite(parents, first, other);
  return parents;
}

/** The signatures of each part, ascending; parts in the order of their first signature. `joined` are pairs of signatures that the user joined, whatever their names. */
export function partsOf(library: Library, families: Int32Array, joined: readonly Pair[]): number[][] {
  const parents = families.slice();
  const formOf = (signature: number): number => library.facts[signature]?.forms[0] ?? 0;
  for (const [a, b] of joined) unite(parents, formOf(a), formOf(b));
  return [...Map.groupBy(library.facts.keys(), (signature) => rootOf(parents, formOf(signature))).values()];
}

/**
 * Some signatures of a library in the light of all: how rare names and words are stays that of the whole.
 * `papers` says which of the signatures stand on one paper.
 */
export function partOf(library: Library, members: readonly number[], papers: readonly string[]): Library {
  const numbers = new Map([...new Set(papers)].map((paper, i) => [paper, i]));
  const facts = members.flatMap((member, i) => {
    const found = library.facts[member];
    return found ? [{ ...found, papers: [numbers.get(papers[i] ?? '') ?? 0] }] : [];
  });
  const signatures = members.flatMap((member) => library.signatures[member] ?? []);
  const lists = members.flatMap((member) => library.lists[member] ?? []);
  return Object.create(library, { size: { value: library.size }, signatures: { value: signatures }, facts: { value: facts }, lists: { value: lists } }) as Library;
}

/** The blocks of the forms that stand in a part, in ascending order; blocks of one form too. */
export function blocksOfPart(part: Library): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const form of new Set(part.facts.flatMap((facts) => facts.forms).sort((a, b) => a - b))) {
    for (const key of part.forms[form]?.blocks ?? []) {
      const block = blocks.get(key);
      if (block) block.push(form);
      else blocks.set(key, [form]);
    }
  }
  return blocks;
}
