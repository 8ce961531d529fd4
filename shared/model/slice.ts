/** A GraphSlice: what one question about the network answers, as columns that cross processes without objects. */
import { z } from 'zod';
import { packColumns, unpackColumns } from './columns.ts';

/** What a network shows. */
export const NetworkKind = z.enum(['coauthors', 'topics', 'papers', 'institutions', 'mixed']);
export type NetworkKind = z.infer<typeof NetworkKind>;
/** A paper of n authors gives each of its pairs 1 / (n - 1), or 1. */
export const Counting = z.enum(['fractional', 'full']);
export type Counting = z.infer<typeof Counting>;

/** Values of `nodeKind`. */
export const NodeKind = { person: 0, paper: 1, topic: 2, institution: 3, community: 4 } as const;
/**
 * Bits of `nodeFlags`. `atLeast`: there may be more ties than are known, because a list of authors is cut. `apart`: placed where there
 * was room, because it hung together with few or none; such a place means nothing once it is tied to others.
 */
export const NodeFlag = { owner: 1, pinned: 2, placed: 4, atLeast: 8, starred: 16, me: 32, closed: 64, apart: 128 } as const;
/** Bits of `tieFlags`: drawn as a fan from the owner; rests on a paper whose list of authors is cut. */
export const TieFlag = { fan: 1, cut: 2 } as const;

export const SliceHead = z.object({
  network: NetworkKind,
  counting: Counting,
  /** Revision of the library that this slice shows. */
  revision: z.int().nonnegative(),
  ids: z.array(z.string()),
  names: z.array(z.string()),
  /** Communities by letter, A to G, with the number of people; 0 for a letter that nobody bears any more. Smaller ones have no entry. */
  communities: z.array(z.object({
    letter: z.string(), size: z.int().nonnegative(),
    /** The user's name or the suggested one; null where nothing is distinctive. `why` explains a suggested name. */
    name: z.string().nullable(), named: z.boolean(), why: z.string().nullable(),
  })),
  /** How many nodes the whole network has, and why not all of them are here; null when they are. */
  whole: z.object({ nodes: z.int().nonnegative(), ties: z.int().nonnegative(), reason: z.string().nullable() }),
  /** Why a node has no ties, by node index, where the reason is known. */
  loneReasons: z.record(z.string(), z.string()),
});
export type SliceHead = z.infer<typeof SliceHead>;

/**
 * Columns of length n (nodes) or m (ties). `x`, `y` are map units, NaN where a node was never placed.
 * Years are those of the first and last dated paper, 0 where no paper has a year.
 */
export interface GraphSlice extends SliceHead {
  nodeKind: Uint8Array;
  papers: Uint32Array;
  firstYear: Uint16Array;
  lastYear: Uint16Array;
  /** 1 to 7 for communities A to G, 0 for none. */
  community: Uint8Array;
  nodeFlags: Uint8Array;
  x: Float32Array;
  y: Float32Array;
  /** Node indices of the two ends. */
  source: Uint32Array;
  target: Uint32Array;
  /** Sum over shared papers of 1 / (authors - 1), or of 1 where papers are counted in full. */
  weight: Float32Array;
  sharedPapers: Uint32Array;
  tieFirstYear: Uint16Array;
  tieLastYear: Uint16Array;
  tieFlags: Uint8Array;
}

const columns = {
  nodeKind: Uint8Array, papers: Uint32Array, firstYear: Uint16Array, lastYear: Uint16Array, community: Uint8Array, nodeFlags: Uint8Array,
  x: Float32Array, y: Float32Array, source: Uint32Array, target: Uint32Array, weight: Float32Array, sharedPapers: Uint32Array,
  tieFirstYear: Uint16Array, tieLastYear: Uint16Array, tieFlags: Uint8Array,
} as const;
type ColumnName = keyof typeof columns;
const names = Object.keys(columns) as ColumnName[];
const tieColumns: ReadonlySet<ColumnName> = new Set(['source', 'target', 'weight', 'sharedPapers', 'tieFirstYear', 'tieLastYear', 'tieFlags']);

/** Packs a slice into one buffer. */
export function encodeSlice(slice: GraphSlice): Uint8Array<ArrayBuffer> {
  const { network, counting, revision, ids, names: people, communities, whole, loneReasons } = slice;
  const head: SliceHead = { network, counting, revision, ids, names: people, communities, whole, loneReasons };
  return packColumns(columns, head, slice);
}

/** Unpacks what `encodeSlice` packed. Throws when the buffer is cut or its head has another shape. */
export function decodeSlice(buffer: ArrayBuffer): GraphSlice {
  const unpacked = unpackColumns(columns, SliceHead, buffer);
  return { ...unpacked.head, ...unpacked.columns };
}

/** A slice of so many nodes and ties of which nothing is known: zeros, and nobody placed. For those who fill in some columns. */
export function blankSlice(nodes: number, ties: number): GraphSlice {
  const blank = Object.fromEntries(names.map((name) => [name, new columns[name](tieColumns.has(name) ? ties : nodes)])) as Pick<GraphSlice, ColumnName>;
  blank.x.fill(Number.NaN);
  blank.y.fill(Number.NaN);
  return {
    network: 'coauthors', counting: 'fractional', revision: 0, ids: [], names: [], communities: [], loneReasons: {},
    whole: { nodes, ties, reason: null }, ...blank,
  };
}
