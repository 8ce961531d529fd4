/** Finds another person to merge with; the two are then shown side by side. */
import { Search as SearchIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SearchResult } from '../../shared/model/library.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { countedAtLeast } from '../people/counts.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions, useAnswer } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';

const LIMIT = 20;

function Found({ id, name, text }: { id: string; name: string; text: string }) {
  const { openDialog } = useActions();
  const { answer, retry } = useAnswer<Pick<SearchResult, 'people'>>(`merge ${text}`, (client, signal) =>
    (text === '' ? Promise.resolve({ people: [] }) : client.search.query({ text, limit: LIMIT }, { signal })));
  if (text === '') return <p className="muted">Type a part of the other person’s name.</p>;
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const others = answer.value.people.filter(({ personId }) => personId !== id);
  if (others.length === 0) return <p className="muted">No other person matches “{text}”.</p>;
  return (
    <ul>
      {others.map(({ personId, label, papers, papersAtLeast }) => (
        <li className="spell" key={personId}>
          <PersonDot personId={personId} />
          <div className="grow"><b>{label}</b><span>{countedAtLeast(papers, papersAtLeast, 'paper')}</span></div>
          <Button small aria-label={`Merge with ${label}`} onClick={() => openDialog({ kind: 'merge-two', left: { id, name }, right: { id: personId, name: label } })}>Choose…</Button>
        </li>
      ))}
    </ul>
  );
}

export function MergePersonDialog({ id, name }: { id: string; name: string }) {
  const { closeDialog } = useActions();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Dialog className="w-keys" labelledBy="merge" onClose={closeDialog}>
      <DialogHead id="merge" title={`Merge ${name} with another person`} />
      <div className="merge-in">
        <div className="inp">
          <SearchIcon size={14} />
          <input ref={field} type="search" aria-label="The other person’s name" placeholder="Name" autoComplete="off" spellCheck={false} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
        </div>
      </div>
      <Scroll className="dlg-b merge-found" aria-label="People"><Found id={id} name={name} text={text.trim()} /></Scroll>
      <div className="dlg-f"><span className="muted small grow">Every spelling is kept, and the merge can be undone.</span><Button onClick={closeDialog}>Cancel</Button></div>
    </Dialog>
  );
}
