/** In which format the decisions of the library are saved. */
import { useState } from 'react';
import type { DecisionFormat } from '../../shared/model/decisions.ts';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatWords } from './DecisionsDialog.tsx';
import { DialogHead } from './DialogParts.tsx';

const formats: readonly { format: DecisionFormat; holds: string }[] = [
  { format: 'ledger', holds: 'Everything you decided: what is the same, a version or different, names, chosen values and the strictness. For Coterie, here or elsewhere.' },
  { format: 'vosviewer-thesaurus', holds: 'People with several spellings, each with the name shown. Names that several people carry are left out.' },
  { format: 'citespace-alias', holds: 'The same pairs of names. CiteSpace looks for a file called citespace.alias in the folder of the project.' },
];

export function DecisionsSaveDialog() {
  const { closeDialog, saveDecisions } = useActions();
  const [chosen, setChosen] = useState<DecisionFormat>('ledger');
  return (
    <Dialog className="w-save" labelledBy="save-decisions" onClose={closeDialog} lightDismiss>
      <DialogHead id="save-decisions" title="Save decisions" />
      <fieldset className="dec-fmts dlg-b" aria-labelledby="save-decisions">
        {formats.map(({ format, holds }) => (
          <label className="dec-fmt" key={format}>
            <input type="radio" name="decision-format" checked={chosen === format} onChange={() => setChosen(format)} />
            <b>{formatWords[format]}</b>
            <span>{holds}</span>
          </label>
        ))}
      </fieldset>
      <div className="dlg-f">
        <span className="muted small grow">To read decisions, drop the file on the window.</span>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" onClick={() => void saveDecisions(chosen)}>Save…</Button>
      </div>
    </Dialog>
  );
}
