/** The imported files: a click shows again what was said about one when it was imported. */
import { ChevronRight, Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { DumpRow } from '../../shared/model/library.ts';
import { counted, number } from '../../shared/text/words.ts';
import { CompareDumps } from '../compare/CompareDumps.tsx';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions, useWindow } from '../state/context.tsx';

function Dump({ dump }: { dump: DumpRow }) {
  const { changeFilter, openFileReport } = useActions();
  const without = useWindow((state) => state.mapState?.look.filter.withoutDumps) ?? [];
  const left = without.includes(dump.id);
  const name = dump.owners.length === 0 ? dump.file : dump.owners.map((owner) => owner.name).join(', ');
  const remarks = counted(dump.remarks, 'remark');
  return (
    <li className="dump">
      <input
        type="checkbox" aria-label={`Papers of ${name}`} checked={!left}
        onChange={() => void changeFilter({ withoutDumps: left ? without.filter((id) => id !== dump.id) : [...without, dump.id] })}
      />
      <button type="button" className="srow" title={`${dump.file}: show the report`} onClick={() => void openFileReport(dump.id)}>
        <PersonDot personId={dump.owners[0]?.personId ?? ''} ownsDump />
        <span className="trunc grow">{name}</span>
        {dump.remarks > 0 && <><TriangleAlert size={13} className="warn" /><span className="vh">{remarks}</span></>}
        <span className="vh">{dump.papers} papers</span>
      </button>
      <CompareDumps dump={dump} />
      <span className="n" aria-hidden="true">{dump.papers}</span>
    </li>
  );
}

/** Files that are listed at once: a library of ten thousand would make every change of the window slow. */
const AT_ONCE = 100;

export function Dumps() {
  const dumps = useWindow((state) => state.summary?.dumps) ?? [];
  const [shown, setShown] = useState(AT_ONCE);
  const more = dumps.length - shown;
  const { chooseFiles } = useActions();
  return (
    <section className="side-sec">
      <h2 className="side-h"><span className="grow">Imported dumps</span><span className="muted">papers</span></h2>
      <ul>{dumps.slice(0, shown).map((dump) => <Dump key={dump.id} dump={dump} />)}</ul>
      {more > 0 && <button type="button" className="srow add" onClick={() => setShown(shown + AT_ONCE)}><ChevronRight size={15} />{number(more)} more</button>}
      <button type="button" className="srow add" onClick={() => void chooseFiles()}><Plus size={15} />Add files or drop them here</button>
    </section>
  );
}
