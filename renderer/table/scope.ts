/** What a tool has set off, as rows of the table: what was picked, a path, a comparison, or what is around a node. Pure. */
import type { GraphSlice } from '../../shared/model/slice.ts';
import { spotlightOf } from '../state/tools-spotlight.ts';
import type { ToolsState } from '../state/tools.ts';

export interface Scope {
  /** What follows "Only". */
  words: string;
  ids: ReadonlySet<string>;
}

/** Null where no tool sets anything off. What was picked comes before what a tool shows. */
export function scopeOf(slice: GraphSlice, { task, found, around, chosen }: Pick<ToolsState, 'task' | 'found' | 'around' | 'chosen'>): Scope | null {
  if (chosen.length > 0) return { words: 'the selection', ids: new Set(chosen) };
  const ids = spotlightOf(slice, { task, found, around, chosen }, null)?.lit ?? null;
  if (ids === null) return null;
  return { ids, words: task?.kind === 'path' ? 'the path' : task?.kind === 'compare' ? 'the comparison' : `what is around ${around?.node.name ?? ''}` };
}
