/** The files of an import as a table: what was joined and what waits, and why; a row opens to every remark with the lines it speaks of. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { FileReport, ReportedRemark } from '../../shared/model/imports.ts';
import { formatLabels } from '../../shared/model/record.ts';
import { counted, number } from '../../shared/text/words.ts';
import { Excerpt } from '../ui/Excerpt.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Because, hasReasons } from './Because.tsx';
import { leadSentence } from './lead.ts';

function RemarkItem({ remark }: { remark: ReportedRemark }) {
  const { lead, rest } = leadSentence(remark.message);
  return (
    <li>
      <span><b>{lead}</b> {rest}</span>
      {remark.excerpt.length > 0 && <Excerpt lines={remark.excerpt} />}
    </li>
  );
}

function FileRows({ file, opened }: { file: FileReport; opened: boolean }) {
  const [open, setOpen] = useState(opened);
  const count = file.remarks.length;
  const name = file.owners.join(', ') || file.file;
  const shown = open && count > 0;
  const reasons = hasReasons(file);
  return (
    <>
      <tr className={shown || reasons ? 'open' : undefined}>
        <td>
          {count > 0 && (
            <IconButton label={`${open ? 'Hide' : 'Show'} the remarks on ${name}`} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? <ChevronDown size={15} /> : <ChevronRight size={15} />}
            </IconButton>
          )}
        </td>
        <td><b>{name}</b>{file.owners.length > 0 && <div className="muted small">{file.file}</div>}</td>
        <td className="soft">{file.formats.map((format) => formatLabels[format]).join(', ')}</td>
        <td className="r">{number(file.found)}</td>
        <td className="r">{number(file.joined)}</td>
        <td className="r">{number(file.created)}</td>
        <td className="r">
          {file.already && <span className="tag">already here</span>}
          {count > 0 && <> <span className="tag warn">{counted(count, 'remark')}</span></>}
        </td>
      </tr>
      {reasons && <tr className={shown ? 'under open' : 'under'}><td colSpan={7}><Because file={file} /></td></tr>}
      {shown && (
        <tr className="under">
          <td colSpan={7}><ul className="remarks">{file.remarks.map((remark, index) => <RemarkItem key={`${index} ${remark.code}`} remark={remark} />)}</ul></td>
        </tr>
      )}
    </>
  );
}

export function ReportTable({ files, open = false }: { files: readonly FileReport[]; open?: boolean }) {
  const read = files.filter(({ error }) => error === null);
  if (read.length === 0) return null;
  return (
    <table className="rep">
      <thead>
        <tr>
          <th scope="col"><span className="vh">Remarks</span></th>
          <th scope="col">File</th>
          <th scope="col">Recognised as</th>
          <th scope="col" className="r">Found</th>
          <th scope="col" className="r">Joined</th>
          <th scope="col" className="r">New</th>
          <th scope="col"><span className="vh">Notes</span></th>
        </tr>
      </thead>
      <tbody>{read.map((file, index) => <FileRows key={`${index} ${file.file}`} file={file} opened={open} />)}</tbody>
    </table>
  );
}
