/** Reads author pages of arXivLens: after four headings, lines that are a title and a cut abstract in turn. */
import type { PaperRecord, Profile, ProfileReading, Remark } from '../../../shared/model/record.ts';
import { emptyRecord, setAbstractText, setTitle } from './draft.ts';
import { isWhole, type Line } from './lines.ts';
import { nameStart } from './owner.ts';
import { declared, field, profileOf } from './profile.ts';
import type { Reader } from './reader.ts';
import { count, countRemarks, cutShort, inOrder, lineList, quote, remark, unreadLines } from './remarks.ts';
import { unfinished } from './tail.ts';
import { toNumber } from './text.ts';

const papersLine = /^(\d[\d,]{0,14}) papers? on arXiv$/;
const listHeading = 'Papers on arXiv';
const headings = ['Academic Profile', 'Statistics', 'Similar Authors', listHeading];
/** The page cuts after 198 or 200 characters; a shorter text that ends in dots may still be a title. */
const shortestCut = 190;
/** A complete text this long is no title, whatever its last character. */
const longestTitle = 250;

function headerAt(lines: readonly Line[], at: number): number {
  if (papersLine.exec(lines[at + 1]?.plain ?? '') === null) return 0;
  const below = lines.slice(at + 2, at + 6);
  const cut = at === 0 && below.length < 4;
  return cut || below.some((line) => headings.includes(line.plain)) ? 2 : 0;
}

/** Takes each heading once; what stands between them was a chart or a list that this dump does not explain. */
function readHeader(lines: readonly Line[], profile: Profile): { works: readonly Line[]; remarks: Remark[] } {
  const printed = lines[0] === undefined ? null : papersLine.exec(lines[0].plain);
  if (printed !== null && lines[0] !== undefined) profile['papers'] = field(toNumber(printed[1] ?? ''), lines[0]);
  const left = new Set(headings);
  let at = 1;
  while (at < lines.length && left.delete(lines[at]?.plain ?? '')) at += 1;
  if (!left.has(listHeading)) return { works: lines.slice(at), remarks: [] };
  const heading = lines.findIndex((line) => line.plain === listHeading);
  if (heading !== -1) {
    const between = lines.slice(at, heading).filter((line) => !headings.includes(line.plain));
    return { works: lines.slice(heading + 1), remarks: unreadLines(between) };
  }
  const last = lines.at(-1);
  // A heading that the end of the file has cut is no title.
  if (last !== undefined && at === lines.length - 1 && !isWhole(last, lines) && [...left].some((name) => name.startsWith(last.plain))) {
    return { works: [], remarks: [cutShort(last, 'the header of the page stops before the list of papers.')] };
  }
  return { works: lines.slice(at), remarks: [] };
}

/** True for a text that the page has cut: three dots after about 200 characters. */
function isCut(line: Line | undefined): boolean {
  return line !== undefined && line.text.length >= shortestCut && /(?:\.\.\.|…)$/.test(line.text.slice(-3));
}

/** True for a text that stands where an abstract stands and can be a complete one. */
function isComplete(line: Line): boolean {
  return line.text.length > longestTitle || /[.!…]["'”’)]?$/.test(line.text.slice(-2));
}

type Step = { title: Line | null; snippet: Line | null; used: number; odd: Line | null };

/** Reads one paper at `at`. Where title and abstract do not alternate, takes what is sure and names the line. */
function step(lines: readonly Line[], at: number): Step | null {
  const [title, snippet, next] = lines.slice(at, at + 3);
  if (title === undefined) return null;
  if (isCut(title) && !isCut(snippet)) return { title: null, snippet: title, used: 1, odd: title };
  if (snippet === undefined) return { title, snippet: null, used: 1, odd: title.ended ? title : null };
  // A short text before a cut abstract is the title of it: then the abstract of this paper is lost.
  const complete = isComplete(snippet) && !(isCut(next) && snippet.text.length < shortestCut);
  if (isCut(snippet) || complete || (next === undefined && !snippet.ended)) return { title, snippet, used: 2, odd: null };
  return { title, snippet: null, used: 1, odd: title };
}

/** Takes exactly the mark of a cut off: a full stop or a blank before it belongs to the abstract. */
function withoutMark(snippet: Line, last: Line | undefined): { text: string; cut: boolean } {
  if (isCut(snippet)) return { text: snippet.text.slice(0, snippet.text.endsWith('…') ? -1 : -3), cut: true };
  // Where the file ends within the mark, one or two of its dots are left.
  const piece = snippet === last && !snippet.ended && snippet.text.length >= shortestCut ? /\.{1,2}$/.exec(snippet.text.slice(-2))?.[0] : undefined;
  return piece === undefined ? { text: snippet.text, cut: false } : { text: snippet.text.slice(0, -piece.length), cut: true };
}

function readWork(found: Step, index: number, last: Line | undefined, remarks: Remark[]): PaperRecord {
  const record = emptyRecord(index, (found.title ?? found.snippet)?.number ?? 1);
  if (found.title !== null) setTitle(record, found.title, found.title.ended || found.snippet !== null);
  const { snippet } = found;
  if (snippet !== null) {
    const { text, cut } = withoutMark(snippet, last);
    remarks.push(...setAbstractText(record, snippet.number, text, cut));
  }
  return record;
}

function listRemarks(records: readonly PaperRecord[], odd: readonly Line[], owner: string): Remark[] {
  const remarks: Remark[] = [];
  if (odd[0] !== undefined) {
    remarks.push(remark('resynchronised', odd[0].number, `A title and its abstract do not follow each other here (${lineList(odd.map((line) => line.number))}; the first is ${quote(odd[0].text, 80)}). Reading went on with the next pair, so the other papers are right; these are kept without the part that is missing.`));
  }
  const cut = records.filter((record) => record.abstractTruncated === true);
  if (cut[0] !== undefined) {
    remarks.push(remark('abstracts-cut', cut[0].lines.abstract ?? null, `${count(cut.length, 'abstract')} of ${records.length} papers ${cut.length === 1 ? 'is' : 'are'} cut by the page after about 200 characters (first in line ${cut[0].lines.abstract ?? cut[0].line}). They are kept as they are; a full abstract from another dump is preferred.`));
  }
  if (records.length > 0) {
    remarks.push(remark('authors-not-listed', null, `The page lists no authors and no dates. ${owner} counts as an author of every paper here, and the years are unknown; other dumps can add both.`));
  }
  return remarks;
}

function read(section: readonly Line[]): ProfileReading {
  const [name] = section;
  if (name === undefined) throw new RangeError('A profile has at least its first line.');
  const profile = profileOf(name);
  const header = readHeader(section.slice(1), profile);
  const remarks = [...header.remarks];
  const records: PaperRecord[] = [];
  const odd: Line[] = [];
  for (let at = 0; ;) {
    const found = step(header.works, at);
    if (found === null) break;
    records.push(readWork(found, records.length + 1, section.at(-1), remarks));
    if (found.odd !== null) odd.push(found.odd);
    at += found.used;
  }
  const last = records.at(-1);
  if (last !== undefined) remarks.push(...unfinished(last, section));
  remarks.push(...listRemarks(records, odd, name.text), ...countRemarks(declared(profile['papers']), records.length));
  return { format: 'arxivlens', line: name.number, profile, records, remarks: inOrder(remarks) };
}

export const arxivlens: Reader = { id: 'arxivlens', headerAt, opensAt: (first) => nameStart(first.text), read };
