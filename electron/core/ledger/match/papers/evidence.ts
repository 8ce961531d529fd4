/** Everything that speaks for or against two records being one paper, field by field. Pure. */
import { compareAbstracts, type AbstractsCompared } from './abstracts.ts';
import { yearAndAuthor, type Corpus } from './corpus.ts';
import type { Facts } from './facts.ts';
import { compareAuthors, nameAgreement, type AuthorList, type AuthorsCompared } from './names.ts';
import { compareTitles, type TitlesCompared } from './titles.ts';
import { compareVenues, isPlace, type VenueRelation } from './venues.ts';

/** `preprint`: one DOI is a preprint server's, so that they cannot agree. */
export type Identifiers = 'same-doi' | 'same-arxiv' | 'other-doi' | 'other-arxiv' | 'preprint' | 'none';

export interface Evidence {
  readonly a: Facts;
  readonly b: Facts;
  readonly identifiers: Identifiers;
  /** Null when one record has no title. */
  readonly title: TitlesCompared | null;
  /** A standing title, or one that returns from year to year. */
  readonly generic: boolean;
  /** The title is known from several places or far years, so that a record without them may belong to either. */
  readonly versions: boolean;
  /** Both are of one year, one names no place, and in that year the title is known from no more than one. */
  readonly onlyPlace: boolean;
  /** Where one names no year: the other's is the year that most records of this title and kind of place have. */
  readonly mainYear: boolean;
  /** Records with the title, the year and the first author of these, whichever has more; only counted for standing titles. */
  readonly crowd: number;
  /** Telling words of the shorter title. */
  readonly telling: number;
  readonly authors: AuthorsCompared;
  /** Years between them; null when one is missing. */
  readonly years: number | null;
  readonly venue: VenueRelation;
  /** Both name the place where they were published. */
  readonly bothPlaced: boolean;
  readonly abstract: AbstractsCompared | null;
}

function identifiersOf(a: Facts, b: Facts): Identifiers {
  if (a.doi !== null && a.doi === b.doi) return 'same-doi';
  if (a.arxivId !== null && a.arxivId === b.arxivId) return 'same-arxiv';
  if (a.arxivId !== null && b.arxivId !== null) return 'other-arxiv';
  if (a.doi === null || b.doi === null) return 'none';
  return a.preprintDoi === b.preprintDoi ? 'other-doi' : 'preprint';
}

/** The printed list with the owner of the profile, who is an author even behind "et al.". */
export function withOwner(facts: Facts): AuthorList {
  const owner = facts.owner?.authors[0];
  if (!owner || facts.authors.authors.some((author) => nameAgreement(author, owner) > 0)) return facts.authors;
  return { authors: [...facts.authors.authors, owner], whole: false };
}

function inMainYear(facts: Facts, corpus: Corpus): boolean {
  return facts.year === null || facts.year === corpus.bearers(facts.title?.key ?? '').mainYear.get(facts.venue.kind ?? '');
}

/** Records with the title, year and first author of this one. */
function alike({ title, year, authors }: Facts, corpus: Corpus): number {
  return corpus.bearers(title?.key ?? '').alike.get(yearAndAuthor(year, authors.authors[0]?.family ?? '')) ?? 0;
}

export function evidenceOf(a: Facts, b: Facts, corpus: Corpus): Evidence {
  const title = a.title && b.title ? compareTitles(a.title, b.title, corpus.weigh) : null;
  const generic = [a.title, b.title].some((one) => one !== null && (one.standing || corpus.bearers(one.key).recurs));
  const bothPlaced = isPlace(a.venue) && isPlace(b.venue);
  return {
    a,
    b,
    identifiers: identifiersOf(a, b),
    title,
    generic,
    versions: title?.relation === 'equal' && corpus.bearers(a.title?.key ?? '').hasVersions,
    onlyPlace: a.year !== null && a.year === b.year && !bothPlaced && (corpus.bearers(a.title?.key ?? '').places.get(a.year) ?? 0) < 2,
    mainYear: title?.relation !== 'equal' || (inMainYear(a, corpus) && inMainYear(b, corpus)),
    crowd: generic ? Math.max(alike(a, corpus), alike(b, corpus)) : 0,
    telling: Math.min(a.title?.telling.length ?? 0, b.title?.telling.length ?? 0),
    authors: compareAuthors(withOwner(a), withOwner(b)),
    years: a.year === null || b.year === null ? null : Math.abs(a.year - b.year),
    venue: compareVenues(a.venue, b.venue),
    bothPlaced,
    abstract: a.abstract && b.abstract ? compareAbstracts(a.abstract, b.abstract, corpus.weigh) : null,
  };
}
