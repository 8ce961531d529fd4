/** A person: metrics as imported, papers per year, coauthors, names, where everything comes from, and papers. */
import { Ellipsis, Locate } from 'lucide-react';
import { useState, type MouseEvent } from 'react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { PersonTools } from '../compare/PersonTools.tsx';
import { countedAtLeast, whyMore } from '../people/counts.ts';
import { Evidence } from '../people/Evidence.tsx';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { personMark } from '../state/people.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Coauthors } from './Coauthors.tsx';
import { Marks } from './map/Marks.tsx';
import { PersonOnMap } from './map/PersonOnMap.tsx';
import { Metrics } from './Metrics.tsx';
import { PaperList } from './PaperList.tsx';
import { Spellings } from './Spellings.tsx';
import { Stated } from './Stated.tsx';
import { Waiting } from './Waiting.tsx';
import { YearBars } from './YearBars.tsx';

export function PersonHead({ person }: { person: PersonDetail }) {
  const { goToPerson, openPersonMenu } = useActions();
  const { letter, name: community } = personMark(useWindow((state) => state.slice), person.id);
  const { id, name, papers, papersAtLeast, profiles } = person;
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
          <p className="meta">
            {profiles.length > 0 && <span>Dump owner</span>}
            {letter !== null && <span>Community {letter}{community !== null && `, ${community}`}</span>}
            <span title={papersAtLeast ? whyMore.papers : undefined}>{countedAtLeast(papers.length, papersAtLeast, 'paper')}</span>
          </p>
        </div>
      </div>
      <div className="acts">
        <Button small icon={<Locate size={14} />} onClick={() => goToPerson(id)}>Show in graph</Button>
        <PersonTools person={person} />
        <IconButton label={`More about ${name}`} aria-haspopup="menu" onClick={menu}><Ellipsis size={16} /></IconButton>
      </div>
    </>
  );
}

/** The evidence is asked for when it is wanted: few readers doubt that a person is one. */
function FoldedEvidence({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="sec fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary><h2>Evidence</h2> <span className="hint">why one person, and the records behind it</span></summary>
      {open && <Evidence id={id} />}
    </details>
  );
}

export function PersonPanel({ id }: { id: string }) {
  const { answer, retry } = useAnswer(`person ${id}`, (client, signal) => client.details.person({ id }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const person = answer.value;
  return (
    <article>
      <PersonHead person={person} />
      <Marks id={person.id} name={person.name} person />
      <Metrics person={person} />
      <Stated person={person} />
      <YearBars papers={person.papers} />
      <Coauthors person={person} />
      <PersonOnMap id={person.id} name={person.name} />
      <Spellings person={person} />
      <FoldedEvidence id={person.id} />
      <PaperList heading="Papers" papers={person.papers} atLeast={person.papersAtLeast} />
    </article>
  );
}
