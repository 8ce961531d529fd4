/** A button that opens a menu: arrow keys move in it; Escape, a choice and a click elsewhere close it. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface MenuButtonProps {
  label: string;
  icon: ReactNode;
  /** Elements with a role of `menuitem…`. */
  children: ReactNode;
}

const items = (menu: HTMLElement | null): HTMLElement[] => [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

/** Moves the focus as the key says; false when the key does not move. */
function move(menu: HTMLElement | null, key: string): boolean {
  const all = items(menu);
  const at = all.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
  if (to === undefined) return false;
  all.at(to % all.length)?.focus();
  return true;
}

/** Calls `leave` when the pointer is pressed anywhere but on these elements. */
function whenPressedElsewhere(elements: readonly (HTMLElement | null)[], leave: () => void): () => void {
  const pressed = (event: PointerEvent): void => {
    if (!elements.some((element) => element?.contains(event.target as Node))) leave();
  };
  document.addEventListener('pointerdown', pressed);
  return () => document.removeEventListener('pointerdown', pressed);
}

export function MenuButton({ label, icon, children }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    items(menu.current)[0]?.focus();
    return whenPressedElsewhere([menu.current, button.current], () => setOpen(false));
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!move(menu.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <button ref={button} type="button" className="ib" aria-label={label} title={label} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {icon}
      </button>
      {open && <div ref={menu} className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} onClick={close}>{children}</div>}
    </>
  );
}
