/** Which rows hold which items, as two arrays: the items of row i stand in `items` from `start[i]` up to `start[i + 1]`. */

export interface Csr { readonly start: Uint32Array; readonly items: Uint32Array }

/** The items of a row. */
export function rowOf({ start, items }: Csr, row: number): Uint32Array {
  return items.subarray(start[row] ?? items.length, start[row + 1] ?? items.length);
}

/** Packs pairs (row, item); items keep the order in which their pairs come. */
export function csrOf(rows: number, { row, item }: { readonly row: Uint32Array; readonly item: Uint32Array }): Csr {
  const start = new Uint32Array(rows + 1);
  for (const one of row) start[one + 1] = (start[one + 1] ?? 0) + 1;
  for (let i = 0; i < rows; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice(0, rows);
  const items = new Uint32Array(row.length);
  row.forEach((one, i) => {
    const at = next[one] ?? 0;
    items[at] = item[i] ?? 0;
    next[one] = at + 1;
  });
  return { start, items };
}

/** The other way round: for each of `columns` items the rows that hold it, in ascending order. */
export function turned({ start, items }: Csr, columns: number): Csr {
  const row = new Uint32Array(items.length);
  for (let i = 0; i + 1 < start.length; i += 1) row.fill(i, start[i], start[i + 1]);
  return csrOf(columns, { row: items, item: row });
}
