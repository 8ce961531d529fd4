/** Another name to show for a person; the printed spellings stay as they are. */
import { useEffect, useId, useRef, useState } from 'react';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogHead } from './DialogParts.tsx';

/** Characters that a name may have. */
const LONGEST = 300;

export function RenameDialog({ id, name }: { id: string; name: string }) {
  const { closeDialog, renamePerson } = useActions();
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  useEffect(() => field.current?.select(), []);
  const wanted = text.trim();
  return (
    <Dialog className="w-keys" labelledBy="rename" onClose={closeDialog}>
      <DialogHead id="rename" title={`Rename ${name}`} />
      <form
        className="dlg-b"
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '') void renamePerson(id, wanted);
        }}
      >
        <label className="field">
          Name to show
          <span className="inp"><input ref={field} value={text} maxLength={LONGEST} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} /></span>
        </label>
        <p className="muted small">The spellings that the dumps print are kept and still found by the search.</p>
      </form>
      <div className="dlg-f">
        <Button onClick={() => void renamePerson(id, null)}>Show the printed name</Button>
        <span className="grow" />
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" type="submit" form={form} disabled={wanted === '' || wanted === name}>Rename</Button>
      </div>
    </Dialog>
  );
}
