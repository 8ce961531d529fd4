/** What the evidence allows: one rule after the other, the first that applies speaks. Pure. */
import type { Match } from '../types.ts';
import type { Evidence } from './evidence.ts';
import type { TitlesCompared } from './titles.ts';
import { isPlace } from './venues.ts';

export type Ruling = Pick<Match, 'zone' | 'verdict' | 'rule'>;

/** A preprint and its paper lie up to this many years apart. */
const yearsToPrint = 2;
/** Lists print the year of the meeting, of the volume, or of going to press. */
const yearsBetweenLists = 1;
/** Beyond this, equal titles are two works; up to it a version is worth a question. */
const yearsToAVersion = 6;

/** Authors agree: half of them at least, so that a cut or misspelled list does not count against. */
const authorsAgree = 0.5;
/** Authors agree as well as two spellings of one list can. */
const authorsEqual = 0.9;

/** With fewer telling words a title alone, without authors or year, is not proof. */
const tellsByItself = 2;
/** With fewer telling words two slips of the pen could make another title. */
const slipsAllowed = 3;
/** A title found within a longer one must itself be this long to be joined without asking. */
const partAllowed = 4;
/** In another place or year a title with more words is another paper, unless hardly anything is missing. */
const partElsewhere = 0.85;
/** More records than this of one standing title in one year are issues of a column, which nothing tells apart. */
const issuesAYear = 2;
/** Common weight of two titles from which, with the same authors, a question is worth asking. */
const likeEnough = 0.55;
/** The same when both name a place and a year: two papers of one group in one year have like titles. */
const likeEnoughPlaced = 0.75;
/** The same with two authors in common in one year and place. */
const likeEnoughTogether = 0.62;

/** Runs of words in common: a copied abstract, and one that was reworked. */
const abstractCopied = 0.8;
const abstractReworked = 0.12;
/** Weight of words in common from which two abstracts speak of the same thing. */
const abstractAlike = 0.38;
/** Words that a copied abstract needs to prove anything. */
const longAbstract = 40;

/** Forms of texts about another text. */
const editorial = /^(?:guest|book review|review)/;

const sure = (rule: string, verdict: Match['verdict'] = 'same'): Ruling => ({ zone: 'sure', verdict, rule });
const ask = (rule: string, verdict: Match['verdict'] = 'same'): Ruling => ({ zone: 'ask', verdict, rule });

/** Null: never. */
export function rulingOf(found: Evidence): Ruling | null {
  if (found.identifiers === 'same-doi' || found.identifiers === 'same-arxiv') return byIdentifier(found);
  if (!found.a.title || !found.b.title) return byAbstract(found);
  if (found.identifiers === 'other-doi' || found.identifiers === 'other-arxiv') return withOtherIdentifiers(found);
  if (found.equalTitles) return byEqualTitle(found);
  return byNearTitle(found);
}

function byIdentifier({ identifiers, title, authors }: Evidence): Ruling {
  const rule = identifiers === 'same-doi' ? 'same-doi' : 'same-arxiv-id';
  return title?.relation === 'unlike' && (authors.agreement ?? 0) < authorsAgree ? ask(`${rule}-other-title`) : sure(rule);
}

/** Two identifiers of one kind are two publications: at most versions of one work. */
function withOtherIdentifiers(found: Evidence): Ruling | null {
  if (!found.equalTitles || found.generic || (found.years ?? 0) > yearsToAVersion) return null;
  const { authors, venue } = found;
  if ((authors.agreement ?? 0) < authorsAgree) return null;
  return venue === 'kinds' && authors.agreement !== null && authors.agreement >= authorsEqual ? sure('published-twice', 'version-of') : ask('other-identifiers', 'version-of');
}

function byEqualTitle(found: Evidence): Ruling | null {
  const { a, b, authors, generic, years, venue, bothPlaced, telling } = found;
  const agreement = authors.agreement;
  const pages = profilePages(found);
  if (generic && pages && standsFor(found)) return ask('standing-title');
  if (generic && !pages) return byStandingTitle(found);
  if (authors.contradict) return (years ?? 0) === 0 && venue !== 'kinds' && telling >= tellsByItself ? ask('equal-title-other-authors') : null;
  if (agreement !== null && agreement < authorsAgree / 2) return ask('equal-title-other-authors');
  if (years !== null && years > yearsToAVersion) return null;
  if (venue === 'kinds') return (agreement ?? 0) >= authorsEqual && years !== null && years > 0 ? sure('published-twice', 'version-of') : ask('published-twice', 'version-of');
  if (a.title?.form !== b.title?.form && [a, b].some((one) => editorial.test(one.title?.form ?? ''))) return ask('equal-title-other-form');
  if (agreement === null && telling < tellsByItself && years !== 0 && !pages) return ask('equal-short-title');
  if (found.versions && !found.onlyPlace && !(venue === 'same' && (years ?? 0) === 0)) return ask('equal-title-of-versions');
  if (years === null && !found.mainYear) return ask('equal-title-other-year');
  if (years === null || years === 0) return sure('equal-title');
  if (!bothPlaced && years <= yearsToPrint) return sure('equal-title');
  return ask('equal-title-other-year', years > yearsBetweenLists ? 'version-of' : 'same');
}

