/** What an import did, file by file, and what was said about one file when it came in. */
import { Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FileReport, ImportReport } from '../../shared/model/imports.ts';
import { bytes, counted, number, seconds } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import { ReportTable } from './ReportTable.tsx';

/** The number of pairs that wait for an answer. */
const useWaiting = (): number => useWindow((state) => state.queue?.items.length ?? 0);

function Totals({ report }: { report: ImportReport }) {
  const waiting = useWaiting();
  const totals: [number, string][] = [
    [report.records, 'paper records read'],
    [report.joined, 'joined with the same paper'],
    [report.papers, 'papers in the library'],
    [waiting, waiting === 1 ? 'possible match to review' : 'possible matches to review'],
    [report.remarks, report.remarks === 1 ? 'remark, all papers kept' : 'remarks, all papers kept'],
  ];
  return <dl className="sum">{totals.map(([count, words]) => <div key={words}><dt>{words}</dt><dd>{number(count)}</dd></div>)}</dl>;
}

function Foot({ name, report, back = null, next = null }: { name: string; report: unknown; back?: ReactNode; next?: ReactNode }) {
  const { closeDialog, saveReport } = useActions();
  return (
    <div className="dlg-f">
      {back}
      <span className="grow" />
      <Button onClick={() => void saveReport(name, report)}>Save report…</Button>
      <Button look={next === null ? 'pri' : 'default'} onClick={closeDialog}>Close</Button>
      {next}
    </div>
  );
}

/** An import that added nothing cannot be undone. */
function ImportFoot({ report }: { report: ImportReport }) {
  const { showScreen, undoImport } = useActions();
  const waiting = useWaiting();
  const added = report.files.some(({ already, error }) => !already && error === null);
  return (
    <Foot
      name="coterie-import-report.json"
      report={report}
      back={added && <Button look="danger" icon={<Undo2 size={15} />} onClick={() => void undoImport()}>Undo import</Button>}
      next={waiting > 0 ? <Button look="pri" onClick={() => showScreen('review')}>Review {counted(waiting, 'match', 'matches')}</Button> : null}
    />
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
      <ImportFoot report={report} />
    </Dialog>
  );
}

export function FileReportDialog({ report }: { report: FileReport }) {
  const { closeDialog, removeDump, showScreen } = useActions();
  const waiting = useWaiting();
  const { dumpId } = report;
  const name = report.owners.join(', ') || report.file;
  return (
    <Dialog className="w-report" labelledBy="report" onClose={closeDialog}>
      <DialogHead id="report" title={name} note={`${report.file}, ${bytes(report.size)}`} />
      <Scroll className="dlg-b" aria-label="Report">
        <ReportTable files={[report]} open />
        {report.remarks.length === 0 && <p className="muted">There was nothing odd in this file.</p>}
      </Scroll>
      <Foot
        name="coterie-file-report.json"
        report={report}
        back={dumpId !== null && <Button look="danger" icon={<Trash2 size={15} />} onClick={() => void removeDump(dumpId, name)}>Remove this dump</Button>}
        next={waiting > 0 ? <Button look="pri" onClick={() => showScreen('review')}>Review {counted(waiting, 'match', 'matches')}</Button> : null}
      />
    </Dialog>
  );
}
