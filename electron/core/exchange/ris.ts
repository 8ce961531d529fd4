/** Writes papers as RIS, which every reference manager reads. */
import { workType, type WorkType } from '../../../shared/text/work.ts';
import { nameParts } from './names.ts';
import { firstLink, keywords, notes, placeText, titleText } from './paper-text.ts';
import { oneLine } from './text.ts';
import type { PaperData, PaperFormat } from './types.ts';

const types: Readonly<Record<WorkType, string>> = { article: 'JOUR', conference: 'CPAPER', preprint: 'UNPB', other: 'GEN' };
/** The tag under which each type keeps where it appeared. */
const places: Readonly<Record<WorkType, string>> = { article: 'JO', conference: 'T2', preprint: 'PB', other: 'PB' };

/** "Family, Given, Suffix"; a name that cannot be taken apart stays whole. */
function turned(name: string): string {
  const parts = nameParts(name);
  if (!parts) return name;
  return [parts.family, parts.given, parts.suffix].filter((part) => part !== null).join(', ');
}

/** yyyy/mm/dd/, with empty places for what is not known. */
function dateText({ year, month, day }: PaperData): string | null {
  if (year === null || month === null) return null;
  const two = (part: number | null): string => (part === null ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

function lines(paper: PaperData): [string, string | null][] {
  const type = workType(paper);
  return [
    ['TY', types[type]],
    ['ID', paper.id],
    ['TI', titleText(paper)],
    ...paper.authors.map(({ name }): [string, string] => ['AU', turned(oneLine(name))]),
    ['PY', paper.year === null ? null : String(paper.year)],
    ['DA', dateText(paper)],
    [places[type], placeText(paper)],
    ['DO', paper.doi],
    ['AN', paper.arxivId === null ? null : `arXiv:${paper.arxivId}`],
    ['UR', firstLink(paper)],
    ...keywords(paper).map((word): [string, string] => ['KW', word]),
    ...notes(paper).map((note): [string, string] => ['N1', note]),
    // In the first edition of RIS the tag AB means notes; N2 means the abstract in every edition.
    ['N2', paper.abstract],
  ];
}

function* write(papers: readonly PaperData[]): Generator<string> {
  for (const paper of papers) {
    const stated = lines(paper).flatMap(([tag, value]) => (value === null || oneLine(value) === '' ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
    yield `${stated.join('')}ER  - \r\n\r\n`;
  }
}

/** Throws when a record is not ended before the next begins. */
function holds(text: string): { papers: number } {
  const marks = text.split('\r\n').filter((line) => /^(?:TY|ER) {2}- /u.test(line)).map((line) => line.slice(0, 2));
  if (marks.length % 2 !== 0 || marks.some((mark, index) => mark !== (index % 2 === 0 ? 'TY' : 'ER'))) throw new Error('A record is not ended.');
  return { papers: marks.length / 2 };
}

export const ris: PaperFormat = { of: 'papers', label: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write, holds };
