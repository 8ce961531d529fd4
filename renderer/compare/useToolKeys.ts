/** What the keys of tools do on the map: with whom the keyboard is on, or else with who is selected or picked. */
import type { ToolKey } from '../network/keys.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { isPerson, nodeName } from '../state/tools.ts';
import type { Named } from '../state/store.ts';

export function useToolKeys(): (key: ToolKey, focused: Named | null) => void {
  const { beginCompare, beginPath, chooseAlso, endTask, fillTask, mark, takeTool } = useActions();
  const slice = useWindow((state) => state.slice);
  const task = useWindow((state) => state.task?.kind ?? null);
  const chosen = useWindow((state) => state.chosen);
  const starred = useWindow((state) => state.mapState?.starred);
  const here = useWindow((state) => state.history.here);

  /** People that a path or a comparison begins with. */
  const people = (focused: Named | null): Named[] => {
    const picked = chosen.filter((id) => slice !== null && isPerson(slice, id)).map((id) => ({ id, name: nodeName(slice, id) }));
    if (picked.length > 1) return picked;
    if (focused !== null && slice !== null && isPerson(slice, focused.id)) return [focused];
    return here?.kind === 'person' ? [{ id: here.id, name: nodeName(slice, here.id) }] : picked;
  };

  return (key, focused) => {
    switch (key) {
      case 'path':
      case 'compare': {
        const [first = null, second = null, ...rest] = people(focused);
        if (task === key && focused !== null && fillTask(focused)) return;
        if (key === 'path') beginPath([first, second, ...rest]);
        else beginCompare(first, second);
        break;
      }
      case 'lasso': takeTool('lasso'); break;
      case 'select':
        takeTool('select');
        endTask();
        break;
      case 'choose': if (focused !== null) chooseAlso(focused.id); break;
      case 'follow': {
        const on = !(starred ?? []).some(({ id }) => id === focused?.id);
        if (focused !== null) void mark([focused.id], focused.name, 'starred', on);
        break;
      }
    }
  };
}
