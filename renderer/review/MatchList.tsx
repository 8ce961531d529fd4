/** The pairs that wait for an answer, people and papers apart, and how strictly the rules join by themselves. */
import { ArrowRight, Circle, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReviewItem } from '../../shared/model/review.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Strictness } from './Strictness.tsx';
import type { Review } from './useReview.ts';

const secondLine = ({ subject, verdict }: ReviewItem): string => (subject === 'person' ? 'is ' : verdict === 'version-of' ? 'version of ' : '');

function Match({ item, review }: { item: ReviewItem; review: Review }) {
  const current = item.id === review.item?.id;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <button type="button" className="rec-it" ref={button} aria-current={current ? 'true' : undefined} onClick={() => review.show(item)}>
        {current ? <ArrowRight size={15} /> : <Circle size={15} />}
        <span className="a"><MathText text={item.left} /></span>
        <span className="sc"><span className="vh">, score </span>{item.score.toFixed(2)}</span>
        <span className="b">{secondLine(item)}<MathText text={item.right} /></span>
      </button>
    </li>
  );
}

function Group({ name, items, review }: { name: string; items: readonly ReviewItem[]; review: Review }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3 className="rec-g">{name}</h3>
      <ul>{items.map((item) => <Match key={item.id} item={item} review={review} />)}</ul>
    </section>
  );
}

/** Of all questions there were, how many are answered. */
const progressWords = (answered: number, waiting: number): string => (answered === 0 ? `${waiting} waiting` : `${answered} of ${answered + waiting} done`);

export function MatchList({ review }: { review: Review }) {
  const queue = useWindow((state) => state.queue);
  const { acceptCertain } = useActions();
  if (queue === null) return <aside className="rec-list" aria-label="Possible matches" />;
  const { answered, certain, conflicts } = queue;
  return (
    <aside className="rec-list" aria-label="Possible matches">
      <div className="rec-head"><h2>Possible matches</h2><span className="muted small num">{progressWords(answered, review.items.length)}</span></div>
      {answered > 0 && <Progress percent={(100 * answered) / (answered + review.items.length)} label="Answered" />}
      <div className="rec-scroll">
        {certain > 0 && <Button small onClick={() => void acceptCertain(certain)}>Accept all that are certain ({certain})</Button>}
        <Group name="People" items={review.items.filter(({ subject }) => subject === 'person')} review={review} />
        <Group name="Papers" items={review.items.filter(({ subject }) => subject === 'paper')} review={review} />
        {conflicts.map((conflict) => <Callout kind="warning" icon={<TriangleAlert size={15} />} key={conflict}>{conflict}</Callout>)}
      </div>
      <Strictness queue={queue} />
    </aside>
  );
}
