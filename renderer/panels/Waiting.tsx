/** What the panel shows until the answer is there, and when there is none. */
import { CircleAlert } from 'lucide-react';
import type { Answer } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';

export function Waiting({ answer, retry }: { answer: Exclude<Answer<unknown>, { state: 'done' }>; retry: () => void }) {
  return (
    <div className="panel-state">
      {answer.state === 'waiting' ? <output className="muted">Reading…</output> : (
        <>
          <Callout kind="error" icon={<CircleAlert size={15} />}>{answer.message}</Callout>
          <Button small onClick={retry}>Try again</Button>
        </>
      )}
    </div>
  );
}
