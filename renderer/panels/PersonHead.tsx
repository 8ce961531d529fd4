/** The head of a person: name, community, what dumps say of field and institution, and what can be done with them. */
import { Ellipsis, Locate } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { categoryWords } from '../../shared/text/categories.ts';
import { PersonTools } from '../compare/PersonTools.tsx';
import { countedAtLeast, whyMore } from '../people/counts.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { personMark } from '../state/people.ts';
import { IconButton } from '../ui/Button.tsx';
import { Marks } from './map/Marks.tsx';

/** What dumps state of a field of the profile, as it is shown; null where none does. */
function statedOf({ fields }: PersonDetail, key: string): string | null {
  return fields.find(({ field }) => field === key)?.statements.find(({ shown }) => shown)?.text ?? null;
}

function Facts({ person }: { person: PersonDetail }) {
  const { letter, name } = personMark(useWindow((state) => state.slice), person.id);
  const [category, affiliation] = [statedOf(person, 'primaryCategory'), statedOf(person, 'affiliation')];
  const place = [category === null ? null : categoryWords(category), affiliation === 'not imported' ? 'affiliation not imported' : affiliation].filter((fact) => fact !== null);
  const papers = <span title={person.papersAtLeast ? whyMore.papers : undefined}>{countedAtLeast(person.papers.length, person.papersAtLeast, 'paper')}</span>;
  const undated = person.papers.length > 0 && person.papers.every(({ date }) => date.year === null);
  return (
    <>
      <p className="meta">
        {person.profiles.length > 0 && <span>Dump owner</span>}
        {letter !== null && <span><span className="vh">Community </span>{letter}{name !== null && ` ${name}`}</span>}
        {place.length === 0 && papers}
        {undated && <span>no paper has a year</span>}
      </p>
      {place.length > 0 && <p className="meta">{place.map((fact) => <span key={fact}>{fact}</span>)}{papers}</p>}
    </>
  );
}

export function PersonHead({ person }: { person: PersonDetail }) {
  const { goToPerson, openPersonMenu } = useActions();
  const screen = useWindow((state) => state.screen);
  const { id, name, profiles } = person;
  const menu = ({ currentTarget }: MouseEvent): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    openPersonMenu({ id, name }, { x: left, y: bottom + 2 });
  };
  return (
    <>
      <div className="person-head">
        <PersonDot personId={id} ownsDump={profiles.length > 0} big />
        <div className="grow">
          <h1 className="title">{name}</h1>
          <Facts person={person} />
        </div>
      </div>
      <div className="acts">
        <Marks id={id} name={name} person />
        {/* Beside the map it is in the menu. */}
        {screen === 'people' && <IconButton label="Show in graph" onClick={() => goToPerson(id)}><Locate size={16} /></IconButton>}
        <PersonTools person={person} />
        <IconButton label={`More about ${name}`} aria-haspopup="menu" onClick={menu}><Ellipsis size={16} /></IconButton>
      </div>
    </>
  );
}
