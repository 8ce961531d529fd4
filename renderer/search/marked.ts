/** Cuts a label into marked and unmarked parts. */

/** `ranges` are [start, end) in UTF-16 units; overlaps are joined, and what lies outside of the label is ignored. */
export function markedParts(label: string, ranges: readonly (readonly [number, number])[]): { text: string; marked: boolean; at: number }[] {
  const parts: { text: string; marked: boolean; at: number }[] = [];
  let at = 0;
  const take = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ text: label.slice(at, to), marked, at });
    at = Math.max(at, to);
  };
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    take(Math.min(start, label.length), false);
    take(Math.min(end, label.length), true);
  }
  take(label.length, false);
  return parts;
}
