/** Venues as lists print them: what kind of place it is, and whether two names mean the same place. Pure. */
import { acronyms, journalNames, spelledOut } from './venue-names.ts';
import { plain, words } from './text.ts';

export type VenueKind = 'conference' | 'journal' | 'preprint' | 'report' | 'thesis' | 'book' | 'unpublished';

export interface Venue {
  /** Null when nothing in the name says it. */
  readonly kind: VenueKind | null;
  /** Words of the name that tell it from others; empty when there is no venue. */
  readonly words: readonly string[];
  readonly printed: string;
}

/** In this order: "Proceedings … (Journal of …)" is a conference, "technical report of a conference" a report. */
const kinds: readonly (readonly [VenueKind, RegExp])[] = [
  ['preprint', /\b(?:arxiv|corr|biorxiv|medrxiv|preprints?|ssrn|eprint)\b/],
  ['thesis', /\b(?:thes[ie]s|dissertation|phd)\b/],
  ['report', /\b(?:tech(?:nical)? ?(?:rep(?:ort)?|memo\w*)|(?:research|internal) report|working paper|tr)\b/],
  ['unpublished', /\b(?:unpublished|manuscript|submitted|in preparation|(?:personal|private) (?:communication|correspondence))\b/],
  ['conference', /\b(?:proc|proceed\w*|conf|conference|symp|sympos|symposium|workshop|colloquium|congress|advances in neural)\b/],
  ['journal', /\b(?:j|jour|journal|trans|transactions|letters|lett|record|rec|bulletin|bull|magazine|mag|annals|ann|archives?|quarterly|acta|rev|review|reviews|communications|commun|surveys?)\b/],
  ['book', /\b(?:handbook|encyclopedia|chapter|university press)\b/],
  // An institution, or the number of a report ("UCSC CRL 91 44"), where a place should be.
  ['report', /\b(?:university|universit[aey]\w*|institute|laborator(?:y|ies)|department|dept)\b|^[a-z]{2,5} [a-z]{2,5} \d\d \d+\b/],
];

const noise = new Set(('proc proceedings proceeding conf conference international int intl annual annu ann the of on in and for to appear vol volume no number pp pages '
  + 'acm ieee usenix siam first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth '
  + 'eighteenth nineteenth twentieth workshop symposium symp sympos journal j trans transactions national european').split(' '));

function kindOf(text: string, found: readonly string[]): VenueKind | null {
  const folded = found.join(' ');
  const byWord = kinds.find(([, pattern]) => pattern.test(folded))?.[0];
  if (byWord) return byWord;
  const name = found.filter((word) => !/\d/.test(word) && word !== 'in' && word !== 'the').join(' ');
  if (journalNames.has(name)) return 'journal';
  const known = found.map((word) => acronyms.get(word.replace(/\d+$/, ''))).find((entry) => entry !== undefined);
  if (known) return known.kind;
  return spelledOut.get(name) ?? (/\b\d+ ?\(\d+\)/.test(text) ? 'journal' : null);
}

/** Reads a venue line; null and empty lines give a venue without words. */
export function readVenue(raw: string | null, source: string | null, kind: string | null): Venue {
  const printed = plain(raw ?? source ?? '').trim();
  const found = words(printed);
  const name: string[] = [];
  for (const word of found) {
    const bare = word.replace(/\d+(?:st|nd|rd|th)?$/, '');
    const known = acronyms.get(bare);
    if (known) name.push(bare, ...known.words);
    else if (bare !== '' && bare.length > 1 && !noise.has(bare)) name.push(bare);
  }
  const stated = /preprint/i.test(kind ?? '') ? 'preprint' : null;
  return { kind: stated ?? kindOf(printed, found), words: [...new Set(name)], printed };
}

/** `same`: the names agree · `kinds`: clearly different kinds · `unlike`: other words · `unknown`: nothing to compare. */
export type VenueRelation = 'same' | 'kinds' | 'unlike' | 'unknown';

/** Share of the shorter name's words that the other has, in full or abbreviated, for the names to mean one place. */
const sameName = 0.6;

export function compareVenues(a: Venue, b: Venue): VenueRelation {
  if (!isPlace(a) || !isPlace(b)) return a.kind !== null && a.kind === b.kind && a.kind !== 'preprint' ? 'same' : 'unknown';
  if (a.kind !== null && b.kind !== null && a.kind !== b.kind) return 'kinds';
  return nameShare(a.words, b.words) >= sameName ? 'same' : 'unlike';
}

/** A place of publication, as opposed to none or an archive. */
export function isPlace(venue: Venue): boolean {
  return (venue.words.length > 0 || venue.kind !== null) && venue.kind !== 'preprint';
}

function nameShare(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return 0;
  const initials = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  if (few.length === 1 && few[0] !== undefined && few[0].length > 2 && initials(many).includes(few[0].replace(/^j/, ''))) return 1;
  const matched = few.filter((word) => many.some((other) => word === other || abbreviates(word, other) || abbreviates(other, word)));
  return matched.length / few.length;
}

function abbreviates(short: string, long: string): boolean {
  return short.length >= 3 && short.length < long.length && long.startsWith(short);
}
