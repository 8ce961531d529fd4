/** Papers that are written and read again by the libraries that others read them with are the same papers. */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite, type CslItem, type CslName } from '@citation-js/core';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../electron/core/exchange/formats.ts';
import type { PaperData } from '../../../electron/core/exchange/types.ts';
import { papers, written } from './arbitrary.ts';

interface Facts {
  title: string | null; authors: string[]; date: number[]; place: string | null; doi: string | null; link: string | null;
  abstract: string | null; words: string[]; notes: string[];
}

const nameOf = ({ given, family, suffix, literal, 'non-dropping-particle': kept, 'dropping-particle': dropped }: CslName): string =>
  literal ?? [given, dropped, kept, family, suffix].filter((part) => part !== undefined && part !== '').join(' ');

const sentences = (paper: PaperData): string[] => [
  ...(paper.withdrawn ? ['Withdrawn.'] : []), ...(paper.authorsCut ? ['The list of authors is cut short in every file that was read.'] : []),
  ...(paper.abstractCut ? ['The abstract is cut short.'] : []), ...(paper.hasCode ? ['Code is available.'] : []),
];

function expected(paper: PaperData): Facts {
  const { year, month, day } = paper;
  return {
    title: paper.title, authors: paper.authors.map(({ name }) => name), date: [year, month, day].filter((part) => part !== null),
    place: paper.venue ?? paper.source ?? paper.kind, doi: paper.doi, abstract: paper.abstract,
    link: paper.links[0] ?? (paper.doi === null && paper.arxivId !== null ? `https://arxiv.org/abs/${paper.arxivId}` : null),
    words: [...(paper.category === null ? [] : [paper.category]), ...paper.topics], notes: sentences(paper),
  };
}

/** `joined`: the notes and keywords are one text each. */
function read(item: CslItem): Facts {
  const note = Array.isArray(item.note) ? item.note.join(' ') : item.note ?? '';
  return {
    title: item.title ?? null, authors: (item.author ?? []).map(nameOf), date: item.issued?.['date-parts'][0] ?? [],
    place: item['container-title'] ?? item['event-title'] ?? item.publisher ?? null, doi: item.DOI ?? null, link: item.URL ?? null, abstract: item.abstract ?? null,
    words: item.keyword === undefined || item.keyword === '' ? [] : item.keyword.split(/, ?/u), notes: note === '' ? [] : note.split(/(?<=\.) /u),
  };
}

/** What stands for a missing title where a format wants one. */
const titled = (facts: Facts): Facts => ({ ...facts, title: facts.title ?? 'Untitled' });

describe('papers', () => {
  test('come back from CSL-JSON', () => {
    fc.assert(fc.property(papers, (list) => {
      const items = JSON.parse(written(formats['csl-json'].write(list))) as CslItem[];
      expect(items.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
      expect(items.map(read)).toEqual(list.map(expected));
      expect(new Cite(items).data).toHaveLength(list.length);
    }));
  });

  test('come back from RIS, which has no way to write a comma within a name', () => {
    const plainNames = papers.filter((list) => list.length > 0 && list.every(({ authors }) => authors.every(({ name }) => !name.includes(','))));
    fc.assert(fc.property(plainNames, (list) => {
      const items = new Cite(written(formats.ris.write(list)), { forceType: '@ris/file' }).data;
      expect(items.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
      expect(items.map(read)).toEqual(list.map(expected).map(titled));
    }));
  });

  test('come back from BibTeX, under a key of their own', () => {
    fc.assert(fc.property(papers.filter((list) => list.length > 0), (list) => {
      const items = new Cite(written(formats.bibtex.write(list)), { forceType: '@biblatex/text' }).data;
      expect(new Set(items.map(({ id }) => id)).size).toBe(list.length);
      const cut = list.map((paper) => (paper.authorsCut ? ['others'] : []));
      expect(items.map(read)).toEqual(list.map(expected).map(titled).map((facts, index) => ({ ...facts, authors: [...facts.authors, ...(cut[index] ?? [])] })));
    }));
  });

  test('come back from CSV with everything that is known', () => {
    const list = (cell: string | undefined): string[] => (cell === undefined || cell === '' ? [] : cell.split('; '));
    const text = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell.replace(/^'(?='*[=+\-@＝＋－＠])/u, ''));
    const number = (cell: string | undefined): number | null => (cell === undefined || cell === '' ? null : Number(cell));
    const readRow = (row: Record<string, string>): PaperData => ({
      id: row['id'] ?? '', title: text(row['title']), authors: list(row['authors']).map((name) => ({ name, implied: list(row['implied_authors']).includes(name) })),
      authorsCut: row['authors_cut'] === 'true', year: number(row['year']), month: number(row['month']), day: number(row['day']),
      venue: text(row['venue']), kind: text(row['kind']), source: text(row['source']), doi: text(row['doi']), arxivId: text(row['arxiv_id']), links: list(row['links']),
      abstract: text(row['abstract']), abstractCut: row['abstract_cut'] === 'true', category: text(row['category']), topics: list(row['topics']),
      organizations: list(row['organizations']), withdrawn: row['withdrawn'] === 'true', hasCode: row['has_code'] === 'true',
      sources: list(row['stated_in']).map((place) => ({ file: place.slice(0, place.lastIndexOf(':')), line: Number(place.slice(place.lastIndexOf(':') + 1)) })),
    });
    fc.assert(fc.property(papers, (all) => {
      const { data } = Papa.parse<Record<string, string>>(written(formats['csv-papers'].write(all)), { header: true, skipEmptyLines: true });
      expect(data.map(readRow)).toEqual(all);
    }));
  });
});

const paperFormats = Object.entries(formats).flatMap(([id, format]) => (format.of === 'papers' ? [{ id, format }] : []));

test.each(paperFormats)('$id: the same papers give the same bytes, which hold what was written', ({ format }) => {
  fc.assert(fc.property(papers, (list) => {
    const text = written(format.write(list));
    expect(written(format.write(structuredClone(list)))).toBe(text);
    expect(format.holds(text)).toEqual({ papers: list.length });
  }), { numRuns: 30 });
});
