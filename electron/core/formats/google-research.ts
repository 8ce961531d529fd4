/** Reads people pages of Google Research: blocks of title, authors and venue, each before its `Preview abstract … View details`. */
import type { PaperRecord, Profile, ProfileReading, Remark } from '../../../shared/model/record.ts';
import { emptyRecord, setAbstractText, setTitle, setVenue } from './draft.ts';
import { headerStart, researchHeader, walkHeader } from './google-research-header.ts';
import { isWhole, joinLines, type Line, makeLine } from './lines.ts';
import { declared, profileOf } from './profile.ts';
import type { Reader } from './reader.ts';
import { count, countRemarks, cutShort, inOrder, lineList, quote, remark, unreadLines } from './remarks.ts';
import { endsWell } from './tail.ts';

const preview = 'Preview abstract';
const details = 'View details';

/** The lines of one paper: the block above its abstract, the line that opens it, and the abstract. */
interface Work { block: Line[]; opener: Line | null; abstract: Line[]; closed: boolean }

/** The first part of a line, as a line of its own, or none when nothing is left. */
function part(line: Line, from: number, to: number): Line[] {
  const piece = makeLine(line.number, line.text.slice(from, to), line.ended);
  return piece.text === '' ? [] : [piece];
}

function isOpener(line: Line): boolean {
  return line.plain === preview || line.plain.startsWith(`${preview} `);
}

/** Splits the list: a paper ends at `View details`, and a block belongs to the abstract below it. */
function splitWorks(lines: readonly Line[]): { works: Work[]; odd: Line[] } {
  const works: Work[] = [];
  const odd: Line[] = [];
  let block: Line[] = [];
  let open: Work | null = null;
  for (const line of lines) {
    const closes = line.plain.endsWith(details);
    const end = closes ? line.text.length - details.length : line.text.length;
    if (isOpener(line)) {
      if (open !== null) {
        // The end of the abstract above is lost: its first line is sure, what follows is the block of this paper.
        odd.push(line);
        block = open.abstract.splice(1);
      }
      open = { block, opener: line, abstract: part(line, preview.length, end), closed: closes };
      works.push(open);
      block = [];
    } else if (open !== null) {
      open.abstract.push(...part(line, 0, end));
      open.closed = closes;
    } else if (line.plain === details) {
      works.push({ block, opener: null, abstract: [], closed: true });
      block = [];
    } else block.push(line);
    if (open?.closed === true) open = null;
  }
  if (block.length > 0) works.push({ block, opener: null, abstract: [], closed: false });
  return { works, odd };
}

/** The last year that a venue line prints, or null. */
function yearOf(venue: Line): number | null {
  const found = [...venue.plain.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].at(-1);
  return found === undefined ? null : Number(found[0]);
}

/** The first line is the title, the last one the venue when it holds a year, and each line between is one person. */
function readBlock(record: PaperRecord, block: readonly Line[], whole: boolean): void {
  const [title, ...rest] = block;
  if (title === undefined) return;
  setTitle(record, title, whole || rest.length > 0);
  // The end of the file may have cut the last name: half a name would be another person.
  if (!whole) rest.pop();
  const last = rest.at(-1);
  const year = last === undefined ? null : yearOf(last);
  if (last !== undefined && year !== null) {
    rest.pop();
    setVenue(record, last);
    record.year = year;
    record.lines.date = last.number;
  }
  const [first] = rest;
  if (first === undefined) return;
  record.authors = rest.map((line) => line.text);
  record.authorsTruncated = true;
  record.lines.authors = first.number;
}

/** Removes the start of `View details` that the end of the file has left; null when none is there. */
function withoutPartOfDetails(text: string): string | null {
  for (let length = details.length; length > 0; length -= 1) {
    const before = text.slice(0, -length);
    if (text.endsWith(details.slice(0, length)) && /\s$/.test(before.slice(-1)) && endsWell(before.trimEnd())) return before.trimEnd();
  }
  return null;
}

function readWork(work: Work, index: number, section: readonly Line[], remarks: Remark[]): PaperRecord {
  const [first = work.opener] = work.block;
  const record = emptyRecord(index, first?.number ?? section[0]?.number ?? 1);
  const lastLine = work.block.at(-1);
  readBlock(record, work.block, work.opener !== null || lastLine === undefined || isWhole(lastLine, section));
  const last = section.at(-1);
  const atEnd = last !== undefined && !work.closed && (work.abstract.at(-1) ?? work.opener ?? lastLine)?.number === last.number;
  const text = joinLines(work.abstract);
  const [start] = work.abstract;
  if (start !== undefined) {
    const repaired = atEnd ? withoutPartOfDetails(text) : null;
    remarks.push(...setAbstractText(record, start.number, repaired ?? text, !work.closed && repaired === null));
  }
  if (atEnd) {
    const what = start === undefined ? 'the last paper has no abstract.' : 'the last abstract has no end.';
    remarks.push(cutShort(last, `${what} What is there is kept, without a name that may be cut.`, index));
  }
  return record;
}

function listRemarks(records: readonly PaperRecord[], odd: readonly Line[], owner: string): Remark[] {
  const remarks: Remark[] = [];
  const untitled = records.filter((record) => record.title === null);
  if (untitled[0] !== undefined) {
    const lines = lineList(untitled.map((record) => record.line));
    remarks.push(remark('untitled', untitled[0].line, `${count(untitled.length, 'publication')} ${untitled.length === 1 ? 'has' : 'have'} an abstract but no title (${lines}). They are kept as “Untitled”; a dump with their titles, or you, can name them.`, untitled.length === 1 ? untitled[0].index : null));
  }
  const lists = records.filter((record) => record.authors.length > 0);
  if (lists[0] !== undefined) {
    remarks.push(remark('authors-partial', lists[0].lines.authors ?? null, `Names with a profile on this site are missing from ${lists.length === 1 ? 'the author list' : `the ${lists.length} author lists`} of this dump (first in line ${lists[0].lines.authors ?? lists[0].line}), ${owner} among them. The lists are kept and marked as partial; other dumps can complete them.`));
  }
  if (odd[0] !== undefined) {
    remarks.push(remark('resynchronised', odd[0].number, `An abstract has no “${details}” at its end before the next one starts (${lineList(odd.map((line) => line.number))}). Its first line is kept as the abstract, and the lines below belong to the next paper; check both.`));
  }
  return remarks;
}

function read(section: readonly Line[]): ProfileReading {
  const found = walkHeader(section, 0);
  const [first] = section;
  if (found === null || first === undefined) throw new RangeError('A profile has at least its first lines.');
  const profile: Profile = profileOf(found.name);
  const header = researchHeader(section, found, profile);
  const { works, odd } = splitWorks(header.works);
  const remarks = [...unreadLines(header.unread)];
  const records = works.map((work, index) => readWork(work, index + 1, section, remarks));
  remarks.push(...listRemarks(records, odd, quote(found.name.text, 80).slice(1, -1)));
  remarks.push(...countRemarks(declared(profile['publications']), records.length));
  return { format: 'google-research', line: first.number, profile, records, remarks: inOrder(remarks) };
}

export const googleResearch: Reader = {
  id: 'google-research',
  headerAt: (lines, at) => {
    const found = walkHeader(lines, at);
    return found === null ? 0 : found.end - at;
  },
  opensAt: headerStart,
  read,
};
