/** The map of the network: a canvas that can be clicked, dragged, zoomed and walked with the keyboard. */
import { useImperativeHandle, useRef, useState, type ReactElement, type Ref } from 'react';
import './map.css';
import { HoverCard, useHoverCard } from './HoverCard.tsx';
import { describeMap } from './keys.ts';
import type { MapHandle, MapViewProps } from './types.ts';
import { useMapEngine } from './useMapEngine.ts';

export function MapView({ ref, ...props }: MapViewProps & { ref?: Ref<MapHandle> }): ReactElement {
  const region = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [announcement, setAnnouncement] = useState('');
  const { shown, point } = useHoverCard();
  const engine = useMapEngine(props, { region, canvas }, point, setAnnouncement);

  useImperativeHandle(ref, (): MapHandle => ({
    fit: () => { engine.current?.fit(); },
    zoomBy: (factor) => { engine.current?.zoomBy(factor); },
    toggleLayout: () => { engine.current?.toggleLayout(); },
    showPeople: (personIds) => {
      const rows = personIds.flatMap((id) => engine.current?.model.rowOf.get(id) ?? []);
      if (rows[0] !== undefined) engine.current?.setFocus(rows[0]);
      engine.current?.reveal(rows);
      region.current?.focus();
    },
    placement: () => engine.current?.placement() ?? { ids: [], x: [], y: [], pinned: [] },
    restore: (places, at) => { engine.current?.restore(places, at); },
    names: () => engine.current?.names() ?? { ids: [], places: [] },
    regions: () => engine.current?.regions() ?? [],
    standsOut: () => engine.current?.standsOut() ?? null,
    camera: () => engine.current?.window() ?? { x: 0, y: 0, scale: 1, width: 1, height: 1, fit: 1 },
  }), [engine]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application region takes its own keys (ARIA), so it must take the focus.
    <div ref={region} className="map" role="application" tabIndex={0} aria-label={describeMap(props)}>
      <div ref={canvas} className="map-canvas" aria-hidden="true" />
      <HoverCard card={shown} />
      <div className="map-quiet" aria-live="polite">{announcement}</div>
    </div>
  );
}
