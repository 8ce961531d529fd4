/** The keyboard on the canvas at work: moves the focus from person to person, says whom it is on, and obeys the other keys. */
import type { MapEngine } from './engine.ts';
import { describePerson, keyAction, nextCoauthor, personTowards, type KeyAction } from './keys.ts';
import type { MapViewProps } from './types.ts';

const ZOOM_STEP = 1.3;

/** Listens for keys on `element` while it has the focus, until the returned function is called. `say` tells a screen reader. */
export function listenToKeys(element: HTMLElement, map: MapEngine, props: () => MapViewProps, say: (text: string) => void): () => void {
  const walker = new Walker(map, say);
  const onKey = (event: KeyboardEvent): void => {
    const { shiftKey, ctrlKey, metaKey, altKey } = event;
    const { standardKey = (pressed: string) => pressed } = props();
    const key = standardKey(event.key);
    const action = key === null ? undefined : keyAction({ key, shiftKey, ctrlKey, metaKey, altKey });
    if (!action) return;
    event.preventDefault();
    obey(map, walker, props(), action);
  };
  const stop = new AbortController();
  element.addEventListener('keydown', onKey, { signal: stop.signal });
  element.addEventListener('focus', () => { map.hasKeys(true); }, { signal: stop.signal });
  element.addEventListener('blur', () => { map.hasKeys(false); }, { signal: stop.signal });
  map.hasKeys(document.activeElement === element);
  return () => { stop.abort(); };
}

class Walker {
  readonly #map: MapEngine;
  readonly #say: (text: string) => void;
  /** Whose coauthors are being walked around, and where the walk is. */
  #hub = -1;
  #at = -1;

  constructor(map: MapEngine, say: (text: string) => void) {
    this.#map = map;
    this.#say = say;
  }

  goTo(row: number): void {
    if (row < 0) return;
    this.#map.setFocus(row);
    this.#map.reveal([row]);
    this.#say(describePerson(this.#map.model, row));
  }

  /** The next coauthor of the person from whom the walk began; any other move begins a new walk. */
  coauthor(step: 1 | -1): void {
    const { focus, model } = this.#map;
    if (focus < 0) {
      this.goTo(personTowards(model, -1, 'right'));
      return;
    }
    if (focus !== this.#at) this.#hub = focus;
    this.#at = nextCoauthor(model, this.#hub, focus, step);
    this.goTo(this.#at);
  }
}

function obey(map: MapEngine, walker: Walker, props: MapViewProps, action: KeyAction): void {
  switch (action.kind) {
    case 'walk': walker.goTo(personTowards(map.model, map.focus, action.direction)); break;
    case 'coauthor': walker.coauthor(action.step); break;
    case 'open': {
      const id = map.model.slice.ids[map.focus];
      if (id !== undefined) props.onOpen(id);
      break;
    }
    case 'clear':
      if (props.onClear) {
        props.onClear();
        break;
      }
      map.setFocus(-1);
      props.onSelect(null);
      break;
    case 'tool': {
      const [id, name] = [map.model.slice.ids[map.focus], map.model.slice.names[map.focus]];
      props.onToolKey?.(action.key, id === undefined || name === undefined ? null : { id, name });
      break;
    }
    case 'fit': map.fit(); break;
    case 'zoomIn': map.zoomBy(ZOOM_STEP); break;
    case 'zoomOut': map.zoomBy(1 / ZOOM_STEP); break;
    case 'toggleLayout': map.toggleLayout(); break;
  }
}
