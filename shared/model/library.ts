/** What the library holds, seen from the window: the summary, papers, people and ties. */
import { z } from 'zod';
import { FormatId } from './record.ts';
import { PersonField } from './review.ts';

const count = z.int().nonnegative();

/** One imported file as the sidebar lists it. */
export const DumpRow = z.object({
  id: z.int().positive(),
  file: z.string(),
  owners: z.array(z.object({ personId: z.string(), name: z.string() })),
  formats: z.array(FormatId),
  papers: count,
  remarks: count,
});
export type DumpRow = z.infer<typeof DumpRow>;

export const LibrarySummary = z.object({
  name: z.string(),
  /** Grows with every change of the library; the window asks again when it differs. */
  revision: count,
  papers: count,
  people: count,
  ties: count,
  dumps: z.array(DumpRow),
});
export type LibrarySummary = z.infer<typeof LibrarySummary>;

/** Keys of a single letter, figure or sign: whether they work at all, and which have another letter than at first, by what they do. */
export const Letters = z.object({ on: z.boolean(), changed: z.record(z.string().max(40), z.string().length(1)) });
export type Letters = z.infer<typeof Letters>;
/** A column of the table: who, papers, to how many others there are ties, community, years, strongest ties. */
export const TableColumn = z.enum(['name', 'papers', 'neighbours', 'community', 'years', 'strongest']);
export type TableColumn = z.infer<typeof TableColumn>;
/** The theme of the window, by the system's setting or by hand; keys; columns that the user took out of the table. */
export const Settings = z.object({ theme: z.enum(['system', 'light', 'dark']), letters: Letters.optional(), withoutColumns: z.array(TableColumn).max(TableColumn.options.length).optional() });
export type Settings = z.infer<typeof Settings>;

/** A date as precisely as the dumps give it. */
export const PaperDate = z.object({
  year: z.int().nullable(),
  month: z.int().nullable(),
  day: z.int().nullable(),
});
export type PaperDate = z.infer<typeof PaperDate>;

/** A paper as one row of a list. `label` is the title, or the start of the abstract of an untitled paper. */
export const PaperRow = z.object({
  id: z.string(),
  label: z.string(),
  titled: z.boolean(),
  date: PaperDate,
  category: z.string().nullable(),
  /** First printed author, and whether there are more. */
  firstAuthor: z.string().nullable(),
  dumps: count,
  withdrawn: z.boolean(),
  /** True when every dump cuts the list of authors. */
  authorsCut: z.boolean().optional(),
});
export type PaperRow = z.infer<typeof PaperRow>;

/** A person on a paper. */
export const PaperAuthor = z.object({
  personId: z.string(),
  name: z.string(),
  /** Papers of this person in the library. */
  papers: count,
  ownsDump: z.boolean(),
  /** True when no list prints the name: the profile's owner, behind "et al.". */
  implied: z.boolean(),
});
export type PaperAuthor = z.infer<typeof PaperAuthor>;

/** What one dump states of one field, as text, and the line that says so; null where it does not say. */
export const StatementCell = z.object({ text: z.string().nullable(), line: z.int().positive().nullable(), shown: z.boolean() });
export type StatementCell = z.infer<typeof StatementCell>;

/** The records behind a paper, side by side. */
export const Provenance = z.object({
  columns: z.array(z.object({
    recordId: z.int().positive(),
    dumpId: z.int().positive(),
    owner: z.string(),
    file: z.string(),
    line: z.int().positive(),
  })),
  rows: z.array(z.object({
    field: z.enum(['title', 'date', 'authors', 'venue', 'category', 'organizations', 'identifier', 'abstract']),
    label: z.string(),
    cells: z.array(StatementCell),
    /** True when two dumps state different things. */
    differs: z.boolean(),
    /** True where the user chose the shown value. */
    chosen: z.boolean(),
    /** Why the shown value is shown, where dumps differ. */
    reason: z.string().nullable(),
  })),
});
export type Provenance = z.infer<typeof Provenance>;

export const PaperDetail = z.object({
  id: z.string(),
  label: z.string(),
  titled: z.boolean(),
  date: PaperDate,
  venue: z.string().nullable(),
  kind: z.string().nullable(),
  source: z.string().nullable(),
  category: z.string().nullable(),
  hasCode: z.boolean().nullable(),
  withdrawn: z.boolean(),
  abstract: z.string().nullable(),
  abstractTruncated: z.boolean(),
  links: z.array(z.string()),
  doi: z.string().nullable(),
  arxivId: z.string().nullable(),
  organizations: z.array(z.string()),
  authors: z.array(PaperAuthor),
  /** In how many dumps the list of authors is cut short; 0 when one dump gives it whole. */
  authorsCutIn: count,
  /** Where a cut list was completed: the file that prints everyone, and how many files cut the list. Null where none is cut or none is whole. */
  authorsCompletedBy: z.object({ dumpId: z.int().positive(), file: z.string(), line: z.int().positive(), cutIn: z.int().positive() }).nullable(),
  provenance: Provenance,
});
export type PaperDetail = z.infer<typeof PaperDetail>;

/** A metric of a profile as imported. */
export const Metric = z.object({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  raw: z.string(),
  line: z.int().positive(),
  /** Why the value cannot be right, or null. */
  impossible: z.string().nullable(),
});
export type Metric = z.infer<typeof Metric>;

export const PersonDetail = z.object({
  id: z.string(),
  name: z.string(),
  /** The profiles of which this person is the owner. */
  profiles: z.array(z.object({
    dumpId: z.int().positive(),
    file: z.string(),
    format: FormatId,
    line: z.int().positive(),
    metrics: z.array(Metric),
    /** What the dump does not hold, in sentences. */
    notes: z.array(z.string()),
  })),
  papers: z.array(PaperRow),
  /** True when a dump declares more papers than it lists, so that there may be more. */
  papersAtLeast: z.boolean(),
  /** True when author lists are cut, so that there may be more coauthors. */
  coauthorsAtLeast: z.boolean(),
  coauthors: z.array(z.object({ personId: z.string(), name: z.string(), papers: count, ownsDump: z.boolean() })),
  spellings: z.array(z.object({ name: z.string(), authorships: count, dumps: count })),
  /** Every field with what dumps state of it, by file and line. */
  fields: z.array(PersonField),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

export const TieDetail = z.object({
  source: z.object({ personId: z.string(), name: z.string() }),
  target: z.object({ personId: z.string(), name: z.string() }),
  /** Sum over shared papers of 1 / (authors - 1). */
  weight: z.number(),
  papers: z.array(PaperRow),
  /** True when one of the papers has a cut list of authors. */
  cut: z.boolean(),
});
export type TieDetail = z.infer<typeof TieDetail>;

/** Search results; `ranges` are [start, end) of the matched parts of `label`, in UTF-16 units. */
const Hit = { label: z.string(), ranges: z.array(z.tuple([count, count])) };
export const SearchResult = z.object({
  people: z.array(z.object({ personId: z.string(), papers: count, papersAtLeast: z.boolean(), ...Hit })),
  papers: z.array(z.object({ id: z.string(), note: z.string(), where: z.enum(['title', 'abstract', 'name']), ...Hit })),
  /** All matches, also those beyond the limit; where they are too many to be counted, there are at least so many. */
  paperTotal: count,
  paperTotalAtLeast: z.boolean(),
});
export type SearchResult = z.infer<typeof SearchResult>;
