/** Beside what a tool has found: the same as rows of the table. */
import { Table2 } from 'lucide-react';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';

export function AsTable() {
  const { showTable } = useActions();
  return <Button small look="quiet" icon={<Table2 size={14} />} onClick={() => showTable(true)}>As a table</Button>;
}
