/** Makes a topic the user's own: another name, words that lead to it too, or hidden. */
import { EyeOff, PencilLine, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useActions, useWindow } from '../../state/context.tsx';
import { Button } from '../../ui/Button.tsx';

/** Characters of a name or a word, and words, that a topic may have. */
const [LONGEST, MOST] = [120, 100];

const wordsIn = (text: string): string[] => [...new Set(text.split(/[\n,;]/u).map((word) => word.trim().slice(0, LONGEST)).filter((word) => word !== ''))].slice(0, MOST);

export function TopicEditor({ id, name }: { id: string; name: string }) {
  const own = useWindow((state) => state.mapState?.topics.find(({ key }) => key === id));
  const { forgetTopic, keepTopic, select } = useActions();
  const [draft, setDraft] = useState<{ name: string; words: string } | null>(null);
  const form = useId();
  const terms = own?.terms ?? [];
  if (draft === null) {
    return (
      <div className="acts">
        <Button small look="quiet" icon={<PencilLine size={14} />} onClick={() => setDraft({ name, words: terms.join('\n') })}>Edit the topic</Button>
        <Button
          small look="quiet" icon={<EyeOff size={14} />} title="Papers lose this topic, and its words make no other one"
          onClick={() => {
            select(null);
            void keepTopic({ key: id, name, terms, hidden: true });
          }}
        >
          Hide the topic
        </Button>
        {own !== undefined && <Button small look="quiet" icon={<Undo2 size={14} />} onClick={() => void forgetTopic({ key: id, name })}>As it was found</Button>}
      </div>
    );
  }
  const wanted = draft.name.trim();
  return (
    <form
      className="sec topic-edit" aria-label="Edit the topic"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') void keepTopic({ key: id, name: wanted, terms: wordsIn(draft.words), hidden: false }).then(() => setDraft(null));
      }}
    >
      <label className="field" htmlFor={`${form}-name`}>Name</label>
      <span className="inp"><input id={`${form}-name`} value={draft.name} maxLength={LONGEST} autoComplete="off" onChange={(event) => setDraft({ ...draft, name: event.target.value })} /></span>
      <label className="field" htmlFor={`${form}-words`}>Words that lead to it too, one on each line</label>
      <textarea id={`${form}-words`} className="note-t" rows={4} value={draft.words} onChange={(event) => setDraft({ ...draft, words: event.target.value })} />
      <div className="acts">
        <Button small type="submit" disabled={wanted === ''}>Keep the topic</Button>
        <Button small look="quiet" onClick={() => setDraft(null)}>Leave it as it was</Button>
      </div>
    </form>
  );
}
