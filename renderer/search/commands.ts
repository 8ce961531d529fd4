/** Every action of the window that has a key or a button, by its words, for the palette. */
import {
  ClipboardPaste, Columns3, FileDown, FunnelX, GitMerge, History, ImageDown, Keyboard, List, ListTree, Map, Maximize, Network, PanelLeft, PanelRight, Pause, Play, Redo2, Save, Scale, Search, SquareArrowRight, SunMoon, Table2, Type, Undo2, ZoomIn, ZoomOut,
} from 'lucide-react';
import type { Settings } from '../../shared/model/library.ts';
import { counted } from '../../shared/text/words.ts';
import { moveArea } from '../shell/areas.ts';
import { networks } from '../sidebar/Networks.tsx';
import type { Actions } from '../state/actions.ts';
import { NARROW } from '../state/media.ts';
import type { WindowState } from '../state/store.ts';
import { columnsOf } from '../table/words.ts';
import type { PaletteCommand } from './command.ts';
import { ofCommunities, ofSelected, ofTask, tools } from './commands-here.ts';
import { dumps, filters, views } from './commands-library.ts';

/** One press of a zoom key. */
const ZOOM_STEP = 1.4;

function files(actions: Actions, empty: boolean, hasMap: boolean): PaletteCommand[] {
  return [
    { label: 'Import files…', Icon: FileDown, keys: ['Ctrl', 'O'], run: () => void actions.chooseFiles() },
    ...(actions.canReadClipboard ? [{ label: 'Paste a page', Icon: ClipboardPaste, keys: ['Ctrl', 'V'], run: () => void actions.pasteFromClipboard() }] : []),
    ...(empty ? [{ label: 'Open the sample library', Icon: FileDown, run: () => void actions.openSample() }] : []),
    ...(hasMap ? [{ label: 'Export a picture or data…', Icon: ImageDown, keys: ['Ctrl', 'E'], run: () => actions.openDialog({ kind: 'export' }) }] : []),
    { label: 'Read decisions…', Icon: Scale, run: () => void actions.readDecisions() },
    { label: 'Save decisions as…', Icon: Save, run: () => actions.openDialog({ kind: 'save-decisions' }) },
    { label: 'Undo', Icon: Undo2, keys: ['Ctrl', 'Z'], run: () => void actions.undo() },
    { label: 'Redo', Icon: Redo2, keys: ['Ctrl', 'Shift', 'Z'], run: () => void actions.redo() },
    { label: 'History…', Icon: History, run: () => actions.openDialog({ kind: 'deeds' }) },
  ];
}

function screens(actions: Actions, { screen, table, queue, slice, withoutColumns }: WindowState): PaletteCommand[] {
  const certain = queue?.certain ?? 0;
  return [
    { label: 'Review possible matches', Icon: GitMerge, run: () => actions.showScreen('review') },
    ...(certain > 0 ? [{ label: `Accept ${counted(certain, 'certain match', 'certain matches')}`, Icon: GitMerge, run: () => void actions.acceptCertain(certain) }] : []),
    { label: 'List of people', Icon: List, run: () => actions.showScreen('people') },
    ...(screen === 'map' && !table ? [] : [{ label: 'Show the graph', Icon: Network, ...(table ? { keys: ['T'] } : {}), run: () => actions.showTable(false) }]),
    ...(table ? [] : [{ label: 'Show the table', Icon: Table2, keys: ['T'], run: () => actions.showTable(true) }]),
    ...(table && slice !== null ? columnsOf(slice.network).slice(1).map(({ name, label }) => {
      const shown = !withoutColumns.includes(name);
      return { label: `${shown ? 'Hide' : 'Show'} the column ${label}`, Icon: Columns3, run: () => void actions.showColumn(name, !shown) };
    }) : []),
    ...networks.map(({ kind, label, Icon }, i) => ({ label: `Network: ${label}`, Icon, keys: [String(i + 1)], run: () => void actions.changeLook({ network: kind, opened: [] }) })),
  ];
}

function ofMap(actions: Actions, { map, layout, labels, regions, legend }: WindowState): PaletteCommand[] {
  if (map === null) return [];
  const running = layout.phase === 'running';
  const shown = legend ?? !matchMedia(NARROW).matches;
  return [
    { label: running ? 'Pause the layout' : 'Run the layout', Icon: running ? Pause : Play, keys: ['R'], run: () => map.toggleLayout() },
    { label: 'Fit the map to the window', Icon: Maximize, keys: ['F'], run: () => map.fit() },
    { label: 'Zoom in', Icon: ZoomIn, keys: ['+'], run: () => map.zoomBy(ZOOM_STEP) },
    { label: 'Zoom out', Icon: ZoomOut, keys: ['−'], run: () => map.zoomBy(1 / ZOOM_STEP) },
    { label: labels ? 'Hide the labels of the map' : 'Show the labels of the map', Icon: Type, run: actions.toggleLabels },
    { label: regions ? 'Hide the names of regions' : 'Show the names of regions', Icon: Map, run: actions.toggleRegions },
    { label: shown ? 'Hide the legend' : 'Show the legend', Icon: ListTree, run: () => actions.showLegend(!shown) },
  ];
}

const themes: readonly { theme: Settings['theme']; label: string }[] = [
  { theme: 'system', label: 'Theme of the system' }, { theme: 'light', label: 'Light theme' }, { theme: 'dark', label: 'Dark theme' },
];

function ofWindow(actions: Actions, { sidebarOpen, panelOpen, letters }: WindowState): PaletteCommand[] {
  return [
    ...themes.map(({ theme, label }) => ({ label, Icon: SunMoon, run: () => void actions.changeTheme(theme) })),
    { label: sidebarOpen ? 'Hide the sidebar' : 'Show the sidebar', Icon: PanelLeft, keys: ['Ctrl', 'B'], run: () => actions.toggleSidebar(matchMedia(NARROW).matches) },
    { label: panelOpen ? 'Hide the details' : 'Show the details', Icon: PanelRight, keys: ['Ctrl', 'J'], run: actions.togglePanel },
    { label: 'Back in the details', Icon: Undo2, keys: ['Alt', '←'], run: actions.back },
    { label: 'Forward in the details', Icon: Redo2, keys: ['Alt', '→'], run: actions.forward },
    { label: 'Search this library', Icon: Search, keys: ['/'], run: () => document.querySelector<HTMLElement>('#sidebar-search input')?.focus() },
    { label: 'Go to the next area', Icon: SquareArrowRight, keys: ['F6'], run: () => moveArea(1) },
    { label: 'Clear the selection', Icon: FunnelX, keys: ['Esc'], run: () => actions.select(null) },
    { label: letters.on ? 'Turn off keys of a single letter' : 'Turn on keys of a single letter', Icon: Keyboard, run: () => void actions.changeLetters({ ...letters, on: !letters.on }) },
    { label: 'All keys…', Icon: Keyboard, keys: ['?'], run: () => actions.openDialog({ kind: 'keys' }) },
  ];
}

export function paletteCommands(state: WindowState, actions: Actions): PaletteCommand[] {
  const empty = (state.summary?.dumps.length ?? 0) === 0;
  const whole = empty ? [] : [screens, ofMap, tools, ofTask, filters, views, ofSelected, ofCommunities, dumps].flatMap((part) => part(actions, state));
  return [...files(actions, empty, !empty && state.map !== null), ...whole, ...ofWindow(actions, state)];
}
