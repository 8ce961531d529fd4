/** Every action of the window that has a key or a button, by its words, for the palette. */
import {
  Bookmark, BookmarkPlus, Columns2, Eye, EyeOff, FileDown, FunnelX, GitMerge, History, ImageDown, Keyboard, LassoSelect, List, ListFilter, ListTree, Locate, Map, Maximize, Merge, MousePointer2, Network, PanelLeft, PanelRight, Pause, PencilLine, Play, Plus,
  Redo2, Route, Save, Scale, Split, Star, SunMoon, Table2, Type, Undo2, UserCheck, Waypoints, ZoomIn, ZoomOut, type LucideIcon,
} from 'lucide-react';
import type { Settings } from '../../shared/model/library.ts';
import type { Mark } from '../../shared/model/look.ts';
import { pathWords } from '../compare/path-words.ts';
import { networks } from '../sidebar/Networks.tsx';
import type { Actions } from '../state/actions.ts';
import { topicName } from '../topics/own.ts';
import { isOpen } from '../state/look-actions.ts';
import { NARROW } from '../state/media.ts';
import type { WindowState } from '../state/store.ts';
import { stopOn, type Stop } from '../state/tools.ts';

export interface PaletteCommand {
  label: string;
  Icon: LucideIcon;
  /** The keys that do the same. */
  keys?: readonly string[];
  /** One of many of its kind: listed only when its words are asked for. */
  oneOfMany?: boolean;
  run: () => void;
}

/** One press of a zoom key. */
const ZOOM_STEP = 1.4;

function files(actions: Actions, hasMap: boolean): PaletteCommand[] {
  return [
    { label: 'Import files…', Icon: FileDown, keys: ['Ctrl', 'O'], run: () => void actions.chooseFiles() },
    ...(hasMap ? [{ label: 'Export a picture or data…', Icon: ImageDown, keys: ['Ctrl', 'E'], run: () => actions.openDialog({ kind: 'export' }) }] : []),
    { label: 'Read decisions…', Icon: Scale, run: () => void actions.readDecisions() },
    { label: 'Save decisions as…', Icon: Save, run: () => actions.openDialog({ kind: 'save-decisions' }) },
    { label: 'Undo', Icon: Undo2, keys: ['Ctrl', 'Z'], run: () => void actions.undo() },
    { label: 'Redo', Icon: Redo2, keys: ['Ctrl', 'Shift', 'Z'], run: () => void actions.redo() },
    { label: 'History…', Icon: History, run: () => actions.openDialog({ kind: 'deeds' }) },
  ];
}

function screens(actions: Actions, { screen, table }: WindowState): PaletteCommand[] {
  return [
    { label: 'Review possible matches', Icon: GitMerge, run: () => actions.showScreen('review') },
    { label: 'List of people', Icon: List, run: () => actions.showScreen('people') },
    ...(screen === 'map' && !table ? [] : [{ label: 'Show the graph', Icon: Network, ...(table ? { keys: ['T'] } : {}), run: () => actions.showTable(false) }]),
    ...(table ? [] : [{ label: 'Show the table', Icon: Table2, keys: ['T'], run: () => actions.showTable(true) }]),
    ...networks.map(({ kind, label, Icon }, i) => ({ label: `Network: ${label}`, Icon, keys: [String(i + 1)], run: () => void actions.changeLook({ network: kind, opened: [] }) })),
  ];
}

function ofMap(actions: Actions, { map, layout, labels, regions, legend }: WindowState): PaletteCommand[] {
  if (map === null) return [];
  const running = layout.phase === 'running';
  return [
    { label: running ? 'Pause the layout' : 'Run the layout', Icon: running ? Pause : Play, keys: ['R'], run: () => map.toggleLayout() },
    { label: 'Fit the map to the window', Icon: Maximize, keys: ['F'], run: () => map.fit() },
    { label: 'Zoom in', Icon: ZoomIn, keys: ['+'], run: () => map.zoomBy(ZOOM_STEP) },
    { label: 'Zoom out', Icon: ZoomOut, keys: ['−'], run: () => map.zoomBy(1 / ZOOM_STEP) },
    { label: labels ? 'Hide the labels of the map' : 'Show the labels of the map', Icon: Type, run: actions.toggleLabels },
    { label: regions ? 'Hide the names of regions' : 'Show the names of regions', Icon: Map, run: actions.toggleRegions },
    { label: legend ? 'Hide the legend' : 'Show the legend', Icon: ListTree, run: actions.toggleLegend },
  ];
}

