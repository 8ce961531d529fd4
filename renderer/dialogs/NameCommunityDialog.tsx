/** Another name for a community; it stays with the members through imports. */
import { useEffect, useId, useRef, useState } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogHead } from './DialogParts.tsx';

const LONGEST = 120;

export function NameCommunityDialog({ community }: { community: number }) {
  const { closeDialog, nameCommunity } = useActions();
  const slice = useWindow((state) => state.slice);
  const known = slice?.communities[community - 1];
  const [text, setText] = useState(known?.name ?? '');
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  useEffect(() => field.current?.select(), []);
  const wanted = text.trim();
  const give = (name: string | null): void => {
    closeDialog();
    void nameCommunity(slice?.ids.filter((_, node) => slice.community[node] === community) ?? [], name);
  };
  return (
    <Dialog className="w-keys" labelledBy="name-community" onClose={closeDialog}>
      <DialogHead id="name-community" title={`Name community ${known?.letter ?? ''}`} />
      <form
        className="dlg-b"
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '') give(wanted);
        }}
      >
        <label className="field">
          Name on the map, in the legend and in exports
          <span className="inp"><input ref={field} value={text} maxLength={LONGEST} autoComplete="off" onChange={(event) => setText(event.target.value)} /></span>
        </label>
        {known?.why !== null && known?.why !== undefined && <p className="muted small">Suggested because {known.why}</p>}
      </form>
      <div className="dlg-f">
        {known?.named === true && <Button onClick={() => give(null)}>Show the suggested name</Button>}
        <span className="grow" />
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" type="submit" form={form} disabled={wanted === '' || (known?.named === true && wanted === known.name)}>Name</Button>
      </div>
    </Dialog>
  );
}
