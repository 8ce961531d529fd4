/** B-cubed precision and recall of a clustering (Bagga and Baldwin, 1998), and pairwise precision of its joins. */

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Mean over signatures: how much of one's cluster is the same person, and how much of the person is in one's cluster. */
export function bcubed(clusters: readonly (readonly string[])[], truth: ReadonlyMap<string, string>): Quality {
  const sizes = new Map<string, number>();
  for (const person of truth.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  let [precision, recall, judged] = [0, 0, 0];
  for (const cluster of clusters) {
    const people = cluster.flatMap((key) => truth.get(key) ?? []);
    const counts = new Map<string, number>();
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
    for (const [person, count] of counts) {
      precision += count ** 2 / people.length;
      recall += count ** 2 / (sizes.get(person) ?? count);
    }
    judged += people.length;
  }
  const unseen = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const [p, r] = [precision / Math.max(1, judged), recall / Math.max(1, unseen)];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}
