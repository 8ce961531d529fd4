/** The communities of the map with their names, and a way to give one another name. */
import { PencilLine } from 'lucide-react';
import type { GraphSlice } from '../../shared/model/slice.ts';
import { number } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { communityRows } from '../state/people.ts';
import { IconButton } from '../ui/Button.tsx';

export function Communities({ slice }: { slice: GraphSlice }) {
  const { openDialog } = useActions();
  return (
    <div className="fl legend-card" data-map-control id="communities">
      <h2>Communities</h2>
      <ul>
        {communityRows(slice).map(({ community, letter, name, why, people }) => (
          <li key={community} title={why ?? undefined}>
            <span className={`dot k${community}`} />
            {letter === null ? 'No community' : <><b>{letter}</b><span className="trunc">{name ?? 'without a name'}</span></>}
            <span className="n">{number(people)}</span>
            {letter !== null && (
              <IconButton label={`Name community ${letter}`} onClick={() => openDialog({ kind: 'name-community', community })}><PencilLine size={13} /></IconButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
