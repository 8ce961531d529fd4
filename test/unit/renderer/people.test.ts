/** The list of people is found and ordered as the reader expects. */
import { expect, test } from 'vitest';
import type { PersonRow } from '../../../shared/model/review.ts';
import { listedPeople } from '../../../renderer/people/order.ts';

const person = (name: string, papers: number, other?: string): PersonRow => ({
  personId: name, name, papers, coauthors: 0, papersAtLeast: false, coauthorsAtLeast: false, ownsDump: false,
  spellings: [name, ...(other === undefined ? [] : [other])].map((spelling) => ({ name: spelling, authorships: 1, dumps: 1 })),
});
const people = [person('Zoë Adler', 3), person('Felix Yu', 5, 'Felix X. Yu'), person('ada Berg', 3)];
const namesOf = (rows: readonly PersonRow[]): string[] => rows.map(({ name }) => name);

test('people stand by papers, and those with as many by name, whatever the case', () => {
  expect(namesOf(listedPeople(people, '', { by: 'papers', direction: 'down' }))).toEqual(['Felix Yu', 'ada Berg', 'Zoë Adler']);
  expect(namesOf(listedPeople(people, '', { by: 'name', direction: 'down' }))).toEqual(['Zoë Adler', 'Felix Yu', 'ada Berg']);
});

test('a name is found by any spelling, in any order of words, and without its diacritics', () => {
  const order = { by: 'name', direction: 'up' } as const;
  expect(namesOf(listedPeople(people, 'yu x', order))).toEqual(['Felix Yu']);
  expect(namesOf(listedPeople(people, 'zoe', order))).toEqual(['Zoë Adler']);
  expect(listedPeople(people, 'nobody', order)).toEqual([]);
});
