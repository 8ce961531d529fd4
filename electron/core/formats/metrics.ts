/** What cannot be right about the figures that a page states: judged once, for the remarks of an import and for the panel. */
import type { Profile } from '../../../shared/model/record.ts';
import { digits } from './remarks.ts';

/** A field of a profile where it states a number, else null. */
export function numberOf(profile: Profile, key: string): number | null {
  const value = profile[key]?.value;
  return typeof value === 'number' ? value : null;
}

/** Why an h-index cannot be right, as a sentence, or null: h papers with h citations each are needed (Hirsch, PNAS 102, 16569, 2005). */
export function impossibleHIndex(profile: Profile): string | null {
  const h = numberOf(profile, 'hIndex');
  const papers = numberOf(profile, 'papers') ?? numberOf(profile, 'papersListed');
  const citations = numberOf(profile, 'citations');
  if (h === null) return null;
  const words = (needs: number, what: string, gives: number): string => `An h-index of ${digits(h)} needs at least ${digits(needs)} ${what}; the page gives ${digits(gives)}.`;
  if (papers !== null && h > papers) return words(h, 'papers', papers);
  return citations !== null && h * h > citations ? words(h * h, 'citations', citations) : null;
}
