/** The review: which pairs may be the same, two records side by side, and what speaks for and against it. */
import { useEffect, useRef } from 'react';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Bar } from './Bar.tsx';
import { Compare } from './Compare.tsx';
import { MatchList } from './MatchList.tsx';
import { Reasons } from './Reasons.tsx';
import { useReview, useReviewKeys, type Review } from './useReview.ts';

function NothingWaits() {
  const { showScreen } = useActions();
  return (
    <div className="panel-empty">
      <h1>No match waits for an answer</h1>
      <p>What you decided can be undone from the history. A stricter setting on the left asks more and joins less by itself.</p>
      <div className="acts"><Button look="pri" onClick={() => showScreen('map')}>Back to the map</Button></div>
    </div>
  );
}

function Middle({ review }: { review: Review }) {
  if (review.item === null) return <NothingWaits />;
  if (review.answer.state !== 'done') return <Waiting answer={review.answer} retry={review.retry} />;
  return review.answer.value && <Compare pair={review.answer.value} review={review} />;
}

export function ReviewScreen() {
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const review = useReview();
  useReviewKeys(root, review);
  const id = review.item?.id;
  // What had the focus may be gone with the last answer; without it the keys would do nothing.
  useEffect(() => {
    if (root.current?.contains(document.activeElement) !== true) main.current?.focus();
    main.current?.scrollTo({ top: 0 });
  }, [id]); // oxlint-disable-line react/exhaustive-effect-dependencies -- each pair begins at its top
  const pair = review.answer.state === 'done' ? review.answer.value : null;
  return (
    <div className="rec" ref={root}>
      <MatchList review={review} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keys of the review need the focus in it */}
      <main className="rec-main" aria-label="Compare two records" data-area="review" tabIndex={0} ref={main}><Middle review={review} /></main>
      <Reasons pair={pair} />
      <Bar review={review} />
    </div>
  );
}
