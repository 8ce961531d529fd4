/** What the keys of tools do on the map: with the node that the keyboard is on, or else with what is selected or picked. */
import type { ToolKey } from '../network/keys.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { stopOn, type Stop } from '../state/tools.ts';
import type { Named } from '../state/store.ts';

export function useToolKeys(): (key: ToolKey, focused: Named | null) => void {
  const { beginCompare, beginPath, chooseAlso, endTask, fillTask, mark, takeTool } = useActions();
  const slice = useWindow((state) => state.slice);
  const task = useWindow((state) => state.task?.kind ?? null);
  const chosen = useWindow((state) => state.chosen);
  const starred = useWindow((state) => state.mapState?.starred);
  const here = useWindow((state) => state.history.here);

  /** What a path or a comparison begins with. */
  const begins = (key: 'path' | 'compare', focused: Named | null): Stop[] => {
    const fits = (ids: readonly string[]): Stop[] => ids.flatMap((id) => stopOn(slice, id) ?? []).filter(({ kind }) => key === 'path' || kind === 'person');
    const picked = fits(chosen);
    if (picked.length > 1) return picked;
    const looked = fits([...(focused === null ? [] : [focused.id]), ...(here !== null && 'id' in here ? [here.id] : [])]).slice(0, 1);
    return looked.length > 0 ? looked : picked;
  };

  return (key, focused) => {
    switch (key) {
      case 'path':
      case 'compare': {
        const [first = null, second = null, ...rest] = begins(key, focused);
        if (task === key && focused !== null && fillTask(focused.id)) return;
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
