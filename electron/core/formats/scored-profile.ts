/** Reads profiles with h-index, novelty and AI score, whose works start with a category and a date: `LGOct 12, 2022Code`. */
import type { PaperRecord, Profile, ProfileReading, Remark } from '../../../shared/model/record.ts';
import { byline, looksLikeByline } from './byline.ts';
import { emptyRecord, paragraphRemarks, setAbstract, setTitle } from './draft.ts';
import { emptyGroup, type Group, groupLines, lookalikeRemarks } from './groups.ts';
import { isWhole, type Line } from './lines.ts';
import { nameStart } from './owner.ts';
import { declared, field, profileOf } from './profile.ts';
import type { Reader } from './reader.ts';
import { countRemarks, cutShort, inOrder, lineList, quote, remark, unreadLines } from './remarks.ts';
import { readHead, type ScoredHead } from './scored-head.ts';
import { authorRemarks, dateRemarks, metricRemarks } from './scored-remarks.ts';
import { trailingPiece, unfinished } from './tail.ts';
import { toNumber } from './text.ts';

const category = /^(?:[A-Z]{2}|[a-z]+(?:-[a-z]+)+)$/;
const heading = /^(\d[\d,]{0,14}) Papers?$/;
/** A number that ends its line may be cut with the file; one that is followed by a word may not. */
const metrics: readonly { key: string; pattern: RegExp; open: boolean }[] = [
  { key: 'hIndex', pattern: /^h-index ?(\d[\d,]{0,14})$/, open: true },
  { key: 'papers', pattern: /^(\d[\d,]{0,14}) ?papers?$/, open: false },
  { key: 'citations', pattern: /^(\d[\d,]{0,14}) ?citations?$/, open: false },
  { key: 'noveltyPercent', pattern: /^Novelty ?(\d{1,9}(?:\.\d{1,9})?)%$/, open: false },
  { key: 'aiScore', pattern: /^AI Score ?(\d{1,9}(?:\.\d{1,9})?)$/, open: true },
];

function isMetric(line: Line | undefined): boolean {
  return line !== undefined && metrics.some((metric) => metric.pattern.test(line.plain));
}

function headerAt(lines: readonly Line[], at: number): number {
  const name = lines[at];
  if (name === undefined || category.test(name.plain) || isMetric(name)) return 0;
  const next = lines[at + 1];
  const first = next !== undefined && category.test(next.plain) ? at + 2 : at + 1;
  let end = first;
  while (end < first + metrics.length && isMetric(lines[end])) end += 1;
  return end - first >= 2 ? end - at : 0;
}

/** Reads the lines between the name and the list; answers where the list starts. */
function readHeader(section: readonly Line[], profile: Profile): { works: readonly Line[]; remarks: Remark[] } {
  const unread: Line[] = [];
  const cut: Remark[] = [];
  let at = 1;
  for (; at < section.length; at += 1) {
    const line = section[at];
    if (line === undefined || readHead(line) !== null) break;
    const papers = heading.exec(line.plain)?.[1];
    if (papers !== undefined) {
      profile['papersListed'] = field(toNumber(papers), line);
      at += 1;
      break;
    }
    const metric = metrics.find(({ key, pattern, open }) => profile[key] === undefined && pattern.test(line.plain) && (!open || isWhole(line, section)));
    if (metric !== undefined) profile[metric.key] = field(toNumber(metric.pattern.exec(line.plain)?.[1] ?? ''), line);
    else if (at === 1 && category.test(line.plain)) profile['primaryCategory'] = field(line.text, line);
    else if (isWhole(line, section)) unread.push(line);
    else cut.push(cutShort(line, `the header of the page stops with ${quote(line.text, 60)}. What was read before it is kept.`));
  }
  return { works: section.slice(at), remarks: [...unreadLines(unread), ...cut] };
}

interface Parts { title: Line | undefined; authors: Line | undefined; abstract: Line[]; broken: boolean }

/** Title, authors and abstract stand in this order; where one of the three is missing, the shape of a byline tells which. */
function partsOf(body: readonly Line[], section: readonly Line[]): Parts {
  const [first, second, ...rest] = body;
  if (second !== undefined && !looksLikeByline(second.plain)) {
    if (rest.length === 0 && first !== undefined && looksLikeByline(first.plain) && first.plain.includes(' et al.')) {
      return { title: undefined, authors: first, abstract: [second], broken: true };
    }
    return { title: first, authors: undefined, abstract: [second, ...rest], broken: true };
  }
  const last = body.at(-1);
  const cut = last !== undefined && !isWhole(last, section);
  return { title: first, authors: second, abstract: rest, broken: rest.length === 0 && !cut };
}

function readWork(group: Group<ScoredHead>, index: number, section: readonly Line[], remarks: Remark[]): PaperRecord {
  const { head, first } = group;
  const parts = partsOf(group.body, section);
  const record = emptyRecord(index, first.number);
  Object.assign(record, { category: head.category, year: head.year, month: head.month, day: head.day, dateRaw: head.dateRaw });
  record.hasCode = head.code ? true : null;
  record.lines.category = first.number;
  record.lines.date = first.number;
  if (parts.title !== undefined) setTitle(record, parts.title, isWhole(parts.title, section));
  if (parts.authors !== undefined) {
    const people = byline(parts.authors, isWhole(parts.authors, section));
    record.authors = people.authors;
    record.authorsTruncated = people.truncated;
    record.organizations = people.organizations;
    record.lines.authors = parts.authors.number;
    if (people.organizations.length > 0) record.lines.organizations = parts.authors.number;
  }
  remarks.push(...setAbstract(record, parts.abstract, false));
  return record;
}

function read(section: readonly Line[]): ProfileReading {
  const [name] = section;
  if (name === undefined) throw new RangeError('A profile has at least its first line.');
  const profile = profileOf(name);
  const header = readHeader(section, profile);
  const tail = trailingPiece(header.works, (line) => readHead(line) !== null, 3);
  const { stray, groups, lookalikes } = groupLines(tail.lines, readHead, 3);
  const remarks = [...header.remarks, ...tail.remarks, ...unreadLines(stray), ...lookalikeRemarks(lookalikes)];
  const records: PaperRecord[] = [];
  for (const group of groups) {
    if (group.body.length === 0) remarks.push(emptyGroup(group.first, section));
    else records.push(readWork(group, records.length + 1, section, remarks));
  }
  const last = records.at(-1);
  if (last !== undefined) remarks.push(...unfinished(last, section));
  const parts = groups.filter((group) => group.body.length > 0).map((group) => ({ group, parts: partsOf(group.body, section) }));
  const broken = parts.filter((entry) => entry.parts.broken).map((entry) => entry.group.first.number);
  if (broken[0] !== undefined) {
    remarks.push(remark('record-incomplete', broken[0], `A line is missing in ${broken.length === 1 ? 'one paper' : `${broken.length} papers`} (${lineList(broken)}): title, authors or abstract. What is there is kept; check it against the page.`));
  }
  remarks.push(...paragraphRemarks(parts.map((entry) => entry.parts.abstract).filter((abstract) => abstract.length > 1)));
  remarks.push(...metricRemarks(profile), ...dateRemarks(records), ...authorRemarks(records, name.plain));
  remarks.push(...countRemarks(declared(profile['papersListed'], profile['papers']), records.length));
  return { format: 'scored-profile', line: name.number, profile, records, remarks: inOrder(remarks) };
}

export const scoredProfile: Reader = { id: 'scored-profile', headerAt, opensAt: (first) => nameStart(first.text), read };
