/** The side panel while a path, a comparison of people or of dumps is under way. */
import { X } from 'lucide-react';
import { useActions, useWindow } from '../state/context.tsx';
import type { Task } from '../state/tools.ts';
import { IconButton } from '../ui/Button.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { DumpsPanel } from './DumpsPanel.tsx';
import { pathWords } from './path-words.ts';
import { PathPanel } from './PathPanel.tsx';

export const taskNames = { path: 'Path', compare: 'Compare two people', dumps: 'Compare two dumps' } as const satisfies Record<Task['kind'], string>;

function Body({ task }: { task: Task }) {
  if (task.kind === 'path') return <PathPanel task={task} />;
  return task.kind === 'compare' ? <ComparePanel task={task} /> : <DumpsPanel task={task} />;
}

export function TaskPanel({ task }: { task: Task }) {
  const { endTask } = useActions();
  const network = useWindow((state) => state.mapState?.look.network) ?? 'coauthors';
  const name = task.kind === 'path' ? pathWords[network].title : taskNames[task.kind];
  return (
    <aside className="panel" aria-label="Details">
      <div className="panel-head"><h2>{name}</h2><IconButton label={`Close: ${name.toLowerCase()}`} onClick={endTask}><X size={16} /></IconButton></div>
      <Scroll className="panel-body" aria-label={name} data-area="details"><Body task={task} /></Scroll>
    </aside>
  );
}
