/** The metrics of a profile as its page states them, each with its line; never mixed with what is computed here. */
import { Info, TriangleAlert } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { useActions } from '../state/context.tsx';

/** A value longer than this is text rather than a figure, and is set smaller. */
const FIGURE_LENGTH = 9;

export function Metrics({ profile, owner }: { profile: PersonDetail['profiles'][number]; owner: string }) {
  const { openDialog } = useActions();
  const reasons = [...new Set(profile.metrics.flatMap(({ impossible }) => (impossible === null ? [] : [impossible])))];
  return (
    <section className="sec">
      <h2>Metrics as imported <span className="hint" title={profile.file}>from the {owner.split(' ').at(-1)} dump, not checked</span></h2>
      {profile.metrics.length > 0 && (
        <dl className="mets">
          {profile.metrics.map(({ key, label, text, line, impossible }) => (
            <div className={impossible === null ? 'met' : 'met flag'} key={key}>
              <dt>{label}{impossible !== null && <span className="vh">, cannot be right</span>}</dt>
              <dd className={text.length > FIGURE_LENGTH ? 'long' : undefined}>{text}</dd>
              <dd className="src">
                <button type="button" className="lnk" onClick={() => openDialog({ kind: 'excerpt', dumpId: profile.dumpId, line })}>line {line}</button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {reasons.map((reason) => <p className="note-d" key={reason}><TriangleAlert size={14} /><span>{reason}</span></p>)}
      {profile.notes.map((note) => <p className="note-d" key={note}><Info size={14} className="calm" /><span>{note}</span></p>)}
    </section>
  );
}
