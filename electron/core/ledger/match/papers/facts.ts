/** What the rules compare: one record, read once. Pure. */
import type { LedgerRecord } from '../../types.ts';
import { readAbstract, type Abstract } from './abstracts.ts';
import { readAuthors, type AuthorList } from './names.ts';
import { readTitle, type Title } from './titles.ts';
import { readVenue, type Venue } from './venues.ts';

export interface Facts {
  readonly key: string;
  readonly title: Title | null;
  readonly authors: AuthorList;
  /** The owner of the profile is among the authors, printed or not. */
  readonly owner: AuthorList | null;
  readonly year: number | null;
  readonly venue: Venue;
  readonly abstract: Abstract | null;
  /** Identifiers of the published paper and of its preprint, folded, without versions. */
  readonly doi: string | null;
  readonly arxivId: string | null;
  /** A DOI that a preprint server gave. */
  readonly preprintDoi: boolean;
}

const arxivDoi = /^10\.48550\/arxiv\.(.+)$/;
/** Registrants of preprint servers: bioRxiv and medRxiv, SSRN, Research Square, ChemRxiv, PsyArXiv and OSF, Preprints.org, TechRxiv, Authorea. */
const preprintServer = /^10\.(?:1101|64898|2139\/ssrn|21203|26434|31234|31219|31235|20944|36227|22541)/;

function readDoi(doi: string | null): string | null {
  const bare = doi?.trim().toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '') ?? '';
  return bare.startsWith('10.') ? bare : null;
}

/** Venues often name their year: "ICML 2021", "COLT '93", "stoc-93". */
function yearIn(venue: string | null): number | null {
  const long = /\b(?:19|20)\d\d\b/.exec(venue ?? '')?.[0];
  if (long !== undefined) return Number(long);
  const short = /(?:['’]|[a-z]-?)([4-9]\d)\b(?!-\d)/i.exec(venue ?? '')?.[1];
  return short === undefined ? null : 1900 + Number(short);
}

/** Reads a record. `readText` gives its abstract, which is asked for only where the other statements leave a question open; nothing else of the record is held. */
export function readFactsBut(record: LedgerRecord, readText: () => string | null): Facts {
  const { body } = record;
  const { abstractTruncated } = body;
  const doi = readDoi(body.doi);
  const arxiv = body.arxivId?.toLowerCase().replace(/^arxiv:\s*/, '') ?? arxivDoi.exec(doi ?? '')?.[1] ?? null;
  let abstract: Abstract | null = null;
  const ownDoi = doi !== null && arxivDoi.test(doi) ? null : doi;
  return {
    key: record.key,
    title: body.title === null ? null : readTitle(body.title, body.titleTruncated),
    authors: readAuthors(body.authors, body.authorsTruncated),
    owner: record.owner.trim() === '' ? null : readAuthors([record.owner], true),
    year: body.year ?? yearIn(body.venueRaw),
    venue: readVenue(body.venueRaw, body.source, body.kind),
    get abstract() {
      return abstract ??= readAbstract(readText(), abstractTruncated);
    },
    doi: ownDoi,
    arxivId: arxiv?.replace(/v\d+$/, '') ?? null,
    preprintDoi: ownDoi !== null && preprintServer.test(ownDoi),
  };
}

/** Reads a record. */
export function readFacts(record: LedgerRecord): Facts {
  return readFactsBut(record, () => record.body.abstract);
}
