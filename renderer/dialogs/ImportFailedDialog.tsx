/** An import that could not be made at all. */
import { CircleAlert } from 'lucide-react';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogHead } from './DialogParts.tsx';

export function ImportFailedDialog({ message }: { message: string }) {
  const { closeDialog } = useActions();
  return (
    <Dialog labelledBy="failed" onClose={closeDialog}>
      <DialogHead id="failed" title="The import was not made" />
      <div className="dlg-b"><Callout kind="error" icon={<CircleAlert size={15} />}>{message}</Callout></div>
      <div className="dlg-f"><span className="grow" /><Button look="pri" onClick={closeDialog}>Close</Button></div>
    </Dialog>
  );
}
