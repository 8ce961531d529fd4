/** Everything that speaks for or against two records being one paper, field by field. Pure. */
import { compareAbstracts, type AbstractsCompared } from './abstracts.ts';
import { yearAndAuthor, type Bearers, type Corpus } from './corpus.ts';
import type { Facts } from './facts.ts';
import { compareAuthors, nameAgreement, type AuthorList, type AuthorsCompared } from './names.ts';
import { compareTitles, type TitlesCompared } from './titles.ts';
import { compareVenues, isPlace, type VenueRelation } from './venues.ts';

/** `preprint`: one DOI is a preprint server's, so that they cannot agree. */
export type Identifiers = 'same-doi' | 'same-arxiv' | 'other-doi' | 'other-arxiv' | 'preprint' | 'none';

function identifiersOf(a: Facts, b: Facts): Identifiers {
  if (a.doi !== null && a.doi === b.doi) return 'same-doi';
  if (a.arxivId !== null && a.arxivId === b.arxivId) return 'same-arxiv';
  if (a.arxivId !== null && b.arxivId !== null) return 'other-arxiv';
  if (a.doi === null || b.doi === null) return 'none';
  return a.preprintDoi === b.preprintDoi ? 'other-doi' : 'preprint';
}

/** The printed list with the owner of the profile, who is an author even behind "et al.". */
function withOwner(facts: Facts): AuthorList {
  const owner = facts.owner?.authors[0];
  if (!owner || facts.authors.authors.some((author) => nameAgreement(author, owner) > 0)) return facts.authors;
  return { authors: [...facts.authors.authors, owner], whole: false };
}

/**
 * The evidence on two records. Most pairs are dismissed by one cheap look at their years or titles, so each part is worked
 * out when a rule first asks for it.
 */
export class Evidence {
  readonly a: Facts;
  readonly b: Facts;
  readonly identifiers: Identifiers;
  /** Both have titles, and nothing but dress differs between them. */
  readonly equalTitles: boolean;
  /** Years between them; null when one is missing. */
  readonly years: number | null;
  /** Both name the place where they were published. */
  readonly bothPlaced: boolean;
  readonly #corpus: Corpus;
  #title: TitlesCompared | null = null;
  #authors: AuthorsCompared | null = null;
  #abstract: AbstractsCompared | null = null;

  constructor(a: Facts, b: Facts, corpus: Corpus) {
    this.a = a;
    this.b = b;
    this.#corpus = corpus;
    this.identifiers = identifiersOf(a, b);
    this.equalTitles = a.title !== null && a.title.key === b.title?.key;
    this.years = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
    this.bothPlaced = isPlace(a.venue) && isPlace(b.venue);
  }

  #bearers(facts: Facts): Bearers {
    return this.#corpus.bearers(facts.title?.key ?? '');
  }

  /** Null when one record has no title. */
  get title(): TitlesCompared | null {
    const { a, b } = this;
    return a.title && b.title ? this.#title ??= compareTitles(a.title, b.title, this.#corpus.weigh) : null;
  }

  /** A standing title, or one that returns from year to year. */
  get generic(): boolean {
    return [this.a, this.b].some((one) => one.title !== null && (one.title.standing || this.#bearers(one).recurs));
  }

  /** The title is known from several places or far years, so that a record without them may belong to either. */
  get versions(): boolean {
    return this.equalTitles && this.#bearers(this.a).hasVersions;
  }

  /** Both are of one year, one names no place, and in that year the title is known from no more than one. */
  get onlyPlace(): boolean {
    const { year } = this.a;
    return year !== null && year === this.b.year && !this.bothPlaced && (this.#bearers(this.a).places.get(year) ?? 0) < 2;
  }

  /** Where one names no year: the other's is the year that most records of this title and kind of place have. */
  get mainYear(): boolean {
    return !this.equalTitles || [this.a, this.b].every((one) => one.year === null || one.year === this.#bearers(one).mainYear.get(one.venue.kind ?? ''));
  }

  /** Records with the title, the year and the first author of these, whichever has more; only counted for standing titles. */
  get crowd(): number {
    if (!this.generic) return 0;
    return Math.max(...[this.a, this.b].map((one) => this.#bearers(one).alike.get(yearAndAuthor(one.year, one.authors.authors[0]?.family ?? '')) ?? 0));
  }

  /** Telling words of the shorter title. */
  get telling(): number {
    return Math.min(this.a.title?.telling.length ?? 0, this.b.title?.telling.length ?? 0);
  }

  get authors(): AuthorsCompared {
    return this.#authors ??= compareAuthors(withOwner(this.a), withOwner(this.b));
  }

  get venue(): VenueRelation {
    return compareVenues(this.a.venue, this.b.venue);
  }

  get abstract(): AbstractsCompared | null {
    const { a, b } = this;
    return a.abstract && b.abstract ? this.#abstract ??= compareAbstracts(a.abstract, b.abstract, this.#corpus.weigh) : null;
  }
}
