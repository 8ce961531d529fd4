/** What the map knows of a person: what the library vouches for, topics, similar people, and the user's note. */
import { useAnswer } from '../../state/context.tsx';
import { NodeBars, paperBars } from './NodeBars.tsx';
import { Note } from './Marks.tsx';
import { Vouch } from './Vouch.tsx';

export function PersonOnMap({ id, name }: { id: string; name: string }) {
  const { answer } = useAnswer(`map of person ${id}`, (client, signal) => client.details.personMap({ id }, { signal }));
  if (answer.state !== 'done') return null;
  const { note, similar, topics, vouch } = answer.value;
  return (
    <>
      <Vouch vouch={vouch} />
      <NodeBars heading="Topics" hint="computed from titles and abstracts" kind="topic" bars={paperBars(topics)} />
      <NodeBars
        heading="Similar people" hint="by topic mix" kind="person"
        bars={similar.map(({ id: other, name: called, score, why }) => ({ id: other, name: called, value: score, text: score.toFixed(2), why: why.join('; ') }))}
      />
      <Note id={id} name={name} note={note} key={`${id} ${note ?? ''}`} />
    </>
  );
}
