/** What a key does in the table: arrows walk through cells, right and left open and close what stands in the first column. */
import type { TableItem } from './model.ts';

export type TableStep = { does: 'move'; row: number; column: number } | { does: 'open' | 'close' | 'details' | 'select' };

const PAGE = 12;

const mayOpen = (item: TableItem, tiesOf: (node: number) => number): boolean => item.kind === 'tie' || (item.kind === 'node' && tiesOf(item.node) > 0);

/** The row that a line belongs to. */
function parent(items: readonly TableItem[], row: number): number {
  const level = items[row]?.level ?? 1;
  const above = items.slice(0, row).findLastIndex((item) => item.level < level);
  return above < 0 ? row : above;
}

/** Null for keys that are not the table's. Home and End go to the first and last row from the first column, else to the ends of the row; with Ctrl always to the rows. */
export function stepFor(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  items: readonly TableItem[], row: number, column: number, columns: number, tiesOf: (node: number) => number,
): TableStep | null {
  const item = items[row];
  if (item === undefined || altKey) return null;
  const to = (nextRow: number, nextColumn: number): TableStep =>
    ({ does: 'move', row: Math.min(items.length - 1, Math.max(0, nextRow)), column: Math.min(columns - 1, Math.max(0, nextColumn)) });
  const rowsWide = column === 0 || ctrlKey || metaKey;
  if (key === 'Home') return rowsWide ? to(0, column) : to(row, 0);
  if (key === 'End') return rowsWide ? to(items.length - 1, column) : to(row, columns - 1);
  if (ctrlKey || metaKey) return null;
  const open = item.kind !== 'paper' && item.open;
  switch (key) {
    case 'ArrowDown': return to(row + 1, column);
    case 'ArrowUp': return to(row - 1, column);
    case 'PageDown': return to(row + PAGE, column);
    case 'PageUp': return to(row - PAGE, column);
    case 'ArrowRight': return column === 0 && !open && mayOpen(item, tiesOf) ? { does: 'open' } : to(row, column + 1);
    case 'ArrowLeft':
      if (column > 0) return to(row, column - 1);
      return open ? { does: 'close' } : to(parent(items, row), 0);
    case 'Enter': return { does: 'details' };
    case ' ': return { does: 'select' };
    default: return null;
  }
}
