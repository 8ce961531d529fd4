/** The answers to a pair, each with its key. */
import { GitMerge, Layers, Undo2, X } from 'lucide-react';
import { useCaps } from '../shell/useCaps.ts';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import type { Review } from './useReview.ts';

/** A key cap beside a word that says the same, so it is not read aloud. */
function Cap({ keys }: { keys: readonly string[] }) {
  const caps = useCaps('review');
  return <span className="hide-s" aria-hidden="true"><Keys keys={caps(keys)} /></span>;
}

export function Bar({ review }: { review: Review }) {
  const { openDialog, undo } = useActions();
  const nextPrevious = useCaps('review')(['J', 'K']);
  const { item } = review;
  const waits = item === null || review.answer.state !== 'done';
  const versions = item?.verdict === 'version-of';
  return (
    <section className="rec-bar" aria-label="Answers">
      <Button look={versions ? 'default' : 'pri'} icon={<GitMerge size={15} />} disabled={waits} onClick={() => review.decide('same')}>Merge <Cap keys={['A']} /></Button>
      {item?.subject !== 'person' && (
        <Button look={versions ? 'pri' : 'default'} icon={<Layers size={15} />} disabled={waits} onClick={() => review.decide('version-of')}>Link as versions <Cap keys={['V']} /></Button>
      )}
      <Button icon={<X size={15} />} disabled={waits} onClick={() => review.decide('different')}>Keep apart <Cap keys={['R']} /></Button>
      <span className="bar-line" />
      <Button look="quiet" disabled={item === null} onClick={() => review.move(1)}>Decide later <Cap keys={['S']} /></Button>
      <span className="grow" />
      <Button look="quiet" icon={<Undo2 size={15} />} onClick={() => void undo()}>Undo <Cap keys={['Ctrl', 'Z']} /></Button>
      {nextPrevious.length > 0 && <span className="muted small hide-m"><Keys keys={nextPrevious} /> next, previous</span>}
      <Button small look="quiet" onClick={() => openDialog({ kind: 'keys' })}>Keys…</Button>
    </section>
  );
}