/** Neither names a place, as on profile pages, which hold no columns and no front matter. */
function profilePages({ a, b }: Evidence): boolean {
  return !isPlace(a.venue) && !isPlace(b.venue);
}

/** On profile pages even a plain title names a paper, unless it is one standing word ("Editorial") of nobody in common. */
function standsFor({ authors, telling }: Evidence): boolean {
  return telling < tellsByItself && (authors.agreement ?? 0) < authorsAgree;
}

/** "Editorial", "Book reviews": only with the same authors, year and place, and then it is still a question. */
function byStandingTitle({ authors, years, venue, crowd }: Evidence): Ruling | null {
  if ((authors.agreement ?? 0) < authorsEqual || years !== 0 || venue === 'kinds' || venue === 'unlike' || crowd > issuesAYear) return null;
  return ask('standing-title');
}

/** A preprint under another title, a year or two before: two versions of one work. */
function versionOrSame({ a, b, years }: Evidence): Match['verdict'] {
  return isPlace(a.venue) !== isPlace(b.venue) && years !== null && years > 0 ? 'version-of' : 'same';
}

/** Two abstracts that are there and have little in common. */
function otherSubject({ abstract }: Evidence): boolean {
  return abstract !== null && abstract.runs < abstractReworked && abstract.weight < abstractAlike;
}

/** The cheapest questions come first: most pairs fall at the years or the authors. */
function byNearTitle(found: Evidence): Ruling | null {
  const { years, bothPlaced } = found;
  if (years !== null && years > (bothPlaced ? yearsBetweenLists : yearsToPrint)) return null;
  const { authors, venue, title } = found;
  if (authors.contradict || (authors.agreement !== null && authors.agreement < authorsAgree) || (venue === 'kinds' && years !== 0)) return null;
  if (!title || title.otherWork || title.otherNumbers) return null;
  const together = (authors.agreement ?? 0) >= authorsEqual && years === 0 && (venue === 'same' || venue === 'unknown');
  if (found.generic && !(together && title.relation !== 'like' && found.crowd <= issuesAYear)) return null;
  if (title.relation === 'slips') {
    if (together && found.telling >= slipsAllowed && !found.generic) return sure('title-slips');
    return authors.agreement !== null || found.telling >= slipsAllowed ? ask('title-slips') : null;
  }
  if (otherSubject(found)) return null;
  return title.relation === 'part' ? byPartOfTitle(found, title, together) : byLikeTitle(found, title, together);
}

function byPartOfTitle(found: Evidence, title: TitlesCompared, together: boolean): Ruling | null {
  const { authors, venue, years, bothPlaced, telling } = found;
  const elsewhere = venue === 'unlike' || venue === 'kinds' || (bothPlaced && years !== 0);
  if (authors.agreement === null || (elsewhere && title.agreement < partElsewhere)) return null;
  const several = together && authors.shared.length > 1;
  if (telling < tellsByItself && !several) return null;
  return several && telling >= partAllowed && title.agreement >= likeEnoughTogether ? sure('title-part') : ask('title-part', versionOrSame(found));
}

function byLikeTitle(found: Evidence, title: TitlesCompared, together: boolean): Ruling | null {
  const { authors, years, bothPlaced, abstract } = found;
  const copied = abstract !== null && abstract.runs >= abstractCopied;
  if (!copied && (authors.agreement === null || (bothPlaced && years !== 0 && years !== null))) return null;
  const needed = together && authors.shared.length > 1 ? likeEnoughTogether : bothPlaced ? likeEnoughPlaced : likeEnough;
  return copied || title.agreement >= needed ? ask('title-like', versionOrSame(found)) : null;
}

/** An untitled record: joined only by a copied abstract. */
function byAbstract({ abstract, authors, years, a, b }: Evidence): Ruling | null {
  if (!abstract || authors.contradict || (years ?? 0) > yearsToPrint || (a.title === null && b.title === null)) return null;
  const length = Math.min(a.abstract?.words.length ?? 0, b.abstract?.words.length ?? 0);
  if (abstract.runs >= abstractCopied && length >= longAbstract) return sure('copied-abstract');
  return abstract.runs >= abstractReworked || abstract.weight >= abstractAlike ? ask('similar-abstract') : null;
}
