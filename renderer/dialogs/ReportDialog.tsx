/** What an import did, file by file, and what was said about one file when it came in. */
import type { FileReport, ImportReport } from '../../shared/model/imports.ts';
import { bytes, counted, number, seconds } from '../../shared/text/words.ts';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import { ReportTable } from './ReportTable.tsx';

function Totals({ report }: { report: ImportReport }) {
  const totals: [number, string][] = [
    [report.records, 'paper records read'],
    [report.joined, 'joined with the same paper'],
    [report.papers, 'papers in the library'],
    [report.remarks, report.remarks === 1 ? 'remark, all papers kept' : 'remarks, all papers kept'],
  ];
  return <dl className="sum">{totals.map(([count, words]) => <div key={words}><dt>{words}</dt><dd>{number(count)}</dd></div>)}</dl>;
}

function Foot({ name, report }: { name: string; report: unknown }) {
  const { closeDialog, saveReport } = useActions();
  return (
    <div className="dlg-f">
      <span className="grow" />
      <Button onClick={() => void saveReport(name, report)}>Save report…</Button>
      <Button look="pri" onClick={closeDialog}>Close</Button>
    </div>
  );
}

/** Every file was refused: the library is as it was. */
function NothingAdded({ report }: { report: ImportReport }) {
  const { closeDialog } = useActions();
  return (
    <Dialog labelledBy="report" onClose={closeDialog}>
      <DialogHead id="report" title={`${counted(report.refused, 'file')} could not be added`} />
      <Scroll className="dlg-b" aria-label="Files that could not be added">
        <p className="lead">Your library has not changed. The files are untouched.</p>
        <RefusedFiles files={report.files} />
      </Scroll>
      <Foot name="coterie-import-report.json" report={report} />
    </Dialog>
  );
}

export function ImportReportDialog({ report }: { report: ImportReport }) {
  const { closeDialog } = useActions();
  if (report.files.length > 0 && report.refused === report.files.length) return <NothingAdded report={report} />;
  const note = `${counted(report.files.length, 'file')}, ${bytes(report.bytes)}, ${seconds(report.milliseconds)}`;
  return (
    <Dialog className="w-report" labelledBy="report" onClose={closeDialog}>
      <DialogHead id="report" title={report.refused === 0 ? 'Import finished' : `Import finished, ${counted(report.refused, 'file')} not read`} note={note} />
      <Totals report={report} />
      <Scroll className="dlg-b" aria-label="Files">
        <ReportTable files={report.files} />
        <RefusedFiles files={report.files} />
      </Scroll>
      <Foot name="coterie-import-report.json" report={report} />
    </Dialog>
  );
}

export function FileReportDialog({ report }: { report: FileReport }) {
  const { closeDialog } = useActions();
  return (
    <Dialog className="w-report" labelledBy="report" onClose={closeDialog}>
      <DialogHead id="report" title={report.owners.join(', ') || report.file} note={`${report.file}, ${bytes(report.size)}`} />
      <Scroll className="dlg-b" aria-label="Report">
        <ReportTable files={[report]} open />
        {report.remarks.length === 0 && <p className="muted">There was nothing odd in this file.</p>}
      </Scroll>
      <Foot name="coterie-file-report.json" report={report} />
    </Dialog>
  );
}
