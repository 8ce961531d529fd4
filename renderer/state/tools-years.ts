/** The map as it was at the end of a year: who and what came later is not on it yet. Pure. */
import type { GraphSlice } from '../../shared/model/slice.ts';

type Dated = Pick<GraphSlice, 'firstYear' | 'tieFirstYear'>;

/** The first and the last year in which somebody is new; null where no paper has a year. */
export function yearSpan({ firstYear, tieFirstYear }: Dated): { from: number; to: number } | null {
  const years = [...firstYear, ...tieFirstYear].filter((year) => year > 0);
  if (years.length === 0) return null;
  return years.reduce((span, year) => ({ from: Math.min(span.from, year), to: Math.max(span.to, year) }), { from: Infinity, to: 0 });
}

/** How many are on the map at the end of a year. Who has no year is there throughout. */
export const seenBy = ({ firstYear }: Pick<GraphSlice, 'firstYear'>, year: number): number =>
  firstYear.reduce((sum, first) => sum + Number(first <= year), 0);
