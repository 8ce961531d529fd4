/** What is known of a signature, or of a group of them, and how it adds up. Pure. */
import { sortedSet } from '../../../sorted.ts';
import { type Bag, mergeBags } from './bag.ts';

/** What is known of one signature, or of several taken together, as numbers; the lists are sorted. */
export interface Facts {
  readonly forms: readonly number[];
  readonly papers: readonly number[];
  /** Coauthors as family name and first initial. */
  readonly coauthors: Bag;
  /** Coauthors with their given names, or all their initials where none is written out. */
  readonly exactCoauthors: Bag;
  /** True when one of the lists is cut short. */
  readonly cut: boolean;
  readonly organizations: Bag;
  readonly organizationWords: Bag;
  readonly words: Bag;
  readonly venues: Bag;
  /** Where on long lists the name stands, in steps of a tenth; none for short lists. */
  readonly places: Bag;
  readonly from: number | null;
  readonly to: number | null;
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** What is known of two taken together. */
export function mergeFacts(a: Facts, b: Facts): Facts {
  return {
    forms: sortedSet([...a.forms, ...b.forms]),
    papers: sortedSet([...a.papers, ...b.papers]),
    coauthors: mergeBags(a.coauthors, b.coauthors),
    exactCoauthors: mergeBags(a.exactCoauthors, b.exactCoauthors),
    cut: a.cut || b.cut,
    organizations: mergeBags(a.organizations, b.organizations),
    organizationWords: mergeBags(a.organizationWords, b.organizationWords),
    words: mergeBags(a.words, b.words),
    venues: mergeBags(a.venues, b.venues),
    places: mergeBags(a.places, b.places),
    from: least(a.from, b.from),
    to: most(a.to, b.to),
  };
}
