/** What the rules compare: one record, read once. Pure. */
import type { LedgerRecord } from '../../types.ts';
import { readAbstract, type Abstract } from './abstracts.ts';
import { readAuthors, readName, type Author, type AuthorList } from './names.ts';
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

/** Abstracts are long, and pairs of one record follow one another: so many are held. */
const HELD_ABSTRACTS = 200;

/** Reads records, and holds words and names once, however many records print them. */
export class Reader {
  readonly #readText: (id: number) => string | null;
  readonly #words = new Map<string, string>();
  readonly #names = new Map<string, Author | null>();
  readonly #abstracts = new Map<number, Abstract | null>();
  /** The owner before: records of a profile follow one another. */
  #owner: { readonly name: string; readonly list: AuthorList } | null = null;

  /** `readText` gives the abstract of a record, which is asked for only where the other statements leave a question open; nothing else of the record is held. */
  constructor(readText: (id: number) => string | null) {
    this.#readText = readText;
  }

  read({ id, key, owner, body }: LedgerRecord): Facts {
    const doi = readDoi(body.doi);
    const arxiv = body.arxivId?.toLowerCase().replace(/^arxiv:\s*/, '') ?? arxivDoi.exec(doi ?? '')?.[1] ?? null;
    const ownDoi = doi !== null && arxivDoi.test(doi) ? null : doi;
    return new RecordFacts({
      key,
      title: body.title === null ? null : readTitle(body.title, body.titleTruncated, this.#intern),
      authors: readAuthors(body.authors, body.authorsTruncated, this.#readName),
      owner: owner.trim() === '' ? null : this.#ownerNamed(owner),
      year: body.year ?? yearIn(body.venueRaw),
      venue: readVenue(body.venueRaw, body.source, body.kind),
      doi: ownDoi,
      arxivId: arxiv?.replace(/v\d+$/, '') ?? null,
      preprintDoi: ownDoi !== null && preprintServer.test(ownDoi),
    }, this, id, body.abstractTruncated);
  }

  abstractOf(id: number, truncated: boolean | null): Abstract | null {
    const held = this.#abstracts.get(id);
    if (held !== undefined) return held;
    const abstract = readAbstract(this.#readText(id), truncated);
    for (const oldest of this.#abstracts.keys()) {
      if (this.#abstracts.size < HELD_ABSTRACTS) break;
      this.#abstracts.delete(oldest);
    }
    this.#abstracts.set(id, abstract);
    return abstract;
  }

  readonly #intern = (word: string): string => {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, word);
    return word;
  };

  readonly #readName = (name: string): Author | null => {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const read = readName(name);
    this.#names.set(name, read);
    return read;
  };

  #ownerNamed(name: string): AuthorList {
    if (this.#owner?.name !== name) this.#owner = { name, list: readAuthors([name], true, this.#readName) };
    return this.#owner.list;
  }
}

/** Many of these are held at once: a class costs a third of an object with a getter of its own. */
class RecordFacts implements Facts {
  readonly key: string;
  readonly title: Title | null;
  readonly authors: AuthorList;
  readonly owner: AuthorList | null;
  readonly year: number | null;
  readonly venue: Venue;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly preprintDoi: boolean;
  private readonly reader: Reader;
  private readonly id: number;
  private readonly truncated: boolean | null;

  constructor(stated: Omit<Facts, 'abstract'>, reader: Reader, id: number, truncated: boolean | null) {
    this.key = stated.key;
    this.title = stated.title;
    this.authors = stated.authors;
    this.owner = stated.owner;
    this.year = stated.year;
    this.venue = stated.venue;
    this.doi = stated.doi;
    this.arxivId = stated.arxivId;
    this.preprintDoi = stated.preprintDoi;
    this.reader = reader;
    this.id = id;
    this.truncated = truncated;
  }

  get abstract(): Abstract | null {
    return this.reader.abstractOf(this.id, this.truncated);
  }
}

/** Reads one record. */
export function readFacts(record: LedgerRecord): Facts {
  return new Reader(() => record.body.abstract).read(record);
}
