/** Fields of a filter that wait until the user pauses, so that every keystroke is not a change of its own. */
import { useEffect, useId, useRef, useState } from 'react';

/** Milliseconds. */
const PAUSE = 350;

/** What is typed, given on after a pause; a value changed from outside (undo) replaces it. */
function usePaused<T>(value: T, give: (value: T) => void): [T, (value: T) => void] {
  const [typed, setTyped] = useState({ of: value, is: value });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (typed.of !== value) setTyped({ of: value, is: value });
  return [typed.is, (next) => {
    setTyped({ of: value, is: next });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => give(next), PAUSE);
  }];
}

export function TextField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [typed, type] = usePaused(value, onChange);
  const id = useId();
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="inp-t" type="search" value={typed} onChange={(event) => type(event.target.value)} />
    </div>
  );
}

/** A whole number from 0 on. */
export function NumberField({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const [typed, type] = usePaused(value, onChange);
  const id = useId();
  return (
    <div className="fld fld-row">
      <label className="grow" htmlFor={id}>{label}</label>
      <input id={id} className="inp-t num" type="number" min={0} max={9_999} value={typed} onChange={(event) => type(Math.min(9_999, Math.max(0, Math.trunc(event.target.valueAsNumber) || 0)))} />
    </div>
  );
}
