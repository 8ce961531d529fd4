/** What the export dialog asks for, and what it is told. */
import { z } from 'zod';
import { Filter } from './look.ts';
import { PrintOptions } from '../print/options.ts';
import { Counting, NetworkKind } from './slice.ts';

const count = z.int().nonnegative();
const id = z.string().max(300);
const ids = z.array(id).max(200_000);

/** What of the library is meant: the map as it is set, everyone where the window shows them. */
export const MapQuestion = z.object({
  network: NetworkKind,
  counting: Counting,
  opened: z.array(z.string().max(4)).max(100),
  most: z.int().min(1).max(200_000),
  filter: Filter,
  /** What does not pass the filter is left out; else it is drawn dimmed on pictures and kept in data. */
  remove: z.boolean(),
  /** Where nodes stand in the window, in map units; nodes that are not named stand where the library has them. */
  places: z.object({ ids, x: z.array(z.number()), y: z.array(z.number()) }),
  selected: ids,
  /** Names that the window shows, and which of the places beside their nodes they have (see labels/place.ts). */
  names: z.object({ ids, places: z.array(z.int().min(0).max(100)) }).optional(),
  /** Names of communities (1 to 7) that the window shows, and the map points in their middles. */
  regions: z.array(z.object({ community: z.int().min(1).max(7), x: z.number(), y: z.number() })).max(7).optional(),
});
export type MapQuestion = z.infer<typeof MapQuestion>;

/** What the window shows of the map: its middle in map units, pixels for each unit, its size in CSS pixels, and the scale of the fitted view. */
export const WindowCamera = z.object({
  x: z.number(), y: z.number(), scale: z.number().positive(), width: z.number().positive(), height: z.number().positive(), fit: z.number().positive(),
});
export type WindowCamera = z.infer<typeof WindowCamera>;

/** What stands out on the map: what is selected, and what a tool has set off. */
export const StandsOut = z.object({
  /** These stay as they are while the rest steps back; null where nothing steps back. */
  lit: ids.nullable(),
  /** Ties step back even between those who stay. */
  tiesBack: z.boolean(),
  /** Ringed, and named in any case. */
  ringed: ids,
  /** Ties among these are in ink. */
  inked: ids,
  /** A path's ways from node to node; where several are as short, one is shown whole. */
  ways: z.array(z.object({ ids: z.array(id).max(2_000), shown: z.boolean() })).max(100),
  /** Words beside nodes. */
  signs: z.array(z.object({ id, text: z.string().max(40) })).max(24),
  /** Two people that are compared: who is on whose side, and what the two are called. */
  sides: z.object({ left: ids, both: ids, right: ids, names: z.tuple([z.string().max(500), z.string().max(500)]) }).nullable(),
  /** The node with everything within so many steps of it. */
  around: z.object({ name: z.string().max(500), steps: z.int().min(1).max(2) }).nullable(),
});
export type StandsOut = z.infer<typeof StandsOut>;

export const PictureQuestion = z.object({
  map: MapQuestion, window: WindowCamera.nullable(), options: PrintOptions,
  /** Left out where nothing stands out, or is not to be printed so. */
  standsOut: StandsOut.nullable().optional(),
  /** The map is that at the end of this year: who and what came later is not on it. */
  until: z.int().min(0).max(9_999).nullable().optional(),
});
export type PictureQuestion = z.infer<typeof PictureQuestion>;

const PictureFacts = z.object({
  nodes: count, ties: count, labels: count, wanted: count,
  /** Points; null where there is no name. */
  smallestPoints: z.number().nullable(),
  remarks: z.array(z.string()),
});
export type PictureFacts = z.infer<typeof PictureFacts>;
export const PicturePreview = z.object({ svg: z.string(), facts: PictureFacts });
export type PicturePreview = z.infer<typeof PicturePreview>;

/** The stream of a printing: progress, then the token under which the file can be taken, once. */
export const PrintEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), stage: z.enum(['fonts', 'layout', 'writing', 'checking']), share: z.number().min(0).max(1) }),
  z.object({ type: z.literal('done'), token: z.string(), size: count, facts: PictureFacts }),
]);
export type PrintEvent = z.infer<typeof PrintEvent>;

/** A format that maps or papers can be written in. */
export const DataFormat = z.object({ id: z.string(), label: z.string(), extension: z.string(), of: z.enum(['map', 'papers']) });
export type DataFormat = z.infer<typeof DataFormat>;

export const DataQuestion = z.object({
  format: z.string().max(40),
  /** Only what passes the filter, or everything. */
  extent: z.enum(['visible', 'all']),
  map: MapQuestion,
  title: z.string().max(300),
  theme: z.enum(['light', 'dark']),
});
export type DataQuestion = z.infer<typeof DataQuestion>;
