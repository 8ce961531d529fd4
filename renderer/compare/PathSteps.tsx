/** A way from stop to stop with the papers along it, and what else ties them. */
import { useState } from 'react';
import type { Paths } from '../../shared/model/map.ts';
import { counted, dateWords } from '../../shared/text/words.ts';
import { useActions, useAnswer } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';
import { NodeSign } from './NodeSign.tsx';

type Way = Paths['paths'][number];

function StepPapers({ papers }: { papers: Way['ties'][number]['papers'] }) {
  const [all, setAll] = useState(false);
  const { openPaper } = useActions();
  return (
    <>
      {papers.slice(0, all ? undefined : 1).map((paper) => (
        <button type="button" className="way-paper" key={paper.id} onClick={() => openPaper(paper.id)}>
          <span className="t">{!paper.titled && 'Untitled: '}<MathText text={paper.label} /></span>
          <span className="s">{[dateWords(paper.date), paper.category].filter((part) => part !== null && part !== '').join(', ')}</span>
        </button>
      ))}
      {papers.length > 1 && !all && <button type="button" className="lnk small" onClick={() => setAll(true)}>and {counted(papers.length - 1, 'more paper')}</button>}
    </>
  );
}

export function PathSteps({ way }: { way: Way }) {
  const { openNode } = useActions();
  return (
    <ol className="way" aria-label="Steps of the path">
      {way.nodes.map((node, index) => (
        // The same stop may be passed twice on a way over several stops.
        <li key={`${index} ${node.id}`}>
          <NodeSign node={node} />
          <div className="grow">
            <button type="button" className="way-person" onClick={() => openNode({ kind: node.kind, id: node.id })}><MathText text={node.name} /></button>
            {way.ties[index] && <StepPapers papers={way.ties[index].papers} />}
            {way.ties[index]?.why.map((why) => <p className="muted small" key={why}>{why}</p>)}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What the first paper along the way says of itself; nothing where no dump gives its abstract. */
export function FirstPaper({ way }: { way: Way }) {
  const id = way.ties.flatMap(({ papers }) => papers.map((paper) => paper.id))[0] ?? way.nodes.find(({ kind }) => kind === 'paper')?.id ?? null;
  const { answer } = useAnswer(`first paper ${id ?? ''}`, async (client, signal) => (id === null ? null : await client.details.paper({ id }, { signal })));
  const abstract = answer.state === 'done' ? answer.value?.abstract ?? null : null;
  if (abstract === null) return null;
  return <section className="sec"><h2>About the first paper</h2><p className="abs"><MathText text={abstract} /></p></section>;
}
