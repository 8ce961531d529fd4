/** The metrics of a person as pages state them, each with its line; never mixed with what is computed here. */
import { Info, TriangleAlert } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { LineLink } from './LineLink.tsx';

/** A value longer than this is text rather than a figure, and is set smaller. */
const FIGURE_LENGTH = 9;

/** For each field the metric that is shown: of the only profile, or of the one that was chosen. */
function shownMetrics({ fields, profiles }: PersonDetail) {
  return fields.flatMap(({ field, statements }) => {
    const at = statements.find(({ shown }) => shown);
    const profile = profiles.find(({ dumpId, metrics }) => dumpId === at?.dumpId && metrics.some(({ key, line }) => key === field && line === at.line));
    const metric = profile?.metrics.find(({ key }) => key === field);
    return profile && metric ? [{ ...metric, dumpId: profile.dumpId, file: profile.file }] : [];
  });
}

export function Metrics({ person }: { person: PersonDetail }) {
  const { profiles } = person;
  if (profiles.length === 0) return null;
  const metrics = shownMetrics(person);
  const reasons = [...new Set(metrics.flatMap(({ impossible }) => (impossible === null ? [] : [impossible])))];
  const notes = [...new Set(profiles.flatMap((profile) => profile.notes))];
  const source = profiles.length === 1 ? `the ${person.name.split(' ').at(-1)} dump` : counted(profiles.length, 'dump');
  return (
    <section className="sec">
      <h2>Metrics as imported <span className="hint" title={profiles.map(({ file }) => file).join(', ')}>from {source}, not checked</span></h2>
      {metrics.length > 0 && (
        <dl className="mets">
          {metrics.map(({ key, label, text, line, impossible, dumpId, file }) => (
            <div className={impossible === null ? 'met' : 'met flag'} key={key}>
              <dt>{label}{impossible !== null && <span className="vh">, cannot be right</span>}</dt>
              <dd className={text.length > FIGURE_LENGTH ? 'long' : undefined}>{text}</dd>
              <dd className="src"><LineLink dumpId={dumpId} file={file} line={line} /></dd>
            </div>
          ))}
        </dl>
      )}
      {reasons.map((reason) => <p className="note-d" key={reason}><TriangleAlert size={14} /><span>{reason}</span></p>)}
      {notes.map((note) => <p className="note-d" key={note}><Info size={14} className="calm" /><span>{note}</span></p>)}
    </section>
  );
}
