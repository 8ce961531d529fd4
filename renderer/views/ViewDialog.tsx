/** The name under which a view of the map is kept, or its new name. */
import { useEffect, useId, useRef, useState } from 'react';
import { DialogHead } from '../dialogs/DialogParts.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Characters that a name may have. */
const LONGEST = 120;

/** `was` is the view to be renamed; null keeps what the map shows now. */
export function ViewDialog({ was }: { was: string | null }) {
  const { closeDialog, keepView, renameView } = useActions();
  const views = useWindow((state) => state.mapState?.views) ?? [];
  const [text, setText] = useState(was ?? '');
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  useEffect(() => field.current?.select(), []);
  const wanted = text.trim();
  const taken = wanted !== was && views.some(({ name }) => name === wanted);
  const [title, does] = was === null ? ['Keep this view', taken ? 'Replace' : 'Keep'] : [`Rename the view ${was}`, 'Rename'];
  return (
    <Dialog className="w-keys" labelledBy="view" onClose={closeDialog}>
      <DialogHead id="view" title={title} />
      <form
        className="dlg-b" id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '' && wanted !== was) void (was === null ? keepView(wanted) : renameView(was, wanted));
        }}
      >
        <label className="field">
          Name
          <span className="inp"><input ref={field} value={text} maxLength={LONGEST} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} /></span>
        </label>
        <p className="muted small">
          {taken ? `There is a view ${wanted} already; this one takes its place. Undo brings it back.`
            : 'A view is the network, the filter, the names, what the camera looks at, and where everyone stands.'}
        </p>
      </form>
      <div className="dlg-f">
        <span className="grow" />
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" type="submit" form={form} disabled={wanted === '' || wanted === was}>{does}</Button>
      </div>
    </Dialog>
  );
}
