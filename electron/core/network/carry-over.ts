/** Which communities of a new map are those of the map before, so that names and colours stay with their people. Pure. */
import type { Groups } from './communities.ts';

/** A community as it was: the number of its letter (1 for A), the keys of its members, or of some of them, and how many they were. */
export interface FormerCommunity {
  readonly number: number;
  readonly members: readonly string[];
  /** All members, where only some are listed. */
  readonly size?: number;
}

/** This share of the former members must be together again. */
const REMAINING = 0.5;

interface Match { former: number; now: number; shared: number; alike: number }

/** All pairs of a former and a new community that share enough members, the most alike first. */
function matches(former: readonly FormerCommunity[], now: readonly (readonly string[])[]): Match[] {
  const before = new Map<string, number>();
  former.forEach(({ members }, i) => members.forEach((member) => before.set(member, i)));
  const found = now.flatMap((members, n) => {
    const shared = new Map<number, number>();
    for (const member of members) {
      const i = before.get(member);
      if (i !== undefined) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    return [...shared].flatMap(([i, both]): Match[] => {
      const listed = former[i]?.members.length ?? 0;
      const size = former[i]?.size ?? listed;
      const together = (both * size) / listed;
      return both >= REMAINING * listed ? [{ former: i, now: n, shared: both, alike: together / (size + members.length - together) }] : [];
    });
  });
  const number = ({ former: i }: Match): number => former[i]?.number ?? 0;
  return found.sort((a, b) => b.alike - a.alike || b.shared - a.shared || number(a) - number(b) || a.now - b.now);
}

/**
 * The former number of each new community, or 0 where it is new: matched by the largest Jaccard index first, each once.
 * A former community lives on while at least half of its members stay together. `now` lists communities by size.
 */
export function continues(former: readonly FormerCommunity[], now: readonly (readonly string[])[]): number[] {
  const taken = new Set<number>();
  const result = now.map(() => 0);
  for (const match of matches(former, now)) {
    if (taken.has(match.former) || result[match.now] !== 0) continue;
    taken.add(match.former);
    result[match.now] = former[match.former]?.number ?? 0;
  }
  return result;
}

/**
 * A number for each new community: the `most` largest have one from 1 to `most`. Those of them that go on keep theirs, the others
 * get the lowest that is free, the largest first. All that follow are numbered beyond, by size. `now` lists communities by size.
 */
export function carryOver(former: readonly FormerCommunity[], now: readonly (readonly string[])[], most: number): number[] {
  const result = continues(former.filter(({ number }) => number <= most), now.slice(0, most));
  const taken = new Set(result);
  let next = 1;
  return now.map((_, i) => {
    if (i >= most) return i + 1;
    const number = result[i] ?? 0;
    if (number > 0) return number;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  });
}

/** The keys of the members of each group. `ids` are keys of the nodes. */
export function membersOf({ group, sizes }: Groups, ids: readonly string[]): string[][] {
  const members = sizes.map((): string[] => []);
  group.forEach((number, node) => { if (number > 0) members[number - 1]?.push(ids[node] ?? ''); });
  return members;
}

/** Puts what stands in the order of the groups into the order of their new numbers; `empty` where a number is not given. */
export function byNumber<T>(list: readonly T[], numbers: readonly number[], empty: T): T[] {
  const length = numbers.reduce((top, number) => Math.max(top, number), 0);
  const placed = Array.from({ length }, () => empty);
  numbers.forEach((number, i) => { placed[number - 1] = list[i] ?? empty; });
  return placed;
}

/** The same groups under new numbers. A number that nobody bears has size 0. */
export function renumbered({ group, sizes }: Groups, numbers: readonly number[]): Groups {
  return { group: group.map((number) => (number > 0 ? numbers[number - 1] ?? 0 : 0)), sizes: byNumber(sizes, numbers, 0) };
}
