/** Changes keys of a single letter, figure or sign, one by one; a key that is taken says by what. */
import { useId, useState } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { keyOf, letterList, takenBy, type Letter, type LetterArea } from '../state/letters.ts';
import { Button } from '../ui/Button.tsx';

const areas: readonly { area: LetterArea; title: string }[] = [
  { area: 'anywhere', title: 'Anywhere' }, { area: 'map', title: 'On the map and in the table' }, { area: 'review', title: 'In the review' },
];

function LetterField({ letter, onTaken }: { letter: Letter; onTaken: (sentence: string | null) => void }) {
  const letters = useWindow((state) => state.letters);
  const { changeLetters } = useActions();
  const id = useId();
  const now = keyOf(letter, letters);
  const give = (typed: string): void => {
    // What is typed beside the key that stands there is the one that is wanted.
    const key = [...typed.trim().toLowerCase()].findLast((one) => one !== now && one.length === 1);
    if (key === undefined) return onTaken(null);
    const taken = takenBy(key, letter, letters);
    if (taken !== null) return onTaken(`${key.toUpperCase()} is the key for “${taken.does}”. Choose another one for “${letter.does}”.`);
    onTaken(null);
    const others = Object.fromEntries(Object.entries(letters.changed).filter(([other]) => other !== letter.id));
    void changeLetters({ ...letters, changed: key === letter.key ? others : { ...others, [letter.id]: key } });
  };
  return (
    <div>
      <dt><label htmlFor={id}>{letter.does}</label></dt>
      <dd><input id={id} className="key-in" value={now.toUpperCase()} autoComplete="off" spellCheck={false} onFocus={({ currentTarget }) => currentTarget.select()} onChange={(event) => give(event.target.value)} /></dd>
    </div>
  );
}

export function LetterKeys() {
  const letters = useWindow((state) => state.letters);
  const { changeLetters } = useActions();
  const [taken, setTaken] = useState<string | null>(null);
  return (
    <>
      <p className="small key-taken" role="alert">{taken}</p>
      {areas.map(({ area, title }) => (
        <section key={area} aria-label={title}>
          <h2 className="keys-area">{title}</h2>
          <dl className="keys">{letterList.filter((letter) => letter.area === area).map((letter) => <LetterField key={letter.id} letter={letter} onTaken={setTaken} />)}</dl>
        </section>
      ))}
      <Button small disabled={Object.keys(letters.changed).length === 0} onClick={() => void changeLetters({ ...letters, changed: {} })}>As they were at first</Button>
    </>
  );
}