/** The node of the map that is selected, or none. */
const chosenStop = ({ history: { here }, slice }: WindowState): Stop | null => (here !== null && 'id' in here ? stopOn(slice, here.id) : null);

function tools(actions: Actions, state: WindowState): PaletteCommand[] {
  const stop = chosenStop(state);
  const person = stop?.kind === 'person' ? stop : null;
  return [
    { label: stop === null ? `Find a ${pathWords[state.mapState?.look.network ?? 'coauthors'].title.toLowerCase()}` : `Find a path from ${stop.name}`, Icon: Route, keys: ['P'], run: () => actions.beginPath([stop, null]) },
    { label: person === null ? 'Compare two people' : `Compare ${person.name} with somebody`, Icon: Columns2, keys: ['C'], run: () => actions.beginCompare(person) },
    { label: 'Select several with the lasso', Icon: LassoSelect, keys: ['L'], run: () => actions.takeTool('lasso') },
    { label: 'Select one by one', Icon: MousePointer2, keys: ['V'], run: () => actions.takeTool('select') },
    { label: state.years === null ? 'Step through the years' : 'Leave the years', Icon: History, run: actions.toggleYears },
    ...(state.around === null ? [] : [{ label: 'Show the whole map again', Icon: Locate, run: () => actions.showAround(null) }]),
  ];
}

function filters(actions: Actions, { mapState, facets }: WindowState): PaletteCommand[] {
  if (mapState === null) return [];
  const { filter, remove, counting } = mapState.look;
  return [
    { label: 'New topic…', Icon: Plus, run: () => actions.openDialog({ kind: 'topic', from: null }) },
    ...(isOpen(filter) ? [] : [{ label: 'Clear the filter', Icon: FunnelX, run: () => void actions.clearFilter() }]),
    ...(facets?.topics ?? []).map(({ key, label }) => ({ label: `Show only topic ${label}`, Icon: ListFilter, oneOfMany: true, run: () => void actions.changeFilter({ topics: [key] }) })),
    { label: filter.undated ? 'Leave out papers without a year' : 'Show papers without a year', Icon: ListFilter, run: () => void actions.changeFilter({ undated: !filter.undated }) },
    { label: filter.onlyWithCode ? 'Show papers without code' : 'Show only papers with code', Icon: ListFilter, run: () => void actions.changeFilter({ onlyWithCode: !filter.onlyWithCode }) },
    { label: remove ? 'Dim what is filtered out' : 'Take what is filtered out off the map', Icon: ListFilter, run: () => void actions.changeLook({ remove: !remove }) },
    { label: counting === 'full' ? 'Count papers fractionally' : 'Count every paper in full', Icon: ListFilter, run: () => void actions.changeLook({ counting: counting === 'full' ? 'fractional' : 'full' }) },
    ...mapState.topics.filter(({ hidden }) => hidden).map((topic) => ({ label: `Show the topic ${topic.name} again`, Icon: Eye, oneOfMany: true, run: () => void actions.keepTopic({ ...topic, hidden: false }) })),
    ...mapState.hidden.map(({ id, name }) => ({ label: `Show ${name} again`, Icon: Eye, oneOfMany: true, run: () => void actions.mark([id], name, 'hidden', false) })),
  ];
}

function views(actions: Actions, { mapState, map }: WindowState): PaletteCommand[] {
  return [
    ...(map === null ? [] : [{ label: 'Keep this view…', Icon: BookmarkPlus, run: () => actions.openDialog({ kind: 'view' as const, was: null }) }]),
    ...(mapState?.views ?? []).map(({ name }) => ({ label: `Open the view ${name}`, Icon: Bookmark, run: () => void actions.openView(name) })),
  ];
}

