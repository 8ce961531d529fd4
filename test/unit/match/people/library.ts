/** Small libraries of invented signatures, written as the lists that print them. */
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';

/** One printed author list, with what its paper says. */
export interface List {
  readonly authors: readonly string[];
  readonly paper?: string;
  readonly title?: string;
  readonly year?: number;
  readonly organizations?: readonly string[];
}

/** The signatures of lists; the key of each is `<list>.<place>`, both from 1. */
export function signaturesOf(lists: readonly List[]): Signature[] {
  return lists.flatMap(({ authors, paper, ...said }, i) => authors.map((name, place): Signature => ({
    ...said, key: `${i + 1}.${place + 1}`, name, paper: paper ?? `paper ${i + 1}`, list: `list ${i + 1}`, position: place + 1,
    coauthors: authors.filter((_, other) => other !== place),
  })));
}

/** Lists of other people, so that the library is not all about one name. */
export const others: readonly List[] = [
  'Marta Kowalczyk, Oluwaseun Adebayo', 'Henrik Lindqvist, Chiara Bellini, Tomoko Arai', 'Farid Haddad', 'Nadia Petrenko, Ruairi Gallagher',
  'Ingrid Solberg, Mateus Carvalho', 'Thandiwe Nkosi, Leila Farahani', 'Jakub Dvorak, Saoirse Byrne', 'Emeka Okafor, Paivi Korhonen',
].map((authors) => ({ authors: authors.split(', ') }));
