/** Writes papers as CSV, with the file and line behind each. */
import { cellOf, type Cell } from './columns.ts';
import { csvOf, readCsv } from './csv.ts';
import type { PaperData, PaperFormat } from './types.ts';

const list = (items: readonly string[]): Cell => (items.length > 0 ? cellOf(items) : null);

const columns: Readonly<Record<string, (paper: PaperData) => Cell>> = {
  id: (paper) => paper.id,
  title: (paper) => paper.title,
  authors: ({ authors }) => list(authors.map(({ name }) => name)),
  authors_cut: (paper) => paper.authorsCut,
  implied_authors: ({ authors }) => list(authors.filter(({ implied }) => implied).map(({ name }) => name)),
  year: (paper) => paper.year,
  month: (paper) => paper.month,
  day: (paper) => paper.day,
  venue: (paper) => paper.venue,
  kind: (paper) => paper.kind,
  source: (paper) => paper.source,
  category: (paper) => paper.category,
  topics: (paper) => list(paper.topics),
  organizations: (paper) => list(paper.organizations),
  doi: (paper) => paper.doi,
  arxiv_id: (paper) => paper.arxivId,
  links: (paper) => list(paper.links),
  has_code: (paper) => paper.hasCode,
  withdrawn: (paper) => paper.withdrawn,
  abstract: (paper) => paper.abstract,
  abstract_cut: (paper) => paper.abstractCut,
  stated_in: ({ sources }) => list(sources.map(({ file, line }) => `${file}:${line}`)),
};

export const papersCsv: PaperFormat = {
  of: 'papers', label: 'CSV of papers', extension: 'csv', mediaType: 'text/csv',
  write: (papers) => csvOf(Object.keys(columns), papers, (paper) => Object.values(columns).map((of) => of(paper))),
  holds: (text) => ({ papers: readCsv(text).length }),
};
