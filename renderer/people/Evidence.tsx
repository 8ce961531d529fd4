/** What a person rests on: why their names were taken for one person, and every record that prints one of them. */
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { PersonEvidence } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import { LineLink } from '../panels/LineLink.tsx';
import { Waiting } from '../panels/Waiting.tsx';
import { useActions, useAnswer, type Answer } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';

type Join = PersonEvidence['joins'][number];
type Mention = PersonEvidence['mentions'][number];

/** Shown before "Show all". */
const FIRST = 12;

export function useEvidence(id: string): { answer: Answer<PersonEvidence>; retry: () => void } {
  return useAnswer(`evidence ${id}`, (client, signal) => client.people.evidence({ id }, { signal }));
}

const pairWords = ({ a, b }: Join): string => (a === b ? `${a}, printed by several dumps` : `${a} is ${b}`);

function JoinItem({ join }: { join: Join }) {
  const { by, score, reasons } = join;
  return (
    <li className="join">
      <p><b>{pairWords(join)}</b>{score !== null && <span className="num muted" title="How sure the rule is, from 0 to 1">{score.toFixed(2)}</span>}</p>
      <p className="muted small">{by === 'you' ? 'You said so.' : `By rule: ${by}.`}</p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ kind, speaks, sentence }) => (
            <li className={`why ${speaks}`} key={`${kind} ${sentence}`}>
              {speaks === 'for' ? <Plus size={13} aria-label="Speaks for it:" /> : <Minus size={13} aria-label="Speaks against it:" />}
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Joins({ joins }: { joins: readonly Join[] }) {
  return (
    <section className="sec">
      <h2>Why one person</h2>
      {joins.length === 0 && <p className="muted small">One dump prints the name, always the same way: there was nothing to join.</p>}
      <ul>{joins.map((join) => <JoinItem key={`${join.a} ${join.b} ${join.by}`} join={join} />)}</ul>
    </section>
  );
}

function Printed({ mention }: { mention: Mention }) {
  const { openPaper } = useActions();
  const { paperId, paper, owner, dumpId, file, line } = mention;
  return (
    <li className="printed">
      <button type="button" onClick={() => openPaper(paperId)}><MathText text={paper} /></button>
      <span className="muted small">{owner.split(' ').at(-1)}, <LineLink dumpId={dumpId} file={file} line={line} /></span>
    </li>
  );
}

function Spelling({ name, mentions }: { name: string; mentions: readonly Mention[] }) {
  const [all, setAll] = useState(false);
  return (
    <section className="printed-as" aria-label={`Printed as ${name}`}>
      <h3>{name} <span className="hint">{counted(mentions.length, 'record')}</span></h3>
      <ul>{mentions.slice(0, all ? undefined : FIRST).map((mention) => <Printed key={mention.mention} mention={mention} />)}</ul>
      {mentions.length > FIRST && <button type="button" className="lnk small" onClick={() => setAll(!all)}>{all ? `Show the first ${FIRST}` : `Show all ${mentions.length}`}</button>}
    </section>
  );
}

/** Records by the name that they print, the most frequent first. */
export function byName(mentions: readonly Mention[]): (readonly [string, readonly Mention[]])[] {
  return [...Map.groupBy(mentions, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length);
}

function Records({ mentions }: { mentions: readonly Mention[] }) {
  return (
    <section className="sec">
      <h2>Records behind it <span className="hint">{counted(mentions.length, 'record')} in {counted(new Set(mentions.map(({ dumpId }) => dumpId)).size, 'dump')}</span></h2>
      {byName(mentions).map(([name, printed]) => <Spelling key={name} name={name} mentions={printed} />)}
    </section>
  );
}

export function Evidence({ id }: { id: string }) {
  const { answer, retry } = useEvidence(id);
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  return <><Joins joins={answer.value.joins} /><Records mentions={answer.value.mentions} /></>;
}
