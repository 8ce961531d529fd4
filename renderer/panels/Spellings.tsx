/** The names that a person is printed under: what is shown can be changed, and people merged and split. */
import { Merge, PencilLine, Split } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';

export function Spellings({ person }: { person: PersonDetail }) {
  const { openDialog, splitPerson } = useActions();
  const { id, name: shown, spellings } = person;
  return (
    <section className="sec">
      <h2>Names <span className="hint">{counted(spellings.length, 'spelling')}{spellings.length > 1 && ', 1 person'}</span></h2>
      <ul>
        {spellings.map(({ name, authorships, dumps }) => (
          <li className="spell" key={name}>
            <div className="grow">
              <b>{name}</b>
              <span>{counted(authorships, 'author line')} in {counted(dumps, 'dump')}</span>
            </div>
            {name === shown && <span className="tag">Shown name</span>}
            {name !== shown && spellings.length > 1 && (
              <Button small icon={<Split size={14} />} aria-label={`Split off ${name}`} onClick={() => void splitPerson(id, name)}>Split</Button>
            )}
          </li>
        ))}
      </ul>
      <div className="acts">
        <Button small look="quiet" icon={<PencilLine size={14} />} onClick={() => openDialog({ kind: 'rename-person', id, name: shown })}>Rename…</Button>
        <Button small look="quiet" icon={<Merge size={14} />} onClick={() => openDialog({ kind: 'merge-person', id, name: shown })}>Merge with another person…</Button>
      </div>
    </section>
  );
}
