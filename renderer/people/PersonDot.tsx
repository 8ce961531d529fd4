/** The dot beside a name: the colour of the community, with a ring for somebody who owns an imported dump. */
import { useWindow } from '../state/context.tsx';
import { personMark } from '../state/people.ts';

interface PersonDotProps {
  personId: string;
  /** As the map has it, unless told. */
  ownsDump?: boolean;
  big?: boolean;
}

export function PersonDot({ personId, ownsDump, big = false }: PersonDotProps) {
  const mark = personMark(useWindow((state) => state.slice), personId);
  const dot = <span className={`dot k${mark.community}${ownsDump ?? mark.ownsDump ? ' own' : ''}`} />;
  return big ? <span className="dot-big">{dot}</span> : dot;
}
