/** The path finder: whom it leads between and through, fewest steps or strongest ties, all equally short ways, and whom to avoid. */
import { ArrowUpDown, Ban, Copy, Plus } from 'lucide-react';
import type { Paths } from '../../shared/model/map.ts';
import { counted } from '../../shared/text/words.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { MOST_STOPS, pathQuestion, type PathTask } from '../state/tools.ts';
import { Button } from '../ui/Button.tsx';
import { pathText, throughWords, withoutWords } from './path-words.ts';
import { PathSteps } from './PathSteps.tsx';
import { PersonField } from './PersonField.tsx';

/** More ways than these are chosen from a list. */
const FEW = 3;

function Stops({ task }: { task: PathTask }) {
  const { changeTask } = useActions();
  const { stops } = task;
  const change = (next: PathTask['stops']): void => changeTask({ ...task, stops: next, shown: 0 });
  const label = (index: number): string => (index === 0 ? 'From' : index === stops.length - 1 ? 'To' : 'Through');
  return (
    <div className="task-fields">
      {stops.map((stop, index) => (
        <PersonField
          // oxlint-disable-next-line react/no-array-index-key -- a stop is its place on the way.
          key={index} label={label(index)} person={stop}
          onChange={(person) => change(person === null && index > 0 && index < stops.length - 1 ? stops.toSpliced(index, 1) : stops.with(index, person))}
          {...(stops.length > 2 ? { onRemove: () => change(stops.toSpliced(index, 1)) } : {})}
        />
      ))}
      <div className="task-row">
        <fieldset className="seg" aria-label="What makes a path short">
          <button type="button" aria-pressed={task.by === 'steps'} onClick={() => changeTask({ ...task, by: 'steps', shown: 0 })}>Fewest steps</button>
          <button type="button" aria-pressed={task.by === 'ties'} onClick={() => changeTask({ ...task, by: 'ties', shown: 0 })}>Strongest ties</button>
        </fieldset>
        <Button small look="quiet" icon={<ArrowUpDown size={14} />} onClick={() => change(stops.toReversed())}>Swap</Button>
      </div>
      {stops.length < MOST_STOPS && !stops.includes(null) && (
        <Button small look="quiet" icon={<Plus size={14} />} onClick={() => change(stops.toSpliced(-1, 0, null))}>Through somebody…</Button>
      )}
    </div>
  );
}

function Ways({ task, found: { paths, more } }: { task: PathTask; found: Paths }) {
  const { changeTask } = useActions();
  if (paths.length < 2) return null;
  const show = (shown: number): void => changeTask({ ...task, shown });
  const words = `Equally short paths${more ? ', the first of more' : ''}`;
  if (paths.length > FEW) {
    return (
      <select className="way-list" aria-label={words} value={task.shown} onChange={(event) => show(Number(event.target.value))}>
        {/* oxlint-disable-next-line react/no-array-index-key -- ways have no other name. */}
        {paths.map((way, index) => <option key={index} value={index}>{throughWords(way, paths)}</option>)}
      </select>
    );
  }
  return (
    <fieldset className="seg ways" aria-label={words}>
      {/* oxlint-disable-next-line react/no-array-index-key -- ways have no other name. */}
      {paths.map((way, index) => <button type="button" key={index} aria-pressed={index === task.shown} title={throughWords(way, paths)} onClick={() => show(index)}><span className="trunc">{throughWords(way, paths)}</span></button>)}
    </fieldset>
  );
}

/** Those on the way and those who are avoided; a press says which. */
function Avoid({ task, found }: { task: PathTask; found: Paths }) {
  const { changeTask } = useActions();
  const people = [...task.avoid, ...found.without.filter(({ id }) => !task.avoid.some((one) => one.id === id))];
  if (people.length === 0) return null;
  const toggle = ({ id, name }: { id: string; name: string }): void => {
    const avoided = task.avoid.some((one) => one.id === id);
    changeTask({ ...task, shown: 0, avoid: avoided ? task.avoid.filter((one) => one.id !== id) : [...task.avoid, { id, name }] });
  };
  return (
    <section className="sec">
      <h2>Avoid on the way</h2>
      <div className="chips">
        {people.map(({ id, name }) => (
          <button type="button" className="chip" key={id} aria-pressed={task.avoid.some((one) => one.id === id)} onClick={() => toggle({ id, name })}>
            <PersonDot personId={id} />{name}<Ban size={13} />
          </button>
        ))}
      </div>
      {found.without.map((one) => <p className="muted small way-without" key={one.id}>{withoutWords(one)}</p>)}
    </section>
  );
}

function Result({ task, found }: { task: PathTask; found: Paths }) {
  const { copy } = useActions();
  const way = found.paths[task.shown] ?? found.paths[0];
  if (!way) {
    return (
      <>
        <p className="task-none"><b>There is no path between them</b>{task.avoid.length > 0 ? ' that avoids these people.' : '. No papers in this library lead from one to the other.'}</p>
        <Avoid task={task} found={found} />
      </>
    );
  }
  return (
    <>
      <p className="task-sum" role="status"><b>{counted(found.steps, 'step')}</b> {found.paths.length > 1 && `${counted(found.paths.length, 'equally short path')}${found.more ? ' and more' : ''}`}</p>
      <Ways task={task} found={found} />
      <PathSteps way={way} />
      <div className="acts"><Button small icon={<Copy size={14} />} onClick={() => void copy(pathText(way), 'The path')}>Copy as text</Button></div>
      <Avoid task={task} found={found} />
    </>
  );
}

export function PathPanel({ task }: { task: PathTask }) {
  const found = useWindow((state) => state.found);
  return (
    <article>
      <h1 className="vh">Path between people</h1>
      <Stops task={task} />
      {pathQuestion(task) !== null && found !== null && (found.answer.state !== 'done'
        ? <Waiting answer={found.answer} retry={found.retry} />
        : found.answer.value.kind === 'path' && <Result task={task} found={found.answer.value.paths} />)}
    </article>
  );
}
