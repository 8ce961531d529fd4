/** Nodes with how much of something they have, as bars; a click shows the node. */
import { useState } from 'react';
import { counted } from '../../../shared/text/words.ts';
import { PersonDot } from '../../people/PersonDot.tsx';
import { useActions } from '../../state/context.tsx';
import type { NodeSelection } from '../../state/selection.ts';

const FIRST = 6;

export interface NodeBar {
  id: string;
  name: string;
  /** Length of the bar, and what stands at its end. */
  value: number;
  text: string;
  /** Why, shown when the pointer rests on it and read aloud. */
  why?: string;
}

interface NodeBarsProps {
  heading: string;
  hint?: string;
  kind: NodeSelection['kind'];
  bars: readonly NodeBar[];
  /** A sentence about all of them. */
  says?: string;
  /** The heading under which every reason is listed, one click away. */
  reasons?: string;
}

export function NodeBars({ heading, hint, kind, bars, says, reasons }: NodeBarsProps) {
  const [all, setAll] = useState(false);
  const { openNode } = useActions();
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ value }) => value));
  return (
    <section className="sec">
      <h2>{heading} {hint !== undefined && <span className="hint">{hint}</span>}</h2>
      <div className="bars">
        {bars.slice(0, all ? undefined : FIRST).map(({ id, name, value, text, why }) => (
          <div className="brow" key={id} title={why}>
            <button type="button" className="who" onClick={() => openNode({ kind, id })}>
              {kind === 'person' && <PersonDot personId={id} />}<span className="trunc">{name}</span>{why !== undefined && <span className="vh">, {why}</span>}
            </button>
            <span className="b" style={{ width: `${(100 * value) / most}%` }} />
            <span className="v">{text}</span>
          </div>
        ))}
      </div>
      {bars.length > FIRST && (
        <button type="button" className="lnk small" onClick={() => setAll(!all)}>{all ? `Show the first ${FIRST}` : `Show all ${bars.length}`}</button>
      )}
      {says !== undefined && <p className="small muted says">{says}</p>}
      {reasons !== undefined && (
        <details className="fold small">
          <summary>{reasons}</summary>
          <ul className="vouch-parts">{bars.map(({ id, name, why }) => <li key={id}><b>{name}</b><span>{why}</span></li>)}</ul>
        </details>
      )}
    </section>
  );
}

/** Bars of nodes that have papers. */
export const paperBars = (nodes: readonly { id: string; name: string; papers: number }[]): NodeBar[] =>
  nodes.map(({ id, name, papers }) => ({ id, name, value: papers, text: String(papers), why: counted(papers, 'paper') }));
