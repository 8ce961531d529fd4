/** Name and words of a topic of the user's own, with how many papers it would have before it is kept. */
import { X } from 'lucide-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { counted } from '../../shared/text/words.ts';
import { useAnswer } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';
import { isKey, keyWords, LONGEST, reasonWords, wordsIn, type TopicDraft } from './own.ts';

/** Milliseconds without a key before the papers are counted. */
const PAUSE = 300;

/** What the words would lead to; `asked` are those of a moment ago. */
function Preview({ topic: { key, name, terms, takes } }: { topic: TopicDraft }) {
  const wanted = JSON.stringify(terms);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted]);
  const empty = asked === '[]' && (key === null || !isKey(key));
  const { answer } = useAnswer(`topic preview ${key ?? ''} ${asked}`, (client, signal) => (empty ? Promise.resolve(null)
    : client.map.topicPreview({ key: key ?? 'own:', name: name.trim() === '' ? 'New topic' : name, terms: JSON.parse(asked) as string[], hidden: false, ...(takes !== undefined && { takes }) }, { signal })));
  if (answer.state === 'failed') return <p className="muted small" role="status">The papers could not be counted. {answer.message}</p>;
  const found = answer.state === 'done' ? answer.value : null;
  const words = empty ? 'Write words to see how many papers they lead to.' : found === null ? 'Counting papers…'
    : found.papers === null ? 'This library is too large to count in passing. The papers are found when the topic is kept.'
      : found.papers === 0 ? 'No paper would have it.' : `${counted(found.papers, 'paper')} would have it.`;
  return (
    <div className="topic-preview">
      <p className="small" role="status">{words}</p>
      {found !== null && found.examples.length > 0 && (
        <ul className="vouch-parts" aria-label="For example">
          {found.examples.map(({ id, label, why }) => <li key={id}><b><MathText text={label} /></b><span>{why.map(reasonWords).join('; ')}</span></li>)}
        </ul>
      )}
    </div>
  );
}

interface TopicFormProps {
  start: TopicDraft;
  /** What the form, and the words of this topic, are called. */
  name: string;
  label: string;
  id: string;
  onKeep: (topic: TopicDraft) => void;
  /** Buttons below, told whether there is a name. */
  children: (complete: boolean) => ReactNode;
  className?: string;
}

export function TopicForm({ start, label, id, onKeep, children, className, name: called }: TopicFormProps) {
  const field = useId();
  const [name, setName] = useState(start.name);
  const [text, setText] = useState(start.terms.filter((term) => !isKey(term)).join('\n'));
  const [keys, setKeys] = useState(start.terms.filter(isKey));
  const topic = { ...start, name, terms: [...keys, ...wordsIn(text)] };
  return (
    <form
      className={className} id={id} aria-label={called}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onKeep({ ...topic, name: name.trim() });
      }}
    >
      <label className="field" htmlFor={`${field}-name`}>Name</label>
      <span className="inp"><input id={`${field}-name`} value={name} required maxLength={LONGEST} autoComplete="off" onChange={(event) => setName(event.target.value)} /></span>
      <label className="field" htmlFor={`${field}-words`}>{label}</label>
      <textarea id={`${field}-words`} className="note-t" rows={4} required={start.key === null && keys.length === 0} value={text} onChange={(event) => setText(event.target.value)} />
      {keys.length > 0 && (
        <ul className="chips" aria-label="Found topics in it">
          {keys.map((key) => (
            <li key={key}><button type="button" className="chip" aria-label={`Leave out ${keyWords(key)}`} onClick={() => setKeys(keys.filter((one) => one !== key))}>{keyWords(key)}<X size={13} /></button></li>
          ))}
        </ul>
      )}
      <Preview topic={topic} />
      {children(name.trim() !== '')}
    </form>
  );
}
