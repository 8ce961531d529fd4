/** Takes printed names out of a person: whole spellings, or single records where two people are printed alike. */
import { Split } from 'lucide-react';
import { useState } from 'react';
import type { PersonEvidence } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { byName, useEvidence } from '../people/Evidence.tsx';
import { useActions } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';

type Mention = PersonEvidence['mentions'][number];
type Toggle = (mentions: readonly Mention[], on: boolean) => void;

function Spelling({ name, mentions, taken, toggle }: { name: string; mentions: readonly Mention[]; taken: ReadonlySet<string>; toggle: Toggle }) {
  const count = mentions.filter(({ mention }) => taken.has(mention)).length;
  return (
    <fieldset className="split-of">
      <legend>
        {mentions.length === 1 ? name : (
          <label>
            <input
              type="checkbox"
              checked={count === mentions.length}
              ref={(box) => {
                if (box) box.indeterminate = count > 0 && count < mentions.length;
              }}
              onChange={(event) => toggle(mentions, event.target.checked)}
            />
            {name} <span className="muted small">all {counted(mentions.length, 'record')}</span>
          </label>
        )}
      </legend>
      {mentions.map((one) => (
        <label key={one.mention} className="split-one">
          <input type="checkbox" checked={taken.has(one.mention)} onChange={(event) => toggle([one], event.target.checked)} />
          <span className="grow"><MathText text={one.paper} /></span>
          <span className="muted small" title={one.file}>{one.owner.split(' ').at(-1)}, line {one.line}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function SplitPersonDialog({ id, name }: { id: string; name: string }) {
  const { closeDialog, splitPerson } = useActions();
  const { answer, retry } = useEvidence(id);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const mentions = answer.state === 'done' ? answer.value.mentions : [];
  const leaving = mentions.filter(({ mention }) => taken.has(mention));
  const possible = leaving.length > 0 && leaving.length < mentions.length;
  const toggle: Toggle = (some, on) => {
    const next = new Set(taken);
    for (const { mention } of some) {
      if (on) next.add(mention);
      else next.delete(mention);
    }
    setTaken(next);
  };
  const split = (): void => {
    const [first] = leaving;
    if (first) void splitPerson(id, first.name, leaving.map(({ mention }) => mention));
  };
  return (
    <Dialog labelledBy="split" onClose={closeDialog}>
      <DialogHead id="split" title={`Split ${name}`} note="Which records speak of another person?" />
      <Scroll className="dlg-b split-list" aria-label="Records">
        {answer.state !== 'done' ? <Waiting answer={answer} retry={retry} />
          : byName(mentions).map(([spelling, printed]) => <Spelling key={spelling} name={spelling} mentions={printed} taken={taken} toggle={toggle} />)}
      </Scroll>
      <div className="dlg-f">
        <span className="muted small grow">
          {mentions.length === 1 ? 'One record cannot be split.' : leaving.length === mentions.length && leaving.length > 0 ? 'At least one record must stay.' : 'The rules will not join them again. Undo takes it back.'}
        </span>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" icon={<Split size={15} />} disabled={!possible} onClick={split}>{leaving.length === 0 ? 'Split' : `Split off ${counted(leaving.length, 'record')}`}</Button>
      </div>
    </Dialog>
  );
}
