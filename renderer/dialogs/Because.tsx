/** What an import did with one file, and why: what was joined, what waits for an answer, and which cut lists are whole now. */
import type { FileReport } from '../../shared/model/imports.ts';
import { counted, number } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';

/** Papers named before the rest is counted. */
const NAMED = 3;

type Reasons = readonly { reason: string; count: number }[];

const total = (reasons: Reasons): number => reasons.reduce((sum, { count }) => sum + count, 0);

/** A single reason needs no number of its own. */
const because = (reasons: Reasons): string =>
  (reasons.length === 1 ? reasons[0]?.reason ?? '' : reasons.map(({ reason, count }) => `${reason} (${number(count)})`).join(', '));

function Waiting({ waiting }: Pick<FileReport, 'waiting'>) {
  const { showScreen } = useActions();
  const [papers, people] = [waiting.filter(({ subject }) => subject === 'paper'), waiting.filter(({ subject }) => subject === 'person')];
  return (
    <div>
      <dt>Waits for you</dt>
      <dd>
        {papers.length > 0 && <>{counted(total(papers), 'pair')} of papers: {because(papers)}. </>}
        {people.length > 0 && <>{counted(total(people), 'pair')} of names: {because(people)}. </>}
        <button type="button" className="lnk" onClick={() => showScreen('review')}>Review them</button>
      </dd>
    </div>
  );
}

function Completed({ completed }: Pick<FileReport, 'completed'>) {
  const { openPaper, closeDialog } = useActions();
  const rest = completed.length - NAMED;
  const open = (id: string): void => {
    closeDialog();
    openPaper(id);
  };
  return (
    <div>
      <dt>Completed</dt>
      <dd>
        {counted(completed.length, 'list')} of authors that one dump cuts and another prints whole:{' '}
        {completed.slice(0, NAMED).map(({ paperId, label }, index) => (
          <span key={paperId}>{index > 0 && ', '}<button type="button" className="lnk" onClick={() => open(paperId)}><MathText text={label} /></button></span>
        ))}
        {rest > 0 && `, and ${number(rest)} more`}
      </dd>
    </div>
  );
}

/** True when there is something to say. */
export const hasReasons = ({ joins, waiting, completed }: FileReport): boolean => joins.length + waiting.length + completed.length > 0;

export function Because({ file }: { file: FileReport }) {
  const { joins, waiting, completed } = file;
  return (
    <dl className="because">
      {joins.length > 0 && (
        <div><dt>Joined</dt><dd>{counted(total(joins), 'record')} {total(joins) === 1 ? 'shares its paper' : 'share their papers'} with other records: {because(joins)}.</dd></div>
      )}
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      {completed.length > 0 && <Completed completed={completed} />}
    </dl>
  );
}
