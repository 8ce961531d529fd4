/** What the user says of a node for good: follow, "this is me", hide, do not lead further; and a note. */
import { EyeOff, Star, UserCheck, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useActions, useWindow } from '../../state/context.tsx';
import { Button } from '../../ui/Button.tsx';

interface Node { id: string; name: string }

/** Buttons for the head of a panel. People have a menu too, so what is rarely wanted is beside their name only where it holds. */
export function Marks({ id, name, person }: Node & { person: boolean }) {
  const map = useWindow((state) => state.mapState);
  const { mark } = useActions();
  if (map === null) return null;
  const has = (list: readonly { id: string }[]): boolean => list.some((one) => one.id === id);
  const [starred, me, hidden, closed] = [has(map.starred), map.me?.id === id, has(map.hidden), has(map.closed)];
  return (
    <>
      <Button small aria-pressed={starred} icon={<Star size={14} fill={starred ? 'currentColor' : 'none'} />} onClick={() => void mark([id], name, 'starred', !starred)}>{starred ? 'Following' : 'Follow'}</Button>
      {person && <Button small data-accent aria-pressed={me} icon={<UserCheck size={14} />} onClick={() => void mark([id], name, 'me', !me)}>This is me</Button>}
      {(!person || hidden) && <Button small look="quiet" aria-pressed={hidden} icon={<EyeOff size={14} />} onClick={() => void mark([id], name, 'hidden', !hidden)}>{hidden ? 'Show again' : 'Hide'}</Button>}
      {(!person || closed) && (
        <Button
          small look="quiet" aria-pressed={closed} icon={<Waypoints size={14} />} title="Paths and steps do not go on from here"
          onClick={() => void mark([id], name, 'closed', !closed)}
        >
          {closed ? 'Expand again' : 'Do not expand'}
        </Button>
      )}
    </>
  );
}

/** A note that the library keeps; empty text takes it away. */
export function Note({ id, name, note }: Node & { note: string | null }) {
  const [draft, setDraft] = useState<string | null>(null);
  const { writeNote } = useActions();
  const text = draft ?? note ?? '';
  const changed = text.trim() !== (note ?? '');
  return (
    <section className="sec">
      <h2><label htmlFor={`note-${id}`}>Note</label></h2>
      <textarea id={`note-${id}`} className="note-t" rows={text === '' ? 1 : 3} placeholder="Write a note" value={text} onChange={(event) => setDraft(event.target.value)} />
      {changed && (
        <div className="acts">
          <Button small onClick={() => void writeNote(id, name, text.trim() === '' ? null : text.trim()).then(() => setDraft(null))}>Keep the note</Button>
          <Button small look="quiet" onClick={() => setDraft(null)}>Leave it as it was</Button>
        </div>
      )}
    </section>
  );
}
