/** The tools of the map: what each is set to, and how it changes. Pure. */
import type { Comparison, PathQuestion, Paths } from '../../shared/model/map.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import type { Named } from './store.ts';

/** What the pointer does on the map. */
export type Tool = 'select' | 'lasso';

/** Ways between people. A stop that is null waits for somebody; `shown` is the number of the way drawn as a whole line. */
export interface PathTask { kind: 'path'; stops: readonly (Named | null)[]; by: PathQuestion['by']; avoid: readonly Named[]; shown: number }
export interface CompareTask { kind: 'compare'; left: Named | null; right: Named | null }
/** Two dumps of one person, the older one first. */
export interface DumpsTask { kind: 'dumps'; before: number; after: number }
export type Task = PathTask | CompareTask | DumpsTask;

/** A node with everything that is so many steps away. */
export interface Around { node: Named; steps: 1 | 2 }
/** The map as it was at the end of a year. `fresh` is true for the moment in which newcomers appear. */
export interface Years { year: number; playing: boolean; fresh: boolean }

export interface ToolsState {
  tool: Tool;
  task: Task | null;
  /** The last answer to the task, for the map. */
  found: { kind: 'path'; paths: Paths } | { kind: 'compare'; comparison: Comparison } | null;
  around: Around | null;
  /** Nodes that were picked together. */
  chosen: readonly string[];
  years: Years | null;
}

export const noTools: ToolsState = { tool: 'select', task: null, found: null, around: null, chosen: [], years: null };

/** More stops than these are not asked for. */
export const MOST_STOPS = 12;

export const pathBetween = (stops: readonly (Named | null)[]): PathTask =>
  ({ kind: 'path', stops: stops.length >= 2 ? stops.slice(0, MOST_STOPS) : [stops[0] ?? null, null], by: 'steps', avoid: [], shown: 0 });

/** Puts somebody where the task still waits for one; nobody is there twice. Null when it waits for nobody. */
export function filled(task: Task, person: Named): Task | null {
  if (task.kind === 'path') {
    const at = task.stops.indexOf(null);
    if (at < 0) return null;
    return task.stops.some((stop) => stop?.id === person.id) ? task : { ...task, shown: 0, stops: task.stops.with(at, person) };
  }
  if (task.kind !== 'compare') return null;
  if (task.left === null) return task.right?.id === person.id ? task : { ...task, left: person };
  if (task.right === null) return task.left.id === person.id ? task : { ...task, right: person };
  return null;
}

/** What the engine is asked for this path; null while somebody is missing. */
export function pathQuestion({ stops, by, avoid }: PathTask): PathQuestion | null {
  const ids = stops.flatMap((stop) => (stop === null ? [] : [stop.id]));
  return ids.length === stops.length ? { ids, by, avoid: avoid.map(({ id }) => id) } : null;
}

/** Adds to what is chosen, or takes out what is in it already. */
export const toggled = (chosen: readonly string[], id: string): readonly string[] =>
  (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);

/** The name of a node on the map, or its id where it is not there. */
export const nodeName = (slice: GraphSlice | null, id: string): string => slice?.names[slice.ids.indexOf(id)] ?? id;
