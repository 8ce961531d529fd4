/** The parts of the window that F6 steps through. */

/** Gives the focus to the next part (or, with -1, to the one before), round and round. */
export function moveArea(step: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter((area) => area.checkVisibility() && area.closest('[inert]') === null);
  const here = areas.findIndex((area) => area.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  areas.at((from + step + areas.length) % areas.length)?.focus();
}
