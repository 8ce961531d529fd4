/** What was done to the library, newest first, with undo and redo. */
import { Redo2, Undo2 } from 'lucide-react';
import type { HistoryView } from '../../shared/model/history.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions, useAnswer } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

function Deeds({ entries }: HistoryView) {
  if (entries.length === 0) return <p className="muted">Nothing was done yet. Imports, merges and other changes will stand here.</p>;
  return (
    <ol className="deeds" reversed>
      {entries.toReversed().map(({ id, sentence, at, state }) => (
        <li key={id} className={state}>
          <span className="grow">{sentence}</span>
          {state === 'undone' && <span className="tag">undone</span>}
          <time className="muted small" dateTime={new Date(at).toISOString()}>{moment.format(at)}</time>
        </li>
      ))}
    </ol>
  );
}

export function DeedsDialog() {
  const { closeDialog, redo, undo } = useActions();
  const { answer, retry } = useAnswer('deeds', (client, signal) => client.history.list(undefined, { signal }));
  const entries = answer.state === 'done' ? answer.value.entries : [];
  return (
    <Dialog labelledBy="deeds" onClose={closeDialog} lightDismiss>
      <DialogHead id="deeds" title="History" note="newest first" />
      <Scroll className="dlg-b" aria-label="What was done to this library">
        {answer.state === 'done' ? <Deeds entries={entries} /> : <Waiting answer={answer} retry={retry} />}
      </Scroll>
      <div className="dlg-f">
        <Button icon={<Undo2 size={15} />} disabled={!entries.some(({ state }) => state === 'done')} onClick={() => void undo()}>Undo</Button>
        <Button icon={<Redo2 size={15} />} disabled={!entries.some(({ state }) => state === 'undone')} onClick={() => void redo()}>Redo</Button>
        <span className="grow" />
        <Button look="pri" onClick={closeDialog}>Close</Button>
      </div>
    </Dialog>
  );
}
