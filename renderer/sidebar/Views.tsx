/** Views of the map that were kept under a name; a click opens one. */
import { Bookmark, BookmarkPlus, PencilLine, Trash2 } from 'lucide-react';
import { useActions, useWindow } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';

export function Views() {
  const views = useWindow((state) => state.mapState?.views) ?? [];
  const { forgetView, openDialog, openView } = useActions();
  return (
    <section className="side-sec" aria-label="Views">
      <h2 className="side-h">Views</h2>
      <ul>
        {views.map(({ name, network }) => (
          <li key={name} className="kept">
            <button type="button" className="srow" title={`Open the view ${name} (${network})`} onClick={() => void openView(name)}><Bookmark size={15} /><span className="trunc grow">{name}</span></button>
            <IconButton label={`Rename the view ${name}`} onClick={() => openDialog({ kind: 'view', was: name })}><PencilLine size={14} /></IconButton>
            <IconButton label={`Forget the view ${name}`} onClick={() => void forgetView(name)}><Trash2 size={14} /></IconButton>
          </li>
        ))}
      </ul>
      <button type="button" className="srow add" onClick={() => openDialog({ kind: 'view', was: null })}><BookmarkPlus size={15} />Keep this view…</button>
    </section>
  );
}
