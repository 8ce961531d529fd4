/** What stands out on a slice, by its rows: who is ringed, what steps back, which ties are in ink, who is on whose side. */
import type { StandsOut } from '../model/picture.ts';
import type { GraphSlice } from '../model/slice.ts';
import { sideOf, waySteps, type WayStep } from '../style/spotlight.ts';
import { Standing, standingsOf, type MapMask, type Standings } from '../style/standing.ts';

export interface Marked {
  ringed: ReadonlySet<number>;
  standings: Standings;
  /** Ties in ink. */
  hot(tie: number): boolean;
  /** 0 to 3 (see style/spotlight.ts); null where nobody is compared. */
  side: ((id: string) => number) | null;
  steps: readonly WayStep[];
  signs: readonly { row: number; text: string }[];
}

/** Works it out as the window does. Without `standsOut` only `selected` is ringed. */
export function markedOf(slice: GraphSlice, selected: ReadonlySet<string>, standsOut: StandsOut | null, mask: MapMask | null): Marked {
  const rows = new Map(slice.ids.map((id, row) => [id, row]));
  const here = (id: string): number[] => {
    const row = rows.get(id);
    return row === undefined || mask?.people[row] === Standing.removed ? [] : [row];
  };
  const rowsOf = (ids: Iterable<string>): Set<number> => new Set([...ids].flatMap(here));
  const ringed = rowsOf(standsOut?.ringed ?? selected);
  const inked = rowsOf(standsOut?.inked ?? []);
  const passes = (tie: number): boolean => (mask?.ties?.[tie] ?? Standing.shown) === Standing.shown;
  const sides = standsOut?.sides ?? null;
  const sets = sides && { left: new Set(sides.left), both: new Set(sides.both), right: new Set(sides.right) };
  return {
    ringed,
    standings: standingsOf(slice, { lit: standsOut?.lit ? rowsOf(standsOut.lit) : null, tiesBack: standsOut?.tiesBack === true, selected: ringed }, mask),
    hot: (tie) => inked.has(slice.source[tie] ?? -1) && inked.has(slice.target[tie] ?? -1) && passes(tie),
    side: sets && ((id) => sideOf(sets, id)),
    steps: waySteps((id) => here(id)[0], standsOut?.ways ?? []),
    signs: (standsOut?.signs ?? []).flatMap(({ id, text }) => here(id).map((row) => ({ row, text }))),
  };
}
