/** Which communities of a new map are those of the map before, so that names and colours stay with their people. Pure. */
import type { Groups } from './communities.ts';

/** A community as it was: the number of its letter (1 for A), and the keys of its members. */
export interface FormerCommunity { readonly number: number; readonly members: readonly string[] }

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
      const size = former[i]?.members.length ?? 0;
      return both >= REMAINING * size ? [{ former: i, now: n, shared: both, alike: both / (size + members.length - both) }] : [];
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
 * A number for each new community, from 1 to `most`, 0 when all are taken: those that go on keep theirs, new ones get
 * the lowest that is free, the largest first.
 */
export function carryOver(former: readonly FormerCommunity[], now: readonly (readonly string[])[], most: number): number[] {
  const result = continues(former, now);
  const taken = new Set(result);
  let next = 1;
  return result.map((number) => {
    if (number > 0) return number;
    while (taken.has(next)) next += 1;
    if (next > most) return 0;
    taken.add(next);
    return next;
  });
}

/**
 * The same groups under the numbers of the former communities: those that go on keep theirs, new ones get the lowest that is
 * free up to `most`, all others follow by size. A number that nobody bears any more has size 0. `ids` are keys of the nodes.
 */
export function keepNumbers({ group, sizes }: Groups, ids: readonly string[], former: readonly FormerCommunity[], most: number): Groups {
  const members = sizes.map((): string[] => []);
  group.forEach((number, node) => { if (number > 0) members[number - 1]?.push(ids[node] ?? ''); });
  let beyond = most;
  const numbers = carryOver(former, members, most).map((number) => (number > 0 ? number : (beyond += 1)));
  const kept = Array.from({ length: numbers.reduce((top, number) => Math.max(top, number), 0) }, () => 0);
  numbers.forEach((number, i) => { kept[number - 1] = sizes[i] ?? 0; });
  return { group: group.map((number) => (number > 0 ? numbers[number - 1] ?? 0 : 0)), sizes: kept };
}
