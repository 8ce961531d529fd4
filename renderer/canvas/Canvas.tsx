/** The middle of the window: the map with its floating controls. */
import { CircleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { GraphSlice, NetworkKind } from '../../shared/model/slice.ts';
import { MapView } from '../network/MapView.tsx';
import type { MapMask, Placement } from '../network/types.ts';
import { selectedFrom, selectionOn } from '../state/selection.ts';
import { mapMask } from '../state/map-mask.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { TrialBar } from '../review/TrialBar.tsx';
import { useTheme } from '../shell/useTheme.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { LabelsControl, LayoutControl, ZoomControl } from './Controls.tsx';
import { Legend } from './Legend.tsx';

/** Milliseconds: positions that change again soon are saved once. */
const SAVE_PAUSE = 400;

/** Saves positions after a pause, and what is still unsaved when the map goes away. */
function useSavedPositions(): (network: NetworkKind, placement: Placement) => void {
  const { savePositions } = useActions();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; network: NetworkKind; placement: Placement } | null>(null);
  useEffect(() => () => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    void savePositions(waiting.current.network, waiting.current.placement);
  }, [savePositions]);
  return (network, placement) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    if (waiting.current !== null && waiting.current.network !== network) void savePositions(waiting.current.network, waiting.current.placement);
    const timer = setTimeout(() => {
      waiting.current = null;
      void savePositions(network, placement);
    }, SAVE_PAUSE);
    waiting.current = { timer, network, placement };
  };
}

/** What the filter and the user's hiding leave of the slice. */
function useMapMask(slice: GraphSlice | null): MapMask | null {
  const mask = useWindow((state) => state.mask);
  const hidden = useWindow((state) => state.mapState?.hidden);
  const remove = useWindow((state) => state.mapState?.look.remove ?? false);
  return useMemo(() => (slice === null ? null : mapMask(slice, mask, hidden ?? [], remove)), [slice, mask, hidden, remove]);
}

function MapArea() {
  const slice = useWindow((state) => state.slice);
  const labels = useWindow((state) => state.labels);
  const selection = useWindow((state) => state.history.here);
  const trial = useWindow((state) => state.trial);
  const { layoutIs, mapIs, openPicked, openPersonMenu, personDropped, select, zoomed } = useActions();
  const save = useSavedPositions();
  const theme = useTheme();
  const mask = useMapMask(slice);
  const ringed = useMemo(() => (slice === null ? null : selectionOn(slice, selection)), [slice, selection]);
  if (slice === null) return <output className="canvas-wait">Reading the library…</output>;
  return (
    <MapView
      ref={mapIs}
      slice={slice}
      theme={theme}
      labels={labels}
      selection={ringed}
      mask={mask}
      trial={trial?.onMap === true ? trial.preview : null}
      onMenu={openPersonMenu}
      onDropOn={personDropped}
      onSelect={(clicked) => select(selectedFrom(slice, clicked))}
      onOpen={(id) => openPicked(selectedFrom(slice, { kind: 'person', id }))}
      onLayout={layoutIs}
      onPlaced={(placement) => save(slice.network, placement)}
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
      <TrialBar />
      <LayoutControl />
      <LabelsControl />
      <Legend />
      <ZoomControl />
    </main>
  );
}
