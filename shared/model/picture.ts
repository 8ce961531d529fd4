/** What the export dialog asks for, and what it is told. */
import { z } from 'zod';
import { Filter } from './look.ts';
import { PrintOptions } from '../print/options.ts';
import { Counting, NetworkKind } from './slice.ts';

const count = z.int().nonnegative();
const ids = z.array(z.string().max(300)).max(200_000);

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
});
export type MapQuestion = z.infer<typeof MapQuestion>;

/** What the window shows of the map: its middle in map units, pixels for each unit, its size in CSS pixels, and the scale of the fitted view. */
export const WindowCamera = z.object({
  x: z.number(), y: z.number(), scale: z.number().positive(), width: z.number().positive(), height: z.number().positive(), fit: z.number().positive(),
});
export type WindowCamera = z.infer<typeof WindowCamera>;

export const PictureQuestion = z.object({ map: MapQuestion, window: WindowCamera.nullable(), options: PrintOptions });
export type PictureQuestion = z.infer<typeof PictureQuestion>;

export const PictureFacts = z.object({
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
