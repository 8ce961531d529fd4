/** Which printed names may be one person's, and which never are. */
import { describe, expect, test } from 'vitest';
import { matchPeople } from '../../../../electron/core/ledger/match/people/match.ts';
import { compareNames } from '../../../../electron/core/ledger/match/people/compare.ts';
import { blockKeys, parseName } from '../../../../electron/core/ledger/match/people/name.ts';
import { others, signaturesOf } from './library.ts';

const coauthors = ['Zdenka Horvatova', 'Gudmundur Thorvaldsen', 'Aminata Diallo'];

/** What becomes of two names that print with the same three coauthors, on papers of their own. */
function outcome(a: string, b: string): 'joined' | 'asked' | 'apart' {
  const lists = [...others, { authors: [a, ...coauthors] }, { authors: [b, ...coauthors] }];
  const { clusters, matches } = matchPeople(signaturesOf(lists));
  const [x, y] = [`${others.length + 1}.1`, `${others.length + 2}.1`];
  if (clusters.some((keys) => keys.includes(x) && keys.includes(y))) return 'joined';
  return matches.some((match) => match.a === x && match.b === y) ? 'asked' : 'apart';
}

describe('names that join, where the coauthors are the same', () => {
  test.each([
    ['Aditya Menon', 'Aditya Krishna Menon', 'a middle name is left out'],
    ['Sashank J. Reddi', 'Sashank Reddi', 'a middle initial is left out'],
    ['Felix X. Yu', 'Felix Yu', 'a middle initial is left out beside a common family name'],
    ['Ankit S Rawat', 'Ankit Singh Rawat', 'an initial stands for the middle name'],
    ['Menon, Aditya', 'Aditya Menon', 'a comma shows the order'],
    ['MENON Aditya', 'Aditya Menon', 'capitals show the family name'],
    ['Menon AK', 'Aditya Krishna Menon', 'initials follow the family name'],
    ['Jean-Pierre Dupont', 'Jeanpierre Dupont', 'a compound name is written as one word'],
    ['Yun-Hsuan Sung', 'Yunhsuan Sung', 'a compound name is written as one word'],
    ['Jürgen Müller', 'Jurgen Muller', 'accents are left out'],
    ['Jürgen Müller', 'Juergen Mueller', 'umlauts are written out'],
    ['Ludwig van Beethoven', 'Beethoven, Ludwig van', 'the particle follows the given name'],
    ['Omar al-Khwarizmi', 'Omar Khwarizmi', 'the article is left out'],
    ['Martin King Jr.', 'King, Martin, Jr', 'the suffix stands elsewhere'],
    ['Bob Halloran', 'Robert Halloran', 'a nickname with another initial'],
    ['Misha Zelenko', 'Mikhail Zelenko', 'a Russian short form'],
    ['García Márquez, Gabriel', 'Gabriel García Márquez', 'two family names'],
    ['Иван Петров', 'Петров, Иван', 'Cyrillic letters'],
    ['王小明', '王小明', 'Chinese signs'],
  ])('%s and %s: %s', (a, b) => {
    expect(outcome(a, b)).toBe('joined');
  });
});

describe('names that stay apart, even where the coauthors are the same', () => {
  test.each([
    ['Zhiyuan Li', 'Zonglin Li', 'same initial, different names'],
    ['Ankit S Rawat', 'Ankit K Rawat', 'middle initials contradict'],
    ['Ankit Singh Rawat', 'Ankit Kumar Rawat', 'middle names contradict'],
    ['Martin King Jr.', 'Martin King III', 'suffixes contradict'],
    ['Jean Dupont', 'Jean-Pierre Dupont', 'a part of a compound name is another name'],
    ['Zheng Wang', 'Zhong Wang', 'one letter makes another name where names are short'],
    ['Xu Ling', 'Xue Ling', 'one letter makes another name'],
    ['王小明', '王小红', 'Chinese signs differ'],
    ['A. Menon', 'S. Menon', 'initials contradict'],
    ['Reddi', 'Sashank Reddi', 'a family name alone says too little'],
  ])('%s and %s: %s', (a, b) => {
    expect(outcome(a, b)).toBe('apart');
  });
});

describe('names in changed order', () => {
  const swapped = (more: string[]): string[][] => [['Li Wei', ...more], ['Wei Li', ...more]];

  test('are compared, because they are filed together', () => {
    const [a, b] = [parseName('Li Wei'), parseName('Wei Li')];
    const keysOfA = a ? blockKeys(a) : [];
    expect(b ? blockKeys(b).filter((key) => keysOfA.includes(key)) : []).not.toEqual([]);
    expect(a && b && compareNames(a, b)?.swapped).toBe(true);
  });

  test('stay apart without evidence', () => {
    const lists = swapped([]).map((authors) => ({ authors }));
    expect(matchPeople(signaturesOf([...others, ...lists])).clusters).toContainEqual(['9.1']);
  });
});

test('a name without a letter neither joins nor breaks anything', () => {
  const { clusters } = matchPeople(signaturesOf([{ authors: ['…', '1) 2)'] }, { authors: ['', '*'] }]));
  expect(clusters.flat().sort()).toEqual(['1.1', '1.2', '2.1', '2.2']);
});
