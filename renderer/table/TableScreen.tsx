/** The network of the map as a table, with the map's filter and selection; of a path, a comparison or a selection, its rows alone. */
import { Copy, FileSpreadsheet, ListFilter, Network, Route, Table2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { GraphSlice } from '../../shared/model/slice.ts';
import { ReadingLibrary } from '../canvas/ReadingLibrary.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { tableCsv } from './csv.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { scopeOf, type Scope } from './scope.ts';
import { TreeGrid } from './TreeGrid.tsx';
import { useListed, type Listed } from './useListed.ts';
import { useTable } from './useTable.ts';
import { columnsOf, sizeWords, tableText } from './words.ts';

/** What a tool has set off in this slice. */
function useScope(slice: GraphSlice): Scope | null {
  const [task, found, around, chosen] = [useWindow((state) => state.task), useWindow((state) => state.found), useWindow((state) => state.around), useWindow((state) => state.chosen)];
  return useMemo(() => scopeOf(slice, { task, found, around, chosen }), [slice, task, found, around, chosen]);
}

function TableOf({ slice, mask }: Listed) {
  const { announce, copy, saveTable, showTable } = useActions();
  const scope = useScope(slice);
  const [whole, setWhole] = useState(false);
  const table = useTable(slice, mask, whole ? null : scope?.ids ?? null);
  const size = sizeWords(table.model);
  useEffect(() => announce(`Table of ${size}`), [announce, size]);
  return (
    <>
      <div className="tg-bar">
        <div className="fl">
          <span className="tx"><ListFilter size={15} />{size}</span>
          {scope !== null && <button type="button" className="tx" aria-pressed={!whole} onClick={() => setWhole(!whole)}><Route size={15} />Only {scope.words}</button>}
          <ColumnsMenu columns={columnsOf(slice.network)} />
          <button type="button" className="tx" onClick={() => void saveTable(tableCsv(table.model, table.items, table.papersAtLeast))}><FileSpreadsheet size={15} />Save as CSV</button>
          <button type="button" className="tx" onClick={() => void copy(tableText(table.model, table.items, table.papersAtLeast), 'The table')}><Copy size={15} />Copy as text</button>
        </div>
        <span className="grow" />
        <div className="fl" role="group" aria-label="How the network is shown">
          <button type="button" className="tx" aria-pressed={false} onClick={() => showTable(false)}><Network size={15} />Graph</button>
          <button type="button" className="tx" aria-pressed onClick={() => showTable(true)}><Table2 size={15} />Table</button>
        </div>
      </div>
      {slice.whole.reason !== null && <p className="muted small tg-why">{slice.whole.reason}</p>}
      {table.model.nodes.length === 0
        ? <div className="empty"><h2>Nothing passes the filter</h2><p>The papers are still in the library. Clear the filter in the sidebar to see them again.</p></div>
        : <TreeGrid table={table} />}
    </>
  );
}

function Listing({ onMap }: { onMap: GraphSlice }) {
  const { answer, retry } = useListed(onMap);
  if (answer.state !== 'done') return <Waiting answer={answer} retry={retry} />;
  return <TableOf {...answer.value} />;
}

/** Whoever was in the table stands on the map when it goes, unless they were taken elsewhere. */
function focusMap(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-area="graph"] [role="application"]')?.focus();
}

export function TableScreen() {
  useEffect(() => focusMap, []);
  const slice = useWindow((state) => state.slice);
  return (
    <main className="tbl" aria-label="Table" data-area="graph" tabIndex={-1}>
      {slice === null ? <ReadingLibrary /> : <Listing key={slice.network} onMap={slice} />}
    </main>
  );
}
