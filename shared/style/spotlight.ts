/** How what the tools set off is drawn: ways in ink with words beside their ends, and the two sides of a comparison in blue and amber. */
import { withOpacity, type Palette, type Theme } from './palette.ts';

/** Two people side by side: each alone, what both have, and the two themselves (who are on their own sides). `names` are those of the two. */
export interface Sides { left: ReadonlySet<string>; both: ReadonlySet<string>; right: ReadonlySet<string>; names: readonly [string, string] }

/** From node to node, by their ids. Where several are as short, one is shown whole and the others dashed. */
export interface Way { ids: readonly string[]; shown: boolean }

/** A step of a way between two rows. */
export interface WayStep { from: number; to: number; shown: boolean }

/** A word on a small dark plate beside a node. */
export interface Sign { id: string; text: string }

/** Steps of ways. Pixels. */
export const WAY = { width: 2, otherWidth: 1.5, dash: [6, 5] } as const;
/** Plates of signs. Pixels. */
export const SIGN = { height: 19, padding: 10, gap: 12, size: 11, weight: 600 } as const;

/**
 * The plate of a sign: its upper left corner and size, in pixels. `reach` is how far the node's shape reaches from (x, y), `text` how wide
 * the word is. It lies below the node; above it where the ways that are shown lead down, to `others`.
 */
export function signBox({ x, y, reach }: { x: number; y: number; reach: number }, text: number, others: readonly { y: number }[]): { x: number; y: number; width: number; height: number } {
  const width = text + SIGN.padding * 2;
  const down = others.length > 0 && others.reduce((sum, other) => sum + other.y, 0) / others.length > y;
  return { x: x - width / 2, y: down ? y - reach - SIGN.gap - SIGN.height : y + reach + SIGN.gap, width, height: SIGN.height };
}

/** The steps of all ways, each once, those that are shown last, so that they lie above. Steps over nodes that are not on the map are left out. */
export function waySteps(rowOf: (id: string) => number | undefined, ways: readonly Way[]): WayStep[] {
  const steps = new Map<string, WayStep>();
  for (const { ids, shown } of ways) {
    ids.slice(1).forEach((id, index) => {
      const [a, b] = [rowOf(ids[index] ?? ''), rowOf(id)];
      if (a === undefined || b === undefined) return;
      const [from, to] = a < b ? [a, b] : [b, a];
      const known = steps.get(`${from} ${to}`);
      steps.set(`${from} ${to}`, { from, to, shown: shown || known?.shown === true });
    });
  }
  return [...steps.values()].sort((a, b) => Number(a.shown) - Number(b.shown));
}

/** Blue and amber: the two sides of a comparison. */
export const sideColors = (theme: Theme): { left: string; right: string } =>
  (theme === 'dark' ? { left: '#5f8ae0', right: '#f2b656' } : { left: '#1e4499', right: '#c07a10' });

/** On whose side a node is: 1 for the left, 2 for the right, 3 for both, 0 for neither. */
export const sideOf = ({ left, both, right }: Pick<Sides, 'left' | 'both' | 'right'>, id: string): number => (both.has(id) ? 3 : left.has(id) ? 1 : right.has(id) ? 2 : 0);

/** Colours of a node on a side; `half` is that of its right half where both have it. */
export function nodeOnSide(side: number, theme: Theme, { categories, edge }: Palette): { color: string; half: string | null } {
  const { left, right } = sideColors(theme);
  if (side === 0) return { color: categories[0] ?? edge, half: null };
  return { color: side === 2 ? right : left, half: side === 3 ? right : null };
}

/** Colour of a tie by the sides of its ends, and its layer (see `TieLook`): it has the side that both its ends are on. */
export function tieOnSides(from: number, to: number, theme: Theme, { edge, opacity }: Palette): { color: string; layer: 0 | 1 } {
  const { left, right } = sideColors(theme);
  const common = from & to;
  if (common === 1) return { color: withOpacity(left, opacity.inside), layer: 1 };
  return common === 2 ? { color: withOpacity(right, opacity.inside), layer: 1 } : { color: withOpacity(edge, opacity.between), layer: 0 };
}

/** Names of regions step aside for ways, and for colours that do not mean communities. */
export const namesRegions = (set: { ways: readonly unknown[]; sides: unknown } | null): boolean => set === null || (set.ways.length === 0 && set.sides === null);
