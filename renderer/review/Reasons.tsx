/** What speaks for and against a pair being the same, with the weight of each reason. */
import { Info, Minus, Plus } from 'lucide-react';
import type { ReviewPair } from '../../shared/model/review.ts';
import { MathText } from '../text/MathText.tsx';

/** Scores from which a pair is called almost certain, and likely. */
const CERTAIN = 0.9;
const LIKELY = 0.6;

const scoreWords = (score: number): string => (score >= CERTAIN ? 'almost certain' : score >= LIKELY ? 'likely, but read both' : 'possible, read both');

function List({ pair, speaks }: { pair: ReviewPair; speaks: 'for' | 'against' }) {
  const reasons = pair.reasons.filter((reason) => reason.speaks === speaks);
  return (
    <section>
      <h2>{speaks === 'for' ? 'Speaks for it' : 'Speaks against it'}</h2>
      {reasons.length === 0 && <p className="muted small">Nothing that the records state.</p>}
      <ul>
        {reasons.map(({ kind, sentence, weight }) => (
          <li className={`ev ${speaks}`} key={`${kind} ${sentence}`}>
            {speaks === 'for' ? <Plus size={15} /> : <Minus size={15} />}
            <span><MathText text={sentence} /></span>
            <span className="v"><span className="vh">weight </span>{weight.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Reasons({ pair }: { pair: ReviewPair | null }) {
  if (pair === null) return <aside className="rec-side" aria-label="Reasons" />;
  return (
    // It scrolls, so it must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="rec-side" aria-label="Reasons" tabIndex={0}>
      <p className="score"><b>{pair.item.score.toFixed(2)}</b><span className="soft">{scoreWords(pair.item.score)}</span></p>
      <List pair={pair} speaks="for" />
      <List pair={pair} speaks="against" />
      {pair.item.subject === 'paper' && (
        <p className="call"><Info size={15} /><span><b>Link as versions</b> keeps both texts and counts one paper.</span></p>
      )}
    </aside>
  );
}
