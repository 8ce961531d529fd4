/** What the map can be asked: facets to filter by, paths, comparisons, topics, institutions, and what a library vouches for. */
import { z } from 'zod';
import { PaperRow } from './library.ts';
import { Look, Mark } from './look.ts';
import { Counting, NetworkKind } from './slice.ts';

const count = z.int().nonnegative();
const Year = z.int().min(0).max(9_999);

/** A value to filter by, with how many papers have it within the rest of the filter. */
const Facet = z.object({ key: z.string(), label: z.string(), papers: count });

export const Facets = z.object({
  /** Papers that pass the filter, and all of the library. */
  papers: count,
  ofPapers: count,
  /** Every year from the first to the last with its papers. */
  years: z.array(z.object({ year: Year, papers: count })),
  undated: count,
  withCode: count,
  topics: z.array(Facet),
  sources: z.array(Facet),
  kinds: z.array(Facet),
  organizations: z.array(Facet),
  dumps: z.array(z.object({ dumpId: z.int().positive(), papers: count })),
  /** Nodes of each network. */
  networks: z.record(NetworkKind, count),
});
export type Facets = z.infer<typeof Facets>;

/** Another node with how much it has in common, and why. */
const NodeRef = z.object({ id: z.string(), name: z.string() });
export type NodeRef = z.infer<typeof NodeRef>;
export const Similar = NodeRef.extend({ score: z.number(), why: z.array(z.string()) });
export type Similar = z.infer<typeof Similar>;

/** What this library can vouch for about a person; `formula` says how the number comes about. */
export const Vouch = z.object({
  /** 0 to 100. */
  value: count,
  parts: z.array(z.object({ label: z.string(), value: z.number(), of: z.number(), sentence: z.string() })),
  formula: z.string(),
});
export type Vouch = z.infer<typeof Vouch>;

/** What the map knows of a person beyond the dumps' words. */
export const PersonMap = z.object({
  marks: z.array(Mark),
  note: z.string().nullable(),
  topics: z.array(NodeRef.extend({ papers: count })),
  similar: z.array(Similar),
  vouch: Vouch,
});
export type PersonMap = z.infer<typeof PersonMap>;

/** Why a paper has a topic: which field says so, in which words, how often. */
export const TopicReason = z.object({ field: z.enum(['title', 'abstract', 'category', 'user']), text: z.string(), times: count });
export type TopicReason = z.infer<typeof TopicReason>;
export const PaperTopics = z.object({ topics: z.array(NodeRef.extend({ why: z.array(TopicReason) })), similar: z.array(Similar), note: z.string().nullable() });
export type PaperTopics = z.infer<typeof PaperTopics>;

export const TopicDetail = z.object({
  id: z.string(),
  name: z.string(),
  source: z.enum(['category', 'phrase', 'user']),
  /** Words that lead to it. */
  terms: z.array(z.string()),
  /** The newest of them where there are very many; `paperTotal` is how many. */
  papers: z.array(PaperRow),
  paperTotal: count,
  people: z.array(NodeRef.extend({ papers: count })),
  related: z.array(NodeRef.extend({ papers: count })),
  years: z.array(z.object({ year: Year, papers: count })),
});
export type TopicDetail = z.infer<typeof TopicDetail>;

export const InstitutionDetail = z.object({
  id: z.string(),
  name: z.string(),
  spellings: z.array(z.string()),
  /** The newest of them where there are very many; `paperTotal` is how many. */
  papers: z.array(PaperRow),
  paperTotal: count,
  people: z.array(NodeRef.extend({ papers: count })),
  related: z.array(NodeRef.extend({ papers: count })),
});
export type InstitutionDetail = z.infer<typeof InstitutionDetail>;

/** The papers behind a tie of any network, and why it is there. */
export const LinkDetail = z.object({
  source: NodeRef, target: NodeRef,
  weight: z.number(),
  /** The newest of them where there are very many; `paperTotal` is how many. */
  papers: z.array(PaperRow),
  paperTotal: count,
  cut: z.boolean(),
  /** In words, for ties that are not shared papers alone (similar text, an affiliation). */
  why: z.array(z.string()),
});
export type LinkDetail = z.infer<typeof LinkDetail>;

