/** The user's decisions about signatures, applied before any rule speaks. */
import type { Groups } from './groups.ts';
import type { Library } from './library.ts';
import type { Conflict, Decided } from './types.ts';

type Pair = readonly [number, number];

/** The pairs whose both ends are in the library, lower first, sorted, so that the order of decisions does not matter. */
function pairsOf(library: Library, pairs: Decided['same']): Pair[] {
  const index = new Map(library.signatures.map(({ key }, i) => [key, i]));
  const known = pairs.flatMap(([a, b]): Pair[] => {
    const [x, y] = [index.get(a), index.get(b)];
    return x === undefined || y === undefined || x === y ? [] : [x < y ? [x, y] : [y, x]];
  });
  return known.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** What the reader is told about a contradiction, with the names as printed. */
export function pairSentence(library: Library, a: number, b: number, kind: Conflict['kind']): string {
  const names = `${library.signatures[a]?.name} and ${library.signatures[b]?.name}`;
  if (kind === 'one-list') return `You joined ${names}, which stand on one author list. They stay joined.`;
  if (kind === 'rule-different') return `You keep ${names} apart, although the evidence says that they are one person. They stay apart.`;
  return `Your decisions both join ${names} and keep them apart, directly or through others. They stay apart.`;
}

/** Keeps apart and joins what the user said; `different` wins over `same`. Returns the contradictions found. */
export function applyDecided(library: Library, groups: Groups, decided: Decided): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [a, b] of pairsOf(library, decided.different)) groups.keepApart(a, b);
  for (const [a, b] of pairsOf(library, decided.same)) {
    if (groups.find(a) === groups.find(b)) continue;
    const obstacle = groups.obstacle(a, b);
    const kind = obstacle === 'user' ? 'same-different' : obstacle === 'list' ? 'one-list' : null;
    if (kind !== null) conflicts.push({ kind, a: library.signatures[a]?.key ?? '', b: library.signatures[b]?.key ?? '', sentence: pairSentence(library, a, b, kind) });
    if (kind !== 'same-different') groups.unite(a, b);
  }
  return conflicts;
}
