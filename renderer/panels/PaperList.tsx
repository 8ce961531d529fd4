/** A list of papers that can be ordered by title and by year, both ways. */
import { ArrowDown, ArrowDownAZ, ArrowUp, ArrowUpZA, ChevronRight } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { PaperRow } from '../../shared/model/library.ts';
import { sortPapers, type PaperOrder } from '../../shared/text/sort.ts';
import { counted, dateWords, number } from '../../shared/text/words.ts';
import { atLeast, whyMore } from '../people/counts.ts';
import { useActions } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';

const orderWords = {
  title: { up: 'Title, A to Z', down: 'Title, Z to A' },
  year: { up: 'Year, oldest first', down: 'Year, newest first' },
} as const;
const orderIcons = {
  title: { up: <ArrowDownAZ size={14} />, down: <ArrowUpZA size={14} /> },
  year: { up: <ArrowUp size={14} />, down: <ArrowDown size={14} /> },
} as const;
const firstDirection = { title: 'up', year: 'down' } as const;

function OrderButton({ by, order, onOrder }: { by: PaperOrder['by']; order: PaperOrder; onOrder: (order: PaperOrder) => void }) {
  const chosen = order.by === by;
  const direction = chosen ? order.direction : firstDirection[by];
  const next = chosen ? (direction === 'up' ? 'down' : 'up') : direction;
  return (
    <button type="button" aria-pressed={chosen} title={`Order by ${orderWords[by][next].toLowerCase()}`} onClick={() => onOrder({ by, direction: next })}>
      {chosen ? orderWords[by][direction] : by === 'title' ? 'Title' : 'Year'}
      {orderIcons[by][direction]}
    </button>
  );
}

/** Month and day of a date without a year; empty where there is nothing. */
const dateStart = (date: PaperRow['date']): string => (dateWords(date) ?? '').replace(/, no year$/u, '');

function Row({ paper }: { paper: PaperRow }) {
  const { openPaper } = useActions();
  const { category, date, dumps, authorsCut, withdrawn } = paper;
  const facts = [date.year === null ? dateStart(date) : dateWords(date), category, counted(dumps, 'dump'), withdrawn ? 'withdrawn' : null];
  return (
    <li>
      <button type="button" className="li" onClick={() => openPaper(paper.id)}>
        <span className="t">{paper.titled ? <MathText text={paper.label} /> : <>Untitled: <MathText text={paper.label} /></>}</span>
        <span className="s">
          {date.year === null && <><span className="tag">no year</span> </>}
          {facts.filter((fact) => fact !== null && fact !== '').join(', ')}
          {authorsCut === true && <> <span className="tag" title="Every dump cuts the list of authors">et al.</span></>}
        </span>
        <ChevronRight size={15} />
      </button>
    </li>
  );
}

interface PaperListProps {
  heading: ReactNode;
  papers: readonly PaperRow[];
  /** True when there may be more than these. */
  atLeast?: boolean;
  /** How many there are, where these are only the newest. */
  total?: number;
}

export function PaperList({ heading, papers, atLeast: more = false, total = papers.length }: PaperListProps) {
  const [order, setOrder] = useState<PaperOrder>({ by: 'year', direction: 'down' });
  const sorted = useMemo(() => sortPapers(papers, order), [papers, order]);
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{heading} <span className="hint" title={more ? whyMore.papers : undefined}>{total > papers.length ? `the newest ${number(papers.length)} of ${number(total)}` : atLeast(papers.length, more)}</span></h2>
        <fieldset className="seg" aria-label="Order of the papers">
          <OrderButton by="title" order={order} onOrder={setOrder} />
          <OrderButton by="year" order={order} onOrder={setOrder} />
        </fieldset>
      </div>
      <ul aria-label={orderWords[order.by][order.direction]}>{sorted.map((paper) => <Row key={paper.id} paper={paper} />)}</ul>
    </section>
  );
}
