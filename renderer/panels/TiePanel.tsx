/** A tie: two people, how strong it is, and the papers behind it. */
import { Info } from 'lucide-react';
import { counted } from '../../shared/text/words.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { usePersonMenu } from '../people/usePersonMenu.ts';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { personMark } from '../state/people.ts';
import { PaperList } from './PaperList.tsx';
import { Waiting } from './Waiting.tsx';

function End({ personId, name }: { personId: string; name: string }) {
  const { openPerson } = useActions();
  const menuOf = usePersonMenu();
  const { ownsDump } = personMark(useWindow((state) => state.slice), personId);
  return (
    <button type="button" className="chip" onClick={() => openPerson(personId)} {...menuOf({ id: personId, name })}>
      <PersonDot personId={personId} ownsDump={ownsDump} />
      <span className="trunc">{name}</span>
    </button>
  );
}

export function TiePanel({ source, target }: { source: string; target: string }) {
  const { answer, retry } = useAnswer(`tie ${source} ${target}`, (client, signal) => client.details.tie({ source, target }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const tie = answer.value;
  return (
    <article>
      <h1 className="title">{tie.source.name} and {tie.target.name}</h1>
      <p className="meta">
        <span>{counted(tie.papers.length, 'paper')} together</span>
        <span title="Each shared paper counts 1 / (authors − 1), so that a paper of two weighs more than one of ten">tie weight {tie.weight.toFixed(2)}</span>
      </p>
      <div className="acts chips"><End {...tie.source} /><End {...tie.target} /></div>
      {tie.cut && (
        <p className="note-d"><Info size={14} className="calm" /><span>At least one of these papers has a cut list of authors, so the weight may be too high.</span></p>
      )}
      <PaperList heading="Papers behind it" papers={tie.papers} />
    </article>
  );
}
