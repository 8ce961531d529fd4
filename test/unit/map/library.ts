/** A small field of people and topics for tests of what the map is asked. */
import type { Library } from '../../../electron/core/store/open.ts';
import { peopleList } from '../../../electron/core/review/people.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';

/** Ada and Charles write on looms, Charles and Luigi and Mary on tides, Mary and Nora on moons: a chain with one shortcut. */
export const field = [
  page('ada.txt', scoredPage('Ada Lovelace', [
    { title: 'Punched cards for weaving looms', authors: 'Ada Lovelace, Charles Babbage', date: 'May 1, 2019', abstract: 'Weaving looms read punched cards.' },
    { title: 'Weaving looms and their numbers', authors: 'Ada Lovelace, Charles Babbage', date: 'May 1, 2021', abstract: 'Numbers of weaving looms with punched cards.' },
    { title: 'Notes on looms', authors: 'Ada Lovelace', date: 'Jan 9', abstract: 'Weaving looms, noted.' },
  ])),
  page('mary.txt', scoredPage('Mary Somerville', [
    { title: 'Tidal currents in narrow seas', authors: 'Charles Babbage, Luigi Menabrea, Mary Somerville', date: 'Jun 2, 2020', abstract: 'Tidal currents measured twice a day.' },
    { title: 'Tidal currents and the moon', authors: 'Mary Somerville, Nora Herschel', date: 'Jun 2, 2022', abstract: 'The moon drives tidal currents.' },
    { title: 'Weaving looms near the sea', authors: 'Mary Somerville, Luigi Menabrea et al.', date: 'Jun 2, 2023', abstract: 'Tidal currents rust weaving looms.' },
  ])),
];

export async function fieldLibrary(): Promise<Library> {
  const into = library();
  await importPages(into, field);
  return into;
}

export const personId = (into: Library, name: string): string => peopleList(into.reader).find((row) => row.name === name)?.personId ?? '';
