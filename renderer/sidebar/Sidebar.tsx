/** The sidebar: search, the network that is shown, what it is filtered by, and the imported dumps. */
import { Search as SearchIcon, X } from 'lucide-react';
import { useId } from 'react';
import { Results } from '../search/Results.tsx';
import { SearchInput } from '../search/SearchInput.tsx';
import { useSearch } from '../search/useSearch.ts';
import { useActions } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Dumps } from './Dumps.tsx';
import { Filters } from './Filters.tsx';
import { Networks } from './Networks.tsx';
import { Views } from './Views.tsx';
import { Years } from './Years.tsx';

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
          {search.text === '' ? <Keys keys={['/']} /> : <IconButton label="Empty the field" onClick={() => search.type('')}><X size={14} /></IconButton>}
        </div>
      </div>
      {search.text.trim() === '' ? <><Networks /><Years /><Filters /><Views /><Dumps /></> : <Results search={search} listId={listId} />}
    </nav>
  );
}
