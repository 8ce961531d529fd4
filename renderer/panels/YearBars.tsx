/** Papers per year as bars, computed from the papers that have a year. */
import type { PaperRow } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { papersPerYear } from '../state/years.ts';

/** Sizes in the units of the drawing's own 352 by 84 grid. */
const WIDTH = 352;
const BASE = 64;
const TALLEST = 50;
const GAP = 6;

export function YearBars({ papers }: { papers: readonly PaperRow[] }) {
  const years = papersPerYear(papers);
  if (years.length === 0) return null;
  const most = Math.max(...years.map(({ count }) => count));
  const step = WIDTH / years.length;
  const labelEvery = Math.ceil(years.length / 14);
  const dated = years.reduce((sum, { count }) => sum + count, 0);
  const spoken = years.filter(({ count }) => count > 0).map(({ year, count }) => `${year}: ${count}`).join(', ');
  const undated = papers.length - dated;
  return (
    <section className="sec">
      <h2>
        Papers per year
        <span className="hint">computed from {counted(dated, 'paper')}{undated > 0 && `, ${undated} without a year`}</span>
      </h2>
      <svg className="yearbars" viewBox={`0 0 ${WIDTH} 84`} role="img" aria-label={`Papers per year. ${spoken}.`}>
        {years.map(({ year, count }, index) => {
          const height = (TALLEST * count) / most;
          const middle = step * (index + 0.5);
          return (
            <g key={year}>
              <rect x={step * index + GAP / 2} y={BASE - height} width={Math.max(step - GAP, 1)} height={height} />
              {count > 0 && <text className="v" x={middle} y={BASE - height - 4}>{count}</text>}
              {index % labelEvery === 0 && <text x={middle} y={80}>’{String(year).slice(-2)}</text>}
            </g>
          );
        })}
        <line x1={0} x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} />
      </svg>
    </section>
  );
}
