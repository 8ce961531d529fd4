/** What the tools set off on the map: the ways of a path, the sides of a comparison, what is around a node, and what is picked. Pure. */
import type { Comparison, Paths } from '../../shared/model/map.ts';
import { NodeFlag, type GraphSlice } from '../../shared/model/slice.ts';
import { Standing } from '../../shared/style/standing.ts';
import type { Spotlight } from '../network/spotlight.ts';
import type { MapMask } from '../network/types.ts';
import { within } from './tools-around.ts';
import type { Around, ToolsState } from './tools.ts';

const plain: Spotlight = { lit: null, tiesBack: false, ringed: [], ways: [], signs: [], sides: null, around: null };

function ofPath({ paths }: Paths, shown: number): Spotlight {
  const ways = paths.map(({ nodes }, index) => ({ ids: nodes.map(({ id }) => id), shown: index === shown }));
  const ends = ways[0]?.ids ?? [];
  const signs = ends.length < 2 ? [] : [{ id: ends[0] ?? '', text: 'Start' }, { id: ends.at(-1) ?? '', text: 'End' }];
  return { ...plain, lit: ways.length === 0 ? null : new Set(ways.flatMap(({ ids }) => ids)), tiesBack: true, ringed: ways[shown]?.ids ?? [], ways, signs };
}

function ofComparison({ left, right, people }: Comparison): Spotlight {
  const sides = { left: new Set([left.id, ...people.left]), both: new Set(people.both), right: new Set([right.id, ...people.right]), names: [left.name, right.name] as const };
  return { ...plain, lit: new Set([...sides.left, ...sides.both, ...sides.right]), ringed: [left.id, right.id], sides };
}

/** Rows around a node, without what the mask has taken off. */
export function rowsAround(slice: GraphSlice, { node, steps }: Around, mask: MapMask | null): ReadonlySet<number> {
  return within(slice, slice.ids.indexOf(node.id), steps, (row) => mask?.people[row] !== Standing.removed);
}

/** How many of these rows are closed: ways end there. The one in the middle leads on in any case. */
export const closedAmong = ({ nodeFlags, ids }: GraphSlice, rows: ReadonlySet<number>, node: string): number =>
  [...rows].filter((row) => ids[row] !== node && ((nodeFlags[row] ?? 0) & NodeFlag.closed) !== 0).length;

/** What the tools set off on this slice; null for nothing. */
export function spotlightOf(slice: GraphSlice, { task, found, around, chosen }: Pick<ToolsState, 'task' | 'found' | 'around' | 'chosen'>, mask: MapMask | null): Spotlight | null {
  const answer = found?.answer.state === 'done' ? found.answer.value : null;
  let base: Spotlight | null = null;
  if (task?.kind === 'path' && answer?.kind === 'path') base = ofPath(answer.paths, task.shown);
  else if (task?.kind === 'compare' && answer?.kind === 'compare') base = ofComparison(answer.comparison);
  else if (around !== null) base = { ...plain, lit: new Set([...rowsAround(slice, around, mask)].map((row) => slice.ids[row] ?? '')), ringed: [around.node.id], around: { name: around.node.name, steps: around.steps } };
  if (chosen.length === 0) return base;
  return { ...(base ?? plain), ringed: [...(base?.ringed ?? []), ...chosen] };
}
