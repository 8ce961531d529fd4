/** One stop of a path, one person of a comparison, or a topic: the name with a way to take it out, or a field to find it. A click on the map fills it, too. */
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { countedAtLeast } from '../people/counts.ts';
import { useAnswer, useWindow } from '../state/context.tsx';
import type { Client } from '../state/store.ts';
import { kindOn, type Stop } from '../state/tools.ts';
import { IconButton } from '../ui/Button.tsx';
import { NodeSign } from './NodeSign.tsx';

const LIMIT = 6;
/** More are asked for than are shown, so that what is on the map can come first. */
const ASKED = 24;

interface Hit extends Stop { note: string }
type Find = (client: Client, text: string, signal: AbortSignal) => Promise<Hit[]>;
interface NodeFieldProps { label: string; node: Stop | null; onChange: (node: Stop | null) => void; onRemove?: () => void }
/** `many` is what is looked for, `find` how. */
interface Finding extends NodeFieldProps { many: string; find: Find; placeholder?: string }

function FindField({ label, many, find, placeholder = 'A name, or click on the map', onChange, onRemove }: Finding) {
  const id = useId();
  const [text, setText] = useState('');
  const asked = text.trim();
  const { answer } = useAnswer(`${many} field ${asked}`, (client, signal) => (asked === '' ? Promise.resolve([]) : find(client, asked, signal)));
  const hits = answer.state === 'done' ? answer.value.slice(0, LIMIT) : [];
  return (
    <div className="task-find">
      <div className="inp">
        <label htmlFor={id}>{label}</label>
        <input
          id={id} type="search" autoComplete="off" spellCheck={false} maxLength={200} placeholder={placeholder} value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const [first] = hits;
            if (event.key !== 'Enter' || !first) return;
            event.preventDefault();
            onChange(first);
          }}
        />
        {onRemove && <IconButton label={`Leave out “${label}”`} onClick={onRemove}><X size={14} /></IconButton>}
      </div>
      {asked !== '' && (
        <ul aria-label={`${many} for “${label}”`}>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" className="srow" onClick={() => onChange(hit)}>
                <NodeSign node={hit} /><span className="trunc grow">{hit.name}</span><span className="n">{hit.note}</span>
              </button>
            </li>
          ))}
          {answer.state === 'done' && hits.length === 0 && <li className="muted small">Nothing matches “{asked}”.</li>}
        </ul>
      )}
    </div>
  );
}

function Field(props: Finding) {
  const { label, node, onChange } = props;
  if (node === null) return <FindField {...props} />;
  return (
    <div className="inp task-person">
      <span className="lab">{label}</span><NodeSign node={node} /><span className="trunc grow">{node.name}</span>
      <IconButton label={`Choose another than ${node.name}`} onClick={() => onChange(null)}><X size={14} /></IconButton>
    </div>
  );
}

const people: Find = async (client, text, signal) => (await client.search.query({ text, limit: LIMIT }, { signal })).people
  .map(({ personId, label, papers, papersAtLeast }) => ({ id: personId, name: label, kind: 'person', note: countedAtLeast(papers, papersAtLeast, 'paper') }));

/** A person. */
export const PersonField = (props: NodeFieldProps) => <Field {...props} many="People" find={people} />;

/** A topic; `fits` says which can be chosen. */
export function TopicField({ fits, ...props }: NodeFieldProps & { fits: (id: string) => boolean }) {
  const find: Find = async (client, text, signal) => {
    const { hits, close } = await client.search.palette({ text, limit: 50 }, { signal });
    return [...hits, ...close].filter(({ kind, id }) => kind === 'topic' && fits(id)).map(({ id, label, note }) => ({ id, name: label, kind: 'topic', note }));
  };
  return <Field {...props} many="Topics" find={find} placeholder="A topic" />;
}

/** Anything with a name; what is on the map comes first. */
export function NodeField(props: NodeFieldProps) {
  const slice = useWindow((state) => state.slice);
  const find: Find = async (client, text, signal) => {
    const { hits, close } = await client.search.palette({ text, limit: ASKED }, { signal });
    const onMap = (id: string): number => (kindOn(slice, id) === null ? 1 : 0);
    return (hits.length > 0 ? hits : close).map(({ id, label, kind, note }) => ({ id, name: label, kind, note })).toSorted((a, b) => onMap(a.id) - onMap(b.id));
  };
  return <Field {...props} many="Matches" find={find} />;
}
