/** A running import: each file, how far it is, and a way to take everything back. */
import { Check, CircleDashed, FileX, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FileProgress } from '../../shared/model/imports.ts';
import { formatLabels } from '../../shared/model/record.ts';
import { bytes, counted } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { importPercent, importSizeWords, importStepWords, type Importing } from '../state/importing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { Progress } from '../ui/Progress.tsx';

const stateIcons: Record<FileProgress['state'], ReactNode> = {
  waiting: <CircleDashed size={16} className="muted" />,
  running: <LoaderCircle size={16} className="run" />,
  done: <Check size={16} className="done" />,
  failed: <FileX size={16} className="danger" />,
};

function stateWords({ state, papers }: FileProgress): string {
  if (state === 'waiting') return 'Waiting';
  if (state === 'failed') return 'Not read';
  return state === 'running' ? `${counted(papers, 'paper')} so far` : counted(papers, 'paper');
}

function Row({ file }: { file: FileProgress }) {
  return (
    <li className="imp-row">
      {stateIcons[file.state]}
      <div>
        <b className="trunc">{file.owner ?? file.file}</b>
        <div className="muted small trunc">{file.owner === null ? bytes(file.size) : `${file.file}, ${bytes(file.size)}`}</div>
      </div>
      <span className="soft small">{file.format === null ? 'Not opened yet' : formatLabels[file.format]}</span>
      <span className="soft small st">{stateWords(file)}</span>
    </li>
  );
}

export function ProgressDialog({ importing }: { importing: Importing }) {
  const { cancelImport } = useActions();
  const library = useWindow((state) => state.summary?.name ?? 'the library');
  const { files, cancelling } = importing;
  const what = files.length === 0 ? 'the sample library' : counted(files.length, 'file');
  return (
    <Dialog className="w-progress" labelledBy="importing" onClose={() => undefined}>
      <div className="dlg-h"><h1 id="importing">Importing {what} into {library}</h1></div>
      <div className="imp-bar">
        <div className="row"><span>{importStepWords(importing)}</span><span className="num">{importSizeWords(importing)}</span></div>
        <Progress percent={importPercent(importing)} label="Import" />
      </div>
      <Scroll className="dlg-b" aria-label="Files"><ul>{files.map((file, index) => <Row key={`${index} ${file.file}`} file={file} />)}</ul></Scroll>
      <div className="dlg-f">
        <span className="muted small grow">Cancel takes back everything from this import.</span>
        <Button disabled={cancelling} onClick={cancelImport}>Cancel import</Button>
      </div>
    </Dialog>
  );
}
