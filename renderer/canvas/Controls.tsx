/** The floating controls of the map: layout (among the tools), what is shown, zoom. What is marked `data-map-control` is kept free of names. */
import { List, Map, Maximize, Minus, Pause, Play, Plus, Type } from 'lucide-react';
import { useActions, useWindow } from '../state/context.tsx';
import { TableButton } from '../table/TableButton.tsx';
import { IconButton } from '../ui/Button.tsx';
import { useLegend } from './useLegend.ts';

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

/** What stands on the map beside the network itself, and the way to the table. */
export function ViewControl() {
  const labels = useWindow((state) => state.labels);
  const regions = useWindow((state) => state.regions);
  const legend = useLegend();
  const { showLegend, toggleLabels, toggleRegions } = useActions();
  const switches = [
    { label: 'Labels', title: 'Names on the map', Icon: Type, on: labels, toggle: toggleLabels },
    { label: 'Regions', title: 'Names of communities on the map', Icon: Map, on: regions, toggle: toggleRegions },
    { label: 'Legend', title: 'What sizes, lines and colours mean', Icon: List, on: legend, toggle: () => showLegend(!legend) },
  ];
  return (
    <div className="fl at-tr" data-map-control role="toolbar" aria-label="View">
      {switches.map(({ label, title, Icon, on, toggle }) => (
        <button type="button" className="tx" aria-label={label} title={title} aria-pressed={on} onClick={toggle} key={label}>
          <Icon size={15} /><span className="hide-m">{label}</span>
        </button>
      ))}
      <hr />
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
