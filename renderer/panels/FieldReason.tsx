/** Why a value of a person is shown; a choice of the user can be taken back. Names differ without being wrong. */
import { Info, TriangleAlert } from 'lucide-react';
import type { PersonField } from '../../shared/model/review.ts';
import { useActions } from '../state/context.tsx';

export function FieldReason({ personId, field }: { personId: string; field: PersonField }) {
  const { preferOfPerson } = useActions();
  return (
    <p className="note-d">
      {field.chosen || field.field === 'name' ? <Info size={14} className="calm" /> : <TriangleAlert size={14} />}
      <span>
        {field.reason}
        {field.chosen && <> <button type="button" className="lnk" aria-label={`${field.label}: back to the automatic choice`} onClick={() => void preferOfPerson(personId, field, null)}>Back to the automatic choice</button></>}
      </span>
    </p>
  );
}
