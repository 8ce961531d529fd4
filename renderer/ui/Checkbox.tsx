/** A box with its words, and at the end of the row a count. */
import type { ReactNode } from 'react';

interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  count?: string;
  /** The count in words, for those who hear it. */
  countLabel?: string;
  /** Share from 0 to 1, drawn as a line under the words. */
  share?: number;
}

export function Checkbox({ checked, onChange, children, count, countLabel, share }: CheckboxProps) {
  return (
    <label className="chk">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span className="trunc grow">{children}</span>
      {count !== undefined && <span className="n"><span aria-hidden={countLabel !== undefined}>{count}</span>{countLabel !== undefined && <span className="vh">, {countLabel}</span>}</span>}
      {share !== undefined && <span className="chk-bar" style={{ width: `${Math.round(100 * share)}%` }} aria-hidden="true" />}
    </label>
  );
}
