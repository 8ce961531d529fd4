/** How nodes and ties stand on the map: as they are, stepped back, or not there; by a filter, by a year, and by what stands out. */
import type { Mask } from '../model/mask.ts';
import type { GraphSlice } from '../model/slice.ts';

export const Standing = { shown: 0, dimmed: 1, removed: 2 } as const;

/** `Standing` of each node and each tie, in the order of the slice; and the communities of which somebody is shown: the names of the others step back. */
export interface Standings { people: Uint8Array<ArrayBuffer>; ties: Uint8Array<ArrayBuffer>; communities: ReadonlySet<number> }

/** What a filter leaves: `Standing` of each node and, where ties are filtered by themselves, of each tie. */
export interface MapMask { people: Uint8Array; ties: Uint8Array | null }

/** What the filter leaves, without what is hidden for good. Null where everything is shown. A mask of another slice counts as none. */
export function mapMask(slice: Pick<GraphSlice, 'ids' | 'source'>, mask: Pick<Mask, 'nodePasses' | 'tiePasses'> | null, hidden: Iterable<string>, remove: boolean): MapMask | null {
  const fits = mask?.nodePasses.length === slice.ids.length && mask.tiePasses.length === slice.source.length ? mask : null;
  const off = new Set(hidden);
  if (fits === null && !slice.ids.some((id) => off.has(id))) return null;
  const failing = remove ? Standing.removed : Standing.dimmed;
  const standing = (passes: number | undefined): number => (passes === 0 ? failing : Standing.shown);
  return {
    people: Uint8Array.from(slice.ids, (id, node) => (off.has(id) ? Standing.removed : standing(fits?.nodePasses[node]))),
    ties: fits === null ? null : Uint8Array.from(fits.tiePasses, standing),
  };
}

/** Takes off the map what came after the year; what is new in it is dimmed for as long as it is fresh. */
export function maskOfYear({ firstYear, tieFirstYear }: Pick<GraphSlice, 'firstYear' | 'tieFirstYear'>, mask: MapMask | null, { year, fresh }: { year: number; fresh: boolean }): MapMask {
  const standing = (first: number, before: number): number => {
    if (first > year) return Standing.removed;
    return fresh && first === year ? Math.max(before, Standing.dimmed) : before;
  };
  return {
    people: Uint8Array.from(firstYear, (first, row) => standing(first, mask?.people[row] ?? Standing.shown)),
    ties: Uint8Array.from(tieFirstYear, (first, tie) => standing(first, mask?.ties?.[tie] ?? Standing.shown)),
  };
}

export interface StandingOut {
  /** Rows that stay as they are while the rest steps back; null when nothing steps back. */
  lit: ReadonlySet<number> | null;
  /** Ties step back even between those who do not. */
  tiesBack: boolean;
  /** Rows that are ringed: they never step back. */
  selected: ReadonlySet<number>;
}

/** How everyone and every tie stands: as the filter says, and stepped back where others stand out. */
export function standingsOf({ ids, source, target, community }: Pick<GraphSlice, 'ids' | 'source' | 'target' | 'community'>, { lit, selected, tiesBack }: StandingOut, mask: MapMask | null): Standings {
  const people = new Uint8Array(ids.length);
  const ties = new Uint8Array(source.length);
  if (mask) people.set(mask.people.subarray(0, people.length));
  if (lit) {
    for (let row = 0; row < people.length; row += 1) if (people[row] === Standing.shown && !lit.has(row)) people[row] = Standing.dimmed;
  }
  for (const row of selected) people[row] = Standing.shown;
  const least = tiesBack ? Standing.dimmed : Standing.shown;
  for (let tie = 0; tie < ties.length; tie += 1) {
    ties[tie] = Math.max(least, mask?.ties?.[tie] ?? 0, people[source[tie] ?? 0] ?? 0, people[target[tie] ?? 0] ?? 0);
  }
  return { people, ties, communities: new Set(community.filter((_, row) => people[row] === Standing.shown)) };
}
