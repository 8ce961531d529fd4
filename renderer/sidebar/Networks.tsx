/** Which network of the library the map shows. */
import { Building2, FileText, List, Shapes, Tag, UsersRound, type LucideIcon } from 'lucide-react';
import type { NetworkKind } from '../../shared/model/slice.ts';
import { number } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';

/** In the order of their keys, 1 to 5. */
export const networks: readonly { kind: NetworkKind; label: string; Icon: LucideIcon }[] = [
  { kind: 'coauthors', label: 'Coauthors', Icon: UsersRound },
  { kind: 'topics', label: 'Topics', Icon: Tag },
  { kind: 'papers', label: 'Papers', Icon: FileText },
  { kind: 'institutions', label: 'Institutions', Icon: Building2 },
  { kind: 'mixed', label: 'Mixed', Icon: Shapes },
];

export function Networks() {
  const shown = useWindow((state) => state.mapState?.look.network ?? 'coauthors');
  const counts = useWindow((state) => state.facets?.networks);
  const people = useWindow((state) => state.summary?.people ?? 0);
  const { changeLook, showScreen } = useActions();
  return (
    <section className="side-sec">
      <h2 className="side-h">Network</h2>
      {networks.map(({ kind, label, Icon }) => (
        <button key={kind} type="button" className="srow" aria-current={kind === shown ? 'true' : undefined} onClick={() => void changeLook({ network: kind, opened: [] })}>
          <Icon size={15} />{label}<span className="n">{counts ? number(counts[kind]) : ''}</span>
        </button>
      ))}
      <button type="button" className="srow" onClick={() => showScreen('people')}><List size={15} />List of people<span className="n">{number(people)}</span></button>
    </section>
  );
}
