/** A button that opens a menu: arrow keys move in it; Escape, a choice and a click elsewhere close it. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { menuItems, moveInMenu, whenPressedElsewhere } from './menu.ts';

interface MenuButtonProps {
  label: string;
  icon: ReactNode;
  /** Elements with a role of `menuitem…`. */
  children: ReactNode;
}

export function MenuButton({ label, icon, children }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    menuItems(menu.current)[0]?.focus();
    return whenPressedElsewhere([menu.current, button.current], () => setOpen(false));
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!moveInMenu(menu.current, event.key)) return;
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
