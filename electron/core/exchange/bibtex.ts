/** Writes papers as BibTeX. */
import { bibtex as entry, citationKey, latexText, verbatim } from '../../../shared/text/citation.ts';
import { firstLink, keywords, notes, titleText } from './paper-text.ts';
import { oneLine } from './text.ts';
import type { PaperData, PaperFormat } from './types.ts';

type Cited = Parameters<typeof entry>[0];

const line = (text: string | null): string | null => (text === null ? null : oneLine(text));

function cited(paper: PaperData): Cited {
  const { year, month, day } = paper;
  return {
    label: titleText(paper), titled: paper.title !== null, date: { year, month, day },
    venue: line(paper.venue), kind: line(paper.kind), source: line(paper.source), doi: line(paper.doi), arxivId: line(paper.arxivId),
    authors: paper.authors.map(({ name }) => ({ name: oneLine(name) })), authorsCutIn: paper.authorsCut ? 1 : 0,
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `a` … `z`, `aa` … for the papers after the first with the same key. */
function suffix(index: number): string {
  const [high, low] = [Math.floor(index / LETTERS.length), index % LETTERS.length];
  return `${high === 0 ? '' : suffix(high - 1)}${LETTERS[low] ?? ''}`;
}

/** Surname, year and first long word of each paper; equal ones are told apart by letters, in the order of the papers' ids. */
export function citationKeys(papers: readonly PaperData[]): ReadonlyMap<string, string> {
  const wanted = papers.map((paper) => ({ id: paper.id, key: citationKey(cited(paper)) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const used = new Set(wanted.map(({ key }) => key));
  const first = new Set<string>();
  return new Map(wanted.map(({ id, key }) => {
    if (!first.has(key)) {
      first.add(key);
      return [id, key];
    }
    let index = 0;
    while (used.has(key + suffix(index))) index += 1;
    used.add(key + suffix(index));
    return [id, key + suffix(index)];
  }));
}

function fields(paper: PaperData): [string, string | null][] {
  const { year, month, day, abstract } = paper;
  const two = (part: number): string => String(part).padStart(2, '0');
  const link = firstLink(paper);
  const list = (items: readonly string[], between: string): string | null => (items.length > 0 ? latexText(items.join(between)) : null);
  return [
    ['date', year === null || month === null || day === null ? null : `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`],
    ['url', link === null ? null : verbatim(oneLine(link))],
    ['keywords', list(keywords(paper), ', ')],
    ['note', list(notes(paper), ' ')],
    ['abstract', abstract === null ? null : latexText(oneLine(abstract))],
  ];
}

function* write(papers: readonly PaperData[]): Generator<string> {
  const keys = citationKeys(papers);
  for (const [index, paper] of papers.entries()) {
    const key = keys.get(paper.id);
    yield `${index === 0 ? '' : '\n'}${entry(cited(paper), { fields: fields(paper), ...(key !== undefined && { key }) })}`;
  }
}

/** Entries whose braces all have their partners. Throws at the first that has not. */
function holds(text: string): { papers: number } {
  let [depth, papers] = [0, 0];
  for (const [sign] of text.replace(/\\[^a-zA-Z]/gu, '').matchAll(/[{}]/gu)) {
    if (sign === '{' && depth === 0) papers += 1;
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) break;
  }
  if (depth !== 0) throw new Error('A brace has no partner.');
  return { papers };
}

export const bibtex: PaperFormat = { of: 'papers', label: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write, holds };
