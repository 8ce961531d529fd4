/** Commands about what is on the map now: the selected node, what was picked, the task under way, communities. */
import {
  ArrowUpDown, Columns2, Copy, EyeOff, FunnelX, GitMerge, Group, History, LassoSelect, Locate, MapPinOff, Merge, MousePointer2, NotebookPen, PencilLine, Quote, Route, Split, Star, Undo2, UserCheck, Waypoints, type LucideIcon,
} from 'lucide-react';
import type { Mark } from '../../shared/model/look.ts';
import type { OwnTopic } from '../../shared/model/map.ts';
import { NodeFlag } from '../../shared/model/slice.ts';
import { counted } from '../../shared/text/words.ts';
import { chosenText, comparisonText } from '../compare/compare-text.ts';
import { pathText, pathWords } from '../compare/path-words.ts';
import type { Actions } from '../state/actions.ts';
import { communityRows } from '../state/people.ts';
import type { Named, WindowState } from '../state/store.ts';
import { communityOf, MOST_STOPS, stopOn, type Stop } from '../state/tools.ts';
import { isKey, topicName } from '../topics/own.ts';
import type { PaletteCommand } from './command.ts';

/** The node of the map that is selected, or none. */
const chosenStop = ({ history: { here }, slice }: WindowState): Stop | null => (here !== null && 'id' in here ? stopOn(slice, here.id) : null);

export function tools(actions: Actions, state: WindowState): PaletteCommand[] {
  const stop = chosenStop(state);
  const person = stop?.kind === 'person' ? stop : null;
  return [
    { label: stop === null ? `Find a ${pathWords[state.mapState?.look.network ?? 'coauthors'].title.toLowerCase()}` : `Find a path from ${stop.name}`, Icon: Route, keys: ['P'], run: () => actions.beginPath([stop, null]) },
    { label: person === null ? 'Compare two people' : `Compare ${person.name} with somebody`, Icon: Columns2, keys: ['C'], run: () => actions.beginCompare(person) },
    { label: 'Select several with the lasso', Icon: LassoSelect, keys: ['L'], run: () => actions.takeTool('lasso') },
    { label: 'Select one by one', Icon: MousePointer2, keys: ['V'], run: () => actions.takeTool('select') },
    { label: state.years === null ? 'Step through the years' : 'Leave the years', Icon: History, run: actions.toggleYears },
    ...(state.around === null ? [] : [
      { label: 'Show the whole map again', Icon: Locate, run: () => actions.showAround(null) },
      { label: `Show ${counted(3 - state.around.steps, 'step')} around ${state.around.node.name}`, Icon: Locate, run: () => actions.showAround(state.around && { ...state.around, steps: state.around.steps === 1 ? 2 : 1 }) },
    ]),
  ];
}

/** What the task under way offers beside its fields. */
export function ofTask(actions: Actions, { task, found, chosen, slice }: WindowState): PaletteCommand[] {
  const answer = found?.answer.state === 'done' ? found.answer.value : null;
  const commands: PaletteCommand[] = [];
  if (task?.kind === 'path') {
    const way = answer?.kind === 'path' ? answer.paths.paths[task.shown] : undefined;
    commands.push(
      { label: 'Swap the ends of the path', Icon: ArrowUpDown, run: () => actions.changeTask({ ...task, stops: task.stops.toReversed(), shown: 0 }) },
      task.by === 'steps' ? { label: 'Prefer strong ties on the path', Icon: Route, run: () => actions.changeTask({ ...task, by: 'ties', shown: 0 }) }
        : { label: 'Prefer few steps on the path', Icon: Route, run: () => actions.changeTask({ ...task, by: 'steps', shown: 0 }) },
      ...(way === undefined ? [] : [{ label: 'Copy the path as text', Icon: Copy, run: () => void actions.copy(pathText(way), 'The path') }]),
    );
  }
  if (answer?.kind === 'compare') {
    const { comparison } = answer;
    commands.push(
      { label: 'Swap the two people', Icon: ArrowUpDown, run: () => actions.beginCompare(comparison.right, comparison.left) },
      { label: 'Copy the comparison as text', Icon: Copy, run: () => void actions.copy(comparisonText(comparison), 'The comparison') },
    );
  }
  if (task !== null) commands.push({ label: `Leave the ${task.kind === 'path' ? 'path' : 'comparison'}`, Icon: FunnelX, keys: ['Esc'], run: actions.endTask });
  return chosen.length === 0 || slice === null ? commands : [...commands, ...ofChosen(actions, { chosen, slice })];
}

/** What can be done with what was picked together. */
function ofChosen(actions: Actions, { chosen, slice }: Pick<WindowState, 'chosen'> & { slice: NonNullable<WindowState['slice']> }): PaletteCommand[] {
  const stops = chosen.flatMap((id) => stopOn(slice, id) ?? []);
  return [
    { label: 'Hide the selection on every map', Icon: EyeOff, run: () => void actions.markChosen('hidden') },
    { label: 'Follow the selection', Icon: Star, run: () => void actions.markChosen('starred') },
    ...(stops.length > 1 && stops.length <= MOST_STOPS ? [{ label: 'Find a path over the selection', Icon: Route, run: () => actions.beginPath(stops) }] : []),
    { label: 'Copy the selection as text', Icon: Copy, run: () => void actions.copy(chosenText(slice, chosen), 'The selection') },
    { label: 'Leave the selection', Icon: FunnelX, keys: ['Esc'], run: () => actions.choose([]) },
  ];
}

