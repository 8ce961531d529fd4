/** The head of a dialog with its close button, as all dialogs of the window have it. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';

export function DialogHead({ id, title, note }: { id: string; title: string; note?: ReactNode }) {
  const { closeDialog } = useActions();
  return (
    <div className="dlg-h">
      <h1 id={id}>{title}</h1>
      <span className="muted small grow">{note}</span>
      <IconButton label="Close" onClick={closeDialog}><X size={16} /></IconButton>
    </div>
  );
}
