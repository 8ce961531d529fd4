/** In the list of dumps: compares a dump with another one of the same owner, where there is one. */
import { Diff } from 'lucide-react';
import type { DumpRow } from '../../shared/model/library.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { dumpsOfSameOwner } from '../state/tools.ts';
import { IconButton } from '../ui/Button.tsx';

export function CompareDumps({ dump }: { dump: DumpRow }) {
  const { begin } = useActions();
  const dumps = useWindow((state) => state.summary?.dumps) ?? [];
  const same = dumpsOfSameOwner(dumps, dump.id);
  const at = same.findIndex(({ id }) => id === dump.id);
  // With the one before it; the oldest with the one after it.
  const [before, after] = at > 0 ? [same[at - 1], dump] : [dump, same[1]];
  if (!before || !after) return null;
  return <IconButton label={`Compare ${before.file} with ${after.file}`} onClick={() => begin({ kind: 'dumps', before: before.id, after: after.id })}><Diff size={14} /></IconButton>;
}
