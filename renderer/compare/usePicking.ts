/** What a click on the map does: fills what a tool waits for, opens a community, or selects. */
import type { MapSelection } from '../state/selection.ts';
import { selectedFrom } from '../state/selection.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { communityOf } from '../state/tools.ts';

export function usePicking(): (clicked: MapSelection | null) => void {
  const { changeLook, fillTask, select } = useActions();
  const slice = useWindow((state) => state.slice);
  const opened = useWindow((state) => state.mapState?.look.opened) ?? [];
  return (clicked) => {
    if (slice === null) return;
    if (clicked?.kind === 'person') {
      const { id } = clicked;
      const community = communityOf(slice, id);
      if (community !== null) {
        void changeLook({ opened: [...new Set([...opened, community])] });
        return;
      }
      if (fillTask(id)) return;
    }
    select(selectedFrom(slice, clicked));
  };
}
