/** The sidebar: search, the network that is shown, and the imported dumps. */
import { List, Search as SearchIcon, UsersRound, X } from 'lucide-react';
import { useId } from 'react';
import { Results } from '../search/Results.tsx';
import { SearchInput } from '../search/SearchInput.tsx';
import { useSearch } from '../search/useSearch.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Dumps } from './Dumps.tsx';

function Network() {
  const all = useWindow((state) => state.summary?.people ?? 0);
  const { showScreen } = useActions();
  const people = useWindow((state) => state.slice?.ids.length ?? 0);
  return (
    <section className="side-sec">
      <h2 className="side-h">Network</h2>
      <div className="srow" aria-current="true"><UsersRound size={15} />Coauthors<span className="n">{people}</span></div>
      <button type="button" className="srow" onClick={() => showScreen('people')}><List size={15} />List of people<span className="n">{all}</span></button>
    </section>
  );
}

export function Sidebar() {
  const { closeFlyout } = useActions();
  const search = useSearch(closeFlyout);
  const listId = useId();
  return (
    <nav className="sidebar" aria-label="Library" data-area="sidebar" tabIndex={-1}>
      <div className="side-sec side-search">
        <div className="inp" id="sidebar-search">
          <SearchIcon size={14} />
          <SearchInput search={search} listId={listId} placeholder="Search this library" onEscape={closeFlyout} />
          {search.text === '' ? <Keys keys={['/']} /> : <IconButton label="Clear the search" onClick={() => search.type('')}><X size={14} /></IconButton>}
        </div>
      </div>
      {search.text.trim() === '' ? <><Network /><Dumps /></> : <Results search={search} listId={listId} />}
    </nav>
  );
}
