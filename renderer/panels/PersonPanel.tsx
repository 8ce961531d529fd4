/** A person: metrics as imported, what this library vouches for, papers per year, coauthors, names, where everything comes from, and papers. */
import { useState } from 'react';
import { Evidence } from '../people/Evidence.tsx';
import { useAnswer } from '../state/context.tsx';
import { Coauthors } from './Coauthors.tsx';
import { PersonOnMap } from './map/PersonOnMap.tsx';
import { Vouch } from './map/Vouch.tsx';
import { Metrics } from './Metrics.tsx';
import { PaperList } from './PaperList.tsx';
import { PersonHead } from './PersonHead.tsx';
import { Spellings } from './Spellings.tsx';
import { Stated } from './Stated.tsx';
import { Waiting } from './Waiting.tsx';
import { YearBars } from './YearBars.tsx';

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
  const { answer: onMap } = useAnswer(`map of person ${id}`, (client, signal) => client.details.personMap({ id }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const person = answer.value;
  return (
    <article>
      <PersonHead person={person} />
      <Metrics person={person} />
      <Vouch vouch={onMap.state === 'done' ? onMap.value.vouch : null} />
      <Stated person={person} />
      <YearBars papers={person.papers} />
      <Coauthors person={person} />
      {onMap.state === 'done' && <PersonOnMap person={person} known={onMap.value} />}
      <Spellings person={person} />
      <FoldedEvidence id={person.id} />
      <PaperList heading="Papers" papers={person.papers} atLeast={person.papersAtLeast} />
    </article>
  );
}
