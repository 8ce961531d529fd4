/** Topics, institutions, and ties of networks other than the coauthors', each with the papers behind it. */
import type { TopicDetail } from '../../../shared/model/map.ts';
import type { NetworkKind } from '../../../shared/model/slice.ts';
import { counted } from '../../../shared/text/words.ts';
import { PathFrom } from '../../compare/PathFrom.tsx';
import { useAnswer } from '../../state/context.tsx';
import { TopicEditor } from '../../topics/TopicEditor.tsx';
import { PaperList } from '../PaperList.tsx';
import { Waiting } from '../Waiting.tsx';
import { Marks } from './Marks.tsx';
import { NodeBars, paperBars } from './NodeBars.tsx';

const sources: Record<TopicDetail['source'], string> = { category: 'category printed by dumps', phrase: 'found in titles and abstracts', user: 'your own topic' };

export function TopicPanel({ id }: { id: string }) {
  const { answer, retry } = useAnswer(`topic ${id}`, (client, signal) => client.details.topic({ id }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const { name, source, terms, papers, paperTotal, people, related, years } = answer.value;
  return (
    <article>
      <h1 className="title">{name}</h1>
      <p className="meta"><span>{counted(paperTotal, 'paper')}</span><span>{sources[source]}</span>{years.length > 0 && <span>{years[0]?.year}–{years.at(-1)?.year}</span>}</p>
      <div className="acts"><Marks id={id} name={name} person={false} /><PathFrom node={{ id, name, kind: 'topic' }} /></div>
      <TopicEditor key={id} id={id} name={name} />
      {terms.length > 0 && <section className="sec"><h2>Words that lead to it</h2><p className="small">{terms.slice(0, 30).join(', ')}</p></section>}
      <NodeBars heading="People" kind="person" bars={paperBars(people)} />
      <NodeBars heading="Often together with" kind="topic" bars={paperBars(related)} />
      <PaperList heading="Papers" papers={papers} total={paperTotal} />
    </article>
  );
}

export function InstitutionPanel({ id }: { id: string }) {
  const { answer, retry } = useAnswer(`institution ${id}`, (client, signal) => client.details.institution({ id }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const { name, spellings, papers, paperTotal, people, related } = answer.value;
  return (
    <article>
      <h1 className="title">{name}</h1>
      <p className="meta"><span>{counted(paperTotal, 'paper')}</span><span>named by papers as a whole: it is unknown which author belongs to it</span></p>
      <div className="acts"><Marks id={id} name={name} person={false} /><PathFrom node={{ id, name, kind: 'institution' }} /></div>
      {spellings.length > 1 && <section className="sec"><h2>Spellings</h2><p className="small">{spellings.join(', ')}</p></section>}
      <NodeBars heading="On its papers" kind="person" bars={paperBars(people)} />
      <NodeBars heading="Together with" kind="institution" bars={paperBars(related)} />
      <PaperList heading="Papers" papers={papers} total={paperTotal} />
    </article>
  );
}

export function LinkPanel({ network, source, target }: { network: NetworkKind; source: string; target: string }) {
  const { answer, retry } = useAnswer(`link ${network} ${source} ${target}`, (client, signal) => client.details.link({ network, source, target }, { signal }));
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const link = answer.value;
  return (
    <article>
      <h1 className="title">{link.source.name} and {link.target.name}</h1>
      <p className="meta"><span>{counted(link.paperTotal, 'paper')}</span>{link.why.map((why) => <span key={why}>{why}</span>)}</p>
      <PaperList heading={network === 'papers' ? 'The two papers' : 'Papers behind it'} papers={link.papers} total={link.paperTotal} />
    </article>
  );
}
