/** Two dumps of one person: papers that are new in the later one, papers that are gone, and numbers that changed. */
import { ArrowLeftRight } from 'lucide-react';
import type { DumpRow } from '../../shared/model/library.ts';
import type { DumpComparison } from '../../shared/model/map.ts';
import { PaperList } from '../panels/PaperList.tsx';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { dumpsOfSameOwner, type DumpsTask } from '../state/tools.ts';
import { IconButton } from '../ui/Button.tsx';

function Choice({ label, value, dumps, onChange }: { label: string; value: number; dumps: readonly DumpRow[]; onChange: (id: number) => void }) {
  return (
    <label className="inp task-dump">
      <span className="lab">{label}</span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {dumps.map(({ id, file }) => <option key={id} value={id}>{file}</option>)}
      </select>
    </label>
  );
}

function Numbers({ changed }: Pick<DumpComparison, 'changed'>) {
  if (changed.length === 0) return <p className="task-none">No number of the profile has changed.</p>;
  return (
    <section className="sec">
      <h2>Numbers that changed <span className="hint">as the profile states them</span></h2>
      <table className="sides two">
        <thead><tr><th scope="col"><span className="vh">Number</span></th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
        <tbody>{changed.map(({ label, before, after }) => <tr key={label}><th scope="row">{label}</th><td>{before ?? 'not stated'}</td><td>{after ?? 'not stated'}</td></tr>)}</tbody>
      </table>
    </section>
  );
}

function Result({ task: { before, after } }: { task: DumpsTask }) {
  const { answer, retry } = useAnswer(`dumps ${before} ${after}`, (client, signal) => client.details.dumps({ before, after }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const { added, gone, changed } = answer.value;
  return (
    <>
      <Numbers changed={changed} />
      {added.length === 0 ? <p className="task-none">No paper is new.</p> : <PaperList heading="New papers" papers={added} />}
      {gone.length === 0 ? <p className="task-none">No paper is gone.</p> : <PaperList heading="Papers that are gone" papers={gone} />}
    </>
  );
}

export function DumpsPanel({ task }: { task: DumpsTask }) {
  const dumps = useWindow((state) => state.summary?.dumps) ?? [];
  const { changeTask } = useActions();
  const same = dumpsOfSameOwner(dumps, task.before);
  const [owner] = same[0]?.owners ?? [];
  return (
    <article>
      <h1 className="title">{owner?.name ?? 'Two dumps'}</h1>
      <div className="task-fields">
        <Choice label="Before" value={task.before} dumps={same} onChange={(before) => changeTask({ ...task, before })} />
        <Choice label="After" value={task.after} dumps={same} onChange={(after) => changeTask({ ...task, after })} />
        <div className="task-row"><span className="grow" /><IconButton label="Swap" onClick={() => changeTask({ ...task, before: task.after, after: task.before })}><ArrowLeftRight size={15} /></IconButton></div>
      </div>
      <Result task={task} />
    </article>
  );
}
