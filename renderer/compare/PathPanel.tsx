/** The path finder of every network: what it leads between and through, fewest steps or strongest ties, all equally short ways, and what to avoid. */
import { ArrowUpDown, Ban, Copy, Plus } from 'lucide-react';
import type { Paths } from '../../shared/model/map.ts';
import type { NetworkKind } from '../../shared/model/slice.ts';
import { counted } from '../../shared/text/words.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { kindOn, MOST_STOPS, type PathTask } from '../state/tools.ts';
import { Button } from '../ui/Button.tsx';
import { AsTable } from './AsTable.tsx';
import { NodeField } from './NodeField.tsx';
import { NodeSign } from './NodeSign.tsx';
import { pathText, pathWords, throughWords, withoutWords } from './path-words.ts';
import { FirstPaper, PathSteps } from './PathSteps.tsx';

/** More ways than these are chosen from a list. */
const FEW = 3;

/** The network that is walked. */
const useNetwork = (): NetworkKind => useWindow((state) => state.mapState?.look.network) ?? 'coauthors';

function Stops({ task }: { task: PathTask }) {
  const network = useNetwork();
  const { changeTask } = useActions();
  const { stops } = task;
  const change = (next: PathTask['stops']): void => changeTask({ ...task, stops: next, shown: 0 });
  const label = (index: number): string => (index === 0 ? 'From' : index === stops.length - 1 ? 'To' : 'Through');
  return (
    <div className="task-fields">
      {stops.map((stop, index) => (
        <NodeField
          // oxlint-disable-next-line react/no-array-index-key -- a stop is its place on the way.
          key={index} label={label(index)} node={stop}
          onChange={(node) => change(node === null && index > 0 && index < stops.length - 1 ? stops.toSpliced(index, 1) : stops.with(index, node))}
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
        <Button small look="quiet" icon={<Plus size={14} />} onClick={() => change(stops.toSpliced(-1, 0, null))}>{pathWords[network].through}</Button>
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

/** What is on the way and what is avoided; a press says which. */
function Avoid({ task, found }: { task: PathTask; found: Paths }) {
  const { changeTask } = useActions();
  const slice = useWindow((state) => state.slice);
  const passed = [...task.avoid, ...found.without.filter(({ id }) => !task.avoid.some((one) => one.id === id))];
  if (passed.length === 0) return null;
  const toggle = ({ id, name }: { id: string; name: string }): void => {
    const avoided = task.avoid.some((one) => one.id === id);
    changeTask({ ...task, shown: 0, avoid: avoided ? task.avoid.filter((one) => one.id !== id) : [...task.avoid, { id, name }] });
  };
  return (
    <section className="sec">
      <h2>Avoid on the way</h2>
      <div className="chips">
        {passed.map(({ id, name }) => (
          <button type="button" className="chip" key={id} aria-pressed={task.avoid.some((one) => one.id === id)} onClick={() => toggle({ id, name })}>
            <NodeSign node={{ id, name, kind: kindOn(slice, id) ?? 'person' }} />{name}<Ban size={13} />
          </button>
        ))}
      </div>
      {found.without.map((one) => <p className="muted small way-without" key={one.id}>{withoutWords(one)}</p>)}
    </section>
  );
}

/** Why there may be none: the papers, or what the user has said of nodes. */
function NoPath({ task }: { task: PathTask }) {
  const network = useNetwork();
  const out = useWindow(({ mapState }) => (mapState?.hidden.length ?? 0) + (mapState?.closed.length ?? 0) > 0);
  return (
    <p className="task-none">
      <b>There is no path between them</b>{task.avoid.length > 0 ? ` that avoids ${pathWords[network].those}.` : '. No papers in this library lead from one to the other.'}
      {out && ' What is hidden or not expanded is not passed through.'}
    </p>
  );
}

function Result({ task, found }: { task: PathTask; found: Paths }) {
  const { copy } = useActions();
  const way = found.paths[task.shown] ?? found.paths[0];
  if (!way) {
    return (
      <>
        <NoPath task={task} />
        <Avoid task={task} found={found} />
      </>
    );
  }
  return (
    <>
      <p className="task-sum" role="status"><b>{counted(found.steps, 'step')}</b> {found.paths.length > 1 && `${counted(found.paths.length, 'equally short path')}${found.more ? ' and more' : ''}`}</p>
      <Ways task={task} found={found} />
      <PathSteps way={way} />
      <div className="acts"><Button small icon={<Copy size={14} />} onClick={() => void copy(pathText(way), 'The path')}>Copy as text</Button><AsTable /></div>
      <Avoid task={task} found={found} />
      <FirstPaper way={way} />
    </>
  );
}

export function PathPanel({ task }: { task: PathTask }) {
  const found = useWindow((state) => state.found);
  const network = useNetwork();
  return (
    <article>
      <h1 className="vh">{pathWords[network].title}</h1>
      <Stops task={task} />
      {!task.stops.includes(null) && found !== null && (found.answer.state !== 'done'
        ? <Waiting answer={found.answer} retry={found.retry} />
        : found.answer.value.kind === 'path' && <Result task={task} found={found.answer.value.paths} />)}
    </article>
  );
}
