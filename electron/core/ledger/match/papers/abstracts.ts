/** How much two abstracts have in common; one measure alone decides nothing, so there are three. Pure. */
import { tells, words } from './text.ts';

export interface Abstract {
  readonly words: readonly string[];
  readonly truncated: boolean;
}

/** Abstracts of fewer words ("In this paper we study …") are not compared. */
const fewestWords = 12;

export function readAbstract(text: string | null, truncated: boolean | null): Abstract | null {
  if (text === null) return null;
  const cut = truncated === true || /(?:\.\.\.|…)\s*$/.test(text);
  const found = words(text);
  // The last word of a cut abstract is half a word.
  if (cut) found.pop();
  return found.length >= fewestWords ? { words: found, truncated: cut } : null;
}

export interface AbstractsCompared {
  /** Share of the shorter text's runs of four words that the longer one has. */
  readonly runs: number;
  /** The weight of common words in the weight of all, rare words weighing most. */
  readonly weight: number;
  /** From 0 to 1: the two together, with what a screen shows. */
  readonly agreement: number;
  /** The rarest common words; none are told where the texts are the same. */
  readonly common: readonly string[];
}

const runLength = 4;
/** Shorter words say little to a reader. */
const shownLetters = 5;

function runsOf(list: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i + runLength <= list.length; i += 1) runs.add(list.slice(i, i + runLength).join(' '));
  return runs;
}

export function compareAbstracts(a: Abstract, b: Abstract, weigh: (word: string) => number): AbstractsCompared {
  if (a.words.length === b.words.length && a.words.every((word, i) => word === b.words[i])) return { runs: 1, weight: 1, agreement: 1, common: [] };
  // A cut text is compared with as much of the other as it can show.
  const length = a.truncated || b.truncated ? Math.min(a.words.length, b.words.length) : Number.POSITIVE_INFINITY;
  const [one, other] = [a.words.slice(0, length), b.words.slice(0, length)];
  const [few, many] = one.length <= other.length ? [runsOf(one), runsOf(other)] : [runsOf(other), runsOf(one)];
  const runs = [...few].filter((run) => many.has(run)).length / Math.max(1, few.size);
  const [left, right] = [new Set(one.filter(tells)), new Set(other.filter(tells))];
  const common = [...left].filter((word) => right.has(word));
  const sum = (list: Iterable<string>): number => [...list].reduce((total, word) => total + weigh(word), 0);
  const weight = (2 * sum(common)) / Math.max(1e-9, sum(left) + sum(right));
  const telling = common.filter((word) => word.length >= shownLetters && !/\d/.test(word)).sort((x, y) => weigh(y) - weigh(x) || (x < y ? -1 : 1)).slice(0, 5);
  return { runs, weight, agreement: Math.max(runs, Math.min(1, weight)), common: telling };
}
