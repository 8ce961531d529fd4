/** What the user has set the map to: which network, how papers count, what is filtered, what is hidden. Undo reaches all of it. */
import { z } from 'zod';
import { Counting, NetworkKind } from './slice.ts';

const keys = z.array(z.string().max(300)).max(1_000);
const year = z.int().min(0).max(9_999).nullable();

/** Which papers and nodes count. An empty list leaves that question open; null years are open ends. */
export const Filter = z.object({
  from: year,
  to: year,
  /** Papers without a year stay in view. */
  undated: z.boolean(),
  topics: keys,
  sources: keys,
  kinds: keys,
  organizations: keys,
  /** Ids of dumps that are left out. */
  withoutDumps: z.array(z.int().positive()).max(10_000),
  onlyWithCode: z.boolean(),
  minPapers: z.int().min(0).max(100_000),
  minTies: z.int().min(0).max(100_000),
  /** Words in title, abstract or names. */
  text: z.string().max(500),
});
export type Filter = z.infer<typeof Filter>;

export const noFilter: Filter = {
  from: null, to: null, undated: true, topics: [], sources: [], kinds: [], organizations: [], withoutDumps: [],
  onlyWithCode: false, minPapers: 0, minTies: 0, text: '',
};

/** What stands on the map and how. */
export const Look = z.object({
  network: NetworkKind,
  counting: Counting,
  filter: Filter,
  /** What does not pass the filter is taken off the map instead of dimmed. */
  remove: z.boolean(),
  /** Communities (by letter) that were opened on a map too large to be drawn whole. */
  opened: z.array(z.string().max(4)).max(100),
});
export type Look = z.infer<typeof Look>;

export const firstLook: Look = { network: 'coauthors', counting: 'fractional', filter: noFilter, remove: false, opened: [] };

/** What can be said of one node for good. `hidden` takes it off every map, `closed` keeps its ties from leading further. */
export const Mark = z.enum(['hidden', 'closed', 'starred', 'me']);
export type Mark = z.infer<typeof Mark>;

const Camera = z.object({ x: z.number(), y: z.number(), ratio: z.number().positive(), angle: z.number() });
export type Camera = z.infer<typeof Camera>;

/** A view that was given a name: look, camera and where everything stood, in map units. */
export const View = z.object({
  look: Look,
  camera: Camera,
  labels: z.boolean(),
  /** Names of communities, and the legend; views that were kept before these could be switched off have neither: their names of communities go with the other names. */
  regions: z.boolean().optional(),
  legend: z.boolean().optional(),
  ids: z.array(z.string().max(300)).max(200_000),
  x: z.array(z.number()).max(200_000),
  y: z.array(z.number()).max(200_000),
  /** Nodes that were picked together. */
  chosen: z.array(z.string().max(300)).max(200_000).optional(),
});
export type View = z.infer<typeof View>;
