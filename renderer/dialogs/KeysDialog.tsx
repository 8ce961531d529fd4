/** The list of all keys; those of a single letter can be turned off and changed here. */
import { Fragment, useState } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { keyList } from '../state/keys.ts';
import { capsNow, type LetterArea } from '../state/letters.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';
import { LetterKeys } from './LetterKeys.tsx';

/** Where the letters of an area of the list work; the others have none of their own. */
const letterAreas: Readonly<Record<string, LetterArea>> = { 'On the map': 'map', 'In the review': 'review' };

function List() {
  const letters = useWindow((state) => state.letters);
  return keyList.map(({ area, rows }) => (
    <Fragment key={area}>
      <h2 className="keys-area">{area}</h2>
      <dl className="keys">
        {rows.map(({ does, keys }) => {
          const now = capsNow(keys, letterAreas[area] ?? 'anywhere', letters);
          return <div key={does}><dt>{does}</dt><dd>{now.length === 0 ? <span className="muted small">off</span> : <Keys keys={now} />}</dd></div>;
        })}
      </dl>
    </Fragment>
  ));
}

export function KeysDialog() {
  const { changeLetters, closeDialog } = useActions();
  const letters = useWindow((state) => state.letters);
  const [changing, setChanging] = useState(false);
  return (
    <Dialog className="w-keys" labelledBy="keys" onClose={closeDialog} lightDismiss>
      <DialogHead id="keys" title="Keys" />
      <div className="keys-set">
        <Checkbox checked={letters.on} onChange={(on) => void changeLetters({ ...letters, on })}>Keys of a single letter, figure or sign</Checkbox>
        <Button small aria-pressed={changing} disabled={!letters.on} onClick={() => setChanging(!changing)}>{changing ? 'Show all keys' : 'Change them…'}</Button>
      </div>
      <Scroll className="dlg-b" aria-label="List of keys">{changing && letters.on ? <LetterKeys /> : <List />}</Scroll>
      <div className="dlg-f"><span className="muted small grow">None of them does anything while you type in a field.</span><Button look="pri" onClick={closeDialog}>Close</Button></div>
    </Dialog>
  );
}
