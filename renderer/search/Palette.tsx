/** The search in the middle of the window. */
import { Search as SearchIcon } from 'lucide-react';
import { useId } from 'react';
import { useActions } from '../state/context.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Results } from './Results.tsx';
import { SearchInput } from './SearchInput.tsx';
import { useSearch } from './useSearch.ts';

export function Palette() {
  const { closeDialog } = useActions();
  const search = useSearch(closeDialog);
  const listId = useId();
  return (
    <Dialog className="pal" label="Search" onClose={closeDialog} lightDismiss>
      <div className="pal-in">
        <SearchIcon size={18} />
        <SearchInput search={search} listId={listId} placeholder="Search papers and people" focused onEscape={closeDialog} />
      </div>
      <Results search={search} listId={listId} />
      <div className="pal-f">
        <span><Keys keys={['↑', '↓']} /> move</span>
        <span><Keys keys={['Enter']} /> show in the graph</span>
        <span className="grow" />
        <span><Keys keys={['Esc']} /> close</span>
      </div>
    </Dialog>
  );
}
