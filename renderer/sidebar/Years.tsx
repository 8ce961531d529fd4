/** Papers per year as a brush: two handles that the pointer drags and the arrow keys move, and a box for papers without a year. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Facets } from '../../shared/model/map.ts';
import { counted, number } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';

type Range = readonly [from: number, to: number];

const TALLEST = 40;

function Bars({ years, range: [from, to] }: { years: Facets['years']; range: Range }) {
  const most = Math.max(1, ...years.map(({ papers }) => papers));
  return (
    <svg className="brush-bars" viewBox={`0 0 ${years.length * 10} ${TALLEST}`} preserveAspectRatio="none" aria-hidden="true">
      {years.map(({ year, papers }, i) => {
        const height = (TALLEST * papers) / most;
        return <rect key={year} className={year < from || year > to ? 'out' : undefined} x={i * 10 + 1} width={8} y={TALLEST - height} height={height} />;
      })}
    </svg>
  );
}

interface HandleProps { end: 0 | 1; range: Range; limits: Range; onMove: (year: number) => void; onDone: () => void; yearAt: (x: number) => number }

function Handle({ end, range, limits: [first, last], onMove, onDone, yearAt }: HandleProps) {
  const value = range[end];
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[event.key];
    const to = event.key === 'Home' ? first : event.key === 'End' ? last : step === undefined ? null : value + step;
    if (to === null) return;
    event.preventDefault();
    onMove(to);
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(yearAt(event.clientX));
  };
  return (
    <div
      className="brush-h" role="slider" tabIndex={0} aria-label={end === 0 ? 'From year' : 'To year'}
      aria-valuemin={first} aria-valuemax={last} aria-valuenow={value}
      style={{ left: `${(100 * (value - first + end)) / (last - first + 1)}%` }}
      onKeyDown={key} onKeyUp={onDone} onBlur={onDone}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag} onPointerUp={onDone}
    />
  );
}

function Brush({ years, from, to }: { years: Facets['years']; from: number | null; to: number | null }) {
  const { changeFilter } = useActions();
  const track = useRef<HTMLDivElement>(null);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const [dragged, setDragged] = useState<Range | null>(null);
  const range: Range = dragged ?? [Math.max(first, from ?? first), Math.min(last, to ?? last)];
  const move = (end: 0 | 1) => (year: number): void => {
    const next = Math.min(last, Math.max(first, year));
    setDragged(end === 0 ? [Math.min(next, range[1]), range[1]] : [range[0], Math.max(next, range[0])]);
  };
  const done = (): void => {
    if (dragged === null) return;
    setDragged(null);
    const [start, end] = [dragged[0] === first ? null : dragged[0], dragged[1] === last ? null : dragged[1]];
    if (start !== from || end !== to) void changeFilter({ from: start, to: end });
  };
  const yearAt = (x: number): number => {
    const box = track.current?.getBoundingClientRect();
    return box ? first + Math.round(((x - box.left) / box.width) * (last - first)) : first;
  };
  return (
    <>
      <h2 className="side-h"><span className="grow">Year</span><span className="muted num">{range[0] === range[1] ? range[0] : `${range[0]}–${range[1]}`}</span></h2>
      <div className="brush" ref={track}>
        <Bars years={years} range={range} />
        <Handle end={0} range={range} limits={[first, last]} onMove={move(0)} onDone={done} yearAt={yearAt} />
        <Handle end={1} range={range} limits={[first, last]} onMove={move(1)} onDone={done} yearAt={yearAt} />
      </div>
      <div className="brush-x"><span>{first}</span>{last - first > 3 && <span>{Math.round((first + last) / 2)}</span>}<span>{last}</span></div>
    </>
  );
}

export function Years() {
  const facets = useWindow((state) => state.facets);
  const filter = useWindow((state) => state.mapState?.look.filter);
  const { changeFilter } = useActions();
  if (!facets || !filter) return null;
  return (
    <section className="side-sec" aria-label="Years">
      {facets.years.length > 0 && <Brush years={facets.years} from={filter.from} to={filter.to} />}
      {facets.undated > 0 && (
        <Checkbox checked={filter.undated} onChange={(undated) => void changeFilter({ undated })} count={number(facets.undated)} countLabel={counted(facets.undated, 'paper')}>
          Papers without a year
        </Checkbox>
      )}
    </section>
  );
}
