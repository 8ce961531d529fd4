/** Which people the People screen lists, and in which order. */
import type { PersonRow } from '../../shared/model/review.ts';

export interface PeopleOrder {
  by: 'name' | 'papers' | 'coauthors';
  direction: 'up' | 'down';
}

const names = new Intl.Collator('en', { sensitivity: 'base' });
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those of whom a spelling holds every word of `text`, with or without diacritics; equals stand by name. */
export function listedPeople(people: readonly PersonRow[], text: string, { by, direction }: PeopleOrder): PersonRow[] {
  const words = plain(text).split(/\s+/u).filter((word) => word !== '');
  const found = people.filter(({ name, spellings }) =>
    [name, ...spellings.map((spelling) => spelling.name)].some((one) => words.every((word) => plain(one).includes(word))));
  const sign = direction === 'up' ? 1 : -1;
  return found.toSorted((a, b) => {
    const byName = names.compare(a.name, b.name);
    return by === 'name' ? sign * byName : sign * (a[by] - b[by]) || byName;
  });
}
