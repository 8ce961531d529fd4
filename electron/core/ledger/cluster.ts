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

class Groups {
  readonly #parent = new Map<string, string>();
  /** Groups that must not join, by the root of one side. */
  readonly #apart = new Map<string, Set<string>>();

  add(node: string): void {
    if (!this.#parent.has(node)) this.#parent.set(node, node);
  }

  root(node: string): string {
    let at = node;
    for (;;) {
      const up = this.#parent.get(at) ?? at;
      if (up === at) return at;
      const above = this.#parent.get(up) ?? up;
      this.#parent.set(at, above);
      at = above;
    }
  }

  keepApart(a: string, b: string): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return;
    this.#apartOf(one).add(other);
    this.#apartOf(other).add(one);
  }

  /** Joins the groups of two nodes; false when they are kept apart. */
  join(a: string, b: string): boolean {
    let [keep, gone] = [this.root(a), this.root(b)];
    if (keep === gone) return true;
    if (this.#apart.get(keep)?.has(gone)) return false;
    if (this.#apartOf(keep).size < this.#apartOf(gone).size) [keep, gone] = [gone, keep];
    this.#parent.set(gone, keep);
    for (const enemy of this.#apartOf(gone)) {
      const theirs = this.#apartOf(enemy);
      theirs.delete(gone);
      theirs.add(keep);
      this.#apartOf(keep).add(enemy);
    }
    this.#apart.delete(gone);
    return true;
  }

  #apartOf(root: string): Set<string> {
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
  const known = new Set(nodes);
  const groups = new Groups();
  nodes.forEach((node) => groups.add(node));
  const knows = ({ a, b }: Link): boolean => known.has(a) && known.has(b) && a !== b;
  for (const { a, b } of apart.filter(knows)) groups.keepApart(a, b);
  const refused = links.filter(knows).filter(({ a, b }) => !groups.join(a, b));
  const members = Map.groupBy([...nodes].sort(), (node) => groups.root(node));
  return { groups: [...members.values()], refused };
}
