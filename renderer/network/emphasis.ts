/** What stands out and what steps back when something is selected or under the pointer. */
import type { Selection } from '../state/selection.ts';
import { otherEnd, type MapModel } from './model.ts';

export type Ring = 'hover' | 'selected' | 'focus';

export interface Emphasis {
  /** People that stay as they are while the rest steps back; null when nothing steps back. */
  lit: ReadonlySet<number> | null;
  /** Ties that stay as they are. Empty unless something steps back. */
  litTies: readonly number[];
  /** Ties drawn in ink. */
  hotTies: readonly number[];
  rings: readonly { row: number; ring: Ring }[];
  /** People whose names are set as those of selected people. */
  selected: ReadonlySet<number>;
}

export interface Attention {
  selection: Selection | null;
  /** Row under the pointer, or -1. */
  hover: number;
  /** Row with the keyboard's focus, or -1. */
  focus: number;
}

/** Ties among coauthors are kept up to this many; beyond, only those of the person. */
const TIES_AMONG_LIMIT = 4000;

/** Works out what stands out. What is under the pointer comes before what is selected. */
export function emphasize(model: MapModel, { selection, hover, focus }: Attention): Emphasis {
  const chosen = selectedRows(model, selection);
  const base = hover >= 0 ? aroundHover(model, hover) : aroundSelection(model, selection, chosen);
  const rings: { row: number; ring: Ring }[] = [...chosen].map((row) => ({ row, ring: 'selected' }));
  if (hover >= 0 && !chosen.has(hover)) rings.push({ row: hover, ring: 'hover' });
  if (focus >= 0) rings.push({ row: focus, ring: 'focus' });
  return { ...base, rings, selected: hover >= 0 ? new Set([...chosen, hover]) : chosen };
}

type Part = Pick<Emphasis, 'lit' | 'litTies' | 'hotTies'>;
const nothing: Part = { lit: null, litTies: [], hotTies: [] };

/** People that a selection rings. */
export function selectedRows(model: MapModel, selection: Selection | null): ReadonlySet<number> {
  const rows = (ids: readonly string[]): ReadonlySet<number> => new Set(ids.flatMap((id) => model.rowOf.get(id) ?? []));
  if (!selection) return new Set();
  if (selection.kind === 'person') return rows([selection.id]);
  return rows(selection.kind === 'tie' ? [selection.source, selection.target] : selection.authors);
}

function aroundHover(model: MapModel, row: number): Part {
  return { lit: withCoauthors(model, row), litTies: [], hotTies: model.tiesOf[row] ?? [] };
}

function aroundSelection(model: MapModel, selection: Selection | null, chosen: ReadonlySet<number>): Part {
  const [first] = chosen;
  if (!selection || first === undefined) return nothing;
  const among = tiesAmong(model, chosen);
  if (selection.kind === 'paper') return { ...nothing, hotTies: among };
  if (selection.kind === 'tie') return { lit: chosen, litTies: [], hotTies: among };
  const lit = withCoauthors(model, first);
  const ties = tiesAmong(model, lit);
  return { lit, litTies: ties.length > TIES_AMONG_LIMIT ? model.tiesOf[first] ?? [] : ties, hotTies: [] };
}

function withCoauthors(model: MapModel, row: number): ReadonlySet<number> {
  return new Set([row, ...(model.tiesOf[row] ?? []).map((tie) => otherEnd(model.slice, tie, row))]);
}

/** Ties with both ends in a set of people, each once. */
export function tiesAmong(model: MapModel, rows: ReadonlySet<number>): number[] {
  const { source, target } = model.slice;
  return [...rows].flatMap((row) => (model.tiesOf[row] ?? []).filter((tie) => source[tie] === row && rows.has(target[tie] ?? -1)));
}
