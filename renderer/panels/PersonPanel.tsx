/** A person: metrics as imported, papers per year, coauthors, spellings and papers. */
import { Locate } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { personMark } from '../state/people.ts';
import { Button } from '../ui/Button.tsx';
import { Coauthors } from './Coauthors.tsx';
import { Metrics } from './Metrics.tsx';
import { PaperList } from './PaperList.tsx';
import { Spellings } from './Spellings.tsx';
import { Waiting } from './Waiting.tsx';
import { YearBars } from './YearBars.tsx';

function Head({ person }: { person: PersonDetail }) {
  const { showOnMap } = useActions();
  const { letter } = personMark(useWindow((state) => state.slice), person.id);
  return (
    <>
      <div className="person-head">
        <PersonDot personId={person.id} ownsDump={person.profiles.length > 0} big />
        <div className="grow">
          <h1 className="title">{person.name}</h1>
          <p className="meta">
            {person.profiles.length > 0 && <span>Dump owner</span>}
            {letter !== null && <span>Community {letter}</span>}
            <span>{counted(person.papers.length, 'paper')}</span>
          </p>
        </div>
      </div>
      <div className="acts">
        <Button small icon={<Locate size={14} />} onClick={() => showOnMap([person.id])}>Show in graph</Button>
      </div>
    </>
  );
}

export function PersonPanel({ id }: { id: string }) {
  const { answer, retry } = useAnswer(`person ${id}`, (client, signal) => client.details.person({ id }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const person = answer.value;
  return (
    <article>
      <Head person={person} />
      {person.profiles.map((profile) => <Metrics key={`${profile.dumpId} ${profile.line}`} profile={profile} owner={person.name} />)}
      <YearBars papers={person.papers} />
      <Coauthors person={person} />
      <Spellings person={person} />
      <PaperList heading="Papers" papers={person.papers} />
    </article>
  );
}
