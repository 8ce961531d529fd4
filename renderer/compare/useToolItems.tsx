/** What the menu of a node offers beside its details: marks for good, paths, comparisons, steps around it, and letting it go where it was placed. */
import { Columns2, EyeOff, MapPinOff, Network, Octagon, Route, Star, UserCheck } from 'lucide-react';
import { NodeFlag } from '../../shared/model/slice.ts';
import { useCaps } from '../shell/useCaps.ts';
import { useActions, useWindow } from '../state/context.tsx';
import type { Named } from '../state/store.ts';
import { stopOn } from '../state/tools.ts';
import type { MenuItem } from '../ui/ContextMenu.tsx';

const SIZE = 15;

/** Groups of items. Only people (not `other`) are compared and can be the user; a community is no stop of a path. */
export function useToolItems({ id, name }: Named, other: boolean): MenuItem[][] {
  const { beginCompare, beginPath, mark, release, showAround } = useActions();
  const state = useWindow(({ mapState }) => mapState);
  const slice = useWindow((all) => all.slice);
  const row = slice?.ids.indexOf(id) ?? -1;
  const pinned = ((slice?.nodeFlags[row] ?? 0) & NodeFlag.pinned) !== 0;
  const caps = useCaps('map');
  const cap = (key: string): { keys?: string } => {
    const [now] = caps([key]);
    return now === undefined ? {} : { keys: now };
  };
  const has = (list: readonly { id: string }[] | undefined): boolean => list?.some((one) => one.id === id) ?? false;
  const [hidden, closed, starred, me] = [has(state?.hidden), has(state?.closed), has(state?.starred), state?.me?.id === id];
  const around: MenuItem[] = row < 0 ? [] : [{ label: 'Show 1 step around', icon: <Network size={SIZE} />, onChoose: () => showAround({ node: { id, name }, steps: 1 }) }];
  const stop = stopOn(slice, id) ?? (other ? null : { id, name, kind: 'person' as const });
  const ways: MenuItem[] = [
    ...(stop === null ? [] : [{ label: 'Path from here', icon: <Route size={SIZE} />, ...cap('P'), onChoose: () => beginPath([stop]) }]),
    ...(other ? [] : [{ label: 'Compare with…', icon: <Columns2 size={SIZE} />, ...cap('C'), onChoose: () => beginCompare({ id, name }) }]),
  ];
  const marks: MenuItem[] = [
    { label: starred ? 'Follow no longer' : 'Follow', icon: <Star size={SIZE} />, ...cap('S'), onChoose: () => void mark([id], name, 'starred', !starred) },
    ...(other ? [] : [{ label: me ? 'This is not me' : 'This is me', icon: <UserCheck size={SIZE} />, onChoose: () => void mark([id], name, 'me', !me) }]),
    { label: closed ? 'Expand again' : 'Do not expand', icon: <Octagon size={SIZE} />, onChoose: () => void mark([id], name, 'closed', !closed) },
    { label: hidden ? 'Show again' : 'Hide', icon: <EyeOff size={SIZE} />, onChoose: () => void mark([id], name, 'hidden', !hidden) },
  ];
  const places: MenuItem[] = pinned ? [{ label: 'Release the pin', icon: <MapPinOff size={SIZE} />, onChoose: () => void release([id]) }] : [];
  return [[...ways, ...around], [...marks, ...places]];
}
