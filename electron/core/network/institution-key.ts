/** Under which key spellings of one organisation meet. Pure. */
import { titleKey } from '../ledger/normalise.ts';

/** Case, diacritics and punctuation do not count, and neither do a leading article and "and" for an ampersand. */
export function institutionKey(printed: string): string {
  return titleKey(printed.replaceAll('&', ' and ')).replace(/^the /, '');
}
