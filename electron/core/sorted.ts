/** Lists of numbers in ascending order. Pure. */

/** Sorted numbers without repetitions. */
export function sortedSet(numbers: readonly number[]): number[] {
  if (numbers.length < 2) return [...numbers];
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What two sorted lists have in common. */
export function common(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) shared.push(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
