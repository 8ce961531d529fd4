/** Reads author pages of BZPEER: a trust snapshot, counters, and works that start with `preprint2020arXiv`. */
import type { PaperRecord, Profile, ProfileReading, Remark } from '../../../shared/model/record.ts';
import { bzpeerHeader, ownerIn } from './bzpeer-header.ts';
import { emptyRecord, paragraphRemarks, setAbstract, setTitle } from './draft.ts';
import { emptyGroup, type Group, groupLines, lookalikeRemarks } from './groups.ts';
import { isWhole, type Line } from './lines.ts';
import { declared, profileOf } from './profile.ts';
import type { Reader } from './reader.ts';
import { count, countRemarks, inOrder, quote, remark, unreadLines } from './remarks.ts';
import { unfinished, trailingPiece } from './tail.ts';

const opening = 'Researcher profile';
/** One of these follows within a few lines on every page of this format. */
const evidence = /^(?:Trust snapshot|Quick read|Trust \d+ - .*|\d+ ?works|Published work)$/;

interface WorkHead { kind: string; year: number; yearRaw: string; source: string | null }

/** Reads `preprint2020arXiv`; nothing but letters may touch the year, so that sentences are not taken for it. */
function workHead(line: Line): WorkHead | null {
  if (line.text.length > 120) return null;
  const found = /^([A-Za-z](?:[A-Za-z -]*[A-Za-z])?)((?:19|20)\d\d)([A-Za-z].*)?$/.exec(line.plain);
  const [, kind, year, source] = found ?? [];
  if (kind === undefined || year === undefined) return null;
  if (source === undefined && !/^[a-z]/.test(kind)) return null;
  return { kind, year: Number(year), yearRaw: year, source: source ?? null };
}

function headerAt(lines: readonly Line[], at: number): number {
  if (lines[at]?.plain.endsWith(opening) !== true) return 0;
  const window = lines.slice(at + 2, at + 9);
  const name = lines[at + 1];
  if (name === undefined || window.length === 0 || ownerIn(name) === null) return 0;
  // A file that is cut within its first lines is still known by its very first one.
  const cut = at === 0 && lines[0]?.plain === opening && window.length < 7;
  return cut || window.some((line) => evidence.test(line.plain)) ? 2 : 0;
}

function readWork(group: Group<WorkHead>, index: number, remarks: Remark[]): PaperRecord {
  const { head, first, body } = group;
  const record = emptyRecord(index, first.number);
  record.kind = head.kind;
  record.year = head.year;
  record.dateRaw = head.yearRaw;
  record.source = head.source;
  record.lines.date = first.number;
  const [title, ...abstract] = body;
  if (title !== undefined) setTitle(record, title, title.ended || abstract.length > 0);
  remarks.push(...setAbstract(record, abstract, false));
  return record;
}

function placeholders(profile: Profile, section: readonly Line[]): Remark[] {
  const remarks: Remark[] = [];
  const { affiliation, topics, closeCollaborators } = profile;
  if (affiliation?.value === null) {
    remarks.push(remark('placeholder', affiliation.line, 'The page prints “Affiliation not imported” where an affiliation would stand. The affiliation is kept as unknown.'));
  }
  const graph = section.find((line) => line.plain === 'Building this graph slice');
  if (graph !== undefined) {
    remarks.push(remark('placeholder', graph.number, 'The page was saved while its research graph was still loading. Nothing of that graph is in this dump; save the page again later if you need it.'));
  }
  const counts = [topics, closeCollaborators].flatMap((entry) => (entry === undefined ? [] : [entry]));
  const first = counts.find((entry) => entry.value !== 0);
  if (first !== undefined) {
    remarks.push(remark('counted-not-listed', first.line, `The page counts ${counts.map((entry) => quote(entry.raw)).join(' and ')} but does not list them. The numbers are kept; no topic and no person is made from them.`));
  }
  return remarks;
}

function read(section: readonly Line[]): ProfileReading {
  const [start, second] = section;
  const name = second === undefined ? null : ownerIn(second);
  if (start === undefined || name === null) throw new RangeError('A profile has at least its first line and a name.');
  const profile = profileOf(name);
  const header = bzpeerHeader(section.slice(2), profile, (line) => workHead(line) !== null);
  const { lines, remarks: tail } = trailingPiece(header.works, (line) => workHead(line) !== null, 2);
  const { stray, groups, lookalikes } = groupLines(lines, workHead, 2);
  const remarks = [...header.remarks, ...tail, ...placeholders(profile, section), ...unreadLines(stray)];
  const records: PaperRecord[] = [];
  for (const group of groups) {
    if (group.body.length === 0) remarks.push(emptyGroup(group.first, section));
    else records.push(readWork(group, records.length + 1, remarks));
  }
  const last = records.at(-1);
  if (last !== undefined) remarks.push(...unfinished(last, section));
  const missing = groups.filter((group) => group.body.length === 1 && isWhole(group.body[0] ?? start, section)).map((group) => group.first);
  if (missing.length > 0) {
    remarks.push(remark('record-incomplete', missing[0]?.number ?? null, `${count(missing.length, 'paper')} of the page has only one line of text, which is kept as the title; there is no abstract.`));
  }
  remarks.push(...paragraphRemarks(groups.map((group) => group.body.slice(1)).filter((body) => body.length > 1)));
  remarks.push(...lookalikeRemarks(lookalikes), ...countRemarks(declared(profile['publishedItems'], profile['works']), records.length));
  if (records.length > 0) {
    remarks.push(remark('authors-not-listed', null, `The page lists no authors. ${name.text} counts as an author of every paper here; further names come from other dumps.`));
  }
  return { format: 'bzpeer', line: start.number, profile, records, remarks: inOrder(remarks) };
}

export const bzpeer: Reader = {
  id: 'bzpeer',
  headerAt,
  opensAt: (first) => first.text.length - opening.length,
  read,
};
