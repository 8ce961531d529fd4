/** Two records side by side, field by field; where they differ, the value to show can be chosen. */
import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { ReviewPair, ReviewSide } from '../../shared/model/review.ts';
import { useCaps } from '../shell/useCaps.ts';
import { useActions } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';
import { Keys } from '../ui/Keys.tsx';
import { canChoose, shownSide, type Row, type Side } from './choices.ts';
import { compareWords, type ComparedTexts, type MarkedPart } from './compare-words.ts';
import type { Review } from './useReview.ts';

/** Sources named in the head of a column; the rest is counted. */
const NAMED = 3;

function Sources({ side }: { side: ReviewSide }) {
  const { openDialog } = useActions();
  const rest = side.sources.length - NAMED;
  return (
    <span className="from">
      {side.sources.slice(0, NAMED).map(({ owner, file, dumpId, line }, index) => (
        <Fragment key={`${dumpId} ${line}`}>
          {index > 0 && ', '}
          {owner.split(' ').at(-1)}, <button type="button" className="lnk" aria-label={`line ${line} of ${file}`} onClick={() => openDialog({ kind: 'excerpt', dumpId, line })}>line {line}</button>
        </Fragment>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </span>
  );
}

const textClass = (field: string): string | undefined => (field === 'title' || field === 'names' ? 't' : field === 'abstract' ? 'ab' : undefined);

/** Fields whose words are compared. */
const compares: ReadonlySet<string> = new Set(['title', 'abstract', 'names']);
const marksWords = { shared: 'shared words are marked', differing: 'words of one side only are marked' } as const;

function Marked({ parts, marks }: { parts: readonly MarkedPart[]; marks: ComparedTexts['marks'] }) {
  return parts.map(({ text, marked, at }) => (marked ? <mark className={marks ?? undefined} key={at}><MathText text={text} /></mark> : <MathText key={at} text={text} />));
}

interface CellProps {
  row: Row;
  compared: ComparedTexts | null;
  side: Side;
  review: Review;
  pairId: string;
}

function Cell({ row, compared, side, review, pairId }: CellProps) {
  const value = row[side];
  const shown = shownSide(row, review.taken);
  const kept = shown === side;
  if (value === null) return <td className="muted">not given</td>;
  const text = <span className={textClass(row.field)}>{compared === null ? <MathText text={value} /> : <Marked parts={compared[side]} marks={compared.marks} />}</span>;
  const { choose } = row;
  if (choose === null || !canChoose(row)) return <td className={kept ? 'keep' : undefined}>{text}</td>;
  return (
    <td className={kept ? 'keep' : undefined}>
      <label className="pick">
        <input type="radio" name={`${pairId} ${row.field}`} checked={kept} onChange={() => review.take(choose, side)} />
        {text}
      </label>
    </td>
  );
}

function Field({ row, active, review, pairId }: Omit<CellProps, 'side' | 'compared'> & { active: boolean }) {
  const { field, left, right } = row;
  const compared = useMemo(() => (compares.has(field) && left !== null && right !== null ? compareWords(left, right) : null), [field, left, right]);
  const line = useRef<HTMLTableRowElement>(null);
  const wasActive = useRef(active);
  useEffect(() => {
    // Moving between fields takes the focus along; the first field of a new pair does not.
    if (active && !wasActive.current) line.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
    wasActive.current = active;
  }, [active]);
  return (
    <tr ref={line} className={active ? 'active' : undefined}>
      <th scope="row">{row.label}{compared?.marks && <span className="how">{marksWords[compared.marks]}</span>}</th>
      <Cell row={row} compared={compared} side="left" review={review} pairId={pairId} />
      <Cell row={row} compared={compared} side="right" review={review} pairId={pairId} />
    </tr>
  );
}

function Afterwards({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="after">
      <h2>Afterwards</h2>
      {sentences.map((sentence, index) => (
        <div key={sentence}><h3>{index === 0 ? 'If merged' : 'In the library'}</h3><p><MathText text={sentence} /></p></div>
      ))}
    </section>
  );
}

export function Compare({ pair, review }: { pair: ReviewPair; review: Review }) {
  const { item, rows } = pair;
  const choosable = rows.filter(canChoose);
  const caps = useCaps('review');
  const question = item.subject === 'person' ? 'Are these the same person?' : item.verdict === 'version-of' ? 'Are these versions of one paper?' : 'Are these the same paper?';
  return (
    <>
      <div className="rec-q">
        <h1>{question}</h1>
        <span className="muted small">{choosable.length > 0 ? 'The marked value is shown after a merge. Nothing is thrown away.' : 'Nothing is thrown away.'}</span>
      </div>
      <table className="cmp">
        <colgroup><col className="of" /><col /><col /></colgroup>
        <thead>
          <tr>
            <th scope="col"><span className="vh">Field</span></th>
            {(['left', 'right'] as const).map((side, index) => (
              <th scope="col" key={side}>
                {choosable.length > 0 && <Keys keys={caps([String(index + 1)])} />} <Sources side={pair[side]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <Field key={row.field} row={row} active={choosable[review.field] === row} review={review} pairId={item.id} />)}
        </tbody>
      </table>
      <Afterwards sentences={pair.afterwards} />
    </>
  );
}
