/** The papers of whole groups of nodes, each paper once. Pure. */
import { csrOf, rowOf, type Csr } from './csr.ts';

const kept = new WeakMap<Csr, { readonly group: ArrayLike<number>; readonly papers: Csr }>();

/** For each group from 1 the papers of its members, in ascending order; row 0 is empty. Worked out once for the same groups. */
export function papersOfGroups(group: ArrayLike<number>, papersOf: Csr): Csr {
  const known = kept.get(papersOf);
  if (known?.group === group) return known.papers;
  const papers = gathered(group, papersOf);
  kept.set(papersOf, { group, papers });
  return papers;
}

function gathered(group: ArrayLike<number>, papersOf: Csr): Csr {
  const row = Uint32Array.from(group);
  const groups = row.reduce((most, one) => Math.max(most, one), 0) + 1;
  const members = csrOf(groups, { row, item: Uint32Array.from(row.keys()) });
  const seenIn = new Uint32Array(papersOf.items.reduce((most, paper) => Math.max(most, paper + 1), 0));
  const start = new Uint32Array(groups + 1);
  const items = new Uint32Array(papersOf.items.length);
  let at = 0;
  for (let number = 1; number < groups; number += 1) {
    for (const node of rowOf(members, number)) {
      for (let i = papersOf.start[node] ?? 0; i < (papersOf.start[node + 1] ?? 0); i += 1) {
        const paper = papersOf.items[i] ?? 0;
        if (seenIn[paper] === number) continue;
        seenIn[paper] = number;
        items[at] = paper;
        at += 1;
      }
    }
    items.subarray(start[number], at).sort();
    start[number + 1] = at;
  }
  return { start, items: items.slice(0, at) };
}
