/** The middle of the window: the map with its floating controls. */
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { MapView } from '../network/MapView.tsx';
import type { Placement } from '../network/types.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { useTheme } from '../shell/useTheme.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { LabelsControl, LayoutControl, ZoomControl } from './Controls.tsx';
import { Legend } from './Legend.tsx';

/** Milliseconds: positions that change again soon are saved once. */
const SAVE_PAUSE = 400;

/** Saves positions after a pause, and what is still unsaved when the map goes away. */
function useSavedPositions(): (placement: Placement) => void {
  const { savePositions } = useActions();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; placement: Placement } | null>(null);
  useEffect(() => () => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    void savePositions(waiting.current.placement);
  }, [savePositions]);
  return (placement) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    const timer = setTimeout(() => {
      waiting.current = null;
      void savePositions(placement);
    }, SAVE_PAUSE);
    waiting.current = { timer, placement };
  };
}

function MapArea() {
  const slice = useWindow((state) => state.slice);
  const labels = useWindow((state) => state.labels);
  const selection = useWindow((state) => state.history.here);
  const { layoutIs, mapIs, openPerson, select, zoomed } = useActions();
  const save = useSavedPositions();
  const theme = useTheme();
  if (slice === null) return <output className="canvas-wait">Reading the library…</output>;
  return (
    <MapView
      ref={mapIs}
      slice={slice}
      theme={theme}
      labels={labels}
      selection={selection}
      onSelect={select}
      onOpen={openPerson}
      onLayout={layoutIs}
      onPlaced={save}
      onZoom={zoomed}
    />
  );
}

function MapError({ message }: { message: string }) {
  const { refresh } = useActions();
  return (
    <div className="canvas-wait">
      <Callout kind="error" icon={<CircleAlert size={15} />}>{message} <Button small onClick={() => void refresh()}>Try again</Button></Callout>
    </div>
  );
}

export function Canvas() {
  const error = useWindow((state) => state.sliceError);
  return (
    <main className="canvas" aria-label="Graph" data-area="graph" tabIndex={-1}>
      <div className="canvas-fill">{error === null ? <MapArea /> : <MapError message={error} />}</div>
      <LayoutControl />
      <LabelsControl />
      <Legend />
      <ZoomControl />
    </main>
  );
}
