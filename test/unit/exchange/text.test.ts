/** What names and titles become in files: nothing breaks a file, and nothing but what must go is lost. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { citationKeys } from '../../../electron/core/exchange/bibtex.ts';
import { formats } from '../../../electron/core/exchange/formats.ts';
import { nameParts } from '../../../electron/core/exchange/names.ts';
import { oneLine } from '../../../electron/core/exchange/text.ts';
import { generator, type MapData, type PaperData } from '../../../electron/core/exchange/types.ts';
import { map, papers, written } from './arbitrary.ts';

const person = { kind: 'person', x: 1, y: 2, size: 3, color: '#1e4499', community: null, topics: [], papers: 1, firstYear: null, lastYear: null, pinned: false, marks: [] } as const;
const mapOf = (...labels: string[]): MapData => ({
  title: labels[0] ?? '', network: 'coauthors', counting: 'fractional', revision: 1, left: null, ties: [],
  nodes: labels.map((label, index) => ({ ...person, id: `id${index}`, label })),
});
const bare: PaperData = {
  id: 'p1', title: 'On Sets', authors: [{ name: 'Georg Cantor', implied: false }], authorsCut: false, year: 1874, month: null, day: null, venue: null, kind: null,
  source: null, doi: null, arxivId: null, links: [], abstract: null, abstractCut: false, category: null, topics: [], organizations: [], withdrawn: false, hasCode: false, sources: [],
};

function elements(xml: string): number {
  let found = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', () => { found += 1; });
  parser.write(xml).close();
  return found;
}

test('files name the version of this package', () => {
  const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string };
  expect(generator.version).toBe(manifest.version);
});

describe('signs that XML forbids', () => {
  test('are dropped, and any text at all gives well-formed files with as many elements', () => {
    const wild = fc.string({ unit: fc.constantFrom('\u0000', '\u0008', '\u000B', '\uD800', '\uDFFF', '\uFFFE', '\uFFFF', '\u0085', '<', '&', '"', "'", ']]>', 'a', 'é', '界', '🧮', '\n', '\t') });
    fc.assert(fc.property(wild, (label) => {
      for (const format of [formats.gexf, formats.graphml]) expect(elements(written(format.write(mapOf(label))))).toBe(elements(written(format.write(mapOf('a')))));
    }));
  });

  test('take nothing else with them', () => {
    const names = ['x'.repeat(300), 'محمد بن موسى', 'משה', '王小明', '김철수', 'Żółć', '🧮', 'e\u0301'];
    for (const name of names) expect(oneLine(name)).toBe(name);
    expect(oneLine('a\u0000b\n c\u0008')).toBe('ab c');
  });
});

describe('a spreadsheet', () => {
  test('never runs a name or a title as a formula', () => {
    const formula = fc.tuple(fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', "'=", '\t=', '\r+', ' ='), fc.string()).map((parts) => parts.join(''));
    fc.assert(fc.property(formula, (text) => {
      for (const csv of [written(formats['csv-nodes'].write(mapOf(text))), written(formats['csv-papers'].write([{ ...bare, title: text, abstract: text }]))]) {
        for (const cell of Papa.parse<string[]>(csv).data.slice(1).flat()) if (/^[=+\-@＝＋－＠\t\r]/u.test(cell)) expect(Number(cell)).not.toBeNaN();
      }
    }));
  });

  test('still adds up negative coordinates', () => {
    const csv = written(formats['csv-nodes'].write({ ...mapOf('a'), nodes: [{ ...person, id: 'a', label: 'a', x: -1.5, y: -2 }] }));
    expect(Papa.parse<Record<string, string>>(csv, { header: true }).data[0]).toMatchObject({ x: '-1.5', y: '-2' });
  });

  test('finds rows ended as RFC 4180 says, and knows the encoding', () => {
    const csv = written(formats['csv-papers'].write([{ ...bare, title: 'A "quoted", long\ntitle' }]));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('"A ""quoted"", long title"');
  });
});

describe('VOSviewer and Pajek', () => {
  test('get places for everyone or for nobody', () => {
    const placed = mapOf('a', 'b');
    const half = { ...placed, nodes: placed.nodes.map((node, index) => (index === 0 ? node : { ...node, x: Number.NaN })) };
    expect(written(formats['vosviewer-map'].write(placed)).split('\n')[0]).toContain('\tx\ty\t');
    expect(written(formats['vosviewer-map'].write(half)).split('\n')[0]).not.toContain('\tx\t');
    expect(written(formats.pajek.write(half))).toMatch(/^2 "b"\r$/mu);
  });

  test('VOSviewer finds labels with commas in quotes', () => {
    expect(written(formats['vosviewer-map'].write(mapOf('Society, Royal')))).toContain('\t"Society, Royal"\t');
  });
});

describe('names', () => {
  test.each([
    ['Ada Lovelace', 'Lovelace', 'Ada', null],
    ['Jan van der Berg', 'van der Berg', 'Jan', null],
    ['M. E. J. Newman', 'Newman', 'M. E. J.', null],
    ['Martin Luther King Jr.', 'King', 'Martin Luther', 'Jr.'],
    ['José García Márquez', 'Márquez', 'José García', null],
  ])('%s is filed under %s', (name, family, given, suffix) => {
    expect(nameParts(name)).toEqual({ family, given, suffix });
  });

  test.each(['王小明', 'Royal Society, London', 'Plato'])('%s is kept whole', (name) => expect(nameParts(name)).toBeNull());
});

describe('BibTeX', () => {
  const entry = (paper: Partial<PaperData>): string => written(formats.bibtex.write([{ ...bare, ...paper }]));

  test('keys are surname, year and word; equal ones are told apart by letters that do not depend on the order', () => {
    const three = ['p3', 'p1', 'p2'].map((id) => ({ ...bare, id, title: 'Transfinite numbers' }));
    expect(Object.fromEntries(citationKeys(three))).toEqual({ p1: 'cantor1874transfinite', p2: 'cantor1874transfinitea', p3: 'cantor1874transfiniteb' });
    expect(Object.fromEntries(citationKeys(three.toReversed()))).toEqual(Object.fromEntries(citationKeys(three)));
  });

  test('no two papers of any list have the same key', () => {
    fc.assert(fc.property(papers, (list) => { expect(new Set(citationKeys(list).values()).size).toBe(list.length); }));
  });

  test('a cut list of authors ends with "and others"', () => expect(entry({ authorsCut: true })).toContain('author = {Georg Cantor and others}'));
  test('capitals of a title are protected, formulas are left to LaTeX', () => expect(entry({ title: 'DNA in $O(n^2)$ & 5 %' })).toContain('{{DNA in $O(n^2)$ \\& 5 \\%}}'));
  test('a paper of a conference is in its proceedings, and PNAS is a journal', () => {
    expect(entry({ venue: 'Conference on Sets' })).toMatch(/@inproceedings\{[^]*booktitle = \{Conference on Sets\}/u);
    expect(entry({ venue: 'Proceedings of the National Academy of Sciences' })).toMatch(/@article\{[^]*journal = /u);
    expect(entry({ arxivId: '1912.10077' })).toMatch(/@misc\{[^]*eprint = \{1912\.10077\}/u);
  });
  test('identifiers and addresses are not escaped', () => {
    expect(entry({ doi: '10.1038/a_b', links: ['https://example.org/a_b?c=1&d=2'] })).toMatch(/doi = \{10\.1038\/a_b\}[^]*url = \{https:\/\/example\.org\/a_b\?c=1&d=2\}/u);
    expect(entry({ links: ['https://example.org/{a} b\\c'] })).toContain('url = {https://example.org/%7Ba%7D%20b%5Cc}');
  });
});

test('RIS tells journals, conferences, preprints and the rest apart', () => {
  const type = (paper: Partial<PaperData>): string => written(formats.ris.write([{ ...bare, ...paper }])).split('\r\n')[0] ?? '';
  expect([type({ venue: 'Nature' }), type({ venue: 'NeurIPS 2020' }), type({ kind: 'preprint' }), type({})])
    .toEqual(['TY  - JOUR', 'TY  - CPAPER', 'TY  - UNPB', 'TY  - GEN']);
});

test('a text that was cut off does not read back', () => {
  const data = fc.sample(map, { numRuns: 1, seed: 3 })[0] ?? expect.fail('No map was made.');
  for (const format of [formats.gexf, formats.graphml, formats.graphology, formats.html]) {
    const text = written(format.write(data));
    expect(() => format.holds(text.slice(0, -20)), format.label).toThrow();
  }
  const [entry, record] = [written(formats.bibtex.write([bare])), written(formats.ris.write([bare]))];
  expect(() => formats.bibtex.holds(entry.slice(0, -4))).toThrow();
  expect(() => formats.ris.holds(record.replace(/ER {2}- \r\n/u, ''))).toThrow();
});
