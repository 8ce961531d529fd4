/** One person of a path or a comparison: their name with a way to take them out, or a field to find somebody. A click on the map fills it, too. */
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { SearchResult } from '../../shared/model/library.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { countedAtLeast } from '../people/counts.ts';
import { useAnswer } from '../state/context.tsx';
import type { Named } from '../state/store.ts';
import { IconButton } from '../ui/Button.tsx';

const LIMIT = 6;

interface PersonFieldProps { label: string; person: Named | null; onChange: (person: Named | null) => void; onRemove?: () => void }

function Finding({ label, onChange, onRemove }: PersonFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const asked = text.trim();
  const { answer } = useAnswer<Pick<SearchResult, 'people'>>(`person field ${asked}`, (client, signal) =>
    (asked === '' ? Promise.resolve({ people: [] }) : client.search.query({ text: asked, limit: LIMIT }, { signal })));
  const people = answer.state === 'done' ? answer.value.people.slice(0, LIMIT) : [];
  return (
    <div className="task-find">
      <div className="inp">
        <label htmlFor={id}>{label}</label>
        <input
          id={id} type="search" autoComplete="off" spellCheck={false} maxLength={500} placeholder="A name, or click on the map" value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const [first] = people;
            if (event.key === 'Enter' && first) onChange({ id: first.personId, name: first.label });
          }}
        />
        {onRemove && <IconButton label={`Leave out “${label}”`} onClick={onRemove}><X size={14} /></IconButton>}
      </div>
      {asked !== '' && (
        <ul aria-label={`People for “${label}”`}>
          {people.map(({ personId, label: name, papers, papersAtLeast }) => (
            <li key={personId}>
              <button type="button" className="srow" onClick={() => onChange({ id: personId, name })}>
                <PersonDot personId={personId} /><span className="trunc grow">{name}</span><span className="n">{countedAtLeast(papers, papersAtLeast, 'paper')}</span>
              </button>
            </li>
          ))}
          {answer.state === 'done' && people.length === 0 && <li className="muted small">Nobody matches “{asked}”.</li>}
        </ul>
      )}
    </div>
  );
}

export function PersonField(props: PersonFieldProps) {
  const { label, person, onChange } = props;
  if (person === null) return <Finding {...props} />;
  return (
    <div className="inp task-person">
      <span className="lab">{label}</span><PersonDot personId={person.id} /><span className="trunc grow">{person.name}</span>
      <IconButton label={`Choose another person than ${person.name}`} onClick={() => onChange(null)}><X size={14} /></IconButton>
    </div>
  );
}
