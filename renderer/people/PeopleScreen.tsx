/** Every person of the library with the names they are printed under; who is chosen is shown beside the list with all that they rest on. */
import { Search as SearchIcon, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PersonRow } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonFile } from './PersonFile.tsx';

const nobody: readonly PersonRow[] = [];

/** The person whom the details show; a choice here is the same choice. */
const useChosen = (): string | null => useWindow(({ history: { here } }) => (here?.kind === 'person' ? here.id : null));

export function PeopleScreen() {
  const { showScreen } = useActions();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { answer, retry } = useAnswer('people', (client, signal) => client.people.list(undefined, { signal }));
  const chosen = useChosen();
  useEffect(() => field.current?.focus(), []);
  const people = answer.state === 'done' ? answer.value : nobody;
  return (
    <main className="ppl-screen" aria-label="People" data-area="people" tabIndex={-1}>
      <div className="ppl-head">
        <h1>People</h1>
        <div className="inp">
          <SearchIcon size={14} />
          <input
            ref={field}
            type="search"
            aria-label="Find a name"
            placeholder="Find a name"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              if (text === '') showScreen('map');
              else setText('');
            }}
          />
        </div>
        <span className="muted small grow trunc">{answer.state === 'done' && `${counted(people.length, 'person', 'people')}. Drop one on another to merge them.`}</span>
        <IconButton label="Back to the map" onClick={() => showScreen('map')}><X size={16} /></IconButton>
      </div>
      <div className="ppl-cols">
        <Scroll className="ppl-body" aria-label="List of people">
          {answer.state === 'done' ? <PeopleTable people={people} text={text.trim()} chosen={chosen} /> : <Waiting answer={answer} retry={retry} />}
        </Scroll>
        {chosen !== null && <PersonFile key={chosen} id={chosen} />}
      </div>
    </main>
  );
}
