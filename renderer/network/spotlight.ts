/** What a tool sets off on the map: who stays while the rest steps back, ways in ink, signs beside people, and the two sides of a comparison. */
import type { Theme } from '../../shared/style/palette.ts';
import { nodeOnSide, sideColors, sideOf, tieOnSides, waySteps, type Sides, type Sign, type Way, type WayStep } from '../../shared/style/spotlight.ts';
import type { Emphasis } from './emphasis.ts';
import type { MapLooks, MapModel, TieStyle } from './model.ts';

export interface Spotlight {
  /** These stay while the rest steps back; null when nothing steps back. */
  lit: ReadonlySet<string> | null;
  /** Ties step back even between those who stay. */
  tiesBack: boolean;
  /** Ringed and named. */
  ringed: readonly string[];
  /** Ways from node to node. Those that are not shown are dashed. */
  ways: readonly Way[];
  /** A word beside a node. */
  signs: readonly Sign[];
  sides: Sides | null;
  /** The node with everything within so many steps of it. */
  around: { name: string; steps: number } | null;
}

const rowsOf = (model: MapModel, ids: Iterable<string>): number[] => [...ids].flatMap((id) => model.rowOf.get(id) ?? []);

/** What stands out for a tool, without what is under the pointer. */
export function spotlit(model: MapModel, { lit, tiesBack }: Spotlight): Pick<Emphasis, 'lit' | 'tiesBack' | 'hotTies'> {
  return { lit: lit === null ? null : new Set(rowsOf(model, lit)), tiesBack, hotTies: [] };
}

export const ringedRows = (model: MapModel, spotlight: Spotlight | null): number[] => (spotlight === null ? [] : rowsOf(model, spotlight.ringed));

/** The steps of all ways between nodes of the map. */
export const stepsOn = (model: MapModel, { ways }: Spotlight): WayStep[] => waySteps((id) => model.rowOf.get(id), ways);

/** The same map in the colours of a comparison. */
export function comparedLooks(model: MapModel, looks: MapLooks, sides: Sides, theme: Theme): MapLooks {
  const { slice } = model;
  const { left, right } = sideColors(theme);
  const side = slice.ids.map((id) => sideOf(sides, id));
  const styles: (TieStyle | undefined)[] = [];
  const tieStyle = Uint8Array.from(slice.source, (source, tie) => {
    const [from, to] = [side[source] ?? 0, side[slice.target[tie] ?? 0] ?? 0];
    const style = looks.styles[looks.tieStyle[tie] ?? 0];
    const number = (from & to) * 4 + ((slice.tieFlags[tie] ?? 0) & 3);
    if (style) styles[number] ??= { ...style, ...tieOnSides(from, to, theme, looks.colors) };
    return number;
  });
  return {
    ...looks, tieStyle, styles, extra: [left, right],
    nodes: looks.nodes.map((look, row) => ({ ...look, color: nodeOnSide(side[row] ?? 0, theme, looks.colors).color })),
    split: Uint8Array.from(side, (one) => (one === 3 ? 1 : 0)),
  };
}
