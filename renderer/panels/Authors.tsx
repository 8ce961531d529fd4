/** The authors of a paper as chips, and where their list is cut short. */
import type { PaperDetail } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions } from '../state/context.tsx';

export function Authors({ paper }: { paper: PaperDetail }) {
  const { openPerson } = useActions();
  const { authors, authorsCutIn } = paper;
  return (
    <section className="sec">
      <h2>Authors</h2>
      {authors.length === 0 && authorsCutIn === 0 && <p className="muted small">No dump lists the authors.</p>}
      <div className="chips">
        {authors.map(({ personId, name, papers, ownsDump, implied }) => (
          <button
            type="button"
            className="chip"
            key={personId}
            title={implied ? 'Not in a printed list: the paper stands in this person’s profile' : ownsDump ? 'Owner of an imported dump' : undefined}
            onClick={() => openPerson(personId)}
          >
            <PersonDot personId={personId} ownsDump={ownsDump} />
            <span className="trunc">{name}</span>
            <span className="n">{papers}<span className="vh"> papers</span></span>
          </button>
        ))}
        {authorsCutIn > 0 && <span className="chip more">et al., cut short in {counted(authorsCutIn, 'dump')}</span>}
      </div>
      {paper.organizations.length > 0 && <p className="muted small">With {paper.organizations.join(', ')}; no dump says which author belongs where.</p>}
    </section>
  );
}
