/** What a tool sets off on the map: who stays while the rest steps back, ways in ink, signs beside people, and the two sides of a comparison. */
import { palette, withOpacity, type Palette, type Theme } from '../../shared/style/palette.ts';
import type { Emphasis } from './emphasis.ts';
import type { MapLooks, MapModel, TieStyle } from './model.ts';

/** Two people side by side: each alone, what both have, and the two themselves (who are on their own sides). */
export interface Sides { left: ReadonlySet<string>; both: ReadonlySet<string>; right: ReadonlySet<string> }

export interface Spotlight {
  /** These stay while the rest steps back; null when nothing steps back. */
  lit: ReadonlySet<string> | null;
  /** Ties step back even between those who stay. */
  tiesBack: boolean;
  /** Ringed and named. */
  ringed: readonly string[];
  /** Ways from node to node. Those that are not shown are dashed. */
  ways: readonly { ids: readonly string[]; shown: boolean }[];
  /** A word beside a node. */
  signs: readonly { id: string; text: string }[];
  sides: Sides | null;
}

/** A step of a way between two rows. */
export interface WayStep { from: number; to: number; shown: boolean }

/** Blue and amber: the two sides of a comparison. */
export const sideColors = (theme: Theme): { left: string; right: string } =>
  (theme === 'dark' ? { left: '#5f8ae0', right: '#f2b656' } : { left: '#1e4499', right: '#c07a10' });

const rowsOf = (model: MapModel, ids: Iterable<string>): number[] => [...ids].flatMap((id) => model.rowOf.get(id) ?? []);

/** What stands out for a tool, without what is under the pointer. */
export function spotlit(model: MapModel, { lit, tiesBack }: Spotlight): Pick<Emphasis, 'lit' | 'tiesBack' | 'hotTies'> {
  return { lit: lit === null ? null : new Set(rowsOf(model, lit)), tiesBack, hotTies: [] };
}

export const ringedRows = (model: MapModel, spotlight: Spotlight | null): number[] => (spotlight === null ? [] : rowsOf(model, spotlight.ringed));

/** The steps of all ways, each once; one that is on the shown way is whole. Steps over nodes that are not on the map are left out. */
export function waySteps(model: MapModel, { ways }: Spotlight): WayStep[] {
  const steps = new Map<string, WayStep>();
  for (const { ids, shown } of ways) {
    ids.slice(1).forEach((id, index) => {
      const [a, b] = [model.rowOf.get(ids[index] ?? ''), model.rowOf.get(id)];
      if (a === undefined || b === undefined) return;
      const [from, to] = a < b ? [a, b] : [b, a];
      const known = steps.get(`${from} ${to}`);
      steps.set(`${from} ${to}`, { from, to, shown: shown || known?.shown === true });
    });
  }
  return [...steps.values()];
}

/** 1 for the left side, 2 for the right, 3 for both, 0 for neither. */
const sideOf = ({ left, both, right }: Sides, id: string): number => (both.has(id) ? 3 : left.has(id) ? 1 : right.has(id) ? 2 : 0);

/** The same map in the colours of a comparison. A tie has the side that both its ends are on. */
export function comparedLooks(model: MapModel, looks: MapLooks, sides: Sides, theme: Theme): MapLooks {
  const { slice } = model;
  const colors = palette(theme);
  const { left, right } = sideColors(theme);
  const grey = colors.categories[0] ?? colors.edge;
  const side = slice.ids.map((id) => sideOf(sides, id));
  const hue = [grey, left, right, left];
  const styles: (TieStyle | undefined)[] = [];
  const tieStyle = Uint8Array.from(slice.source, (from, tie) => {
    const common = (side[from] ?? 0) & (side[slice.target[tie] ?? 0] ?? 0);
    const style = looks.styles[looks.tieStyle[tie] ?? 0];
    const number = common * 4 + ((slice.tieFlags[tie] ?? 0) & 3);
    if (style) styles[number] ??= { ...style, color: tieColor(common, [left, right], colors), layer: common === 1 || common === 2 ? 1 : 0 };
    return number;
  });
  return {
    ...looks, tieStyle, styles, extra: [left, right],
    nodes: looks.nodes.map((look, row) => ({ ...look, color: hue[side[row] ?? 0] ?? grey })),
    split: Uint8Array.from(side, (one) => (one === 3 ? 1 : 0)),
  };
}

function tieColor(common: number, [left, right]: readonly [string, string], { edge, opacity }: Palette): string {
  if (common === 1) return withOpacity(left, opacity.inside);
  return common === 2 ? withOpacity(right, opacity.inside) : withOpacity(edge, opacity.between);
}
