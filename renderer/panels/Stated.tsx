/** Every field that pages state of a person, with file and line; where pages differ, another value can be shown. */
import type { PersonDetail } from '../../shared/model/library.ts';
import type { PersonField } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { FieldReason } from './FieldReason.tsx';
import { LineLink } from './LineLink.tsx';

function Row({ personId, field }: { personId: string; field: PersonField }) {
  const { preferOfPerson } = useActions();
  const { label, statements, differs } = field;
  return (
    <tr className={differs ? 'diff' : undefined}>
      <th scope="row">{label}{differs && <span className="vh">, the dumps differ</span>}</th>
      <td>
        {statements.map(({ text, source, shown, dumpId, file, line }) => (
          <div className="stated" key={`${source} ${line}`}>
            <span className={shown && differs ? 'shown' : undefined}>{text}</span>
            <span className="muted trunc" title={file}>{file}, <LineLink dumpId={dumpId} file={file} line={line} /></span>
            {differs && !shown && (
              <button type="button" className="lnk" aria-label={`Use ${label} ${text} instead`} onClick={() => void preferOfPerson(personId, field, source)}>Use instead</button>
            )}
          </div>
        ))}
        {field.reason !== null && <FieldReason personId={personId} field={field} />}
      </td>
    </tr>
  );
}

/** `open` shows the table at once; it always opens where pages differ. */
export function Stated({ person, open = false }: { person: PersonDetail; open?: boolean }) {
  const fields = person.fields.filter(({ field }) => field !== 'name');
  if (fields.length === 0) return null;
  const differing = fields.filter(({ differs }) => differs).length;
  return (
    <details className="sec fold" open={open || differing > 0}>
      <summary><h2>Stated by dumps</h2> <span className="hint">{counted(fields.length, 'field')}{differing > 0 && `, ${counted(differing, 'disagreement')}`}</span></summary>
      <table className="prov of-person">
        <colgroup><col /><col /></colgroup>
        <tbody>{fields.map((field) => <Row key={field.field} personId={person.id} field={field} />)}</tbody>
      </table>
    </details>
  );
}
