/** How strictly the rules join by themselves, with the number of pairs that they join and that wait. */
import { useEffect, useId, useRef, useState } from 'react';
import type { ReviewQueue } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';

/** Milliseconds without a move before the library follows the slider. */
const PAUSE = 350;

export function Strictness({ queue }: { queue: ReviewQueue }) {
  const { setStrictness } = useActions();
  const id = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const value = moved ?? queue.strictness;
  const move = (next: number): void => {
    setMoved(next);
    clearTimeout(timer.current);
    // Whatever the answer is, the slider then stands where the library does.
    timer.current = setTimeout(() => void setStrictness(next).then(() => setMoved(null)), PAUSE);
  };
  const { joined, items } = queue;
  return (
    <div className="strict">
      <span className="row"><label className="grow" htmlFor={id}>Strictness</label><span className="num muted" aria-hidden="true">{value.toFixed(2)}</span></span>
      <input id={id} type="range" min={0} max={1} step={0.05} value={value} onChange={(event) => move(Number(event.target.value))} />
      <span className="row muted" aria-hidden="true"><span className="grow">join readily</span><span>only what is certain</span></span>
      <output className="soft">
        Joined by rules: {counted(joined.papers, 'pair')} of papers, {counted(joined.people, 'pair')} of names. Waiting: {counted(items.length, 'pair')}.
      </output>
    </div>
  );
}
