/** The lines of a dump around the one that makes a statement. */
import { useAnswer, useActions } from '../state/context.tsx';
import { Waiting } from '../panels/Waiting.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Excerpt } from '../ui/Excerpt.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';

/** Lines shown before and after. */
const AROUND = 4;

export function ExcerptDialog({ dumpId, line }: { dumpId: number; line: number }) {
  const { closeDialog } = useActions();
  const { answer, retry } = useAnswer(`excerpt ${dumpId} ${line}`, (client, signal) => client.library.excerpt({ dumpId, line, around: AROUND }, { signal }));
  return (
    <Dialog labelledBy="excerpt" onClose={closeDialog} lightDismiss>
      <DialogHead id="excerpt" title={`Line ${line}`} note={answer.state === 'done' ? answer.value.file : null} />
      <Scroll className="dlg-b" aria-label="Lines of the dump">
        {answer.state === 'done' ? <Excerpt lines={answer.value.lines} whole /> : <Waiting answer={answer} retry={retry} />}
      </Scroll>
      <div className="dlg-f"><span className="muted small grow">As the imported file has it.</span><Button look="pri" onClick={closeDialog}>Close</Button></div>
    </Dialog>
  );
}
