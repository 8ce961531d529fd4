/** The names that a person is printed under, with the lines that print them: what is shown can be changed, and people merged and split. */
import { Merge, PencilLine, Split } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import type { PersonField } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { FieldReason } from './FieldReason.tsx';
import { LineLink } from './LineLink.tsx';

type Statement = PersonField['statements'][number];

function Spelling({ person, field, statement }: { person: PersonDetail; field: PersonField; statement: Statement }) {
  const { preferOfPerson, splitPerson } = useActions();
  const { text: name, times, dumpId, file, line, shown } = statement;
  const dumps = person.spellings.find((spelling) => spelling.name === name)?.dumps ?? 1;
  return (
    <li className="spell">
      <div className="grow">
        <b>{name}</b>
        <span>{counted(times, 'author line')} in {counted(dumps, 'dump')}, first <LineLink dumpId={dumpId} file={file} line={line} /></span>
      </div>
      {shown ? <span className="tag">Shown name</span> : (
        <Button small look="quiet" aria-label={`Show the name ${name}`} onClick={() => void preferOfPerson(person.id, field, name)}>Show</Button>
      )}
      {!shown && field.statements.length > 1 && (
        <Button small icon={<Split size={14} />} aria-label={`Split off ${name}`} onClick={() => void splitPerson(person.id, name)}>Split</Button>
      )}
    </li>
  );
}

export function Spellings({ person }: { person: PersonDetail }) {
  const { openDialog } = useActions();
  const { id, name: shown, fields } = person;
  const field = fields.find((one) => one.field === 'name');
  if (field === undefined) return null;
  const { statements } = field;
  return (
    <section className="sec">
      <h2>Names <span className="hint">{counted(statements.length, 'spelling')}{statements.length > 1 && ', 1 person'}</span></h2>
      <ul>{statements.map((statement) => <Spelling key={statement.text} person={person} field={field} statement={statement} />)}</ul>
      {field.reason !== null && <FieldReason personId={id} field={field} />}
      <div className="acts">
        <Button small look="quiet" icon={<PencilLine size={14} />} onClick={() => openDialog({ kind: 'rename-person', id, name: shown })}>Rename…</Button>
        <Button small look="quiet" icon={<Merge size={14} />} aria-label="Merge with another person…" onClick={() => openDialog({ kind: 'merge-person', id, name: shown })}>Merge…</Button>
        <Button small look="quiet" icon={<Split size={14} />} onClick={() => openDialog({ kind: 'split-person', id, name: shown })}>Split…</Button>
      </div>
    </section>
  );
}
