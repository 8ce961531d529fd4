/** The topics of a paper with why it has them, papers like it, and the user's note. */
import type { PaperTopics } from '../../../shared/model/map.ts';
import { useActions, useAnswer } from '../../state/context.tsx';
import { reasonWords } from '../../topics/own.ts';
import { Note } from './Marks.tsx';
import { NodeBars } from './NodeBars.tsx';

function Topics({ topics }: { topics: PaperTopics['topics'] }) {
  const { openNode } = useActions();
  if (topics.length === 0) return null;
  return (
    <section className="sec">
      <h2>Topics <span className="hint">computed here</span></h2>
      <ul className="chips">
        {topics.map(({ id, name, why }) => (
          <li key={id}>
            <button type="button" className="chip" title={why.map(reasonWords).join('; ')} onClick={() => openNode({ kind: 'topic', id })}>
              {name}<span className="vh">, because of {why.map(reasonWords).join('; ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <details className="fold">
        <summary>Why these topics</summary>
        <ul className="vouch-parts">{topics.map(({ id, name, why }) => <li key={id}><b>{name}</b><span>{why.map(reasonWords).join('; ')}</span></li>)}</ul>
      </details>
    </section>
  );
}

export function PaperOnMap({ id, label }: { id: string; label: string }) {
  const { answer } = useAnswer(`topics of ${id}`, (client, signal) => client.details.paperTopics({ id }, { signal }));
  if (answer.state !== 'done') return null;
  const { topics, similar, note } = answer.value;
  return (
    <>
      <Topics topics={topics} />
      <NodeBars
        heading="Similar papers" hint="by authors and topics" kind="paper" reasons="Why these papers"
        bars={similar.map(({ id: other, name, score, why }) => ({ id: other, name, value: score, text: score.toFixed(1), why: why.join('; ') }))}
      />
      <Note id={id} name={label} note={note} key={`${id} ${note ?? ''}`} />
    </>
  );
}
