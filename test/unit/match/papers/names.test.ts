import { describe, expect, test } from 'vitest';
import { compareAuthors, readAuthors } from '../../../../electron/core/ledger/match/papers/names.ts';

const agreement = (one: string[], other: string[]): number | null => compareAuthors(readAuthors(one, false), readAuthors(other, false)).agreement;

describe('one list in two spellings', () => {
  test.each([
    ['family name first', ['Smith, John'], ['John Smith']],
    ['initials', ['J. Smith', 'A. B. Jones'], ['John Smith', 'Ann Jones']],
    ['initials behind', ['Smith JM'], ['John M. Smith']],
    ['lower case', ['john smith'], ['J. Smith']],
    ['all in one string', ['cesa-bianchi, n., freund, y., and warmuth, m. k.'], ['Nicolo Cesa-Bianchi', 'Yoav Freund', 'Manfred K. Warmuth']],
    ['torn apart at commas', ['Freund', 'Y.', 'Schapire', 'R. E.'], ['Yoav Freund', 'Robert Schapire']],
    ['changed order', ['Wei Zhang'], ['Zhang Wei']],
    ['HTML entities', ['Birgitta K&#246;nig-Ries'], ['Birgitta König-Ries']],
    ['a suffix', ['Roberto J. Bayardo Jr.'], ['R. J. Bayardo']],
  ])('%s', (_, one, other) => {
    expect(agreement(one, other)).toBe(1);
  });

  test('a misspelled family name agrees nearly', () => {
    expect(agreement(['Harris Drucker', 'Robert Schapire'], ['H. Druker', 'R. Schapire'])).toBeGreaterThan(0.85);
  });
});

test('another first name agrees only in part', () => {
  expect(agreement(['Ann Smith'], ['Bob Smith'])).toBe(0.5);
});

test('"et al." says that a list is cut, however it is printed', () => {
  expect(readAuthors(['Ann Lee et al.'], null).whole).toBe(false);
  expect(readAuthors(['Ann Lee', 'and others'], null).whole).toBe(false);
  expect(readAuthors(['Ann Lee'], false).whole).toBe(true);
});

test('an empty list says nothing', () => {
  expect(agreement([], ['Ann Lee'])).toBeNull();
});