/** What can be done with the node that is selected. */
function ofSelected(actions: Actions, { history: { here }, slice, mapState, facets }: WindowState): PaletteCommand[] {
  if (here === null || !('id' in here) || mapState === null) return [];
  const name = slice?.names[slice.ids.indexOf(here.id)] ?? (here.kind === 'topic' ? topicName(here.id, mapState.topics, facets) : undefined);
  if (name === undefined) return [];
  const { id } = here;
  const has = (list: readonly { id: string }[]): boolean => list.some((one) => one.id === id);
  const marking = (label: string, Icon: LucideIcon, mark: Mark, on: boolean): PaletteCommand => ({ label, Icon, run: () => void actions.mark([id], name, mark, on) });
  const person: PaletteCommand[] = here.kind !== 'person' ? [] : [
    { label: `Rename ${name}…`, Icon: PencilLine, run: () => actions.openDialog({ kind: 'rename-person', id, name }) },
    { label: `Merge ${name} with another person…`, Icon: GitMerge, run: () => actions.openDialog({ kind: 'merge-person', id, name }) },
    { label: `Split ${name}…`, Icon: Split, run: () => actions.openDialog({ kind: 'split-person', id, name }) },
    marking(`${name} is me`, UserCheck, 'me', true),
  ];
  const topic: PaletteCommand[] = here.kind !== 'topic' ? [] : [
    { label: `Merge ${name} with another topic…`, Icon: Merge, run: () => actions.openDialog({ kind: 'topic', from: { id, name } }) },
    { label: `Hide the topic ${name}`, Icon: EyeOff, run: () => void actions.keepTopic({ key: id, name, terms: mapState.topics.find(({ key }) => key === id)?.terms ?? [], hidden: true }) },
  ];
  return [
    ...person,
    ...topic,
    has(mapState.starred) ? marking(`Stop following ${name}`, Star, 'starred', false) : marking(`Follow ${name}`, Star, 'starred', true),
    { label: `Show only what is around ${name}`, Icon: Locate, run: () => actions.showAround({ node: { id, name }, steps: 1 }) },
    has(mapState.closed) ? marking(`Expand ${name} again`, Waypoints, 'closed', false) : marking(`Do not expand ${name}`, Waypoints, 'closed', true),
    ...(has(mapState.hidden) ? [] : [marking(`Hide ${name} on every map`, EyeOff, 'hidden', true)]),
  ];
}

const themes: readonly { theme: Settings['theme']; label: string }[] = [
  { theme: 'system', label: 'Theme of the system' }, { theme: 'light', label: 'Light theme' }, { theme: 'dark', label: 'Dark theme' },
];

function ofWindow(actions: Actions, { sidebarOpen, panelOpen }: WindowState): PaletteCommand[] {
  return [
    ...themes.map(({ theme, label }) => ({ label, Icon: SunMoon, run: () => void actions.changeTheme(theme) })),
    { label: sidebarOpen ? 'Hide the sidebar' : 'Show the sidebar', Icon: PanelLeft, keys: ['Ctrl', 'B'], run: () => actions.toggleSidebar(matchMedia(NARROW).matches) },
    { label: panelOpen ? 'Hide the details' : 'Show the details', Icon: PanelRight, keys: ['Ctrl', 'J'], run: actions.togglePanel },
    { label: 'Back in the details', Icon: Undo2, keys: ['Alt', '←'], run: actions.back },
    { label: 'Forward in the details', Icon: Redo2, keys: ['Alt', '→'], run: actions.forward },
    { label: 'Clear the selection', Icon: FunnelX, keys: ['Esc'], run: () => actions.select(null) },
    { label: 'All keys…', Icon: Keyboard, keys: ['?'], run: () => actions.openDialog({ kind: 'keys' }) },
  ];
}

export function paletteCommands(state: WindowState, actions: Actions): PaletteCommand[] {
  const empty = (state.summary?.dumps.length ?? 0) === 0;
  const whole = empty ? [] : [...screens(actions, state), ...ofMap(actions, state), ...tools(actions, state), ...filters(actions, state), ...views(actions, state), ...ofSelected(actions, state)];
  return [...files(actions, !empty && state.map !== null), ...whole, ...ofWindow(actions, state)];
}
