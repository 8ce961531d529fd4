/** What the formats for papers say alike: title, place, keywords, notes. */
import { oneLine } from './text.ts';
import type { PaperData } from './types.ts';

/** Shown where no dump prints a title. */
const UNTITLED = 'Untitled';

export function titleText({ title }: PaperData): string {
  return title === null ? UNTITLED : oneLine(title);
}

/** Where it appeared, or the source or kind that the dump prints. */
export function placeText({ venue, source, kind }: PaperData): string | null {
  const place = venue ?? source ?? kind;
  return place === null ? null : oneLine(place);
}

/** The category, then the topics, each once. */
export function keywords({ category, topics }: PaperData): string[] {
  return [...new Set([...(category === null ? [] : [category]), ...topics].map(oneLine))].filter((word) => word !== '');
}

const CUT_NOTE = 'The list of authors is cut short in every file that was read.';

/** What a reference manager has no field for, in sentences. */
export function notes(paper: PaperData): string[] {
  return [
    ...(paper.withdrawn ? ['Withdrawn.'] : []),
    ...(paper.authorsCut ? [CUT_NOTE] : []),
    ...(paper.abstractCut ? ['The abstract is cut short.'] : []),
    ...(paper.hasCode ? ['Code is available.'] : []),
  ];
}

/** The page of the paper on arXiv, where no other link is known. */
export function firstLink({ links, doi, arxivId }: PaperData): string | null {
  if (links[0] !== undefined) return links[0];
  return doi === null && arxivId !== null ? `https://arxiv.org/abs/${arxivId}` : null;
}
