/** A page with the map alone, on a made-up network: for tests and for looking at it. `?people=135&theme=dark&seed=1&width=776&height=802`. */
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import { createRef, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/styles/tokens.css';
import { MapView } from '../../../renderer/network/MapView.tsx';
import type { LayoutState, MapHandle, MapMask, Placement } from '../../../renderer/network/types.ts';
import type { Spotlight } from '../../../renderer/network/spotlight.ts';
import type { MapSelection as Selection } from '../../../renderer/state/selection.ts';
import type { StandsOut } from '../../../shared/model/picture.ts';
import { TieFlag, decodeSlice, type GraphSlice } from '../../../shared/model/slice.ts';
import { generateNetwork } from '../../bench/generate.ts';

/** What a test can see and ask of the page. */
export interface MapPage {
  handle: MapHandle | null;
  slice: GraphSlice;
  layout: LayoutState[];
  placed: Placement[];
  selected: (Selection | null)[];
  opened: string[];
  zoom: number;
  select(selection: Selection | null): void;
  filter(mask: MapMask | null): void;
  /** Sets off what is told by ids. */
  setOff(what: StandsOut | null): void;
  show(slice: GraphSlice): void;
}
declare global { interface Window { mapPage: MapPage } }

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number): number => Number(query.get(name) ?? otherwise);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const people = number('people', 135);
const handle = createRef<MapHandle>();
const papersPerPerson = number('papers', people < 400 ? 1.1 : 2);
const made = generateNetwork({ people, seed: number('seed', 1), owners: Math.min(4, people), papersPerPerson, oddities: people > 60 });
const file = query.get('slice');
const first = file === null ? made : decodeSlice(await (await fetch(file)).arrayBuffer());
// Everyone has a place, as in a saved library: on a spiral, in the order of the slice.
if (query.has('placed')) {
  first.ids.forEach((_, row) => {
    first.x[row] = Math.cos(row * 2.4) * Math.sqrt(row) * 20;
    first.y[row] = Math.sin(row * 2.4) * Math.sqrt(row) * 20;
  });
}
// Every so many ties rest on a paper whose list of authors is cut.
const cut = number('cut', 0);
if (cut > 0) first.tieFlags.forEach((flags, tie) => { first.tieFlags[tie] = tie % cut === 0 ? flags | TieFlag.cut : flags & ~TieFlag.cut; });
// The largest communities have these names.
query.get('regions')?.split(',').forEach((name, index) => { const community = first.communities[index]; if (community) community.name = name; });

document.documentElement.dataset['theme'] = theme;
const frame = document.querySelector<HTMLElement>('#frame');
if (!frame) throw new Error('The page has no frame for the map.');
document.body.style.margin = '0';
Object.assign(frame.style, { position: 'relative', width: `${number('width', 776)}px`, height: `${number('height', 802)}px` });

const spotlightOf = ({ lit, sides, ...rest }: StandsOut): Spotlight => ({
  ...rest, lit: lit && new Set(lit), sides: sides && { left: new Set(sides.left), both: new Set(sides.both), right: new Set(sides.right), names: sides.names },
});

function Page(): ReactElement {
  const [selection, setSelection] = useState<Selection | null>(null);
  const [slice, setSlice] = useState(first);
  const [mask, setMask] = useState<MapMask | null>(null);
  const [spotlight, setSpotlight] = useState<Spotlight | null>(null);
  useEffect(() => {
    const { mapPage } = window;
    mapPage.select = setSelection;
    mapPage.filter = setMask;
    mapPage.setOff = (what) => { setSpotlight(what && spotlightOf(what)); };
    mapPage.show = (next) => { mapPage.slice = next; setSlice(next); };
  }, []);
  return (
    <MapView
      ref={handle} slice={slice} theme={theme} labels selection={selection} mask={mask} spotlight={spotlight}
      onSelect={(next) => { page.selected.push(next); setSelection(next); }}
      onOpen={(id) => { page.opened.push(id); }}
      onLayout={(state) => {
        if (state.steps > 0 && page.layout.every(({ steps }) => steps === 0)) performance.mark('running');
        page.layout.push(state);
      }}
      onPlaced={(placement) => { page.placed.push(placement); }}
      onZoom={(ratio) => { page.zoom = ratio; }}
    />
  );
}

const page: MapPage = {
  get handle() { return handle.current; },
  slice: first, layout: [], placed: [], selected: [], opened: [], zoom: 1,
  select: () => undefined, filter: () => undefined, setOff: () => undefined, show: () => undefined,
};
window.mapPage = page;
// In a task of its own, so that what the map does can be told from what this page did before.
setTimeout(() => { performance.mark('mount'); createRoot(frame).render(<Page />); }, 0);
