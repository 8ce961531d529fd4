/** Makes paper records: everything null until the dump says otherwise. */
import type { PaperRecord, Remark } from '../../../shared/model/record.ts';
import { joinLines, type Line, plainOf } from './lines.ts';
import { count, lineList, quote, remark } from './remarks.ts';
import { findArxivId, findDoi, findLinks } from './text.ts';

/** A record of which only the place is known. */
export function emptyRecord(index: number, line: number): PaperRecord {
  return {
    index, line, title: null, titleTruncated: null, abstract: null, abstractTruncated: null,
    authors: [], authorsTruncated: null, organizations: [], year: null, month: null, day: null, dateRaw: null,
    venueRaw: null, kind: null, source: null, category: null, hasCode: null, withdrawn: null, links: [],
    doi: null, arxivId: null, lines: {},
  };
}

/** States the title; `whole` is false when the file ends within it. */
export function setTitle(record: PaperRecord, line: Line, whole: boolean): void {
  record.title = line.text;
  record.titleTruncated = !whole;
  record.lines.title = line.number;
}

/** States the venue, and the identifiers that its line prints. */
export function setVenue(record: PaperRecord, line: Line): void {
  record.venueRaw = line.text;
  record.doi = findDoi(line.plain);
  record.arxivId = findArxivId(line.plain);
  record.lines.venue = line.number;
}

const longestNotice = 300;
const notice = /\b(?:has|have) been withdrawn\b|\bwithdraw (?:the|this|our) (?:submission|paper|article|manuscript|preprint)\b|^withdrawn\b/i;

/** True when the text stands where an abstract stands but says that the paper is withdrawn. */
function isWithdrawal(text: string): boolean {
  return text.length <= longestNotice && notice.test(plainOf(text));
}

/** States the abstract, or that the paper is withdrawn; the notice then goes to the remark that is returned. */
export function setAbstract(record: PaperRecord, lines: readonly Line[], truncated: boolean): Remark[] {
  const first = lines[0];
  if (first === undefined) return [];
  return setAbstractText(record, first.number, joinLines(lines), truncated);
}

/** The same with the text already joined, for formats that print a mark at its end. */
export function setAbstractText(record: PaperRecord, line: number, text: string, truncated: boolean): Remark[] {
  if (isWithdrawal(text)) {
    record.withdrawn = true;
    const title = record.title === null ? 'A paper' : `The paper ${quote(record.title)}`;
    return [remark('withdrawn', line, `${title} is withdrawn: ${quote(text, longestNotice)} The paper is kept and marked; the notice is not shown as its abstract.`, record.index)];
  }
  record.abstract = text;
  record.abstractTruncated = truncated;
  record.lines.abstract = line;
  record.links = findLinks(text);
  return [];
}

/** Says once how many abstracts go over several paragraphs. */
export function paragraphRemarks(bodies: readonly (readonly Line[])[]): Remark[] {
  const first = bodies[0]?.[1];
  if (first === undefined) return [];
  const numbers = bodies.flatMap((body) => body.slice(1, 2)).map((line) => line.number);
  return [remark('several-paragraphs', first.number, `${count(bodies.length, 'abstract')} of the page ${bodies.length === 1 ? 'goes' : 'go'} on after a line break (${lineList(numbers)}). The parts are kept together; check that no title was taken for a part.`)];
}
