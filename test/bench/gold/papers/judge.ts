/** Precision, recall and F1 over pairs, before and after questions were answered from the labels. */
import type { Match } from '../../../../electron/core/ledger/match/types.ts';
import type { GoldSet } from './neutral.ts';

/** Disjoint sets of ids. */
export class Joined {
  readonly #parent = new Map<string, string>();

  of(id: string): string {
    let at = id;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    if (at !== id) this.#parent.set(id, at);
    return at;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.#parent.set(x, y);
  }
}

export interface Quality { readonly precision: number; readonly recall: number; readonly f1: number; readonly right: number; readonly wrong: number; readonly missed: number }

function quality(right: number, wrong: number, missed: number): Quality {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), right, wrong, missed };
}

function pairsIn(sizes: Iterable<number>): number {
  return [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

const truthOf = (gold: GoldSet) => (id: string): string => gold.clusterOf.get(id) ?? `alone ${id}`;

/** Judges groups: on the given pairs where there are such, otherwise on all pairs. */
export function judge(gold: GoldSet, groupOf: (id: string) => string): Quality {
  if (gold.pairs) {
    const said = gold.pairs.map(({ a, b, same }) => ({ same, joined: groupOf(a) === groupOf(b) }));
    const count = (same: boolean, joined: boolean): number => said.filter((pair) => pair.same === same && pair.joined === joined).length;
    return quality(count(true, true), count(false, true), count(true, false));
  }
  const ids = gold.papers.map((paper) => paper.id);
  const truth = truthOf(gold);
  const [joined, real] = [pairsIn(countBy(ids, groupOf).values()), pairsIn(countBy(ids, truth).values())];
  const right = pairsIn(countBy(ids, (id) => `${groupOf(id)}\n${truth(id)}`).values());
  return quality(right, joined - right, real - right);
}

export interface Asked { readonly questions: number; readonly yes: number; readonly notJudged: number }

/**
 * Answers questions from the labels, best score first, and joins where the answer is yes. A question that earlier answers
 * have settled is not asked, as in the app. A question about pairs without a label is counted apart and left open.
 */
export function answer(gold: GoldSet, questions: readonly Match[], joined: Joined): Asked {
  const labels = gold.pairs ? labelsBetween(gold, joined) : null;
  const truth = truthOf(gold);
  const different = new Set<string>();
  let [asked, yes, notJudged] = [0, 0, 0];
  for (const { a, b } of questions.toSorted((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1))) {
    const between = [joined.of(a), joined.of(b)].sort();
    if (between[0] === between[1] || different.has(between.join('\n'))) continue;
    const label = labels ? labels(between[0] ?? '', between[1] ?? '') : truth(a) === truth(b);
    if (label === null) {
      notJudged += 1;
      continue;
    }
    asked += 1;
    if (label) {
      yes += 1;
      joined.join(a, b);
    } else different.add(between.join('\n'));
  }
  return { questions: asked, yes, notJudged };
}

/** What the labels say, by majority, about two groups; null when no pair between them has one. */
function labelsBetween(gold: GoldSet, joined: Joined): (a: string, b: string) => boolean | null {
  return (a, b) => {
    let balance = 0;
    let known = false;
    for (const pair of gold.pairs ?? []) {
      const [x, y] = [joined.of(pair.a), joined.of(pair.b)];
      if (!((x === a && y === b) || (x === b && y === a))) continue;
      known = true;
      balance += pair.same ? 1 : -1;
    }
    return known ? balance > 0 : null;
  };
}
