/** Draws the one dialog that is open. */
import { ExportDialog } from '../export/ExportDialog.tsx';
import { Palette } from '../search/Palette.tsx';
import { useWindow } from '../state/context.tsx';
import { TopicDialog } from '../topics/TopicDialog.tsx';
import { ViewDialog } from '../views/ViewDialog.tsx';
import { DecisionsDialog } from './DecisionsDialog.tsx';
import { DecisionsSaveDialog } from './DecisionsSaveDialog.tsx';
import { DeedsDialog } from './DeedsDialog.tsx';
import { ExcerptDialog } from './ExcerptDialog.tsx';
import { ImportFailedDialog } from './ImportFailedDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { MergePersonDialog } from './MergePersonDialog.tsx';
import { MergeTwoDialog } from './MergeTwoDialog.tsx';
import { NameCommunityDialog } from './NameCommunityDialog.tsx';
import { ProgressDialog } from './ProgressDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { FileReportDialog, ImportReportDialog } from './ReportDialog.tsx';
import { SplitPersonDialog } from './SplitPersonDialog.tsx';

export function Dialogs() {
  const dialog = useWindow((state) => state.dialog);
  const importing = useWindow((state) => state.importing);
  if (importing !== null) return <ProgressDialog importing={importing} />;
  switch (dialog?.kind) {
    case 'search': return <Palette />;
    case 'export': return <ExportDialog extent={dialog.extent} />;
    case 'view': return <ViewDialog key={dialog.was} was={dialog.was} />;
    case 'keys': return <KeysDialog />;
    case 'report': return <ImportReportDialog report={dialog.report} />;
    case 'file-report': return <FileReportDialog report={dialog.report} />;
    case 'import-failed': return <ImportFailedDialog message={dialog.message} />;
    case 'excerpt': return <ExcerptDialog dumpId={dialog.dumpId} line={dialog.line} />;
    case 'decisions': return <DecisionsDialog key={dialog.grant.token} grant={dialog.grant} preview={dialog.preview} />;
    case 'save-decisions': return <DecisionsSaveDialog />;
    case 'deeds': return <DeedsDialog />;
    case 'topic': return <TopicDialog key={dialog.from?.id ?? ''} from={dialog.from} />;
    case 'name-community': return <NameCommunityDialog community={dialog.community} />;
    case 'rename-person': return <RenameDialog id={dialog.id} name={dialog.name} />;
    case 'merge-person': return <MergePersonDialog id={dialog.id} name={dialog.name} />;
    case 'merge-two': return <MergeTwoDialog left={dialog.left} right={dialog.right} />;
    case 'split-person': return <SplitPersonDialog id={dialog.id} name={dialog.name} />;
    default: return null;
  }
}
