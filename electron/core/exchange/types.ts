/** What the writers of files take: a map as it is shown, and papers with everything that is known of them. */
import type { Counting, NetworkKind, NodeKind } from '../../../shared/model/slice.ts';

/** What wrote a file; a test holds the version to that of the package. */
export const generator = { name: 'Coterie', version: '0.1.0' } as const;

export interface MapCommunity {
  /** A for the largest, and so on. */
  readonly letter: string;
  readonly name: string | null;
}

/** What is said of a node beside its name: an owner of a dump; one with more ties than are known; one the user starred; the user. */
export const marks = ['owner', 'at-least', 'starred', 'me'] as const;
export type Mark = (typeof marks)[number];

export interface MapNode {
  readonly id: string;
  readonly kind: keyof typeof NodeKind;
  readonly label: string;
  /** Map units, y up; NaN where the node was never placed. */
  readonly x: number;
  readonly y: number;
  /** Radius in map units, in the same proportion to the distances as on the screen at 100 % zoom. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly color: string;
  readonly community: MapCommunity | null;
  /** The most telling first. */
  readonly topics: readonly string[];
  readonly papers: number;
  /** Years of the first and last dated paper. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly pinned: boolean;
  readonly marks: readonly Mark[];
}

export interface MapTie {
  /** Ids of the two ends. */
  readonly source: string;
  readonly target: string;
  /** By the map's counting; never negative. */
  readonly weight: number;
  /** Papers behind the tie, each counted as one. */
  readonly papers: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Rests on a paper whose list of authors is cut. */
  readonly cut: boolean;
  /** Drawn as a hairline from the owner of a dump. */
  readonly fan: boolean;
  /** Map units. */
  readonly width: number;
  /** `#rrggbb`, drawn with `opacity` (0 to 1). */
  readonly color: string;
  readonly opacity: number;
}

export interface MapData {
  readonly title: string;
  readonly network: NetworkKind;
  /** `fractional`: a paper of n authors adds 1 / (n - 1) to each of its ties; `full`: 1. */
  readonly counting: Counting;
  /** Revision of the library that is shown. */
  readonly revision: number;
  /** What of the whole network is missing here and why, or null. */
  readonly left: string | null;
  readonly nodes: readonly MapNode[];
  readonly ties: readonly MapTie[];
}

export interface PaperAuthor {
  readonly name: string;
  /** No list prints the name, but a profile with the paper is theirs. */
  readonly implied: boolean;
}

export interface PaperData {
  readonly id: string;
  /** Null for an untitled paper. */
  readonly title: string | null;
  readonly authors: readonly PaperAuthor[];
  /** Every list of authors is cut short: there are more than are named. */
  readonly authorsCut: boolean;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly venue: string | null;
  /** As the dump says it, for example "preprint". */
  readonly kind: string | null;
  /** Where the dump has it from, for example "arXiv". */
  readonly source: string | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly links: readonly string[];
  readonly abstract: string | null;
  readonly abstractCut: boolean;
  readonly category: string | null;
  readonly topics: readonly string[];
  readonly organizations: readonly string[];
  readonly withdrawn: boolean;
  readonly hasCode: boolean;
  /** Where the dumps state it; lines from 1. */
  readonly sources: readonly { readonly file: string; readonly line: number }[];
}

export const exportFormatIds = [
  'gexf', 'graphml', 'csv-nodes', 'csv-ties', 'graphology', 'vosviewer-map', 'vosviewer-network', 'pajek', 'html',
  'bibtex', 'ris', 'csl-json', 'csv-papers',
] as const;
export type ExportFormatId = (typeof exportFormatIds)[number];

/** How many of each a text holds; what a format does not hold is left out. */
export type Holds = Partial<Record<'nodes' | 'ties' | 'papers', number>>;

interface Format<Of extends string, Data> {
  readonly of: Of;
  /** As the dialog and the command line list it. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The text in pieces, so that a large file need not stand in memory. The same data give the same text. */
  readonly write: (data: Data) => Iterable<string>;
  /** Reads a written text back. Throws when it is not of the format. */
  readonly holds: (text: string) => Holds;
}
export type MapFormat = Format<'map', MapData>;
export type PaperFormat = Format<'papers', readonly PaperData[]>;
export type ExportFormat = MapFormat | PaperFormat;
