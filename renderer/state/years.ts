/** How many papers fall in each year. */
import type { PaperRow } from '../../shared/model/library.ts';

/** A gap longer than this is a mistake in a dump rather than a pause in work; the bars then start after it. */
const LONGEST_SPAN = 60;

/** Every year from the first to the last that occurs, those without a paper too; papers without a year are not counted. */
export function papersPerYear(papers: readonly Pick<PaperRow, 'date'>[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { date } of papers) if (date.year !== null) counts.set(date.year, (counts.get(date.year) ?? 0) + 1);
  if (counts.size === 0) return [];
  const last = Math.max(...counts.keys());
  const first = Math.max(Math.min(...counts.keys()), last - LONGEST_SPAN);
  return Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, count: counts.get(first + index) ?? 0 }));
}
