/** The order of lists of papers: by title or by year, both ways. */
import type { PaperRow } from '../model/library.ts';

export interface PaperOrder {
  by: 'title' | 'year';
  direction: 'up' | 'down';
}

/** Upper and lower case, accents and punctuation do not count, and 9 comes before 10. */
const titles = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** What a title is filed under: without opening quotes, formula signs and LaTeX commands for the look of letters. */
const filedUnder = (label: string): string => label.replace(/^(?:[\s"'“”‘’«$({[]|\\(?:emph|text|math)[a-z]*|\\)+/u, '');

function byTitle(a: PaperRow, b: PaperRow): number {
  return titles.compare(filedUnder(a.label), filedUnder(b.label)) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function byDate(a: PaperRow, b: PaperRow): number {
  const parts = ['year', 'month', 'day'] as const;
  for (const part of parts) {
    const difference = (a.date[part] ?? 0) - (b.date[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * A sorted copy. Papers without a year come last in either direction, and untitled papers come last in a list by title;
 * papers of one date are in the order of their titles.
 */
export function sortPapers(papers: readonly PaperRow[], { by, direction }: PaperOrder): PaperRow[] {
  const sign = direction === 'up' ? 1 : -1;
  return papers.toSorted((a, b) => {
    if (by === 'title') return Number(b.titled) - Number(a.titled) || sign * byTitle(a, b);
    return Number(a.date.year === null) - Number(b.date.year === null) || sign * byDate(a, b) || byTitle(a, b);
  });
}
