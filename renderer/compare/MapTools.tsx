/** The tools of the map, top left: select, lasso, path, compare, the years, and the layout. */
import { Columns2, History, LassoSelect, MousePointer2, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import { LayoutControl } from '../canvas/Controls.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { yearSpan } from '../state/tools-years.ts';
import { useHint } from '../shell/useCaps.ts';
import { useToolKeys } from './useToolKeys.ts';

function ToolButton({ name, keys, on, icon, onChoose, disabled = false }: { name: string; keys?: string; on: boolean; icon: ReactNode; onChoose: () => void; disabled?: boolean }) {
  const hint = useHint();
  const title = keys === undefined ? name : hint(name, keys);
  return <button type="button" className="ib" aria-label={name} title={title} aria-pressed={on} disabled={disabled} onClick={onChoose}>{icon}</button>;
}

export function MapTools() {
  const tool = useWindow((state) => state.tool);
  const task = useWindow((state) => state.task?.kind ?? null);
  const years = useWindow((state) => state.years !== null);
  const dated = useWindow((state) => state.slice !== null && yearSpan(state.slice) !== null);
  const { endTask, takeTool, toggleYears } = useActions();
  const press = useToolKeys();
  return (
    <div className="fl at-tl" data-map-control role="toolbar" aria-label="Tools">
      <ToolButton name="Select" keys="V" on={tool === 'select' && task === null} icon={<MousePointer2 size={16} />} onChoose={() => press('select', null)} />
      <ToolButton name="Lasso" keys="L" on={tool === 'lasso'} icon={<LassoSelect size={16} />} onChoose={() => takeTool(tool === 'lasso' ? 'select' : 'lasso')} />
      <ToolButton name="Path" keys="P" on={task === 'path'} icon={<Route size={16} />} onChoose={() => (task === 'path' ? endTask() : press('path', null))} />
      <ToolButton name="Compare" keys="C" on={task === 'compare'} icon={<Columns2 size={16} />} onChoose={() => (task === 'compare' ? endTask() : press('compare', null))} />
      <ToolButton name="Play the years" on={years} disabled={!dated} icon={<History size={16} />} onChoose={toggleYears} />
      <hr />
      <LayoutControl />
    </div>
  );
}
