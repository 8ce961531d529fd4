/** A copied citation says what the dumps say, and BibTeX can read the entry. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex, citation, citationKey, latexText } from '../../../../shared/text/citation.ts';

const author = (name: string) => ({ personId: name, name, papers: 1, ownsDump: false, implied: false });
const paper = {
  label: 'Are transformers universal?', titled: true, date: { year: 2019, month: 12, day: 20 }, venue: 'arXiv preprint', kind: null, source: null,
  authors: [author('Ada Lovelace'), author('José García')], authorsCutIn: 0, doi: null, arxivId: null,
};

test('a citation names authors, title, place and year', () => {
  expect(citation(paper)).toBe('Ada Lovelace and José García. Are transformers universal? arXiv preprint, 2019.');
});

test('a cut list of authors is cited as cut', () => {
  expect(citation({ ...paper, authorsCutIn: 2 })).toContain('José García, et al.');
  expect(bibtex({ ...paper, authorsCutIn: 2 })).toContain('and others');
});

test('what no dump says is left out', () => {
  const bare = { ...paper, authors: [], venue: null, date: { year: null, month: null, day: null } };
  expect(citation(bare)).toBe('Are transformers universal?');
  expect(bibtex(bare)).not.toMatch(/year|author|null/u);
});

test('an untitled paper is cited as untitled, not by the start of its abstract', () => {
  expect(citation({ ...paper, titled: false })).toContain('Untitled');
});

test('the key has no accents or signs', () => {
  expect(citationKey({ ...paper, authors: [author("Zoë O'Brien-Šimić")] })).toBe('obriensimic2019transformers');
});

test('signs that LaTeX acts upon are escaped, formulas are kept', () => {
  expect(latexText('R&D at 5% for {x}_1')).toBe('R\\&D at 5\\% for \\{x\\}\\_1');
  expect(latexText('$O(n^2)$ & more')).toBe('$O(n^2)$ \\& more');
  expect(latexText('$}$ x')).toBe('\\$\\}\\$ x');
});

test('no title can end its field early or open another entry', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', '@', '%', 'a', ' ', '^', '_') }), (label) => {
    let depth = 0;
    for (const brace of latexText(label).replace(/\\[\\{}$%_&#^~]/gu, '').match(/[{}]/gu) ?? []) {
      depth += brace === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  }));
});
