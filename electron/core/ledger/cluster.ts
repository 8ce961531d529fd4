/** Groups things that are linked, never across a pair that is kept apart. Pure; contradictions are returned, not hidden. */

export interface Link {
  readonly a: string;
  readonly b: string;
}

export interface Clustering {
  /** Members of each group, sorted; groups sorted by their first member. */
  readonly groups: readonly (readonly string[])[];
  /** Links that were not followed, because they would have joined a pair that is kept apart. */
  readonly refused: readonly Link[];
}

/** Groups of nodes, which are numbers here. */
class Groups {
  readonly #parent: number[];
  /** Groups that must not join, by the root of one side. */
  readonly #apart = new Map<number, Set<number>>();

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  root(node: number): number {
    let at = node;
    for (;;) {
      const up = this.#parent[at] ?? at;
      if (up === at) return at;
      const above = this.#parent[up] ?? up;
      this.#parent[at] = above;
      at = above;
    }
  }

  keepApart(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return;
    this.#apartOf(one).add(other);
    this.#apartOf(other).add(one);
  }

  /** Joins the groups of two nodes; false when they are kept apart. */
  join(a: number, b: number): boolean {
    let [keep, gone] = [this.root(a), this.root(b)];
    if (keep === gone) return true;
    if (this.#apart.get(keep)?.has(gone)) return false;
    if ((this.#apart.get(keep)?.size ?? 0) < (this.#apart.get(gone)?.size ?? 0)) [keep, gone] = [gone, keep];
    this.#parent[gone] = keep;
    for (const enemy of this.#apart.get(gone) ?? []) {
      const theirs = this.#apartOf(enemy);
      theirs.delete(gone);
      theirs.add(keep);
      this.#apartOf(keep).add(enemy);
    }
    this.#apart.delete(gone);
    return true;
  }

  #apartOf(root: number): Set<number> {
    let set = this.#apart.get(root);
    if (!set) this.#apart.set(root, (set = new Set()));
    return set;
  }
}

/**
 * Groups `nodes` by following `links` in their order, strongest first. `apart` pairs never end in one group, whatever
 * the links say; a link that would do so is refused and returned. Links and pairs that name unknown nodes are left out.
 * Time is near-linear in nodes, links and pairs.
 */
export function cluster(nodes: readonly string[], links: readonly Link[], apart: readonly Link[]): Clustering {
  const sorted = [...new Set(nodes)].sort();
  const numbers = new Map(sorted.map((node, i) => [node, i]));
  const groups = new Groups(sorted.length);
  const ends = ({ a, b }: Link): [number, number] | null => {
    const [one, other] = [numbers.get(a), numbers.get(b)];
    return one === undefined || other === undefined || one === other ? null : [one, other];
  };
  for (const pair of apart.map(ends)) if (pair) groups.keepApart(...pair);
  const refused = links.filter((link) => {
    const pair = ends(link);
    return pair !== null && !groups.join(...pair);
  });
  const members = Map.groupBy(sorted, (_, i) => groups.root(i));
  return { groups: [...members.values()], refused };
}
