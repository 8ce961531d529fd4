/** The authors of a paper as chips, and where their list is cut short. */
import { ListChecks } from 'lucide-react';
import type { PaperDetail } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { usePersonMenu } from '../people/usePersonMenu.ts';
import { useActions } from '../state/context.tsx';
import { LineLink } from './LineLink.tsx';

/** Where a list that other dumps cut is printed whole. */
function Completed({ by: { dumpId, file, line, cutIn } }: { by: NonNullable<PaperDetail['authorsCompletedBy']> }) {
  return (
    <p className="note-d">
      <ListChecks size={14} className="calm" />
      <span>Completed by {file}, <LineLink dumpId={dumpId} file={file} line={line} />; cut short in {counted(cutIn, 'other dump')}.</span>
    </p>
  );
}

export function Authors({ paper }: { paper: PaperDetail }) {
  const { openPerson } = useActions();
  const menuOf = usePersonMenu();
  const { authors, authorsCompletedBy, authorsCutIn } = paper;
  return (
    <section className="sec">
      <h2>Authors {authorsCutIn > 0 && <span className="hint">≥ {authors.length}</span>}</h2>
      {authors.length === 0 && authorsCutIn === 0 && <p className="muted small">No dump lists the authors.</p>}
      <div className="chips">
        {authors.map(({ personId, name, papers, ownsDump, implied }) => (
          <button
            type="button"
            className="chip"
            key={personId}
            title={implied ? 'Not in a printed list: the paper stands in this person’s profile' : ownsDump ? 'Owner of an imported dump' : undefined}
            onClick={() => openPerson(personId)}
            {...menuOf({ id: personId, name })}
          >
            <PersonDot personId={personId} ownsDump={ownsDump} />
            <span className="trunc">{name}</span>
            <span className="n">{papers}<span className="vh"> papers</span></span>
          </button>
        ))}
        {authorsCutIn > 0 && <span className="chip more">et al., cut short in {counted(authorsCutIn, 'dump')}</span>}
      </div>
      {authorsCompletedBy !== null && <Completed by={authorsCompletedBy} />}
      {paper.organizations.length > 0 && <p className="muted small">With {paper.organizations.join(', ')}; no dump says which author belongs where.</p>}
    </section>
  );
}
