/** Export: the map as a picture for print, or the map and its papers as data for other programs. */
import { X } from 'lucide-react';
import { useState } from 'react';
import type { PrintOptions } from '../../shared/print/options.ts';
import { useActions } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DataTab } from './DataTab.tsx';
import { PictureTab } from './PictureTab.tsx';

const tabs = [{ id: 'picture', label: 'Picture' }, { id: 'data', label: 'Data' }] as const;

export function ExportDialog({ extent }: { extent: PrintOptions['extent'] | undefined }) {
  const { closeDialog } = useActions();
  const [shown, setShown] = useState<(typeof tabs)[number]['id']>('picture');
  const other = shown === 'picture' ? 'data' : 'picture';
  return (
    <Dialog className="w-export" labelledBy="export" onClose={closeDialog}>
      <div className="dlg-h">
        <h1 id="export">Export</h1>
        <div className="tabs grow" role="tablist" aria-label="What to export">
          {tabs.map(({ id, label }) => (
            <button
              key={id} type="button" role="tab" id={`tab-${id}`} aria-selected={shown === id} aria-controls="export-tab" tabIndex={shown === id ? 0 : -1}
              onClick={() => setShown(id)}
              onKeyDown={({ key }) => {
                if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
                setShown(other);
                document.getElementById(`tab-${other}`)?.focus();
              }}
            >
              {label}
            </button>
          ))}
        </div>
        <IconButton label="Close" onClick={closeDialog}><X size={16} /></IconButton>
      </div>
      <div className="exp" role="tabpanel" id="export-tab" aria-labelledby={`tab-${shown}`}>
        {shown === 'picture' ? <PictureTab extent={extent} /> : <DataTab />}
      </div>
    </Dialog>
  );
}
