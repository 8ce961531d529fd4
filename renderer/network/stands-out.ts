/** What stands out on the map, told by ids: what a picture of it needs to know. */
import type { StandsOut } from '../../shared/model/picture.ts';
import { emphasize, type Attention } from './emphasis.ts';
import type { MapModel } from './model.ts';

/** What is selected and what a tool has set off, without what is under the pointer or has the keyboard's focus; null when nothing stands out. */
export function standsOut(model: MapModel, attention: Omit<Attention, 'hover' | 'focus'>): StandsOut | null {
  const { spotlight = null } = attention;
  const { lit, tiesBack, hotTies, rings } = emphasize(model, { ...attention, hover: -1, focus: -1 });
  const { ids, source, target } = model.slice;
  const idsOf = (rows: Iterable<number>): string[] => [...new Set(rows)].flatMap((row) => ids[row] ?? []);
  if (lit === null && rings.length === 0 && !spotlight?.sides && !spotlight?.ways.length) return null;
  const sides = spotlight?.sides ?? null;
  return {
    lit: lit && idsOf(lit), tiesBack, ringed: idsOf(rings.map(({ row }) => row)),
    inked: idsOf(hotTies.flatMap((tie) => [source[tie] ?? -1, target[tie] ?? -1])),
    ways: (spotlight?.ways ?? []).map(({ ids: along, shown }) => ({ ids: [...along], shown })), signs: [...spotlight?.signs ?? []],
    sides: sides && { left: [...sides.left], both: [...sides.both], right: [...sides.right], names: [...sides.names] },
    around: spotlight?.around ?? null,
  };
}