export const PathQuestion = z.object({
  ids: z.array(z.string()).min(2).max(12),
  by: z.enum(['steps', 'ties']),
  avoid: z.array(z.string()).max(100),
  /** The network that is walked: of coauthors, counted fractionally, where nothing is said. */
  network: NetworkKind.optional(),
  counting: Counting.optional(),
});
export type PathQuestion = z.infer<typeof PathQuestion>;

/** What a node is. */
export const ThingKind = z.enum(['person', 'paper', 'topic', 'institution']);
export type ThingKind = z.infer<typeof ThingKind>;

/**
 * All shortest paths (at most a hundred) that visit the stops in order; empty where there is none. A stop that is not in the
 * network is tied to whatever of it shares a paper with it.
 */
export const Paths = z.object({
  steps: count,
  /** `papers` stand behind a tie, without those that are its ends; `why` says in words what else is. */
  paths: z.array(z.object({ nodes: z.array(NodeRef.extend({ kind: ThingKind })), ties: z.array(z.object({ papers: z.array(PaperRow), why: z.array(z.string()) })) })),
  /** More than were listed. */
  more: z.boolean(),
  /** For each stop on the way of the first path: how long the way is without it, or null when there is none. */
  without: z.array(NodeRef.extend({ steps: count.nullable(), through: z.array(z.string()) })),
});
export type Paths = z.infer<typeof Paths>;

const Span = z.object({ from: Year.nullable(), to: Year.nullable() });
const Sides = z.object({ left: count, both: count, right: count });
export const Comparison = z.object({
  left: NodeRef, right: NodeRef,
  papers: Sides, coauthors: Sides,
  years: z.object({ left: Span, both: Span, right: Span }),
  topics: z.array(z.object({ name: z.string(), left: count, right: count })),
  /** Cosine of the two mixes of topics. */
  similarity: z.number(),
  shared: z.array(PaperRow),
  /** Coauthors of both, and of one only. */
  people: z.object({ left: z.array(z.string()), both: z.array(z.string()), right: z.array(z.string()) }),
});
export type Comparison = z.infer<typeof Comparison>;

/** Two dumps of one person: what is new in the later one, what is gone, which numbers changed. */
export const DumpComparison = z.object({
  before: z.object({ dumpId: z.int().positive(), file: z.string() }),
  after: z.object({ dumpId: z.int().positive(), file: z.string() }),
  added: z.array(PaperRow),
  gone: z.array(PaperRow),
  changed: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type DumpComparison = z.infer<typeof DumpComparison>;

/** A topic of the user's own, or a found one that was renamed, given more words, or hidden. */
export const OwnTopic = z.object({
  key: z.string().min(1).max(300), name: z.string().trim().min(1).max(120), terms: z.array(z.string().trim().min(1).max(120)).max(100), hidden: z.boolean(),
  /** Key of another own topic that goes into this one, in a change only: it is no topic by itself from then on. */
  takes: z.string().min(1).max(300).optional(),
});
export type OwnTopic = z.infer<typeof OwnTopic>;

/** What a topic of the user's own would have, before it is kept: how many papers, and a few of them with why. */
export const TopicPreview = z.object({
  /** Null where the library is too large to be read in passing. */
  papers: count.nullable(),
  examples: z.array(z.object({ id: z.string(), label: z.string(), why: z.array(TopicReason) })),
});
export type TopicPreview = z.infer<typeof TopicPreview>;

/** What the palette finds; `close` are the nearest things when nothing matches. */
export const PaletteResult = z.object({
  hits: z.array(z.object({ kind: ThingKind, id: z.string(), label: z.string(), note: z.string() })),
  close: z.array(z.object({ kind: ThingKind, id: z.string(), label: z.string(), note: z.string() })),
  /** The words of the library with which `close` was found. */
  instead: z.string(),
});
export type PaletteResult = z.infer<typeof PaletteResult>;

/** What stands of the map for good: look, marks, and named views (without their positions). */
export const MapState = z.object({
  look: Look,
  hidden: z.array(NodeRef),
  closed: z.array(NodeRef),
  starred: z.array(NodeRef),
  me: NodeRef.nullable(),
  views: z.array(z.object({ name: z.string(), network: NetworkKind })),
  topics: z.array(OwnTopic),
});
export type MapState = z.infer<typeof MapState>;
