/** A topic from nothing, by a name and words; or two topics put together. */
import { useEffect, useId, useRef, useState } from 'react';
import { TopicField } from '../compare/NodeField.tsx';
import { DialogHead } from '../dialogs/DialogParts.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import type { Named } from '../state/store.ts';
import type { Stop } from '../state/tools.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { mergedTopic, newKey, type TopicDraft } from './own.ts';
import { TopicForm } from './TopicForm.tsx';

const nothing: TopicDraft = { key: null, name: '', terms: [] };

/** The other topic, looked for by its name. */
function Other({ from, other, onChange }: { from: Named; other: Stop | null; onChange: (other: Stop | null) => void }) {
  return <div className="task-fields"><TopicField label="Merge with" node={other} onChange={onChange} fits={(id) => id !== from.id} /></div>;
}

export function TopicDialog({ from }: { from: Named | null }) {
  const own = useWindow((state) => state.mapState?.topics) ?? [];
  const { closeDialog, keepNewTopic } = useActions();
  const [other, setOther] = useState<Stop | null>(null);
  const form = useId();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector('input')?.focus(), []);
  const start = from === null ? nothing : other === null ? null : mergedTopic(from, other, own);
  return (
    <Dialog className="w-keys" labelledBy={`${form}-head`} onClose={closeDialog}>
      <DialogHead id={`${form}-head`} title={from === null ? 'New topic' : `Merge ${from.name} with another topic`} />
      <div className="dlg-b" ref={body}>
        {from !== null && <Other from={from} other={other} onChange={setOther} />}
        {start !== null && (
          <TopicForm
            key={other?.id ?? ''} id={form} name={from === null ? 'New topic' : 'Both together'} className="topic-edit" label="Words that lead to it, one on each line" start={start}
            onKeep={({ key, name, terms, ...takes }) => void keepNewTopic({ key: key ?? newKey(name, own), name, terms: [...terms], hidden: false, ...takes })}
          >
            {() => <p className="muted small">Upper and lower case, singular and plural, and hyphens make no difference. Undo takes the topic back.</p>}
          </TopicForm>
        )}
      </div>
      <div className="dlg-f">
        <span className="grow" />
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" type="submit" form={form} disabled={start === null}>{from === null ? 'Keep the topic' : 'Merge the topics'}</Button>
      </div>
    </Dialog>
  );
}
