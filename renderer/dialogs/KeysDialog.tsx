/** The list of all keys. */
import { Fragment } from 'react';
import { useActions } from '../state/context.tsx';
import { keyList } from '../state/keys.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';

export function KeysDialog() {
  const { closeDialog } = useActions();
  return (
    <Dialog className="w-keys" labelledBy="keys" onClose={closeDialog} lightDismiss>
      <DialogHead id="keys" title="Keys" />
      <Scroll className="dlg-b" aria-label="List of keys">
        {keyList.map(({ area, rows }) => (
          <Fragment key={area}>
            <h2 className="keys-area">{area}</h2>
            <dl className="keys">{rows.map(({ does, keys }) => <div key={does}><dt>{does}</dt><dd><Keys keys={keys} /></dd></div>)}</dl>
          </Fragment>
        ))}
      </Scroll>
      <div className="dlg-f"><span className="muted small grow">None of them does anything while you type in a field.</span><Button look="pri" onClick={closeDialog}>Close</Button></div>
    </Dialog>
  );
}
