/** Keys and pasting for the whole window; neither does anything while the user types in a field. */
import { useEffect } from 'react';
import type { Actions } from '../state/actions.ts';
import { NetworkKind } from '../../shared/model/slice.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { commandOf, type Command } from '../state/keys.ts';
import { standardKey } from '../state/letters.ts';
import { NARROW } from '../state/media.ts';
import { moveArea } from './areas.ts';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="radio"], [type="range"], [type="checkbox"]), textarea, select'));

const atMap = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[data-area="graph"]') !== null;

/** A modal dialog has its own keys. */
const dialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** Puts the focus into the sidebar's field, or opens the search where the sidebar is folded. */
function find(actions: Actions): void {
  const field = document.querySelector<HTMLInputElement>('#sidebar-search input');
  if (field) field.focus();
  else actions.openDialog({ kind: 'search' });
}

const isNetwork = (command: Command): command is NetworkKind => NetworkKind.safeParse(command).success;

function perform(command: Command, actions: Actions, table: boolean): void {
  if (isNetwork(command)) return void actions.changeLook({ network: command, opened: [] });
  const performers: Record<Exclude<Command, NetworkKind>, () => void> = {
    search: () => actions.openDialog({ kind: 'search' }),
    find: () => find(actions),
    undo: () => void actions.undo(),
    redo: () => void actions.redo(),
    import: () => void actions.chooseFiles(),
    export: () => actions.openDialog({ kind: 'export' }),
    sidebar: () => actions.toggleSidebar(matchMedia(NARROW).matches),
    panel: actions.togglePanel,
    'next-area': () => moveArea(1),
    'previous-area': () => moveArea(-1),
    keys: () => actions.openDialog({ kind: 'keys' }),
    back: actions.back,
    forward: actions.forward,
    clear: actions.clear,
    table: () => actions.showTable(!table),
  };
  performers[command]();
}

export function useKeys(): void {
  const actions = useActions();
  const table = useWindow((state) => state.table);
  const letters = useWindow((state) => state.letters);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || dialogOpen()) return;
      const onMap = atMap(event.target);
      const { ctrlKey, metaKey, shiftKey, altKey } = event;
      const key = ctrlKey || metaKey || altKey ? event.key : standardKey(event.key, onMap ? 'map' : 'anywhere', letters);
      const command = key === null ? null : commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }, isField(event.target), onMap);
      if (command === null) return;
      event.preventDefault();
      perform(command, actions, table);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isField(event.target) || dialogOpen()) return;
      event.preventDefault();
      void actions.pasteText(event.clipboardData?.getData('text/plain') ?? '');
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('paste', onPaste);
    };
  }, [actions, table, letters]);
}
