/** The button on the map that puts the table in its place. */
import { Table2 } from 'lucide-react';
import { useHint } from '../shell/useCaps.ts';
import { useActions } from '../state/context.tsx';

export function TableButton() {
  const { showTable } = useActions();
  const hint = useHint();
  return (
    <button type="button" className="tx" aria-label="Table" title={hint('The network as a table', 'T')} onClick={() => showTable(true)}>
      <Table2 size={15} /><span className="hide-m">Table</span>
    </button>
  );
}
