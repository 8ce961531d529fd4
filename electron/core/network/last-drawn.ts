/** The map of each network as it was drawn last, kept in the library's file: a library that is opened again shows it before anything is worked out. */
import { NodeFlag, decodeSlice, encodeSlice, type GraphSlice } from '../../../shared/model/slice.ts';
import { places } from '../store/library.ts';
import { revision } from '../store/open.ts';
import { one, run, sql, type ReadableDB, type WritableDB } from '../store/sql.ts';
import type { Slicing } from './slice.ts';

/** Grows when the same library is drawn otherwise, so that maps of older rules are worked out anew. */
const RULES = 1;

/** What a kept map answers: this slicing of the library as it stood at a revision. */
const question = ({ counting, opened, most }: Slicing, at: number): string => JSON.stringify([RULES, at, counting, opened, most]);

const OF_PLACES = NodeFlag.placed | NodeFlag.pinned | NodeFlag.apart;

/** The slice with the places that are saved, which change without a new revision. */
export function withPlaces(db: ReadableDB, slice: GraphSlice): GraphSlice {
  const placed = new Map(places(db, slice.network).map((place) => [place.node, place]));
  const flag = (id: string, flags: number): number => {
    const place = placed.get(id);
    return (flags & ~OF_PLACES) | (place ? NodeFlag.placed : 0) | (place?.pinned ? NodeFlag.pinned : 0) | (place?.apart ? NodeFlag.apart : 0);
  };
  return {
    ...slice,
    nodeFlags: Uint8Array.from(slice.nodeFlags, (flags, node) => flag(slice.ids[node] ?? '', flags)),
    x: Float32Array.from(slice.ids, (id) => placed.get(id)?.x ?? Number.NaN),
    y: Float32Array.from(slice.ids, (id) => placed.get(id)?.y ?? Number.NaN),
  };
}

/** The map as it was drawn last, where nothing of it has changed since; null when it has to be worked out. */
export function lastDrawn(db: ReadableDB, slicing: Slicing): GraphSlice | null {
  const row = one<{ slice: Buffer }>(db, sql`SELECT slice FROM drawn WHERE network = ${slicing.network} AND question = ${question(slicing, revision(db))}`);
  if (row === null) return null;
  const { buffer, byteOffset, byteLength } = row.slice;
  return withPlaces(db, decodeSlice((buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength)));
}

/** Keeps a map that was drawn, in the place of the one before. */
export function keepDrawn(db: WritableDB, slicing: Slicing, slice: GraphSlice): void {
  run(db, sql`INSERT INTO drawn (network, question, slice) VALUES (${slicing.network}, ${question(slicing, slice.revision)}, ${encodeSlice(slice)})
    ON CONFLICT (network) DO UPDATE SET question = excluded.question, slice = excluded.slice`);
}
