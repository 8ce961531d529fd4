/** Finds short labels by words that may be unfinished, in another order, or have a slip in each. */
import UFuzzy from '@leeoniya/ufuzzy';

export interface Matched<T> {
  item: T;
  /** Parts of the label that match: [start, end) in UTF-16 units. */
  ranges: [number, number][];
}

/** `intraMode: 1` allows one wrong, missing, doubled or exchanged letter in a word. */
const fuzzy = new UFuzzy({ intraMode: 1, interLft: 1 });
/** Words that are tried in every order. */
const REORDERED = 3;
/** Labels looked at closely; short lists only. */
const MOST = 1_000;

const pairs = (flat: readonly number[]): [number, number][] =>
  flat.flatMap((start, i): [number, number][] => (i % 2 === 0 ? [[start, flat[i + 1] ?? start]] : []));

/** Accents do not count, where leaving them out keeps the places of the letters. */
const plain = (label: string): string => {
  const without = UFuzzy.latinize(label);
  return without.length === label.length ? without : label;
};

/** The best first. */
export function fuzzyMatches<T>(items: readonly T[], labelOf: (item: T) => string, words: string): Matched<T>[] {
  const labels = items.map((item) => plain(labelOf(item)));
  const [found, info, order] = fuzzy.search(labels, plain(words), REORDERED, MOST);
  if (found === null) return [];
  const best = order === null ? found.map((index) => ({ index, ranges: [] })) : order.map((at) => ({ index: info.idx[at] ?? 0, ranges: pairs(info.ranges[at] ?? []) }));
  return best.flatMap(({ index, ranges }) => {
    const item = items[index];
    return item === undefined ? [] : [{ item, ranges }];
  });
}

/** Where these words are in a label; empty where they are not. */
export const rangesIn = (label: string, words: string): [number, number][] => fuzzyMatches([label], (one) => one, words)[0]?.ranges ?? [];
