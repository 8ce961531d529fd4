/** The lines of the table as CSV, in the order in which they stand. */
import Papa from 'papaparse';
import { moreNeighbours, networkWords } from './words.ts';
import type { TableItem, TableModel } from './model.ts';

type Cell = string | number | null;

const orNull = (year: number | undefined): number | null => ((year ?? 0) === 0 ? null : year ?? null);
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
/** How many of the strongest ties are named. */
const NAMED = 5;

/** Opened ties stand below whom they are ties of, and say so in the last columns. `papersAtLeast` tells whose papers may be more than are known. */
export function tableCsv(model: TableModel, items: readonly TableItem[], papersAtLeast: (id: string) => boolean): string {
  const { slice } = model;
  const { head, neighbours, shares } = networkWords[slice.network];
  const community = (node: number): Cell[] => {
    const found = slice.communities[(slice.community[node] ?? 0) - 1];
    return [found?.letter ?? null, found?.name ?? null];
  };
  const row = (item: TableItem): Cell[] => {
    if (item.kind === 'paper') return [item.paper.label, null, null, null, null, null, null, item.paper.date.year, item.paper.date.year, null, null, null];
    const { node } = item;
    const name = slice.names[node] ?? '';
    if (item.kind === 'tie') {
      const years = [orNull(slice.tieFirstYear[item.tie]), orNull(slice.tieLastYear[item.tie])];
      return [name, null, null, null, null, ...community(node), ...years, null, slice.names[item.of] ?? '', slice.sharedPapers[item.tie] ?? 0];
    }
    const strongest = model.neighboursOf(node).slice(0, NAMED).map((one) => `${slice.names[one.node] ?? ''} ${slice.sharedPapers[one.tie] ?? 0}`).join('; ');
    return [
      name, slice.papers[node] ?? 0, yesNo(papersAtLeast(slice.ids[node] ?? '')), model.neighbours[node] ?? 0, yesNo(moreNeighbours(slice, node)),
      ...community(node), orNull(slice.firstYear[node]), orNull(slice.lastYear[node]), strongest, null, null,
    ];
  };
  const fields = [
    head, 'Papers', 'Papers may be more', neighbours, `${neighbours} may be more`, 'Community', 'Community name', 'First year', 'Last year', 'Strongest ties',
    'Tie of', shares.charAt(0).toUpperCase() + shares.slice(1),
  ];
  return Papa.unparse({ fields, data: items.map(row) }, { newline: '\r\n', escapeFormulae: true });
}
