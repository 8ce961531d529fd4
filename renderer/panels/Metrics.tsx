/** The metrics of a person as pages state them, each with its line; never mixed with what is computed here. */
import { Info, TriangleAlert } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { LineLink } from './LineLink.tsx';
import { metricCells, type MetricCell } from './metric-cells.ts';

/** A value longer than this is text rather than a figure, and is set smaller. */
const FIGURE_LENGTH = 10;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function Cell({ cell: { label, text, line, impossible, dumpId, file, note } }: { cell: MetricCell }) {
  return (
    <div className={impossible === null ? 'met' : 'met flag'}>
      <dt>{label}{impossible !== null && <span className="vh">, cannot be right</span>}</dt>
      <dd className={text.length > FIGURE_LENGTH ? 'long' : undefined}>{text}</dd>
      <dd className="src">{note !== null && `${note}, `}<LineLink dumpId={dumpId} file={file} line={line} /></dd>
    </div>
  );
}

function Cells({ cells }: { cells: readonly (MetricCell | string)[] }) {
  return (
    <dl className="mets">
      {cells.map((cell) => (typeof cell === 'string'
        ? <div className="met" key={cell}><dt>{cell}</dt><dd className="none">not in a dump</dd></div>
        : <Cell key={cell.key} cell={cell} />))}
    </dl>
  );
}

/** `the Rawat dump`, or how many dumps. */
function sourceOf({ name, profiles }: PersonDetail): string {
  return profiles.length === 1 ? `the ${name.split(' ').at(-1)} dump` : counted(profiles.length, 'dump');
}

function Missing({ names, person }: { names: readonly string[]; person: string }) {
  const words = listed.format(names.map((name) => (name.startsWith('AI') ? name : name.charAt(0).toLowerCase() + name.slice(1))));
  return <p className="small muted">{words.charAt(0) === 'h' ? words : words.charAt(0).toUpperCase() + words.slice(1)} {names.length === 1 ? 'is' : 'are'} not in any dump of {person}.</p>;
}

export function Metrics({ person }: { person: PersonDetail }) {
  const { profiles } = person;
  if (profiles.length === 0) return null;
  const { figures, trust, missing } = metricCells(person);
  const all = [...figures.filter((cell) => typeof cell !== 'string'), ...trust];
  const reasons = [...new Set(all.flatMap(({ impossible }) => (impossible === null ? [] : [impossible])))];
  const notes = [...new Set(profiles.flatMap((profile) => profile.notes))];
  const files = profiles.map(({ file }) => file).join(', ');
  return (
    <>
      {trust.length > 0 && (
        <section className="sec">
          <h2>Trust snapshot <span className="hint" title={files}>as imported, {sourceOf(person).replace(/^the /u, '')}</span></h2>
          <Cells cells={trust} />
        </section>
      )}
      <section className="sec">
        <h2>
          {figures.length > 0 ? 'Metrics as imported' : 'Other metrics'}
          {figures.length > 0 && <span className="hint" title={files}>from {sourceOf(person)}, not checked</span>}
        </h2>
        {figures.length > 0 && <Cells cells={figures} />}
        {reasons.map((reason) => <p className="note-d" key={reason}><TriangleAlert size={14} /><span>{reason}</span></p>)}
        {missing.length > 0 && <Missing names={missing} person={person.name} />}
        {notes.map((note) => <p className="note-d" key={note}><Info size={14} className="calm" /><span>{note}</span></p>)}
      </section>
    </>
  );
}
