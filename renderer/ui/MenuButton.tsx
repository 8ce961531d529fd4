/** A button that opens a menu: arrow keys move in it; Escape, a choice and a click elsewhere close it. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { menuItems, moveInMenu, whenPressedElsewhere } from './menu.ts';

interface MenuButtonProps {
  label: string;
  icon: ReactNode;
  /** Beside the icon; without it the label is only read aloud. */
  words?: string;
  /** Choices that do not exclude each other leave the menu open. */
  stays?: boolean;
  /** Elements with a role of `menuitem…`. */
  children: ReactNode;
}

export function MenuButton({ label, icon, words, stays = false, children }: MenuButtonProps) {
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
      <button
        ref={button} type="button" className={words === undefined ? 'ib' : 'tx'} aria-label={label} title={words === undefined ? label : undefined}
        aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}
      >
        {icon}{words}
      </button>
      {open && <div ref={menu} className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} onClick={stays ? undefined : close}>{children}</div>}
    </>
  );
}
