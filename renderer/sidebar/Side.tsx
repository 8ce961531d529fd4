/** The left edge: the sidebar where there is room, else a rail whose buttons open it over the map. */
import { Files, PanelLeftOpen, Search as SearchIcon, UsersRound } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { NARROW, useMedia } from '../state/media.ts';
import { IconButton } from '../ui/Button.tsx';
import { Sidebar } from './Sidebar.tsx';

function Rail() {
  const narrow = useMedia(NARROW);
  const flyoutOpen = useWindow((state) => state.flyoutOpen);
  const dumps = useWindow((state) => state.summary?.dumps.length ?? 0);
  const { openDialog, toggleSidebar } = useActions();
  const open = (): void => toggleSidebar(narrow);
  return (
    <nav className="rail" aria-label="Library, folded" data-area="sidebar" tabIndex={-1}>
      <IconButton label="Search this library" onClick={() => openDialog({ kind: 'search' })}><SearchIcon size={17} /></IconButton>
      <hr />
      <IconButton label="Network: Coauthors" aria-current="true" aria-expanded={narrow ? flyoutOpen : undefined} onClick={open}><UsersRound size={17} /></IconButton>
      <hr />
      <IconButton label={`Imported dumps, ${dumps}`} onClick={open}><Files size={17} /><span className="badge">{dumps}</span></IconButton>
      <span className="grow" />
      <IconButton label="Open the sidebar" onClick={open}><PanelLeftOpen size={17} /></IconButton>
    </nav>
  );
}

function Flyout() {
  const { closeFlyout } = useActions();
  const flyout = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    flyout.current?.querySelector('input')?.focus();
    const elsewhere = (event: PointerEvent): void => {
      if (!flyout.current?.contains(event.target as Node)) closeFlyout();
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [closeFlyout]);
  return <div className="flyout" ref={flyout}><Sidebar /></div>;
}

export function Side() {
  const narrow = useMedia(NARROW);
  const sidebarOpen = useWindow((state) => state.sidebarOpen);
  const flyoutOpen = useWindow((state) => state.flyoutOpen);
  if (!narrow && sidebarOpen) return <div className="side"><Sidebar /></div>;
  return <div className="side"><Rail />{narrow && flyoutOpen && <Flyout />}</div>;
}
