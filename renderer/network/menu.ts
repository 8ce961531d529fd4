/** Asking for the menu of a person: with the right button on the disc, or with the menu key where the focus is. */
import { NodeKind } from '../../shared/model/slice.ts';
import type { MapEngine } from './engine.ts';
import type { MapViewProps } from './types.ts';

/** Listens on the region until the returned function is called; `canvas` is where people are drawn. */
export function listenToMenu(region: HTMLElement, canvas: HTMLElement, map: MapEngine, props: () => MapViewProps): () => void {
  const onMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const { left, top } = canvas.getBoundingClientRect();
    // The key speaks to what has the focus, which is the region; the pointer to the canvas in it.
    const byKey = event.target === region;
    const row = byKey ? map.focus : map.personAt({ x: event.clientX - left, y: event.clientY - top });
    const [id, name] = [map.model.slice.ids[row], map.model.slice.names[row]];
    if (id === undefined || name === undefined || map.model.slice.nodeKind[row] !== NodeKind.person) return;
    const { x, y } = map.whereIs(row);
    props().onMenu?.({ id, name }, byKey ? { x: left + x, y: top + y } : { x: event.clientX, y: event.clientY });
  };
  region.addEventListener('contextmenu', onMenu);
  return () => { region.removeEventListener('contextmenu', onMenu); };
}
