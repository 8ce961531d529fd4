/** Which rows hold which items, as two arrays: the items of row i stand in `items` from `start[i]` up to `start[i + 1]`. */

export interface Csr { readonly start: Uint32Array; readonly items: Uint32Array }

/** The items of a row. */
export function rowOf({ start, items }: Csr, row: number): Uint32Array {
  return items.subarray(start[row] ?? items.length, start[row + 1] ?? items.length);
}

/** Packs pairs (row, item); items keep the order in which their pairs come. */
export function csrOf(rows: number, { row, item }: { readonly row: Uint32Array; readonly item: Uint32Array }): Csr {
  const { start, next } = placesFor(rows, row);
  const items = new Uint32Array(row.length);
  for (let i = 0; i < row.length; i += 1) {
    const one = row[i] ?? 0;
    const at = next[one] ?? 0;
    items[at] = item[i] ?? 0;
    next[one] = at + 1;
  }
  return { start, items };
}

/** Where each row begins, and a copy of it to count on. */
export function placesFor(rows: number, ...columns: readonly Uint32Array[]): { start: Uint32Array; next: Uint32Array } {
  const start = new Uint32Array(rows + 1);
  for (const column of columns) for (let i = 0; i < column.length; i += 1) start[(column[i] ?? 0) + 1] = (start[(column[i] ?? 0) + 1] ?? 0) + 1;
  for (let i = 0; i < rows; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  return { start, next: start.slice(0, rows) };
}

/** The other way round: for each of `columns` items the rows that hold it, in ascending order. */
export function turned({ start, items }: Csr, columns: number): Csr {
  const places = placesFor(columns, items);
  const rows = new Uint32Array(items.length);
  for (let row = 0; row + 1 < start.length; row += 1) {
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i += 1) {
      const item = items[i] ?? 0;
      const at = places.next[item] ?? 0;
      rows[at] = row;
      places.next[item] = at + 1;
    }
  }
  return { start: places.start, items: rows };
}
