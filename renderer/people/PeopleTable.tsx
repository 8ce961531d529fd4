/** The list of people as a table that can be ordered, walked with the arrows, and in which one person can be dropped on another. */
import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { PersonRow } from '../../shared/model/review.ts';
import { counted, number } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';
import { atLeast, whyMore } from './counts.ts';
import { listedPeople, type PeopleOrder } from './order.ts';
import { PersonDot } from './PersonDot.tsx';
import { useDragMerge } from './useDragMerge.ts';
import { usePersonMenu } from './usePersonMenu.ts';

/** Rows drawn at once; the filter finds the others. */
const MOST = 500;

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
        <th scope="col"><span className="vh">Menu</span></th>
      </tr>
    </thead>
  );
}

function Person({ person, chosen }: { person: PersonRow; chosen: boolean }) {
  const { lookAtPerson, openPersonMenu } = useActions();
  const menuOf = usePersonMenu();
  const { personId, name, papers, papersAtLeast, coauthors, coauthorsAtLeast, ownsDump, spellings } = person;
  const drag = useDragMerge({ id: personId, name });
  const others = spellings.filter((spelling) => spelling.name !== name);
  return (
    <tr className={[chosen ? 'chosen' : '', drag.over ? 'over' : ''].join(' ').trim() || undefined} {...menuOf({ id: personId, name })} {...drag.handlers}>
      <td>
        <button type="button" className="who" aria-current={chosen ? 'true' : undefined} onClick={() => lookAtPerson(personId)}>
          <PersonDot personId={personId} ownsDump={ownsDump} />{name}
        </button>
      </td>
      <td className="r" title={papersAtLeast ? whyMore.papers : undefined}>{atLeast(papers, papersAtLeast)}</td>
      <td className="r" title={coauthorsAtLeast ? whyMore.coauthors : undefined}>{atLeast(coauthors, coauthorsAtLeast)}</td>
      <td className="soft">{others.map((spelling) => `${spelling.name} (${spelling.authorships})`).join(', ')}</td>
      <td>
        <IconButton
          label={`More about ${name}`}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            openPersonMenu({ id: personId, name }, { x: left, y: bottom + 2 });
          }}
        >
          <Ellipsis size={15} />
        </IconButton>
      </td>
    </tr>
  );
}

/** The arrows go from name to name. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.who')];
  const at = names.findIndex((name) => name === document.activeElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  names[Math.max(0, Math.min(names.length - 1, at + step))]?.focus();
}

export function PeopleTable({ people, text, chosen }: { people: readonly PersonRow[]; text: string; chosen: string | null }) {
  const [order, setOrder] = useState<PeopleOrder>({ by: 'papers', direction: 'down' });
  const listed = useMemo(() => listedPeople(people, text, order), [people, text, order]);
  const body = useRef<HTMLTableSectionElement>(null);
  // The row that had the focus may be gone after a merge; the arrows go on from whoever is chosen now.
  useEffect(() => {
    if (document.activeElement === document.body) body.current?.querySelector<HTMLElement>('.who[aria-current]')?.focus();
  }, [people, chosen]); // oxlint-disable-line react/exhaustive-effect-dependencies -- every change of the list may take the focus away
  if (listed.length === 0) return <p className="muted">No name here matches “{text}”.</p>;
  return (
    <>
      <table className="rep ppl">
        <Head order={order} onOrder={setOrder} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons in it */}
        <tbody ref={body} onKeyDown={walk}>{listed.slice(0, MOST).map((person) => <Person key={person.personId} person={person} chosen={person.personId === chosen} />)}</tbody>
      </table>
      {listed.length > MOST && <p className="muted">These are the first {number(MOST)} of {counted(listed.length, 'person', 'people')}. Type a part of a name to find the others.</p>}
    </>
  );
}
