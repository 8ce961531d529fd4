/** Ties the engine to React: made when the canvas is there, told what changes, taken down with it. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CardFacts } from './HoverCard.tsx';
import { MapEngine } from './engine.ts';
import { listen } from './gestures.ts';
import { gestureTarget } from './interaction.ts';
import { listenToLasso } from './lasso.ts';
import { listenToMenu } from './menu.ts';
import { listenToKeys } from './keyboard.ts';
import type { MapViewProps } from './types.ts';

export interface MapElements {
  region: RefObject<HTMLDivElement | null>;
  canvas: RefObject<HTMLDivElement | null>;
}

/** `point` shows the card of whom the pointer is on, `say` tells a screen reader. */
export function useMapEngine(props: MapViewProps, { region, canvas }: MapElements, point: (card: CardFacts | null) => void, say: (text: string) => void): RefObject<MapEngine | null> {
  const engine = useRef<MapEngine | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  // Thrown while React renders, so that whatever catches errors of the window catches this one.
  if (failure) throw failure.error;
  const latest = useRef(props);
  useEffect(() => { latest.current = props; }, [props]);

  useEffect(() => {
    const [area, element] = [region.current, canvas.current];
    if (!area || !element) return undefined;
    const now = (): MapViewProps => latest.current;
    const made = new MapEngine(element, now().slice, now().theme, {
      onLayout: (state) => { now().onLayout(state); },
      onPlaced: (placement) => { now().onPlaced(placement); },
      onArranged: (placement) => {
        if (now().onArranged) now().onArranged?.(placement);
        else now().onPlaced(placement);
      },
      onDragged: (one) => {
        if (now().onDragged) now().onDragged?.(one);
        else now().onPlaced(made.placement());
      },
      onZoom: (ratio) => { now().onZoom(ratio); },
      onFailed: (error) => { setFailure({ error }); },
    });
    engine.current = made;
    const stopPointer = listen(element, gestureTarget(made, element, now, point));
    const stopLasso = listenToLasso(element, made, now);
    const stopKeys = listenToKeys(area, made, now, say);
    const stopMenu = listenToMenu(area, element, made, now);
    const observer = new ResizeObserver(() => { made.resize(); });
    observer.observe(element);
    return () => {
      observer.disconnect();
      stopMenu();
      stopKeys();
      stopLasso();
      stopPointer();
      made.dispose();
      engine.current = null;
    };
  }, [region, canvas, point, say]);

  useEffect(() => {
    engine.current?.setSlice(props.slice);
    engine.current?.setMask(props.mask ?? null);
  }, [props.slice, props.mask]);
  useEffect(() => { engine.current?.setSpotlight(props.spotlight ?? null); }, [props.spotlight]);
  useEffect(() => { engine.current?.setTheme(props.theme); }, [props.theme]);
  useEffect(() => { engine.current?.setLabels(props.labels, props.regions ?? true); }, [props.labels, props.regions]);
  useEffect(() => { engine.current?.keepClear(props.legend ?? false); }, [props.legend]);
  useEffect(() => { engine.current?.setTrial(props.trial ?? null); }, [props.trial]);
  useEffect(() => { engine.current?.select(props.selection); }, [props.selection]);
  return engine;
}
