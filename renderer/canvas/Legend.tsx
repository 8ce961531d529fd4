/** What sizes, rings, lines and colours of the map mean. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { NodeFlag, TieFlag, type GraphSlice } from '../../shared/model/slice.ts';
import { CUT_DASH, nodeRadius, tieWidth } from '../../shared/style/geometry.ts';
import { counted } from '../../shared/text/words.ts';
import { useWindow } from '../state/context.tsx';
import { communityRows } from '../state/people.ts';
import { Communities } from './Communities.tsx';
import { Kinds } from './Kinds.tsx';

const examplePapers = [1, 5, 15] as const;
const exampleWeights = [0.1, 5] as const;

function Sizes() {
  const radii = examplePapers.map(nodeRadius);
  const middles = radii.map((radius, index) => radius + radii.slice(0, index).reduce((sum, before) => sum + 2 * before + 6, 0));
  const last = radii.length - 1;
  return (
    <span className="lg">
      <svg width={(middles[last] ?? 0) + (radii[last] ?? 0)} height={22} aria-hidden="true" fill="var(--ink-3)">
        {radii.map((radius, index) => <circle key={radius} cx={middles[index]} cy={11} r={Math.min(radius, 11)} />)}
      </svg>
      {examplePapers.join(', ')} papers
    </span>
  );
}

/** Whether the map has a tie that rests on a cut list of authors. */
const hasCut = ({ tieFlags }: GraphSlice): boolean => tieFlags.some((flags) => (flags & TieFlag.cut) !== 0);

const cutWords = 'Dashed: a paper behind the tie lists its authors only in part. There may be more ties than are drawn, and counts begin with ≥.';

/** Whether the map has somebody who owns a dump. */
const hasOwner = ({ nodeFlags }: GraphSlice): boolean => nodeFlags.some((flags) => (flags & NodeFlag.owner) !== 0);

function Marks({ cut, owner }: { cut: boolean; owner: boolean }) {
  return (
    <>
      {owner && (
        <span className="lg">
          <svg width={22} height={22} aria-hidden="true"><circle cx={11} cy={11} r={6} fill="var(--ink-3)" /><circle cx={11} cy={11} r={9} fill="none" stroke="var(--ink-3)" /></svg>
          dump owner
        </span>
      )}
      <span className="lg" title={cut ? cutWords : undefined}>
        <svg width={26} height={cut ? 22 : 20} aria-hidden="true" stroke="var(--ink-3)">
          {exampleWeights.map((weight, index) => <path key={weight} d={`M1 ${(cut ? 4 : 6) + (cut ? 7 : 8) * index}h24`} strokeWidth={tieWidth(weight)} />)}
          {cut && <path d="M1 18h24" strokeWidth={tieWidth(0.5)} strokeDasharray={CUT_DASH.join(' ')} />}
        </svg>
        {cut ? 'weaker, stronger tie, list cut' : 'weaker, stronger tie'}
      </span>
    </>
  );
}

export function Legend() {
  const [open, setOpen] = useState(false);
  const slice = useWindow((state) => state.slice);
  if (slice === null) return null;
  const named = communityRows(slice).filter(({ letter }) => letter !== null);
  return (
    <div className="legend-stack">
      {open && <Communities slice={slice} />}
      <section className="fl at-bl legend" data-map-control aria-label="Legend">
        {slice.network !== 'papers' && <Sizes />}
        <Marks cut={hasCut(slice)} owner={hasOwner(slice)} />
        <Kinds slice={slice} />
        {named.length > 0 && (
          <button type="button" className="lg" aria-expanded={open} aria-controls={open ? 'communities' : undefined} onClick={() => setOpen(!open)}>
            <span className="dots">{named.map(({ community }) => <span className={`dot k${community}`} key={community} />)}</span>
            {counted(named.length, 'community', 'communities')}
            {open ? <ChevronDown size={14} /> : <ChevronUp size={14} />}
          </button>
        )}
      </section>
    </div>
  );
}
