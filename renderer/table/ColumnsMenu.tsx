/** Which columns the table shows; the first one says whose row it is and always stays. */
import { Check, Columns3 } from 'lucide-react';
import { useActions, useWindow } from '../state/context.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { Column } from './words.ts';

export function ColumnsMenu({ columns }: { columns: readonly Column[] }) {
  const without = useWindow((state) => state.withoutColumns);
  const { showColumn } = useActions();
  return (
    <span className="menu-at">
      <MenuButton label="Columns" words="Columns" icon={<Columns3 size={15} />} stays>
        {columns.slice(1).map(({ name, label }) => {
          const shown = !without.includes(name);
          return (
            <button type="button" role="menuitemcheckbox" aria-checked={shown} key={name} onClick={() => void showColumn(name, !shown)}>
              <span className="tick">{shown && <Check size={15} />}</span>{label}
            </button>
          );
        })}
      </MenuButton>
    </span>
  );
}
