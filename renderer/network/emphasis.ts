/** What stands out and what steps back when something is selected or under the pointer, and what a filter leaves. */
import type { MapSelection as Selection } from '../state/selection.ts';
import { Standing, standingsOf, type MapMask, type Standings } from '../../shared/style/standing.ts';
import { namesRegions, type WayStep } from '../../shared/style/spotlight.ts';
import { otherEnd, type MapModel } from './model.ts';
import { ringedRows, spotlit, stepsOn, type Spotlight } from './spotlight.ts';

export type Ring = 'hover' | 'selected' | 'focus';

export interface Emphasis {
  /** People that stay as they are while the rest steps back; null when nothing steps back. */
  lit: ReadonlySet<number> | null;
  /** Ties step back even between people who do not. */
  tiesBack: boolean;
  /** Ties drawn in ink. */
  hotTies: readonly number[];
  rings: readonly { row: number; ring: Ring }[];
  /** People whose names are set as those of selected people. */
  selected: ReadonlySet<number>;
  /** Steps of the ways that a path has found. */
  ways: readonly WayStep[];
  signs: Spotlight['signs'];
  /** Names of regions are written. */
  regions: boolean;
}

export type { MapMask };

export interface Attention {
  selection: Selection | null;
  /** Row under the pointer, or -1. */
  hover: number;
  /** Row with the keyboard's focus, or -1. */
  focus: number;
  mask: MapMask | null;
  /** What a tool sets off; it comes before what is selected, and also before what is under the pointer. */
  spotlight?: Spotlight | null;
}

/** Works out what stands out. What is under the pointer comes before what is selected; who is not on the map does not stand out. */
export function emphasize(model: MapModel, { selection, hover, focus, mask, spotlight = null }: Attention): Emphasis {
  const here = (row: number): boolean => row >= 0 && mask?.people[row] !== Standing.removed;
  const chosen = new Set([...selectedRows(model, selection)].filter(here));
  const base = spotlight?.lit ? spotlit(model, spotlight) : here(hover) ? aroundHover(model, hover) : aroundSelection(model, selection, chosen);
  for (const row of ringedRows(model, spotlight)) if (here(row)) chosen.add(row);
  const rings: { row: number; ring: Ring }[] = [...chosen].map((row) => ({ row, ring: 'selected' }));
  if (here(hover) && !chosen.has(hover)) rings.push({ row: hover, ring: 'hover' });
  if (here(focus)) rings.push({ row: focus, ring: 'focus' });
  const selected = here(hover) ? new Set([...chosen, hover]) : chosen;
  const shown = (row: number): boolean => selected.has(row) || mask === null || mask.people[row] === Standing.shown;
  const { source, target } = model.slice;
  const passes = (tie: number): boolean => (mask?.ties?.[tie] ?? Standing.shown) === Standing.shown && shown(source[tie] ?? -1) && shown(target[tie] ?? -1);
  return { ...base, hotTies: base.hotTies.filter(passes), rings, selected, ways: spotlight === null ? [] : stepsOn(model, spotlight), signs: spotlight?.signs ?? [], regions: namesRegions(spotlight) };
}

type Part = Pick<Emphasis, 'lit' | 'tiesBack' | 'hotTies'>;
const nothing: Part = { lit: null, tiesBack: false, hotTies: [] };

/** People that a selection rings. */
function selectedRows(model: MapModel, selection: Selection | null): ReadonlySet<number> {
  const rows = (ids: readonly string[]): ReadonlySet<number> => new Set(ids.flatMap((id) => model.rowOf.get(id) ?? []));
  if (!selection) return new Set();
  if (selection.kind === 'person') return rows([selection.id]);
  return rows(selection.kind === 'tie' ? [selection.source, selection.target] : selection.authors);
}

function aroundHover(model: MapModel, row: number): Part {
  return { lit: withCoauthors(model, row), tiesBack: true, hotTies: model.tiesOf[row] ?? [] };
}

function aroundSelection(model: MapModel, selection: Selection | null, chosen: ReadonlySet<number>): Part {
  const [first] = chosen;
  if (!selection || first === undefined) return nothing;
  if (selection.kind === 'person') return { lit: withCoauthors(model, first), tiesBack: false, hotTies: [] };
  const among = tiesAmong(model, chosen);
  return selection.kind === 'paper' ? { ...nothing, hotTies: among } : { lit: chosen, tiesBack: true, hotTies: among };
}

function withCoauthors(model: MapModel, row: number): ReadonlySet<number> {
  return new Set([row, ...(model.tiesOf[row] ?? []).map((tie) => otherEnd(model.slice, tie, row))]);
}

/** Ties with both ends in a set of people, each once. */
function tiesAmong(model: MapModel, rows: ReadonlySet<number>): number[] {
  const { source, target } = model.slice;
  return [...rows].flatMap((row) => (model.tiesOf[row] ?? []).filter((tie) => source[tie] === row && rows.has(target[tie] ?? -1)));
}

/** How everyone and every tie stands: what is selected or under the pointer never steps back. */
export const standings = (model: MapModel, emphasis: Emphasis, mask: MapMask | null): Standings => standingsOf(model.slice, emphasis, mask);
