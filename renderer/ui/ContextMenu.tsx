/** A menu at a place of the window: arrow keys and letters move in it; Escape, a choice and a press elsewhere close it. */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { menuItems, moveInMenu, whenPressedElsewhere } from './menu.ts';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  /** A key that does the same, for example `Enter`. */
  keys?: string;
  /** Takes something away. */
  danger?: boolean;
  onChoose: () => void;
}

interface ContextMenuProps {
  /** Read aloud, and shown as the head of the menu. */
  label: string;
  /** In pixels of the window. */
  at: { x: number; y: number };
  /** Groups are set apart by a line; an empty one is left out. */
  groups: readonly (readonly MenuItem[])[];
  /** Asked for before a choice is carried out, and without a choice. */
  onClose: (chosen: boolean) => void;
}

/** Pixels that the menu keeps from the edges of the window. */
const EDGE = 8;

/** Remembers what had the focus, gives it to the first item, and closes when the window is resized or left. */
function useOpened(menu: { current: HTMLDivElement | null }, close: () => void): () => void {
  const before = useRef<Element | null>(null);
  const latest = useRef(close);
  useLayoutEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    before.current = document.activeElement;
    menuItems(menu.current)[0]?.focus({ preventScroll: true });
    const leave = (): void => latest.current();
    const stop = whenPressedElsewhere([menu.current], leave);
    window.addEventListener('resize', leave);
    window.addEventListener('blur', leave);
    return () => {
      stop();
      window.removeEventListener('resize', leave);
      window.removeEventListener('blur', leave);
    };
  }, [menu]);
  return () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
}

function Item({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={item.danger === true ? 'danger' : undefined} onClick={onChoose}>
      <span className="tick" aria-hidden="true">{item.icon}</span>
      {item.label}
      {item.keys !== undefined && <span className="k" aria-hidden="true"><kbd className="kbd">{item.keys}</kbd></span>}
    </button>
  );
}

export function ContextMenu({ label, at, groups, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const giveBack = useOpened(menu, () => onClose(false));
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.style.left = `${Math.max(EDGE, Math.min(at.x, window.innerWidth - element.offsetWidth - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(at.y, window.innerHeight - element.offsetHeight - EDGE))}px`;
  }, [at.x, at.y]);
  const choose = (item: MenuItem): void => {
    giveBack();
    onClose(true);
    item.onChoose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      giveBack();
      onClose(false);
    } else if (!moveInMenu(menu.current, event.key)) return;
    event.preventDefault();
  };
  return (
    <div ref={menu} className="menu ctx" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      <div className="menu-h trunc" aria-hidden="true">{label}</div>
      {groups.filter((group) => group.length > 0).map((group, index) => (
        <div role="group" key={group[0]?.label}>
          {index > 0 && <hr />}
          {group.map((item) => <Item key={item.label} item={item} onChoose={() => choose(item)} />)}
        </div>
      ))}
    </div>
  );
}
