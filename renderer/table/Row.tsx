/** One line of the table: a node, one of its ties, or one of the papers behind a tie. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { TableColumn } from '../../shared/model/library.ts';
import { dateWords, number } from '../../shared/text/words.ts';
import { NodeFlag } from '../../shared/model/slice.ts';
import { atLeast, whyMore } from '../people/counts.ts';
import { MathText } from '../text/MathText.tsx';
import type { TableItem } from './model.ts';
import type { Table } from './useTable.ts';
import { communityWords, moreNeighbours, networkWords, span, summaryOf, type Column } from './words.ts';

/** Ties named in a row. */
const NAMED = 2;

type Of<Kind extends TableItem['kind']> = Extract<TableItem, { kind: Kind }>;
type Cells = Partial<Record<TableColumn, ReactNode>>;

function Community({ table: { model: { slice } }, node }: { table: Table; node: number }) {
  const words = communityWords(slice, node);
  if (words === null) return <span className="muted">none</span>;
  return <><span className={`dot k${slice.community[node] ?? 0}`} /><span className="trunc">{words}</span></>;
}

function Dot({ table: { model: { slice } }, node }: { table: Table; node: number }) {
  const owner = ((slice.nodeFlags[node] ?? 0) & NodeFlag.owner) !== 0;
  return <span className={`dot k${slice.community[node] ?? 0}${owner ? ' own' : ''}`} />;
}

function Strongest({ table: { model }, node }: { table: Table; node: number }) {
  const { slice } = model;
  const best = model.neighboursOf(node).slice(0, NAMED);
  if (best.length === 0) return <span className="muted trunc">{slice.loneReasons[String(node)] ?? 'no ties'}</span>;
  return (
    <span className="trunc">
      {best.map(({ tie, node: other }, i) => <span key={other}>{i > 0 && ', '}{slice.names[other]} <span className="muted num">{number(slice.sharedPapers[tie] ?? 0)}</span></span>)}
    </span>
  );
}

function nodeCells(table: Table, { node }: Of<'node'>): Cells {
  const { slice, neighbours } = table.model;
  const [more, moreTies] = [table.papersAtLeast(slice.ids[node] ?? ''), moreNeighbours(slice, node)];
  return {
    name: <><Dot table={table} node={node} /><b className="trunc"><MathText text={slice.names[node] ?? ''} /></b></>,
    papers: <span title={more ? whyMore.papers : undefined}>{atLeast(slice.papers[node] ?? 0, more)}</span>,
    neighbours: <span title={moreTies ? whyMore.coauthors : undefined}>{atLeast(neighbours[node] ?? 0, moreTies)}</span>,
    community: <Community table={table} node={node} />,
    years: span(slice.firstYear[node], slice.lastYear[node]) ?? <span className="muted">no years</span>,
    strongest: <Strongest table={table} node={node} />,
  };
}

function tieCells(table: Table, { node, tie, key }: Of<'tie'>): Cells {
  const { slice } = table.model;
  const papers = table.papersOf(key);
  const { shared, shares } = networkWords[slice.network];
  const count = slice.sharedPapers[tie] ?? 0;
  return {
    name: <><Dot table={table} node={node} /><span className="trunc"><MathText text={slice.names[node] ?? ''} /></span></>,
    neighbours: <>{number(count)}<span className="muted" aria-hidden="true"> shared</span><span className="vh">{count === 1 ? shared : shares}</span></>,
    community: <Community table={table} node={node} />,
    years: span(slice.tieFirstYear[tie], slice.tieLastYear[tie]) ?? <span className="muted">no years</span>,
    strongest: papers === null ? <span className="muted">Reading the papers…</span>
      : <span className="trunc tg-titles">{papers.map(({ id, label }, i) => <span key={id}>{i > 0 && '; '}<MathText text={label} /></span>)}</span>,
  };
}

const paperCells = ({ paper }: Of<'paper'>): Cells => ({
  name: <span className="trunc tg-titles"><MathText text={paper.label} /></span>,
  years: dateWords(paper.date) ?? <span className="muted">no year</span>,
  strongest: <span className="muted trunc">{paper.firstAuthor ?? ''}</span>,
});

/** A tie's papers are read when it comes into view. */
function useTieRead(table: Table, item: TableItem): void {
  const { readPapers } = table;
  useEffect(() => {
    if (item.kind === 'tie') readPapers(item.of, item.node);
  });
}

const cellsOf = (table: Table, item: TableItem): Cells =>
  (item.kind === 'node' ? nodeCells(table, item) : item.kind === 'tie' ? tieCells(table, item) : paperCells(item));

export interface RowProps {
  table: Table;
  columns: readonly Column[];
  item: TableItem;
  /** In the table without its head, from 0. */
  index: number;
  /** Pixels from the first row. */
  top: number;
  selected: boolean;
  /** The column that has the focus; null in all other rows. */
  at: number | null;
  cellId: (index: number, column: number) => string;
  onChoose: (item: TableItem, column: number, open: boolean) => void;
}

export function Row({ table, columns, item, index, top, selected, at, cellId, onChoose }: RowProps) {
  useTieRead(table, item);
  const cells = cellsOf(table, item);
  const opens = item.kind === 'tie' || (item.kind === 'node' && (table.model.neighbours[item.node] ?? 0) > 0);
  const open = item.kind !== 'paper' && item.open;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div
      className={`tg-r l${item.level}`} role="row" aria-rowindex={index + 2} aria-level={item.level} aria-selected={selected} aria-expanded={opens ? open : undefined}
      aria-posinset={item.kind === 'node' ? undefined : item.place} aria-setsize={item.kind === 'node' ? undefined : item.among} style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map(({ name, right }, column) => (
        // The keys of the cells are those of the table, which keeps the focus.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          key={name} id={cellId(index, column)} role={column === 0 ? 'rowheader' : 'gridcell'} className={[right ? 'r' : '', at === column ? 'at' : ''].join(' ').trim() || undefined}
          aria-label={column === 0 && item.kind === 'node' ? summaryOf(table.model, item.node, table.papersAtLeast(item.key)) : undefined}
          onClick={() => onChoose(item, column, false)} onDoubleClick={() => onChoose(item, column, true)}
        >
          {column === 0 && (opens
            ? (
              <button
                type="button" className="ib" tabIndex={-1} aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation();
                  table.setOpen(item, !open);
                }}
                onDoubleClick={(event) => event.stopPropagation()}
              >
                <Chevron size={14} />
              </button>
            ) : <span className="tg-in" />)}
          {cells[name]}
        </div>
      ))}
    </div>
  );
}
