/** What a file of decisions would change, line by line, before anything is changed. */
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { DecisionFormat, DecisionPreview, EntryState } from '../../shared/model/decisions.ts';
import type { Grant } from '../../shared/model/imports.ts';
import { counted, number } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';

export const formatWords: Record<DecisionFormat, string> = { 'ledger': 'Coterie ledger', 'vosviewer-thesaurus': 'VOSviewer thesaurus', 'citespace-alias': 'CiteSpace alias file' };

const states: readonly { state: EntryState; total: string; heading: string }[] = [
  { state: 'applies', total: 'to take over', heading: 'To take over' },
  { state: 'contradicts', total: 'contradict', heading: 'Not taken over: these contradict your own decisions or other lines' },
  { state: 'damaged', total: 'cannot be read', heading: 'Not taken over: these lines cannot be read' },
  { state: 'unknown', total: 'of something not here', heading: 'Not taken over: these speak of something that is not in this library' },
  { state: 'already', total: 'here already', heading: 'Nothing to do: these hold here already' },
];

function Totals({ counts }: Pick<DecisionPreview, 'counts'>) {
  const shown = states.filter(({ state }) => state === 'applies' || (counts[state] ?? 0) > 0);
  return <dl className="sum">{shown.map(({ state, total }) => <div key={state}><dt>{total}</dt><dd>{number(counts[state] ?? 0)}</dd></div>)}</dl>;
}

function Entries({ preview, state, heading }: { preview: DecisionPreview; state: EntryState; heading: string }) {
  const entries = preview.entries.filter((entry) => entry.state === state);
  const hidden = (preview.counts[state] ?? 0) - entries.length;
  if (entries.length === 0) return null;
  return (
    <section className="dec" aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {entries.map(({ line, sentence, why }) => (
          <li key={line}>
            <span className="muted ln">line {number(line)}</span>
            <span>{sentence}{why !== null && <span className="soft"> {why}</span>}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="muted small">and {number(hidden)} more like these</p>}
    </section>
  );
}

export function DecisionsDialog({ grant, preview }: { grant: Grant; preview: DecisionPreview }) {
  const { closeDialog, takeOverDecisions } = useActions();
  const [taking, setTaking] = useState(false);
  const count = preview.counts.applies ?? 0;
  const takeOver = (): void => {
    setTaking(true);
    void takeOverDecisions(grant, preview);
  };
  return (
    <Dialog className="w-dec" labelledBy="decisions" onClose={closeDialog}>
      <DialogHead id="decisions" title={`Decisions in ${preview.file}`} note={formatWords[preview.format]} />
      <Totals counts={preview.counts} />
      <Scroll className="dlg-b" aria-label="What the file says">
        {preview.warning !== null && <div className="dec-warn"><Callout kind="warning" icon={<TriangleAlert size={15} />}>{preview.warning}</Callout></div>}
        <section className="dec" aria-label="Afterwards">
          <h2>Afterwards</h2>
          {count === 0
            ? <p>Nothing in this file would change your library.</p>
            : preview.afterwards.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </section>
        {states.map(({ state, heading }) => <Entries key={state} preview={preview} state={state} heading={heading} />)}
      </Scroll>
      <div className="dlg-f">
        <span className="muted small grow">{count === 0 ? 'Your library has not changed.' : 'Nothing has changed yet. It can be undone in one step.'}</span>
        <Button onClick={closeDialog}>{count === 0 ? 'Close' : 'Cancel'}</Button>
        {count > 0 && <Button look="pri" disabled={taking} onClick={takeOver}>Take over {counted(count, 'decision')}</Button>}
      </div>
    </Dialog>
  );
}
