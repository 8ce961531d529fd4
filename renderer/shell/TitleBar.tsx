/** The title bar: the library's name, the search, and what can be done with the whole of it. */
import { FileDown, GitMerge, ImageDown, Search as SearchIcon } from 'lucide-react';
import { useActions, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';

function Mark() {
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <path d="M5 6.2 12.2 4.4M5.6 7.6l4.6 5.2M12.8 5.6l-1.7 6.6" fill="none" stroke="currentColor" strokeWidth={1.3} opacity={0.75} />
      <circle cx={4.4} cy={6.4} r={2.6} fill="currentColor" />
      <circle cx={13.2} cy={4.2} r={1.9} fill="currentColor" />
      <circle cx={11} cy={13.4} r={2.2} fill="var(--surface)" stroke="currentColor" strokeWidth={1.3} />
    </svg>
  );
}

/** Also there when nothing waits: the strictness of the rules is set in the review. */
function ReviewButton() {
  const waiting = useWindow((state) => state.queue?.items.length);
  const open = useWindow((state) => state.screen === 'review');
  const { showScreen } = useActions();
  if (waiting === undefined) return null;
  return (
    <Button
      small
      look="quiet"
      aria-label={waiting === 0 ? 'Review' : `Review ${waiting}`}
      aria-pressed={open}
      title={open ? 'Back to the map' : 'Review possible matches'}
      icon={<GitMerge size={15} />}
      onClick={() => showScreen(open ? 'map' : 'review')}
    >
      <span className="hide-s">Review</span> {waiting > 0 && <span className="count">{waiting}</span>}
    </Button>
  );
}

export function TitleBar() {
  const name = useWindow((state) => state.summary?.name);
  const hasMap = useWindow((state) => state.map !== null);
  const { chooseFiles, openDialog } = useActions();
  return (
    <header className="titlebar" data-area="title bar" tabIndex={-1}>
      <div className="tl">
        <span className="brand"><Mark /><span className="hide-m">Coterie</span></span>
        <span className="soft trunc">{name}</span>
      </div>
      <button type="button" className="omni" onClick={() => openDialog({ kind: 'search' })}>
        <SearchIcon size={14} />
        <span className="grow trunc">Search papers, people, topics and commands</span>
        <span className="hide-s" aria-hidden="true"><Keys keys={['Ctrl', 'K']} /></span>
      </button>
      <div className="tr">
        <Button small look="quiet" aria-label="Import" title="Import files" icon={<FileDown size={15} />} onClick={() => void chooseFiles()}>
          <span className="hide-s">Import</span>
        </Button>
        <ReviewButton />
        <Button small look="quiet" aria-label="Export" title="Export a picture or data" icon={<ImageDown size={15} />} disabled={!hasMap} onClick={() => openDialog({ kind: 'export' })}>
          <span className="hide-s">Export</span>
        </Button>
        <SettingsMenu />
      </div>
    </header>
  );
}
