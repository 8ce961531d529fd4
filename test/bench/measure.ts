/** Measuring: several runs, the median, and how it is printed. */

/** Milliseconds of `runs` runs, after one that is not counted; sorted. */
export async function timed(runs: number, work: () => void | Promise<void>): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of the bench: what was measured, the figure, and the goal beside it where there is one. */
export function line(what: string, figure: string, goal = ''): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(24)}${goal ? `   goal ${goal}` : ''}`);
}

export function heading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}
