/** The user's decisions about signatures, applied before any rule speaks. */
import type { Groups } from './groups.ts';
import type { Pair, Part } from './parts.ts';
import type { Conflict } from './types.ts';

/** What is decided about the signatures of a part, by their numbers in it. */
export interface DecidedInPart {
  readonly same: readonly Pair[];
  readonly different: readonly Pair[];
}

/** The pairs of two signatures, lower first, sorted, so that the order of decisions does not matter. */
function sorted(pairs: readonly Pair[]): Pair[] {
  const found = pairs.flatMap(([x, y]): Pair[] => (x === y ? [] : [x < y ? [x, y] : [y, x]]));
  return found.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** What the reader is told about a contradiction, with the names as printed. */
export function pairSentence(part: Part, a: number, b: number, kind: Conflict['kind']): string {
  const names = `${part.nameOf(a)} and ${part.nameOf(b)}`;
  if (kind === 'one-list') return `You joined ${names}, which stand on one author list. They stay joined.`;
  if (kind === 'rule-different') return `You keep ${names} apart, although the evidence says that they are one person. They stay apart.`;
  return `Your decisions both join ${names} and keep them apart, directly or through others. They stay apart.`;
}

/** Keeps apart and joins what the user said; `different` wins over `same`. Returns the contradictions found, and how many joins were made. */
export function applyDecided(part: Part, groups: Groups, decided: DecidedInPart): { conflicts: Conflict[]; joins: number } {
  const conflicts: Conflict[] = [];
  let joins = 0;
  for (const [a, b] of sorted(decided.different)) groups.keepApart(a, b);
  for (const [a, b] of sorted(decided.same)) {
    if (groups.find(a) === groups.find(b)) continue;
    const obstacle = groups.obstacle(a, b);
    const kind = obstacle === 'user' ? 'same-different' : obstacle === 'list' ? 'one-list' : null;
    if (kind !== null) conflicts.push({ kind, a: part.keyOf(a), b: part.keyOf(b), sentence: pairSentence(part, a, b, kind) });
    if (kind === 'same-different') continue;
    groups.unite(a, b);
    joins += 1;
  }
  return { conflicts, joins };
}
