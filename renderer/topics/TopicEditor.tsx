/** Makes a topic the user's own: another name, words that lead to it too, put together with another one, or hidden. */
import { EyeOff, Merge, PencilLine, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { isKey } from './own.ts';
import { TopicForm } from './TopicForm.tsx';

export function TopicEditor({ id, name }: { id: string; name: string }) {
  const own = useWindow((state) => state.mapState?.topics.find(({ key }) => key === id));
  const { forgetTopic, keepTopic, openDialog, select } = useActions();
  const [editing, setEditing] = useState(false);
  const form = useId();
  const terms = own?.terms ?? [];
  if (editing) {
    return (
      <TopicForm
        id={form} name="Edit the topic" className="sec topic-edit" label="Words that lead to it too, one on each line" start={{ key: id, name, terms }}
        onKeep={(topic) => void keepTopic({ key: id, name: topic.name, terms: [...topic.terms], hidden: false }).then(() => setEditing(false))}
      >
        {(complete) => (
          <div className="acts">
            <Button small type="submit" disabled={!complete}>Keep the topic</Button>
            <Button small look="quiet" onClick={() => setEditing(false)}>Leave it as it was</Button>
          </div>
        )}
      </TopicForm>
    );
  }
  return (
    <div className="acts">
      <Button small look="quiet" icon={<PencilLine size={14} />} onClick={() => setEditing(true)}>Edit the topic</Button>
      <Button small look="quiet" icon={<Merge size={14} />} onClick={() => openDialog({ kind: 'topic', from: { id, name } })}>Merge with another…</Button>
      <Button
        small look="quiet" icon={<EyeOff size={14} />} title="Papers lose this topic, and its words make no other one"
        onClick={() => {
          select(null);
          void keepTopic({ key: id, name, terms, hidden: true });
        }}
      >
        Hide the topic
      </Button>
      {own !== undefined && (
        <Button
          small look="quiet" icon={<Undo2 size={14} />}
          onClick={() => {
            if (!isKey(id)) select(null);
            void forgetTopic({ key: id, name });
          }}
        >
          {isKey(id) ? 'As it was found' : 'Forget the topic'}
        </Button>
      )}
    </div>
  );
}
