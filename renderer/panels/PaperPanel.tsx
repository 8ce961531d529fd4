/** A paper: what it is, who wrote it, what it says, and which dumps say so. */
import { Braces, Locate, Quote, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { PaperDetail } from '../../shared/model/library.ts';
import { categoryWords } from '../../shared/text/categories.ts';
import { bibtex, citation } from '../../shared/text/citation.ts';
import { dateWords } from '../../shared/text/words.ts';
import { PathFrom } from '../compare/PathFrom.tsx';
import { useActions, useAnswer } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Authors } from './Authors.tsx';
import { Links } from './Links.tsx';
import { PaperOnMap } from './map/PaperOnMap.tsx';
import { ProvenanceTable } from './ProvenanceTable.tsx';
import { Waiting } from './Waiting.tsx';

/** Where it appeared. A preprint without a venue is named with its server: "arXiv preprint". */
function placesOf({ venue, kind, source }: PaperDetail): string[] {
  const published = venue === null && kind === 'preprint' && source !== null ? [`${source} preprint`] : [venue, kind, source];
  return [...new Set(published.filter((place) => place !== null))];
}

function Meta({ paper }: { paper: PaperDetail }) {
  const places = placesOf(paper);
  const code = paper.hasCode === true ? 'code linked in a dump' : 'no code link in any dump';
  return (
    <>
      <p className="meta">
        <span>{dateWords(paper.date) ?? 'no date in any dump'}{paper.date.year === null && <> <span className="tag">no year</span></>}</span>
        {places.map((place) => <span key={place}>{place}</span>)}
      </p>
      <p className="meta">
        {paper.category !== null && <span title={`arXiv category ${paper.category}`}>{categoryWords(paper.category)}</span>}
        <span className="muted">{code}</span>
      </p>
    </>
  );
}

function PaperActions({ paper }: { paper: PaperDetail }) {
  const { copy, showOnMap } = useActions();
  return (
    <div className="acts snug">
      <Button small icon={<Quote size={14} />} onClick={() => void copy(citation(paper), 'Citation')}>Copy citation</Button>
      <Button small icon={<Braces size={14} />} onClick={() => void copy(bibtex(paper), 'BibTeX')}>BibTeX</Button>
      {paper.authors.length > 0 && (
        <Button small look="quiet" icon={<Locate size={14} />} onClick={() => showOnMap(paper.authors.map(({ personId }) => personId))}>
          Show in graph
        </Button>
      )}
      <PathFrom node={{ id: paper.id, name: paper.label, kind: 'paper' }} />
    </div>
  );
}

function Abstract({ paper }: { paper: PaperDetail }) {
  if (paper.abstract === null) return <p className="muted small">No dump gives an abstract.</p>;
  return (
    <p className="abs">
      <MathText text={paper.abstract} />
      {paper.abstractTruncated && <>… <span className="tag" title="Every dump that has the abstract cuts it">snippet, cut in the dump</span></>}
    </p>
  );
}

export function PaperPanel({ id }: { id: string }) {
  const { paperRead } = useActions();
  const { answer, retry } = useAnswer(`paper ${id}`, (client, signal) => client.details.paper({ id }, { signal }));
  const paper = answer.state === 'done' ? answer.value : null;
  useEffect(() => {
    if (paper) paperRead(paper.id, paper.authors.map(({ personId }) => personId));
  }, [paper, paperRead]);
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  const read = answer.value;
  return (
    <article>
      <h1 className={read.titled ? 'title' : 'title untitled'}>{read.titled ? <MathText text={read.label} /> : 'Untitled'}</h1>
      <Meta paper={read} />
      <PaperActions paper={read} />
      {read.withdrawn && (
        <div className="sec">
          <Callout kind="warning" icon={<TriangleAlert size={15} />}><b>Withdrawn.</b> The authors have taken this paper back. It is kept here because a dump lists it.</Callout>
        </div>
      )}
      <Authors paper={read} />
      <section className="sec"><h2>Abstract</h2><Abstract paper={read} /></section>
      <ProvenanceTable paperId={read.id} provenance={read.provenance} />
      <PaperOnMap id={read.id} label={read.label} />
      <Links paper={read} />
    </article>
  );
}
