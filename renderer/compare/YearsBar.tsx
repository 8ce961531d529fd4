/** The years of the map: a slider with play and pause. The layout stays as it is; people and ties appear in the year of their first paper. */
import { Pause, Play } from 'lucide-react';
import { useEffect } from 'react';
import { number } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { seenBy, yearSpan } from '../state/tools-years.ts';
import { IconButton } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';

/** Milliseconds that a year stays, and that newcomers are dimmed before they stand there. */
const YEAR_MS = 900;
const FRESH_MS = 260;

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** One year after another while it plays; it stops at the last one. */
function usePlaying(to: number): void {
  const years = useWindow((state) => state.years);
  const { showYear } = useActions();
  useEffect(() => {
    if (years?.playing !== true) return undefined;
    const timer = setTimeout(() => {
      const year = years.year + 1;
      showYear(Math.min(year, to), { playing: year < to, fresh: !still() });
    }, YEAR_MS);
    return () => clearTimeout(timer);
    // What is fresh changes within a year, and must not make it longer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [years?.playing, years?.year, to, showYear]);
  useEffect(() => {
    if (years?.fresh !== true) return undefined;
    const timer = setTimeout(() => showYear(years.year, { fresh: false }), FRESH_MS);
    return () => clearTimeout(timer);
  }, [years, showYear]);
}

function Bar({ from, to }: { from: number; to: number }) {
  const years = useWindow((state) => state.years);
  const slice = useWindow((state) => state.slice);
  const { showYear, toggleYears } = useActions();
  usePlaying(to);
  if (years === null || slice === null) return null;
  const { year, playing } = years;
  const seen = seenBy(slice, year);
  const undated = slice.firstYear.reduce((sum, first) => sum + Number(first === 0), 0);
  const toggle = (): void => showYear(!playing && year >= to ? from : year, { playing: !playing });
  return (
    <section className="fl legend scope years" data-map-control aria-label="Years of the map">
      <IconButton label={playing ? 'Pause' : 'Play'} onClick={toggle}>{playing ? <Pause size={15} /> : <Play size={15} />}</IconButton>
      <b className="num">{year}</b>
      <input
        type="range" aria-label="Year" min={from} max={to} step={1} value={year} aria-valuetext={`${year}, ${number(seen)} of ${number(slice.ids.length)} on the map`}
        onChange={(event) => showYear(Number(event.target.value), { playing: false })}
      />
      <span className="num" title={undated > 0 ? `${number(undated)} without a year are there throughout` : undefined}>{number(seen)} of {number(slice.ids.length)}{undated > 0 && <span className="muted hide-m">, {number(undated)} without a year</span>}</span>
      <button type="button" className="lg" onClick={toggleYears}>Clear <Keys keys={['Esc']} /></button>
    </section>
  );
}

export function YearsBar() {
  const slice = useWindow((state) => state.slice);
  const shown = useWindow((state) => state.years !== null);
  const span = slice === null || !shown ? null : yearSpan(slice);
  return span === null ? null : <Bar from={span.from} to={span.to} />;
}
