/** Writes papers as CSL-JSON, the form that citation processors (and Zotero, Pandoc) work on. */
import { z } from 'zod';
import { workType, type WorkType } from '../../../shared/text/work.ts';
import { nameParts } from './names.ts';
import { firstLink, keywords, notes, placeText } from './paper-text.ts';
import { oneLine } from './text.ts';
import type { PaperData, PaperFormat } from './types.ts';

/** In CSL 1.0.2 a preprint is an `article` without more. */
const types: Readonly<Record<WorkType, string>> = { article: 'article-journal', conference: 'paper-conference', preprint: 'article', other: 'document' };

function author(name: string): object {
  const parts = nameParts(name);
  if (!parts) return { literal: name };
  return { family: parts.family, given: parts.given, ...(parts.suffix !== null && { suffix: parts.suffix }) };
}

function issued({ year, month, day }: PaperData): object | null {
  if (year === null) return null;
  const parts = [year, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])];
  return { 'date-parts': [parts] };
}

/** An item; what is not known has no key. `custom` is the place that CSL keeps for what only one program knows. */
function item(paper: PaperData): object {
  const type = workType(paper);
  const [words, remarks] = [keywords(paper), notes(paper)];
  const stated: Record<string, unknown> = {
    'id': paper.id,
    'type': types[type],
    'title': paper.title === null ? null : oneLine(paper.title),
    'author': paper.authors.length > 0 ? paper.authors.map(({ name }) => author(oneLine(name))) : null,
    'issued': issued(paper),
    [type === 'article' || type === 'conference' ? 'container-title' : 'publisher']: placeText(paper),
    'DOI': paper.doi,
    'number': paper.arxivId === null ? null : `arXiv:${paper.arxivId}`,
    'URL': firstLink(paper),
    'keyword': words.length > 0 ? words.join(', ') : null,
    'note': remarks.length > 0 ? remarks.join(' ') : null,
    'abstract': paper.abstract === null ? null : oneLine(paper.abstract),
    'custom': {
      authorsCut: paper.authorsCut, abstractCut: paper.abstractCut, withdrawn: paper.withdrawn, hasCode: paper.hasCode,
      implied: paper.authors.filter(({ implied }) => implied).map(({ name }) => oneLine(name)), sources: paper.sources,
    },
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
}

function* write(papers: readonly PaperData[]): Generator<string> {
  yield '[';
  for (const [index, paper] of papers.entries()) yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(item(paper))}`;
  yield '\n]\n';
}

const Written = z.array(z.object({ id: z.string(), type: z.string() }));

export const csl: PaperFormat = {
  of: 'papers', label: 'CSL-JSON', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', write,
  holds: (text) => ({ papers: Written.parse(JSON.parse(text)).length }),
};
