/** Bars at the lower edge of the map that say what a tool shows, and end it: the signs of a path and of a comparison, what is around a node, what is picked, what was opened. */
import { Bookmark, Copy, EyeOff, Image, Route, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { NodeKind } from '../../shared/model/slice.ts';
import type { PrintOptions } from '../../shared/print/options.ts';
import { counted, number } from '../../shared/text/words.ts';
import type { MapMask } from '../network/types.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { closedAmong, rowsAround } from '../state/tools-spotlight.ts';
import { lastName, MOST_STOPS, stopOn } from '../state/tools.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { chosenText } from './compare-text.ts';

function Bar({ label, children, onClear, clear = 'Clear' }: { label: string; children: ReactNode; onClear: () => void; clear?: string }) {
  return (
    <section className="fl legend scope" data-map-control aria-label={label}>
      {children}
      <button type="button" className="lg" onClick={onClear}>{clear} <Keys keys={['Esc']} /></button>
    </section>
  );
}

function ExportButton({ extent, children }: { extent: PrintOptions['extent']; children: string }) {
  const { openDialog } = useActions();
  return <button type="button" className="lg" onClick={() => openDialog({ kind: 'export', extent })}><Image size={14} />{children}</button>;
}

function PathBar() {
  const { endTask } = useActions();
  return (
    <Bar label="Path" onClear={endTask}>
      <span className="lg"><svg width={26} height={8} aria-hidden="true" stroke="var(--ink)" strokeWidth={2}><path d="M1 4h24" /></svg>shown path</span>
      <span className="lg hide-m"><svg width={26} height={8} aria-hidden="true" stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="6 5"><path d="M1 4h24" /></svg>other path, same length</span>
      <ExportButton extent="screen">Export this view</ExportButton>
    </Bar>
  );
}

function CompareBar({ left, right }: { left: string; right: string }) {
  const { endTask } = useActions();
  return (
    <Bar label="Comparison" onClear={endTask}>
      <span className="lg"><span className="dot side-a" />{lastName(left)} only</span>
      <span className="lg"><span className="dot side-both" />both</span>
      <span className="lg"><span className="dot side-b" />{lastName(right)} only</span>
      <span className="lg muted"><span className="dot side-none" />neither</span>
    </Bar>
  );
}

function AroundBar({ mask }: { mask: MapMask | null }) {
  const around = useWindow((state) => state.around);
  const slice = useWindow((state) => state.slice);
  const { showAround } = useActions();
  if (around === null || slice === null) return null;
  const rows = rowsAround(slice, around, mask);
  const closed = closedAmong(slice, rows, around.node.id);
  const people = slice.nodeKind.every((kind) => kind === NodeKind.person);
  return (
    <Bar label="Around" onClear={() => showAround(null)}>
      <span className="trunc">Around <b>{around.node.name}</b></span>
      <fieldset className="seg" aria-label="Steps around">
        <button type="button" aria-pressed={around.steps === 1} onClick={() => showAround({ ...around, steps: 1 })}>1 step</button>
        <button type="button" aria-pressed={around.steps === 2} onClick={() => showAround({ ...around, steps: 2 })}>2 steps</button>
      </fieldset>
      <span role="status">{number(Math.max(0, rows.size - 1))} of {counted(Math.max(0, slice.ids.length - 1), people ? 'person' : 'node', people ? 'people' : 'nodes')} in view{closed > 0 && `, ${number(closed)} lead no further`}</span>
    </Bar>
  );
}

function ChosenBar() {
  const chosen = useWindow((state) => state.chosen);
  const slice = useWindow((state) => state.slice);
  const { beginPath, choose, copy, markChosen, openDialog, showTable } = useActions();
  if (chosen.length === 0 || slice === null) return null;
  const stops = chosen.flatMap((id) => stopOn(slice, id) ?? []);
  return (
    <Bar label="Selection" onClear={() => choose([])}>
      <span><b className="num">{number(chosen.length)}</b> selected</span>
      <button type="button" className="lg" onClick={() => void markChosen('hidden')}><EyeOff size={14} />Hide</button>
      {stops.length > 1 && stops.length <= MOST_STOPS && <button type="button" className="lg" onClick={() => beginPath(stops)}><Route size={14} />Path</button>}
      <button type="button" className="lg" onClick={() => void copy(chosenText(slice, chosen), 'The selection')}><Copy size={14} />Copy as text</button>
      <button type="button" className="lg" onClick={() => showTable(true)}><Table2 size={14} />Table</button>
      <ExportButton extent="selection">Export selection</ExportButton>
      <button type="button" className="lg" onClick={() => openDialog({ kind: 'view', was: null })}><Bookmark size={14} />Keep as…</button>
    </Bar>
  );
}

function OpenedBar() {
  const opened = useWindow((state) => state.mapState?.look.opened.length ?? 0);
  const { changeLook } = useActions();
  if (opened === 0) return null;
  return (
    <section className="fl legend scope" data-map-control aria-label="Opened communities">
      <span>{counted(opened, 'community', 'communities')} opened</span>
      <Button small look="quiet" onClick={() => void changeLook({ opened: [] })}>Close {opened === 1 ? 'it' : 'them'}</Button>
    </section>
  );
}

/** True while one of the bars stands where the legend would. */
export const useScope = (): boolean => useWindow(({ task, around, chosen, years }) => (task !== null && task.kind !== 'dumps') || around !== null || chosen.length > 0 || years !== null);

export function ScopeBars({ mask }: { mask: MapMask | null }) {
  const task = useWindow((state) => state.task);
  return (
    <>
      <OpenedBar />
      <ChosenBar />
      {task?.kind === 'path' && <PathBar />}
      {task?.kind === 'compare' && task.left !== null && task.right !== null && <CompareBar left={task.left.name} right={task.right.name} />}
      {task === null && <AroundBar mask={mask} />}
    </>
  );
}
