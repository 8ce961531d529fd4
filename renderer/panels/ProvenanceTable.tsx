/** Which dumps say so: one column for each, differing rows tinted, a way to the lines of the file, and to show what another dump states. */
import { TriangleAlert } from 'lucide-react';
import type { Provenance, StatementCell } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { ChoosableField } from '../../shared/model/review.ts';
import { useActions } from '../state/context.tsx';
import { LineLink } from './LineLink.tsx';

type Column = Provenance['columns'][number];

/** Enough of a long abstract to see that it differs; the lines show all of it. */
const CELL_LENGTH = 90;
const shortened = (text: string): string => (text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH).trimEnd()}…` : text);
const familyName = (owner: string): string => owner.split(' ').at(-1) ?? owner;

/** For a value that is not shown: shows it from now on. */
function UseInstead({ paperId, field, label, text, recordId }: { paperId: string; field: ChoosableField; label: string; text: string; recordId: number }) {
  const { preferValue } = useActions();
  return (
    <div>
      <button type="button" className="lnk" aria-label={`Use ${shortened(text)} instead`} onClick={() => void preferValue(paperId, field, recordId, label)}>
        Use instead
      </button>
    </div>
  );
}

interface CellProps {
  cell: StatementCell;
  column: Column;
  row: Provenance['rows'][number];
  paperId: string;
}

/** Long texts stand only once where all dumps agree. */
function repeats({ differs, field, cells }: Provenance['rows'][number], cell: StatementCell): boolean {
  return !differs && (field === 'title' || field === 'abstract') && cells.find(({ text }) => text === cell.text) !== cell;
}

function Cell({ cell, column, row, paperId }: CellProps) {
  const { differs, field, label, cells } = row;
  const choosable = ChoosableField.safeParse(field);
  if (cell.text === null) return <td className="no">not given</td>;
  const shownElsewhere = cells.some(({ shown, text }) => shown && text === cell.text);
  return (
    <td className={cell.shown && differs ? 'shown' : undefined}>
      {repeats(row, cell) ? <span className="muted">the same</span> : shortened(cell.text)}
      {cell.line !== null && <div><LineLink dumpId={column.dumpId} file={column.file} line={cell.line} /></div>}
      {differs && choosable.success && !shownElsewhere && (
        <UseInstead paperId={paperId} field={choosable.data} label={label} text={cell.text} recordId={column.recordId} />
      )}
    </td>
  );
}

/** Why a value is shown; a choice of the user can be taken back. */
function Reason({ row: { field, label, chosen, reason }, paperId }: { row: Provenance['rows'][number]; paperId: string }) {
  const { preferValue } = useActions();
  const choosable = ChoosableField.safeParse(field);
  return (
    <p className="note-d">
      <TriangleAlert size={14} />
      <span>
        {reason}
        {chosen && choosable.success && (
          <> <button type="button" className="lnk" onClick={() => void preferValue(paperId, choosable.data, null, label)}>Back to the automatic choice</button></>
        )}
      </span>
    </p>
  );
}

/** Fields of which no dump says anything are left out. */
const stated = ({ cells }: Provenance['rows'][number]): boolean => cells.some(({ text }) => text !== null);

function hint({ columns, rows }: Provenance): string {
  const differing = rows.filter(({ differs }) => differs).length;
  const dumps = counted(columns.length, 'dump');
  return columns.length < 2 || differing === 0 ? dumps : `${dumps}, ${counted(differing, 'disagreement')}`;
}

export function ProvenanceTable({ paperId, provenance }: { paperId: string; provenance: Provenance }) {
  const { columns, rows } = provenance;
  const told = rows.filter(stated);
  return (
    <section className="sec">
      <h2>{columns.length > 1 ? 'Also seen in' : 'Seen in'} <span className="hint">{hint(provenance)}</span></h2>
      <div className="prov-scroll">
        <table className="prov" style={{ minWidth: `${66 + 84 * columns.length}px` }}>
          <colgroup><col />{columns.map(({ recordId }) => <col key={recordId} />)}</colgroup>
          <thead>
            <tr>
              <th scope="col"><span className="vh">Field</span></th>
              {columns.map(({ recordId, owner, file }) => <th scope="col" key={recordId} title={`${owner}, ${file}`}>{familyName(owner)}</th>)}
            </tr>
          </thead>
          <tbody>
            {told.map((row) => (
              <tr key={row.field} className={row.differs ? 'diff' : undefined}>
                <th scope="row">{row.label}{row.differs && <span className="vh">, the dumps differ</span>}</th>
                {columns.map((column, index) => {
                  const cell = row.cells[index];
                  return cell && <Cell key={column.recordId} cell={cell} column={column} row={row} paperId={paperId} />;
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">Source</th>
              {columns.map((column) => <td key={column.recordId}><LineLink dumpId={column.dumpId} file={column.file} line={column.line} /></td>)}
            </tr>
          </tbody>
        </table>
      </div>
      {told.filter(({ reason }) => reason !== null).map((row) => <Reason key={row.field} row={row} paperId={paperId} />)}
    </section>
  );
}
