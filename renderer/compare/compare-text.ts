/** How a comparison and a selection read as text. Pure. */
import type { Comparison } from '../../shared/model/map.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import { counted } from '../../shared/text/words.ts';

/** `2013–2025`, `2019`, or `none`. */
export const span = ({ from, to }: Comparison['years']['left']): string => (from === null || to === null ? 'none' : from === to ? String(from) : `${from}–${to}`);

/** Two people side by side: a line for each count, the topics, and the papers and nothing else that they share. */
export function comparisonText({ left, right, papers, coauthors, years, topics, similarity, shared }: Comparison): string {
  const line = (of: string, one: string | number, both: string | number, other: string | number): string => `${of}: only ${left.name} ${one}, both ${both}, only ${right.name} ${other}`;
  return [
    `${left.name} and ${right.name}`,
    line('Papers', papers.left, papers.both, papers.right),
    line('Coauthors', coauthors.left, coauthors.both, coauthors.right),
    line('Years', span(years.left), span(years.both), span(years.right)),
    ...(topics.length === 0 ? [] : [`Topics (similarity ${similarity.toFixed(2)}):`, ...topics.map((topic) => `  ${topic.name}: ${left.name} ${topic.left}, ${right.name} ${topic.right}`)]),
    ...(shared.length === 0 ? ['They share no paper in this library.'] : ['Shared papers:', ...shared.map(({ label, date }) => `  ${label}${date.year === null ? '' : ` (${date.year})`}`)]),
  ].join('\n');
}

/** Nodes that were picked, a line for each; those that are no longer on the map are left out. */
export function chosenText(slice: GraphSlice, chosen: readonly string[]): string {
  return chosen.flatMap((id) => {
    const row = slice.ids.indexOf(id);
    return row < 0 ? [] : [slice.network === 'papers' ? slice.names[row] ?? '' : `${slice.names[row] ?? ''}, ${counted(slice.papers[row] ?? 0, 'paper')}`];
  }).join('\n');
}
