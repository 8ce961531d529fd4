/** The middle of the window: the map with its floating controls. */
import { CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { GraphSlice } from '../../shared/model/slice.ts';
import { MapView } from '../network/MapView.tsx';
import type { Spotlight } from '../network/spotlight.ts';
import type { MapMask } from '../network/types.ts';
import { selectedFrom, selectionOn } from '../state/selection.ts';
import { communityOf } from '../state/tools.ts';
import { spotlightOf } from '../state/tools-spotlight.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { standardKey } from '../state/letters.ts';
import { useMapMask } from '../state/useMapMask.ts';
import { MapTools } from '../compare/MapTools.tsx';
import { ScopeBars, useScope } from '../compare/ScopeBars.tsx';
import { TaskAnswers } from '../compare/TaskAnswers.tsx';
import { usePicking } from '../compare/usePicking.ts';
import { useToolKeys } from '../compare/useToolKeys.ts';
import { YearsBar } from '../compare/YearsBar.tsx';
import { TrialBar } from '../review/TrialBar.tsx';
import { useTheme } from '../shell/useTheme.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ViewControl, ZoomControl } from './Controls.tsx';
import { Legend } from './Legend.tsx';
import { useLegend } from './useLegend.ts';
import { ReadingLibrary } from './ReadingLibrary.tsx';

/** What the tools set off. */
function useSpotlight(slice: GraphSlice | null, mask: MapMask | null): Spotlight | null {
  const task = useWindow((state) => state.task);
  const found = useWindow((state) => state.found);
  const around = useWindow((state) => state.around);
  const chosen = useWindow((state) => state.chosen);
  return useMemo(() => (slice === null ? null : spotlightOf(slice, { task, found, around, chosen }, mask)), [slice, task, found, around, chosen, mask]);
}

function MapArea() {
  const slice = useWindow((state) => state.slice);
  const labels = useWindow((state) => state.labels);
  const regions = useWindow((state) => state.regions);
  const legend = useLegend();
  const letters = useWindow((state) => state.letters);
  const selection = useWindow((state) => state.history.here);
  const trial = useWindow((state) => state.trial);
  const { arrange, choose, chooseAlso, clear, layoutIs, mapIs, openDialog, openPicked, openPersonMenu, personDropped, pin, placesAre, takeTool, zoomed } = useActions();
  const lasso = useWindow((state) => state.tool === 'lasso');
  const pick = usePicking();
  const onToolKey = useToolKeys();
  const theme = useTheme();
  const mask = useMapMask(slice);
  const spotlight = useSpotlight(slice, mask);
  const ringed = useMemo(() => (slice === null ? null : selectionOn(slice, selection)), [slice, selection]);
  if (slice === null) return <ReadingLibrary />;
  return (
    <MapView
      ref={mapIs}
      slice={slice}
      theme={theme}
      labels={labels}
      regions={regions}
      legend={legend}
      selection={ringed}
      mask={mask}
      trial={trial?.onMap === true ? trial.preview : null}
      onMenu={openPersonMenu}
      onDropOn={personDropped}
      spotlight={spotlight}
      lasso={lasso}
      onChoose={(ids) => {
        choose(ids);
        takeTool('select');
      }}
      onChooseAlso={chooseAlso}
      onToolKey={onToolKey}
      standardKey={(key) => standardKey(key, 'map', letters)}
      onClear={clear}
      onDragged={(placement) => void pin(slice.network, placement)}
      onSelect={pick}
      onNameRegion={(community) => openDialog({ kind: 'name-community', community })}
      onOpen={(id) => (communityOf(slice, id) === null ? openPicked(selectedFrom(slice, { kind: 'person', id })) : pick({ kind: 'person', id }))}
      onLayout={layoutIs}
      onPlaced={(placement) => placesAre(slice.network, placement)}
      onArranged={(placement) => void arrange(slice.network, placement)}
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
  const mask = useMapMask(useWindow((state) => state.slice));
  const scope = useScope();
  const legend = useLegend();
  const error = useWindow((state) => state.sliceError);
  return (
    <main className="canvas" aria-label="Graph" data-area="graph" tabIndex={-1}>
      <div className="canvas-fill">{error === null ? <MapArea /> : <MapError message={error} />}</div>
      <TrialBar />
      <MapTools />
      <ViewControl />
      <div className="map-bars"><YearsBar /><ScopeBars mask={mask} /></div>
      {!scope && legend && <Legend />}
      <TaskAnswers />
      <ZoomControl />
    </main>
  );
}
