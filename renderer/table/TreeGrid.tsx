/** The rows of the table: only those in view are drawn, and the keyboard walks through all of them. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { selectedFrom, selectionOn } from '../state/selection.ts';
import { stepFor } from './keys.ts';
import type { TableItem } from './model.ts';
import { Row } from './Row.tsx';
import type { Table } from './useTable.ts';
import { columnsOf, networkWords, shownColumns, sizeWords, type Column } from './words.ts';

const HEAD = 34;
const HEIGHT = { 1: 38, 2: 34, 3: 34 } as const;

/** The widths of the columns, for the head and every row alike. */
const tracks = (columns: readonly Column[]): CSSProperties => ({ '--columns': columns.map(({ width }) => width).join(' ') }) as CSSProperties;

function Head({ table, columns }: { table: Table; columns: readonly Column[] }) {
  const { announce } = useActions();
  const { by, direction } = table.order;
  return (
    <div role="rowgroup" className="tg-h">
      <div role="row" className="tg-r" aria-rowindex={1}>
        {columns.map(({ name, label, right, first }) => {
          const chosen = by === name;
          const next = chosen ? (direction === 'up' ? 'down' : 'up') : first;
          return (
            <div key={name} role="columnheader" className={right ? 'r' : undefined} aria-sort={chosen ? (direction === 'up' ? 'ascending' : 'descending') : undefined}>
              <button
                type="button"
                onClick={() => {
                  table.setOrder({ by: name, direction: next });
                  announce(`Sorted by ${label.toLowerCase()}, ${next === 'up' ? 'ascending' : 'descending'}`);
                }}
              >
                <span className="trunc">{label}</span>{chosen && (direction === 'up' ? <ArrowUp size={13} /> : <ArrowDown size={13} />)}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What a line selects on the map and in the details. */
function useChoice(table: Table): { select: (item: TableItem) => void; open: (item: TableItem) => void; selectedKey: string | null } {
  const { openPaper, openPicked, select } = useActions();
  const { slice } = table.model;
  const here = useWindow((state) => state.history.here);
  const ringed = selectionOn(slice, here);
  const picked = (item: TableItem) => {
    if (item.kind === 'paper') return { kind: 'paper' as const, id: item.paper.id, authors: [] };
    const id = slice.ids[item.node] ?? '';
    return selectedFrom(slice, item.kind === 'node' ? { kind: 'person', id } : { kind: 'tie', source: slice.ids[item.of] ?? '', target: id });
  };
  return {
    select: (item) => select(picked(item)),
    open: (item) => (item.kind === 'paper' ? openPaper(item.paper.id) : openPicked(picked(item))),
    selectedKey: ringed?.kind === 'person' ? ringed.id : ringed?.kind === 'tie' ? `${ringed.source} ~ ${ringed.target}` : here?.kind === 'paper' ? here.id : null,
  };
}

const isSelected = (item: TableItem, key: string | null): boolean => key !== null && (item.kind === 'paper' ? item.paper.id : item.key) === key;

export function TreeGrid({ table }: { table: Table }) {
  const { items, model } = table;
  const { announce } = useActions();
  const columns = shownColumns(columnsOf(model.slice.network), useWindow((state) => state.withoutColumns));
  const { select, open, selectedKey } = useChoice(table);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const cellId = (index: number, column: number): string => `${id}-${index}-${column}`;
  const [wanted, setAt] = useState<{ key: string; column: number }>({ key: selectedKey ?? '', column: 0 });
  // The column that had the focus may have been taken away.
  const at = { key: wanted.key, column: Math.min(wanted.column, columns.length - 1) };
  const found = items.findIndex(({ key }) => key === at.key);
  const active = Math.max(0, found);
  // oxlint-disable-next-line react-hooks/incompatible-library -- rows are drawn from its answers at once, never kept.
  const rows = useVirtualizer({
    count: items.length, getScrollElement: () => scroller.current, estimateSize: (index) => HEIGHT[items[index]?.level ?? 1],
    getItemKey: (index) => items[index]?.key ?? index, overscan: 12, scrollMargin: HEAD, scrollPaddingStart: HEAD,
    // The row with the focus is always there, so that what has the focus can be read aloud.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active < items.length ? [active] : [])])].sort((a, b) => a - b),
  });

  useEffect(() => scroller.current?.focus(), []);
  // What is selected elsewhere is gone to.
  useEffect(() => {
    if (selectedKey === null || !items.some((item) => item.key === selectedKey)) return;
    setAt(({ column }) => ({ key: selectedKey, column }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another selection moves the focus, not another order.
  }, [selectedKey]);
  useEffect(() => {
    rows.scrollToIndex(active, { align: 'auto' });
    document.getElementById(cellId(active, at.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the view follows the focus, and is the user's own else.
  }, [wanted]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const item = items[active];
    if (event.target !== event.currentTarget || item === undefined) return;
    const step = stepFor(event, items, active, at.column, columns.length, (key) => model.neighbours[key] ?? 0);
    if (step === null) return;
    event.preventDefault();
    if (step.does === 'move') setAt({ key: items[step.row]?.key ?? item.key, column: step.column });
    if (step.does === 'open' || step.does === 'close') {
      table.setOpen(item, step.does === 'open');
      announce(step.does === 'open' ? 'Opened' : 'Closed');
    }
    if (step.does === 'details') open(item);
    if (step.does === 'select') select(item);
  };
  return (
    <div
      ref={scroller} className="tg" style={tracks(columns)} role="treegrid" tabIndex={0} aria-label={`${networkWords[model.slice.network].head} table, ${sizeWords(model)}`}
      aria-rowcount={items.length + 1} aria-colcount={columns.length} aria-activedescendant={items.length > 0 ? cellId(active, at.column) : undefined} onKeyDown={onKeyDown}
    >
      <Head table={table} columns={columns} />
      <div role="rowgroup" className="tg-b" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <Row
              key={key} table={table} columns={columns} item={item} index={index} top={start - HEAD} selected={isSelected(item, selectedKey)}
              at={index === active ? at.column : null} cellId={cellId}
              onChoose={(chosen, column, details) => {
                setAt({ key: chosen.key, column });
                if (details) open(chosen);
                else select(chosen);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
