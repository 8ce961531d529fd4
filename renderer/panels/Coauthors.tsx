/** Coauthors of a person, by the number of papers written together. */
import { useState } from 'react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { countedAtLeast, whyMore } from '../people/counts.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { usePersonMenu } from '../people/usePersonMenu.ts';
import { useActions } from '../state/context.tsx';

/** Shown before "Show all". */
const FIRST = 5;

export function Coauthors({ person }: { person: PersonDetail }) {
  const [all, setAll] = useState(false);
  const { openPerson, openTie } = useActions();
  const { coauthors, coauthorsAtLeast } = person;
  const most = Math.max(1, ...coauthors.map(({ papers }) => papers));
  const menuOf = usePersonMenu();
  return (
    <section className="sec">
      <h2>Coauthors <span className="hint" title={coauthorsAtLeast ? whyMore.coauthors : undefined}>{countedAtLeast(coauthors.length, coauthorsAtLeast, 'person', 'people')}{coauthorsAtLeast && '; some lists of authors are cut'}</span></h2>
      {coauthors.length === 0 && <p className="small muted">No dump lists anybody beside {person.name} on these papers.</p>}
      <div className="bars">
        {coauthors.slice(0, all ? undefined : FIRST).map(({ personId, name, papers, ownsDump }) => (
          <div className="brow" key={personId} {...menuOf({ id: personId, name })}>
            <button type="button" className="who" onClick={() => openPerson(personId)}>
              <PersonDot personId={personId} ownsDump={ownsDump} /><span className="trunc">{name}</span>
            </button>
            <span className="b" style={{ width: `${(100 * papers) / most}%` }} />
            <button
              type="button"
              className="v"
              aria-label={`${counted(papers, 'paper')} together with ${name}`}
              title={`${counted(papers, 'paper')} together`}
              onClick={() => openTie(person.id, personId)}
            >
              {papers}
            </button>
          </div>
        ))}
      </div>
      {coauthors.length > FIRST && (
        <button type="button" className="lnk small" onClick={() => setAll(!all)}>{all ? `Show the first ${FIRST}` : `Show all ${coauthors.length}`}</button>
      )}
    </section>
  );
}
