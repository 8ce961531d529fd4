import { describe, expect, test } from 'vitest';
import { matchesOf, outcome, paper } from './pair.ts';

describe('joins without asking', () => {
  test.each([
    ['titles that differ in dress', 'Graph Drawing on Large Screens | Ada Lovelace; Mary Somerville || 2019', 'graph drawing on large screens. | Lovelace, A.; Somerville, M. || 2019'],
    ['titles with and without hyphen', 'On-line learning of trees | Ada Lovelace || 2019', 'Online Learning of Trees | A. Lovelace || 2019'],
    ['HTML entities', 'Caf&eacute; queries &amp; joins at scale | J. König || 2001', 'Café queries & joins at scale | Jürgen Konig || 2001'],
    ['initials after the name, and a lost letter', 'Deep trees for shallow minds | G?nther O || 2001', 'Deep trees for shallow minds | Oliver Günther || 2001'],
    ['authors in another order', 'Deep trees for shallow minds | Ann Lee; Bo Chen || 2001', 'Deep trees for shallow minds | Chen, Bo; Lee, Ann || 2001'],
    ['a list that is cut', 'Deep trees for shallow minds | Ann Lee; et al. || 2001', 'Deep trees for shallow minds | Ann Lee; Bo Chen; Cy Dee || 2001'],
    ['a preprint a year before', 'Deep trees for shallow minds | Ann Lee | arXiv | 2020', 'Deep trees for shallow minds | Ann Lee | ICML | 2021'],
    ['nothing but a telling title', 'Deep trees for shallow minds |||', 'Deep trees for shallow minds | Ann Lee || 2001'],
    ['an acronym and the name it stands for', 'Deep trees for shallow minds | Ann Lee | VLDB | 1999', 'Deep trees for shallow minds | Ann Lee | Very Large Data Bases | 1999'],
    ['an abbreviated venue', 'Deep trees for shallow minds | Ann Lee | Inf. Comput. | 1999', 'Deep trees for shallow minds | Ann Lee | Information and Computation | 1999'],
    ['a slip of the pen, all else equal', 'Deep trees for shalow minds in caves | Ann Lee; Bo Chen | ICML | 1999', 'Deep trees for shallow minds in caves | Ann Lee; Bo Chen | ICML | 1999'],
    ['a note on the form', 'Deep trees for shallow minds (Extended Abstract) | Ann Lee | ICML | 1999', 'Deep trees for shallow minds | Ann Lee | ICML | 1999'],
    ['a one-word title with its authors', 'Dropout | Ann Lee; Bo Chen || 2014', 'Dropout | A. Lee; B. Chen || 2014'],
  ])('%s', (_, one, other) => {
    expect(outcome(paper(one), paper(other))).toBe('joins');
  });

  test('the same DOI, whatever else differs', () => {
    expect(outcome(paper('Deep trees || | 1999', { doi: '10.1/AB' }), paper('Deep tres for minds || | 2004', { doi: 'https://doi.org/10.1/ab' }))).toBe('joins');
  });

  test('an arXiv id and the DOI that arXiv made of it', () => {
    expect(outcome(paper('Deep trees', { arxivId: '2101.00001v2' }), paper('Deep trees revisited', { doi: '10.48550/arXiv.2101.00001' }))).toBe('joins');
  });
});

describe('asks', () => {
  test.each([
    ['a lost subtitle', 'Deep trees for shallow minds: a survey of methods and of their uses | Ann Lee || 1999', 'Deep trees for shallow minds | Ann Lee || 1999', 'asks'],
    ['a title variant of the same authors', 'Why distillation helps: a statistical perspective | Ann Lee; Bo Chen || 2020', 'A statistical perspective on distillation | Ann Lee; Bo Chen | ICML | 2021', 'asks as a version'],
    ['no author in common, all else equal', 'Deep trees for shallow minds | Ann Lee | ICML | 1999', 'Deep trees for shallow minds | Cy Dee | ICML | 1999', 'asks'],
    ['the next year of one conference', 'Deep trees for shallow minds | Ann Lee | ICML | 1999', 'Deep trees for shallow minds | Ann Lee | ICML | 2000', 'asks'],
    ['a conference and a journal in one year', 'Deep trees for shallow minds | Ann Lee | ICML | 1999', 'Deep trees for shallow minds | Ann Lee | Journal of Trees | 1999', 'asks as a version'],
    ['an editorial of one editor in one year', 'Guest editorial | Ann Lee | The Tree Journal | 1999', 'Guest Editorial | Ann Lee | The Tree Journal | 1999', 'asks'],
    ['a title of one word in a journal, without authors', 'Trees || The Tree Journal | 1999', 'Trees |||', 'asks'],
    ['a standing word on two profile pages', 'Introduction |||', 'Introduction |||', 'asks'],
    ['a book and its review', 'Deep trees for shallow minds - Book Review | Ann Lee | The Tree Journal | 1999', 'Deep trees for shallow minds | Ann Lee | The Tree Journal | 1999', 'asks'],
  ])('%s', (_, one, other, expected) => {
    expect(outcome(paper(one), paper(other))).toBe(expected);
  });

  test('equal titles with different DOIs, because they may be versions', () => {
    expect(outcome(paper('Deep trees for minds | Ann Lee', { doi: '10.1/a' }), paper('Deep trees for minds | Ann Lee', { doi: '10.1/b' }))).toBe('asks as a version');
  });

  test('one DOI on two papers that have nothing else in common', () => {
    expect(outcome(paper('Deep trees for minds | Ann Lee', { doi: '10.1/a' }), paper('Proceedings of a meeting | Cy Dee', { doi: '10.1/a' }))).toBe('asks');
  });
});

