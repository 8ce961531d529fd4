/** The people of the five real profiles: each owner is one person, and the spellings that readers of them know to be one are found. */
import { describe, expect, test } from 'vitest';
import { matchPeople } from '../../../../electron/core/ledger/match/people/match.ts';
import type { PeopleMatches, Signature } from '../../../../electron/core/ledger/match/people/types.ts';
import { nameKey, titleKey } from '../../../../electron/core/ledger/normalise.ts';
import { hasProfiles, names, readOne, textOf, whyNoProfiles } from '../../../formats/dumps.ts';

/** All printed names of the profiles, and the owner behind each list that does not print them. */
function signatures(): Signature[] {
  return names('profiles').flatMap((file) => {
    const { profile, records } = readOne(textOf('profiles', file), file);
    const owner = String(profile.name.value);
    return records.flatMap((record): Signature[] => {
      const printed = record.authors.some((name) => nameKey(name) === nameKey(owner)) ? record.authors : [...record.authors, owner];
      const list = `${file} ${record.index}`;
      return printed.map((name, i) => ({
        key: `${list} ${i}`, name, list, paper: record.title === null ? list : titleKey(record.title),
        coauthors: printed.filter((_, other) => other !== i), title: record.title, year: record.year, venue: record.venueRaw,
      }));
    });
  });
}

const all = hasProfiles ? signatures() : [];
const found: PeopleMatches | null = hasProfiles ? matchPeople(all) : null;

/** Numbers of the people who print a name. */
function peopleOf(name: string): number[] {
  const keys = new Set(all.filter((signature) => signature.name === name).map(({ key }) => key));
  return (found?.clusters ?? []).flatMap((cluster, person) => (cluster.some((key) => keys.has(key)) ? [person] : []));
}

describe.skipIf(!hasProfiles)(`the five real profiles${hasProfiles ? '' : ` (skipped: ${whyNoProfiles})`}`, () => {
  test.each(hasProfiles ? names('profiles').map((file) => String(readOne(textOf('profiles', file), file).profile.name.value)) : [])('%s is one person', (owner) => {
    expect(peopleOf(owner)).toHaveLength(1);
  });

  test.each([
    ['Aditya Menon', 'Aditya Krishna Menon'], ['Sashank J. Reddi', 'Sashank Reddi'], ['Felix X. Yu', 'Felix Yu'], ['Ankit S Rawat', 'Ankit Singh Rawat'],
  ])('%s is %s', (a, b) => {
    expect(peopleOf(a)).toEqual(peopleOf(b));
    expect(peopleOf(a)).toHaveLength(1);
  });

  test('people whose given names differ stay apart', () => {
    expect(peopleOf('Zhiyuan Li').filter((person) => peopleOf('Zonglin Li').includes(person))).toEqual([]);
  });
});
