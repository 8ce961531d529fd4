/** The map of the network: a canvas that can be clicked, dragged, zoomed and walked with the keyboard. */
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import './map.css';
import { HoverCard, useHoverCard } from './HoverCard.tsx';
import { MapEngine } from './engine.ts';
import { listen } from './gestures.ts';
import { gestureTarget } from './interaction.ts';
import { describeMap, describePerson, keyAction, nextCoauthor, personTowards, type KeyAction } from './keys.ts';
import type { MapHandle, MapViewProps } from './types.ts';

const ZOOM_STEP = 1.3;

export function MapView({ ref, ...props }: MapViewProps & { ref?: Ref<MapHandle> }): ReactElement {
  const region = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const engine = useRef<MapEngine | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [announcement, setAnnouncement] = useState('');
  const card = useHoverCard();
  const { point } = card;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const { slice, theme } = latest.current;
    const made = new MapEngine(element, slice, theme, {
      onLayout: (state) => { latest.current.onLayout(state); },
      onPlaced: (placement) => { latest.current.onPlaced(placement); },
      onZoom: (ratio) => { latest.current.onZoom(ratio); },
    });
    engine.current = made;
    const stop = listen(element, gestureTarget(made, element, () => latest.current, point));
    const observer = new ResizeObserver(() => { made.resize(); });
    observer.observe(element);
    return () => {
      observer.disconnect();
      stop();
      made.dispose();
      engine.current = null;
    };
  }, [point]);

  useEffect(() => { engine.current?.setSlice(props.slice); }, [props.slice]);
  useEffect(() => { engine.current?.setTheme(props.theme); }, [props.theme]);
  useEffect(() => { engine.current?.setLabels(props.labels); }, [props.labels]);
  useEffect(() => { engine.current?.select(props.selection); }, [props.selection]);

  useImperativeHandle(ref, (): MapHandle => ({
    fit: () => { engine.current?.fit(); },
    zoomBy: (factor) => { engine.current?.zoomBy(factor); },
    toggleLayout: () => { engine.current?.toggleLayout(); },
    showPerson: (personId) => {
      const row = engine.current?.model.rowOf.get(personId);
      if (row !== undefined) {
        engine.current?.setFocus(row);
        engine.current?.centre(row);
      }
      region.current?.focus();
    },
    picture: async (scale) => {
      if (!engine.current) throw new Error('The map is not on the screen, so there is no picture of it.');
      return engine.current.picture(scale);
    },
  }), []);

  const walk = useRef({ hub: -1, at: -1 });
  const goTo = (map: MapEngine, row: number): void => {
    if (row < 0) return;
    map.setFocus(row);
    map.reveal(row);
    setAnnouncement(describePerson(map.model, row));
  };
  const obey = (map: MapEngine, action: KeyAction): void => {
    const focused = map.focus;
    switch (action.kind) {
      case 'walk': goTo(map, personTowards(map.model, focused, action.direction)); break;
      case 'coauthor': {
        if (focused !== walk.current.at || focused < 0) walk.current.hub = focused;
        const next = focused < 0 ? personTowards(map.model, -1, 'right') : nextCoauthor(map.model, walk.current.hub, focused, action.step);
        walk.current.at = next;
        goTo(map, next);
        break;
      }
      case 'open': { const id = map.model.slice.ids[focused]; if (id !== undefined) props.onOpen(id); break; }
      case 'clear': map.setFocus(-1); props.onSelect(null); break;
      case 'fit': map.fit(); break;
      case 'zoomIn': map.zoomBy(ZOOM_STEP); break;
      case 'zoomOut': map.zoomBy(1 / ZOOM_STEP); break;
      case 'toggleLayout': map.toggleLayout(); break;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    if (!action || !engine.current) return;
    event.preventDefault();
    obey(engine.current, action);
  };

  return (
    <div ref={region} className="map" role="application" tabIndex={0} aria-label={describeMap(props)} onKeyDown={onKeyDown}>
      <div ref={canvas} className="map-canvas" aria-hidden="true" />
      <HoverCard card={card.shown} />
      <div className="map-quiet" aria-live="polite">{announcement}</div>
    </div>
  );
}
