/** The whole library as plain data: papers, people and ties, each with the records behind it. */
import { TieFlag } from '../../../shared/model/slice.ts';
import { push } from '../ledger/keys.ts';
import { loadRecords } from '../ledger/load.ts';
import type { LedgerPaper, LedgerRecord, LedgerView } from '../ledger/types.ts';
import { viewOf } from '../ledger/view.ts';
import { facts } from '../review/facts.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

/** Where a record stands: the file by name and hash, the line from 1. */
export interface ExportedRecord { key: string; file: string; sha256: string; format: string; owner: string; index: number; line: number }
export interface ExportedPaper {
  id: string; title: string | null; label: string; year: number | null; month: number | null; day: number | null;
  venue: string | null; kind: string | null; source: string | null; category: string | null; hasCode: boolean | null; withdrawn: boolean;
  abstract: string | null; abstractTruncated: boolean; organizations: string[]; links: string[]; doi: string | null; arxivId: string | null;
  authors: { person: string; name: string; implied: boolean }[];
  /** Dumps in which the list of authors is cut; 0 when one gives it whole. */
  authorsCutIn: number;
  records: ExportedRecord[];
}
export interface ExportedPerson {
  id: string; name: string; ownsDump: boolean; papers: string[];
  /** Every printed name that was taken for this person; position 0 is the owner of a profile who is not printed. */
  records: { record: string; position: number; name: string }[];
}
export interface ExportedTie { source: string; target: string; weight: number; papers: string[]; fan: boolean; cut: boolean }
export interface ExportedLibrary { papers: ExportedPaper[]; people: ExportedPerson[]; ties: ExportedTie[] }

type Places = ReadonlyMap<string, { file: string; sha256: string; format: string }>;

function placesOf(db: ReadableDB): Places {
  return new Map(all<{ key: string; file: string; sha256: string; format: string }>(db, sql`
    SELECT profile.key, dump.file, dump.sha256, profile.format FROM profile JOIN dump ON dump.id = profile.dump_id`).map(({ key, ...place }) => [key, place]));
}

function exportedRecord(record: LedgerRecord, places: Places): ExportedRecord {
  const place = places.get(record.profileKey) ?? { file: '', sha256: '', format: '' };
  return { key: record.key, ...place, owner: record.owner, index: record.body.index, line: record.body.line };
}

function exportedPaper(paper: LedgerPaper, names: ReadonlyMap<string, string>, places: Places): ExportedPaper {
  const { records } = paper;
  const bodies = records.map((record) => record.body);
  const { date, ...shown } = paper.shown;
  return {
    id: paper.key,
    ...shown,
    ...date,
    hasCode: bodies.some((body) => body.hasCode === true) ? true : null,
    withdrawn: bodies.some((body) => body.withdrawn === true),
    organizations: [...new Set(bodies.flatMap((body) => body.organizations))].sort(),
    links: [...new Set(bodies.flatMap((body) => body.links))].sort(),
    authors: paper.authors.map(({ personKey, implied }) => ({ person: personKey, name: names.get(personKey) ?? '', implied })),
    authorsCutIn: paper.cutIn,
    records: records.map((record) => exportedRecord(record, places)),
  };
}

function exportedPeople(view: LedgerView): ExportedPerson[] {
  const papers = new Map<string, string[]>();
  for (const paper of view.papers) for (const { personKey } of paper.authors) push(papers, personKey, paper.key);
  const mentions = Map.groupBy(view.mentions, (mention) => mention.personKey);
  return view.people.map(({ key, name, ownsDump }) => ({
    id: key, name, ownsDump,
    papers: papers.get(key) ?? [],
    records: (mentions.get(key) ?? []).map(({ record, position, name: printed }) => ({ record: record.key, position, name: printed })),
  }));
}

/** Papers behind each tie, by "source target". */
function tiePapers(view: LedgerView): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const wanted = new Set(view.ties.map((tie) => `${tie.source} ${tie.target}`));
  for (const paper of view.papers) {
    const people = paper.authors.map((author) => author.personKey).sort();
    people.forEach((source, i) => people.slice(i + 1).forEach((target) => {
      const key = `${source} ${target}`;
      if (wanted.has(key)) push(found, key, paper.key);
    }));
  }
  return found;
}

/** Everything, sorted by id: the same records give the same text, whatever the order of their import. */
export function exportLibrary(db: ReadableDB): ExportedLibrary {
  const view = viewOf(loadRecords(db), facts(db));
  const places = placesOf(db);
  const names = new Map(view.people.map((person) => [person.key, person.name]));
  const behind = tiePapers(view);
  return {
    papers: view.papers.map((paper) => exportedPaper(paper, names, places)),
    people: exportedPeople(view),
    ties: view.ties.map(({ source, target, weight, flags }) => ({
      source, target, weight, papers: behind.get(`${source} ${target}`) ?? [],
      fan: (flags & TieFlag.fan) !== 0, cut: (flags & TieFlag.cut) !== 0,
    })),
  };
}
