/** What the map knows of a person: topics, similar people with the reasons, and the user's note. */
import type { PersonDetail } from '../../../shared/model/library.ts';
import type { PersonMap } from '../../../shared/model/map.ts';
import { NodeBars, paperBars } from './NodeBars.tsx';
import { Note } from './Marks.tsx';

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
/** More names than this are counted. */
const NAMED = 3;

/** Which of the similar people wrote with this person, and that the others did not. */
function together({ similar }: PersonMap, { name, coauthors }: PersonDetail): string {
  const known = new Set(coauthors.map(({ personId }) => personId));
  const wrote = similar.filter(({ id }) => known.has(id));
  const others = similar.length - wrote.length;
  if (wrote.length === 0) return `None of them shares a paper with ${name} in this library.`;
  if (others === 0) return wrote.length === 1 ? `${wrote[0]?.name ?? ''} is a coauthor of ${name}.` : `All of them are coauthors of ${name}.`;
  const who = wrote.length > NAMED ? String(wrote.length) : listed.format(wrote.map((one) => one.name));
  return `${who} ${wrote.length === 1 ? 'is a coauthor' : 'are coauthors'}; the other ${others === 1 ? 'one shares' : `${others} share`} no paper with ${name} in this library.`;
}

export function PersonOnMap({ person, known }: { person: PersonDetail; known: PersonMap }) {
  const { id, name } = person;
  const { note, similar, topics } = known;
  return (
    <>
      <NodeBars heading="Topics" hint="computed from titles and abstracts" kind="topic" bars={paperBars(topics)} />
      <NodeBars
        heading="Similar people" hint="by topic mix" kind="person" says={together(known, person)} reasons="Why these people"
        bars={similar.map(({ id: other, name: called, score, why }) => ({ id: other, name: called, value: score, text: score.toFixed(2), why: why.join('; ') }))}
      />
      <Note id={id} name={name} note={note} key={`${id} ${note ?? ''}`} />
    </>
  );
}
