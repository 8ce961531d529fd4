/** How strictly the rules join by themselves: what another strictness would do is shown, here and on the map, before it is decided. */
import { Map as MapIcon } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReviewQueue, StrictnessPreview } from '../../shared/model/review.ts';
import { number } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { trialSentences } from './trial-words.ts';

/** Milliseconds without a move before the engine is asked. */
const PAUSE = 200;

/** A number as it is, and as it would be. */
function Count({ now, then }: { now: number; then: number | undefined }) {
  if (then === undefined || then === now) return <td className="r">{number(now)}</td>;
  return <td className="r"><s className="muted">{number(now)}</s> <b>{number(then)}</b></td>;
}

function Zones({ queue, preview }: { queue: ReviewQueue; preview: StrictnessPreview | null }) {
  const asked = (subject: 'paper' | 'person'): number => queue.items.filter((item) => item.subject === subject).length;
  return (
    <table className="zones">
      <thead><tr><th scope="col"><span className="vh">Zone</span></th><th scope="col" className="r">Papers</th><th scope="col" className="r">People</th></tr></thead>
      <tbody>
        <tr><th scope="row">Joined by rules</th><Count now={queue.joined.papers} then={preview?.joined.papers} /><Count now={queue.joined.people} then={preview?.joined.people} /></tr>
        <tr><th scope="row">You are asked</th><Count now={asked('paper')} then={preview?.asked.papers} /><Count now={asked('person')} then={preview?.asked.people} /></tr>
      </tbody>
    </table>
  );
}

/** What the trial would do to people, and the ways on. */
function TrialOutcome({ preview }: { preview: StrictnessPreview }) {
  const { applyTrial, leaveTrial, showTrial } = useActions();
  const changes = preview.joins.length + preview.parts.length;
  return (
    <>
      <output className="soft">{trialSentences(preview)}</output>
      <div className="acts">
        <Button small icon={<MapIcon size={14} />} disabled={changes === 0} onClick={showTrial}>Preview on the map</Button>
        <Button small onClick={() => void applyTrial()}>Apply</Button>
        <Button small look="quiet" onClick={leaveTrial}>Cancel</Button>
      </div>
    </>
  );
}

export function Strictness({ queue }: { queue: ReviewQueue }) {
  const { leaveTrial, tryStrictness } = useActions();
  const trial = useWindow((state) => state.trial);
  const revision = useWindow((state) => state.summary?.revision);
  const id = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What was answered in the meantime changes what the trial would do.
  const stale = trial !== null && trial.revision !== revision;
  useEffect(() => {
    if (stale) void tryStrictness(trial.value);
  }, [stale, trial?.value, tryStrictness]);
  const value = moved ?? trial?.value ?? queue.strictness;
  const move = (next: number): void => {
    setMoved(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next === queue.strictness) leaveTrial();
      else void tryStrictness(next);
      setMoved(null);
    }, PAUSE);
  };
  return (
    <div className="strict">
      <span className="row"><label className="grow" htmlFor={id}>Strictness</label><span className="num muted" aria-hidden="true">{value.toFixed(2)}</span></span>
      <input id={id} type="range" min={0} max={1} step={0.05} value={value} onChange={(event) => move(Number(event.target.value))} />
      <span className="row muted" aria-hidden="true"><span className="grow">join readily</span><span>only what is certain</span></span>
      <Zones queue={queue} preview={trial?.preview ?? null} />
      {trial !== null && <TrialOutcome preview={trial.preview} />}
    </div>
  );
}