describe('links as versions without asking', () => {
  test('a conference paper and its journal paper of a later year', () => {
    expect(outcome(paper('Deep trees for shallow minds | Ann Lee | Proc. of STOC | 1993'), paper('Deep trees for shallow minds | A. Lee | Journal of the ACM | 1997'))).toBe('joins as a version');
  });
});

describe('keeps apart', () => {
  test.each([
    ['editorials of two editors', 'Editorial | Ann Lee | The Tree Journal | 1999', 'Editorial | Bo Chen | The Tree Journal | 1999'],
    ['editorials of two years', 'Message from the Editor-in-Chief | Ann Lee | The Tree Journal | 1999', 'Message from the Editor-in-Chief | Ann Lee | The Tree Journal | 2001'],
    ['editorials of journals that say nothing more', 'Introduction || The Tree Journal |', 'Introduction || The Wood Journal |'],
    ['two parts', 'Deep trees for shallow minds, Part I | Ann Lee || 1999', 'Deep trees for shallow minds, Part II | Ann Lee || 1999'],
    ['reports of two years', 'Report on the tree workshop 2001 | Ann Lee | The Tree Journal | 2001', 'Report on the tree workshop 2002 | Ann Lee | The Tree Journal | 2002'],
    ['a paper and its erratum', 'Erratum to: Deep trees for shallow minds | Ann Lee || 1999', 'Deep trees for shallow minds | Ann Lee || 1999'],
    ['equal titles of other authors years apart', 'Learning to rank trees | Ann Lee; Bo Chen || 1999', 'Learning to rank trees | Cy Dee; Di Eff || 2011'],
    ['two papers of one group', 'Join synopses for approximate query answering | Ann Lee; Bo Chen | SIGMOD | 1999', 'The Aqua approximate query answering system | Ann Lee; Bo Chen | SIGMOD | 1999'],
    ['the same words in another order, by others', 'Models for data | Ann Lee || 1999', 'Data for models | Bo Chen || 1999'],
  ])('%s', (_, one, other) => {
    expect(outcome(paper(one), paper(other))).toBe('keepsApart');
  });
});

describe('three records', () => {
  test('a record without year or place does not join a conference paper to its journal paper', () => {
    const matches = matchesOf([
      paper('Deep trees for shallow minds | Ann Lee | Proc. of STOC | 1993'),
      paper('Deep trees for shallow minds | Ann Lee | Journal of the ACM | 1997'),
      paper('Deep trees for shallow minds | Ann Lee'),
    ]);
    expect(matches.filter(({ zone, verdict }) => zone === 'sure' && verdict === 'same')).toEqual([]);
    expect(matches.map(({ verdict }) => verdict).sort()).toContain('version-of');
  });

  test('a record without a DOI never brings two DOIs together', () => {
    const title = 'Deep trees for shallow minds | Ann Lee || 1999';
    const sure = matchesOf([paper(title, { doi: '10.1/a' }), paper(title, { doi: '10.1/b' }), paper(title)]).filter(({ zone, verdict }) => zone === 'sure' && verdict === 'same');
    expect(sure.length).toBeLessThanOrEqual(1);
  });

  test('between two papers only one question is asked', () => {
    const long = paper('Deep trees for shallow minds: a survey of methods and uses | Ann Lee || 1999');
    const short = paper('Deep trees for shallow minds | Ann Lee || 1999');
    expect(matchesOf([long, long, short, short]).filter(({ zone }) => zone === 'ask')).toHaveLength(1);
  });
});

describe('the owner of a profile', () => {
  test('counts as an author behind "et al."', () => {
    const [match] = matchesOf([paper('Deep trees for minds | Bo Chen; et al.'), paper('Deep trees for minds | Bo Chen; Ann Lee')], ['Ann Lee', '']);
    expect(match?.reasons).toContainEqual(expect.objectContaining({ kind: 'authors', speaks: 'for', weight: 1 }));
  });

  test('speaks against a paper whose whole list of authors leaves them out', () => {
    expect(matchesOf([paper('Deep trees for minds ||| 1999'), paper('Deep trees for minds | Bo Chen; Cy Dee || 2003')], ['Ann Lee', ''])).toEqual([]);
  });
});
