/** The tools of the map: what each is set to, and how it changes. Pure. */
import type { Comparison, PathQuestion, Paths, ThingKind } from '../../shared/model/map.ts';
import type { DumpRow } from '../../shared/model/library.ts';
import type { Look } from '../../shared/model/look.ts';
import { NodeKind, type GraphSlice } from '../../shared/model/slice.ts';
import type { Answer } from './context.tsx';
import type { Selection } from './selection.ts';
import type { Named } from './store.ts';

/** What the pointer does on the map. */
export type Tool = 'select' | 'lasso';

/** A node, whatever it is. */
export interface Stop extends Named { kind: ThingKind }

/** Ways between nodes. A stop that is null waits for one; `shown` is the number of the way drawn as a whole line. */
export interface PathTask { kind: 'path'; stops: readonly (Stop | null)[]; by: PathQuestion['by']; avoid: readonly Named[]; shown: number }
export interface CompareTask { kind: 'compare'; left: Named | null; right: Named | null }
/** Two dumps of one person, the older one first. */
export interface DumpsTask { kind: 'dumps'; before: number; after: number }
export type Task = PathTask | CompareTask | DumpsTask;

/** A node with everything that is so many steps away. */
export interface Around { node: Named; steps: 1 | 2 }
/** The map as it was at the end of a year. `fresh` is true for the moment in which newcomers appear. */
export interface Years { year: number; playing: boolean; fresh: boolean }

export type Found = { kind: 'path'; paths: Paths } | { kind: 'compare'; comparison: Comparison };

export interface ToolsState {
  tool: Tool;
  task: Task | null;
  /** How the engine's answer to the task stands, and how to ask again. */
  found: { answer: Answer<Found>; retry: () => void } | null;
  around: Around | null;
  /** Nodes that were picked together. */
  chosen: readonly string[];
  years: Years | null;
}

export const noTools: ToolsState = { tool: 'select', task: null, found: null, around: null, chosen: [], years: null };

/** More stops than these are not asked for. */
export const MOST_STOPS = 12;

export const pathBetween = (stops: readonly (Stop | null)[]): PathTask =>
  ({ kind: 'path', stops: stops.length >= 2 ? stops.slice(0, MOST_STOPS) : [stops[0] ?? null, null], by: 'steps', avoid: [], shown: 0 });

/** Puts a node where the task still waits for one; nothing is there twice, and only people are compared. Null when it waits for nothing like it. */
export function filled(task: Task, node: Stop): Task | null {
  if (task.kind === 'path') {
    const at = task.stops.indexOf(null);
    if (at < 0) return null;
    return task.stops.some((stop) => stop?.id === node.id) ? task : { ...task, shown: 0, stops: task.stops.with(at, node) };
  }
  if (task.kind !== 'compare' || node.kind !== 'person') return null;
  if (task.left === null) return task.right?.id === node.id ? task : { ...task, left: node };
  if (task.right === null) return task.left.id === node.id ? task : { ...task, right: node };
  return null;
}

/** What the engine is asked for this path in the network that is shown; null while a stop is missing. */
export function pathQuestion({ stops, by, avoid }: PathTask, { network, counting }: Pick<Look, 'network' | 'counting'>): PathQuestion | null {
  const ids = stops.flatMap((stop) => (stop === null ? [] : [stop.id]));
  return ids.length === stops.length ? { ids, by, avoid: avoid.map(({ id }) => id), network, counting } : null;
}

/** Adds to what is chosen, or takes out what is in it already. */
export const toggled = (chosen: readonly string[], id: string): readonly string[] =>
  (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);

/** The name of a node on the map, or its id where it is not there. */
export const nodeName = (slice: GraphSlice | null, id: string): string => slice?.names[slice.ids.indexOf(id)] ?? id;

/** Ends one thing, the latest first; null where nothing is under way. What lies over a task is closed before the task. */
export function withoutLatest({ task, around, chosen, tool, years }: ToolsState, here: Selection | null): Partial<ToolsState> | null {
  if (chosen.length > 0) return { chosen: [] };
  if (tool !== 'select') return { tool: 'select' };
  if (task !== null) return here === null ? { task: null, found: null } : null;
  if (around !== null) return { around: null };
  return years === null ? null : { years: null };
}

const kindNames: Readonly<Record<number, ThingKind>> = { [NodeKind.person]: 'person', [NodeKind.paper]: 'paper', [NodeKind.topic]: 'topic', [NodeKind.institution]: 'institution' };

/** What a node of the map is; null for what is not there, and for a community. */
export const kindOn = (slice: GraphSlice | null, id: string): ThingKind | null => kindNames[slice?.nodeKind[slice.ids.indexOf(id)] ?? -1] ?? null;

/** A node of the map that can be a stop of a path; null for what is not there, and for a community. */
export function stopOn(slice: GraphSlice | null, id: string): Stop | null {
  const kind = kindOn(slice, id);
  return kind === null ? null : { id, name: nodeName(slice, id), kind };
}

export const isPerson = ({ ids, nodeKind }: GraphSlice, id: string): boolean => nodeKind[ids.indexOf(id)] === NodeKind.person;

/** The last word of a name, for narrow places. */
export const lastName = (name: string): string => name.split(' ').at(-1) ?? name;

/** This dump and the others whose first owner is the same person, in the order in which they were imported. */
export function dumpsOfSameOwner(dumps: readonly DumpRow[], dumpId: number): readonly DumpRow[] {
  const owner = dumps.find(({ id }) => id === dumpId)?.owners[0]?.personId;
  return dumps.filter(({ id, owners }) => id === dumpId || (owner !== undefined && owners[0]?.personId === owner)).toSorted((a, b) => a.id - b.id);
}

/** The number of the community that a node stands for, or null for a node that stands for itself. */
export const communityOf = ({ ids, nodeKind }: GraphSlice, id: string): string | null =>
  (nodeKind[ids.indexOf(id)] === NodeKind.community ? id.slice(id.indexOf(':') + 1) : null);