/** Names for the communities of the map; on a huge map, opening them and closing them again. */
export function ofCommunities(actions: Actions, { slice, mapState }: WindowState): PaletteCommand[] {
  if (slice === null || mapState === null) return [];
  const { opened } = mapState.look;
  const closed = slice.ids.flatMap((id, row) => {
    const number = communityOf(slice, id);
    return number === null ? [] : [{ number, name: slice.names[row] ?? '' }];
  });
  return [
    ...communityRows(slice).flatMap(({ community, letter, name }) => (letter === null ? []
      : [{ label: `Name community ${letter}${name === null ? '' : `, ${name}`}…`, Icon: PencilLine, oneOfMany: true, last: true, run: () => actions.openDialog({ kind: 'name-community' as const, community }) }])),
    ...closed.map(({ number, name }) => ({ label: `Open the community ${name}`, Icon: Group, oneOfMany: true, last: true, run: () => void actions.changeLook({ opened: [...new Set([...opened, number])] }) })),
    ...(opened.length === 0 ? [] : [{ label: 'Close the opened communities', Icon: Group, run: () => void actions.changeLook({ opened: [] }) }]),
  ];
}

/** What can be done with the paper that is selected, whether or not it is on the map. */
const ofPaper = (actions: Actions, id: string): PaletteCommand[] => [
  { label: 'Copy the citation of this paper', Icon: Quote, run: () => void actions.copyPaper(id, 'citation') },
  { label: 'Copy this paper as BibTeX', Icon: Copy, run: () => void actions.copyPaper(id, 'bibtex') },
  { label: 'Show the authors of this paper in the graph', Icon: Locate, run: () => void actions.goToPaper(id) },
];

/** What can be done with a topic. */
function ofTopic(actions: Actions, { id, name }: Named, own: readonly OwnTopic[]): PaletteCommand[] {
  const kept = own.find(({ key }) => key === id);
  return [
    { label: `Merge ${name} with another topic…`, Icon: Merge, run: () => actions.openDialog({ kind: 'topic', from: { id, name } }) },
    { label: `Hide the topic ${name}`, Icon: EyeOff, run: () => void actions.keepTopic({ key: id, name, terms: kept?.terms ?? [], hidden: true }) },
    ...(kept === undefined ? [] : [{ label: isKey(id) ? `Show the topic ${name} as it was found` : `Forget the topic ${name}`, Icon: Undo2, run: () => void actions.forgetTopic({ key: id, name }) }]),
  ];
}

/** What can be done with the node that is selected. */
export function ofSelected(actions: Actions, { history: { here }, slice, mapState, facets }: WindowState): PaletteCommand[] {
  if (here === null || !('id' in here) || mapState === null) return [];
  const name = slice?.names[slice.ids.indexOf(here.id)] ?? (here.kind === 'topic' ? topicName(here.id, mapState.topics, facets) : undefined);
  const paper = here.kind === 'paper' ? ofPaper(actions, here.id) : [];
  if (name === undefined) return paper;
  const { id } = here;
  const has = (list: readonly { id: string }[]): boolean => list.some((one) => one.id === id);
  const marking = (label: string, Icon: LucideIcon, mark: Mark, on: boolean): PaletteCommand => ({ label, Icon, run: () => void actions.mark([id], name, mark, on) });
  const person: PaletteCommand[] = here.kind !== 'person' ? [] : [
    { label: `Rename ${name}…`, Icon: PencilLine, run: () => actions.openDialog({ kind: 'rename-person', id, name }) },
    { label: `Merge ${name} with another person…`, Icon: GitMerge, run: () => actions.openDialog({ kind: 'merge-person', id, name }) },
    { label: `Split ${name}…`, Icon: Split, run: () => actions.openDialog({ kind: 'split-person', id, name }) },
    mapState.me?.id === id ? marking(`${name} is not me`, UserCheck, 'me', false) : marking(`${name} is me`, UserCheck, 'me', true),
  ];
  const pinned = ((slice?.nodeFlags[slice.ids.indexOf(id)] ?? 0) & NodeFlag.pinned) !== 0;
  return [
    ...person,
    ...paper,
    ...(here.kind === 'topic' ? ofTopic(actions, { id, name }, mapState.topics) : []),
    ...(pinned ? [{ label: `Release the pin of ${name}`, Icon: MapPinOff, run: () => void actions.release([id]) }] : []),
    { label: `Write a note on ${name}`, Icon: NotebookPen, run: () => document.getElementById(`note-${id}`)?.focus() },
    has(mapState.starred) ? marking(`Stop following ${name}`, Star, 'starred', false) : marking(`Follow ${name}`, Star, 'starred', true),
    { label: `Show only what is around ${name}`, Icon: Locate, run: () => actions.showAround({ node: { id, name }, steps: 1 }) },
    has(mapState.closed) ? marking(`Expand ${name} again`, Waypoints, 'closed', false) : marking(`Do not expand ${name}`, Waypoints, 'closed', true),
    ...(has(mapState.hidden) ? [] : [marking(`Hide ${name} on every map`, EyeOff, 'hidden', true)]),
  ];
}
