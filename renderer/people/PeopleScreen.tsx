/** Every person of the library with the spellings they are printed under; a click shows one on the map. */
import { ArrowDown, ArrowUp, Search as SearchIcon, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PersonRow } from '../../shared/model/review.ts';
import { counted, number } from '../../shared/text/words.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions, useAnswer } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { listedPeople, type PeopleOrder } from './order.ts';
import { PersonDot } from './PersonDot.tsx';

/** Rows drawn at once; the filter finds the others. */
const MOST = 500;

const nobody: readonly PersonRow[] = [];
const columns: readonly { by: PeopleOrder['by']; label: string; first: PeopleOrder['direction'] }[] = [
  { by: 'name', label: 'Name', first: 'up' },
  { by: 'papers', label: 'Papers', first: 'down' },
  { by: 'coauthors', label: 'Coauthors', first: 'down' },
];

function Head({ order, onOrder }: { order: PeopleOrder; onOrder: (order: PeopleOrder) => void }) {
  return (
    <thead>
      <tr>
        {columns.map(({ by, label, first }) => {
          const chosen = order.by === by;
          const next = chosen ? (order.direction === 'up' ? 'down' : 'up') : first;
          return (
            <th scope="col" key={by} className={by === 'name' ? undefined : 'r'} aria-sort={chosen ? (order.direction === 'up' ? 'ascending' : 'descending') : undefined}>
              <button type="button" onClick={() => onOrder({ by, direction: next })}>
                {label}{chosen && (order.direction === 'up' ? <ArrowUp size={13} /> : <ArrowDown size={13} />)}
              </button>
            </th>
          );
        })}
        <th scope="col">Also printed as</th>
      </tr>
    </thead>
  );
}

function Person({ person }: { person: PersonRow }) {
  const { goToPerson } = useActions();
  const { personId, name, papers, coauthors, ownsDump, spellings } = person;
  const others = spellings.filter((spelling) => spelling.name !== name);
  return (
    <tr>
      <td><button type="button" className="who" onClick={() => goToPerson(personId)}><PersonDot personId={personId} ownsDump={ownsDump} />{name}</button></td>
      <td className="r">{number(papers)}</td>
      <td className="r">{number(coauthors)}</td>
      <td className="soft">{others.map((spelling) => `${spelling.name} (${spelling.authorships})`).join(', ')}</td>
    </tr>
  );
}

function List({ people, text }: { people: readonly PersonRow[]; text: string }) {
  const [order, setOrder] = useState<PeopleOrder>({ by: 'papers', direction: 'down' });
  const listed = useMemo(() => listedPeople(people, text, order), [people, text, order]);
  if (listed.length === 0) return <p className="muted">No name here matches “{text}”.</p>;
  return (
    <>
      <table className="rep ppl"><Head order={order} onOrder={setOrder} /><tbody>{listed.slice(0, MOST).map((person) => <Person key={person.personId} person={person} />)}</tbody></table>
      {listed.length > MOST && <p className="muted">These are the first {number(MOST)} of {counted(listed.length, 'person', 'people')}. Type a part of a name to find the others.</p>}
    </>
  );
}

export function PeopleScreen() {
  const { showScreen } = useActions();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { answer, retry } = useAnswer('people', (client, signal) => client.people.list(undefined, { signal }));
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
        <span className="muted small grow">{answer.state === 'done' && counted(people.length, 'person', 'people')}</span>
        <IconButton label="Back to the map" onClick={() => showScreen('map')}><X size={16} /></IconButton>
      </div>
      <Scroll className="ppl-body" aria-label="List of people">
        {answer.state === 'done' ? <List people={people} text={text.trim()} /> : <Waiting answer={answer} retry={retry} />}
      </Scroll>
    </main>
  );
}
