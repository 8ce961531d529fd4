/** The floating controls of the map: layout (among the tools), names, zoom. What is marked `data-map-control` is kept free of names. */
import { Maximize, Minus, Pause, Play, Plus, Type } from 'lucide-react';
import { useActions, useWindow } from '../state/context.tsx';
import { TableButton } from '../table/TableButton.tsx';
import { IconButton } from '../ui/Button.tsx';

/** One press of a zoom button. */
const ZOOM_STEP = 1.4;

export function LayoutControl() {
  const running = useWindow((state) => state.layout.phase === 'running');
  const map = useWindow((state) => state.map);
  const words = running ? 'Pause layout' : 'Run layout';
  return (
    <button type="button" className="tx" aria-label={words} title={words} disabled={map === null} onClick={() => map?.toggleLayout()}>
      {running ? <Pause size={15} /> : <Play size={15} />}<span className="hide-s">{words}</span>
    </button>
  );
}

export function LabelsControl() {
  const labels = useWindow((state) => state.labels);
  const { toggleLabels } = useActions();
  return (
    <div className="fl at-tr" data-map-control>
      <button type="button" className="tx" aria-label="Labels" title="Names on the map" aria-pressed={labels} onClick={toggleLabels}>
        <Type size={15} /><span className="hide-m">Labels</span>
      </button>
      <TableButton />
    </div>
  );
}

export function ZoomControl() {
  const zoom = useWindow((state) => state.zoom);
  const map = useWindow((state) => state.map);
  return (
    <div className="fl at-br" data-map-control role="toolbar" aria-label="Zoom" aria-orientation="vertical">
      <IconButton label="Zoom in" onClick={() => map?.zoomBy(ZOOM_STEP)}><Plus size={16} /></IconButton>
      <span className="zoom hide-s">{Math.round(zoom * 100)}%</span>
      <IconButton label="Zoom out" onClick={() => map?.zoomBy(1 / ZOOM_STEP)}><Minus size={16} /></IconButton>
      <hr />
      <IconButton label="Fit to window" onClick={() => map?.fit()}><Maximize size={15} /></IconButton>
    </div>
  );
}
