/** Two people side by side: papers, coauthors, years and topics of each and of both, and the papers they share. */
import { ArrowLeftRight, Copy } from 'lucide-react';
import type { Comparison } from '../../shared/model/map.ts';
import { number } from '../../shared/text/words.ts';
import { PaperList } from '../panels/PaperList.tsx';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { lastName } from '../state/tools.ts';
import type { CompareTask } from '../state/tools.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { AsTable } from './AsTable.tsx';
import { comparisonText, span } from './compare-text.ts';
import { PersonField } from './NodeField.tsx';

function Table({ found }: { found: Comparison }) {
  const { left, right, papers, coauthors, years } = found;
  const row = (name: string, { left: a, both, right: b }: { left: string; both: string; right: string }) => (
    <tr><th scope="row">{name}</th><td>{a}</td><td>{both}</td><td>{b}</td></tr>
  );
  const counts = (sides: Comparison['papers']) => ({ left: number(sides.left), both: number(sides.both), right: number(sides.right) });
  return (
    <table className="sides">
      <thead><tr><th scope="col"><span className="vh">Of what</span></th><th scope="col">Only {lastName(left.name)}</th><th scope="col">Both</th><th scope="col">Only {lastName(right.name)}</th></tr></thead>
      <tbody>
        {row('Papers', counts(papers))}
        {row('Coauthors', counts(coauthors))}
        <tr className="span"><th scope="row">Years</th><td>{span(years.left)}</td><td>{span(years.both)}</td><td>{span(years.right)}</td></tr>
      </tbody>
    </table>
  );
}

/** Papers of each person on each topic, as bars that grow away from its name. */
function Topics({ found: { topics, similarity, left, right } }: { found: Comparison }) {
  if (topics.length === 0) return null;
  const most = Math.max(1, ...topics.flatMap((topic) => [topic.left, topic.right]));
  return (
    <section className="sec">
      <h2>Topics <span className="hint">similarity {similarity.toFixed(2)}, papers per topic</span></h2>
      <ul className="versus">
        {topics.map((topic) => (
          <li key={topic.name} aria-label={`${topic.name}: ${left.name} ${topic.left}, ${right.name} ${topic.right}`}>
            <span className="v">{topic.left}</span>
            <span className="b a"><i style={{ width: `${(100 * topic.left) / most}%` }} /></span>
            <span className="trunc name" title={topic.name}>{topic.name}</span>
            <span className="b"><i style={{ width: `${(100 * topic.right) / most}%` }} /></span>
            <span className="v">{topic.right}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Heads({ found }: { found: Comparison }) {
  const { beginCompare, openPerson } = useActions();
  const { left, right } = found;
  return (
    <div className="versus-head">
      <h1 className="title"><span className="dot side-a" /><button type="button" onClick={() => openPerson(left.id)}>{left.name}</button></h1>
      <IconButton label="Swap" onClick={() => beginCompare(right, left)}><ArrowLeftRight size={15} /></IconButton>
      <h1 className="title"><button type="button" onClick={() => openPerson(right.id)}>{right.name}</button><span className="dot side-b" /></h1>
    </div>
  );
}

export function ComparePanel({ task }: { task: CompareTask }) {
  const found = useWindow((state) => state.found);
  const { changeTask, copy } = useActions();
  if (task.left === null || task.right === null) {
    return (
      <div className="task-fields">
        <h1 className="vh">Compare two people</h1>
        <PersonField label="One" node={task.left && { ...task.left, kind: 'person' }} onChange={(left) => changeTask({ ...task, left })} />
        <PersonField label="Other" node={task.right && { ...task.right, kind: 'person' }} onChange={(right) => changeTask({ ...task, right })} />
        <p className="muted small">Choose two people, here or on the map.</p>
      </div>
    );
  }
  if (found === null) return null;
  if (found.answer.state !== 'done') return <Waiting answer={found.answer} retry={found.retry} />;
  if (found.answer.value.kind !== 'compare') return null;
  const { comparison } = found.answer.value;
  return (
    <article>
      <Heads found={comparison} />
      <Table found={comparison} />
      <div className="acts"><Button small icon={<Copy size={14} />} onClick={() => void copy(comparisonText(comparison), 'The comparison')}>Copy as text</Button><AsTable /></div>
      <Topics found={comparison} />
      {comparison.shared.length > 0 && <PaperList heading="Shared papers" papers={comparison.shared} />}
      {comparison.shared.length === 0 && <p className="task-none">They share no paper in this library.</p>}
    </article>
  );
}
