/** What every menu does with keys and with presses beside it. */

export const menuItems = (menu: HTMLElement | null): HTMLElement[] => [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? [])];

/** Moves the focus as the key says: arrows, Home, End, and the first letter of an item. False when the key does not move. */
export function moveInMenu(menu: HTMLElement | null, key: string): boolean {
  const all = menuItems(menu);
  const at = all.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key] ?? startingWith(all, at, key);
  if (to === undefined) return false;
  all.at(to % all.length)?.focus();
  return true;
}

/** The next item after `at` whose words start with this letter. */
function startingWith(all: readonly HTMLElement[], at: number, key: string): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLowerCase();
  const order = all.map((_, step) => (at + 1 + step) % all.length);
  return order.find((index) => all[index]?.textContent.trim().toLowerCase().startsWith(letter) === true);
}

/** Calls `leave` when the pointer is pressed anywhere but on these elements, until the returned function is called. */
export function whenPressedElsewhere(elements: readonly (HTMLElement | null)[], leave: () => void): () => void {
  const pressed = (event: PointerEvent): void => {
    if (!elements.some((element) => element?.contains(event.target as Node))) leave();
  };
  document.addEventListener('pointerdown', pressed, { capture: true });
  return () => document.removeEventListener('pointerdown', pressed, { capture: true });
}
