/** Lets anything that stands for a person open the menu of that person, with the right button and with the menu key. */
import type { MouseEvent } from 'react';
import { useActions } from '../state/context.tsx';
import type { Named } from '../state/store.ts';

export function usePersonMenu(): (person: Named) => { onContextMenu: (event: MouseEvent) => void } {
  const { openPersonMenu } = useActions();
  return (person) => ({
    onContextMenu: (event) => {
      event.preventDefault();
      openPersonMenu(person, { x: event.clientX, y: event.clientY });
    },
  });
}
