/** Makes of a library's papers what the writers take: the values that are shown, and where the dumps state them. */
import { chosenFields } from '../details/paper.ts';
import { push } from '../ledger/keys.ts';
import { shownOf } from '../ledger/shown.ts';
import type { LedgerRecord } from '../ledger/types.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { topicsOfPapers } from './topics.ts';
import type { PaperAuthor, PaperData } from './types.ts';

interface PaperRow { id: number; key: string; withdrawn: number; cutIn: number; chosen: string }
interface AuthorRow { paperId: number; name: string; implied: number }
interface RecordRow { paperId: number; id: number; key: string; body: string; dumpId: number; profileKey: string; owner: string; file: string }
type Stated = LedgerRecord & { readonly file: string };

function authors(db: ReadableDB): ReadonlyMap<number, PaperAuthor[]> {
  const found = new Map<number, PaperAuthor[]>();
  for (const { paperId, name, implied } of all<AuthorRow>(db, sql`
    SELECT authorship.paper_id AS paperId, person.name, authorship.implied
    FROM authorship JOIN person ON person.id = authorship.person_id ORDER BY authorship.paper_id, authorship.position, person.key`)) {
    push(found, paperId, { name, implied: implied === 1 });
  }
  return found;
}

/** Records of each paper in the order of their keys, which does not depend on the order of import. */
function records(db: ReadableDB): ReadonlyMap<number, Stated[]> {
  const found = new Map<number, Stated[]>();
  for (const { paperId, body, ...row } of all<RecordRow>(db, sql`
    SELECT paper_record.paper_id AS paperId, record.id, record.key, record.body, profile.dump_id AS dumpId, profile.key AS profileKey, profile.name AS owner, dump.file
    FROM paper_record JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id JOIN dump ON dump.id = profile.dump_id
    ORDER BY paper_record.paper_id, record.key`)) {
    push(found, paperId, { ...row, body: JSON.parse(body) as LedgerRecord['body'] });
  }
  return found;
}

/** Pages print "Science(1999)"; the year has a field of its own. */
function withoutYear(venue: string | null, year: number | null): string | null {
  return venue !== null && year !== null ? venue.replace(new RegExp(`\\s*\\(${year}\\)$`, 'u'), '') : venue;
}

const merged = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

function paperData({ key, withdrawn, cutIn, chosen }: PaperRow, stated: readonly Stated[], names: readonly PaperAuthor[], topics: readonly string[]): PaperData {
  const shown = shownOf(stated, chosenFields(chosen));
  const bodies = stated.map(({ body }) => body);
  return {
    id: key, title: shown.title, authors: names, authorsCut: cutIn > 0, ...shown.date,
    venue: withoutYear(shown.venue, shown.date.year), kind: shown.kind, source: shown.source,
    doi: shown.doi, arxivId: shown.arxivId, links: merged(bodies.map(({ links }) => links)),
    abstract: shown.abstract, abstractCut: shown.abstractTruncated, category: shown.category, topics,
    organizations: merged(bodies.map(({ organizations }) => organizations)),
    withdrawn: withdrawn === 1, hasCode: bodies.some(({ hasCode }) => hasCode === true),
    sources: stated.map(({ file, body }) => ({ file, line: body.line })),
  };
}

/** Papers sorted by id, all or `only` those: the same library gives the same list. */
export function paperList(db: ReadableDB, only?: ReadonlySet<string>): PaperData[] {
  const [names, stated, topics] = [authors(db), records(db), topicsOfPapers(db)];
  return all<PaperRow>(db, sql`SELECT id, key, withdrawn, cut_in AS cutIn, chosen FROM paper ORDER BY key`)
    .filter(({ key }) => only?.has(key) ?? true)
    .map((row) => paperData(row, stated.get(row.id) ?? [], names.get(row.id) ?? [], topics.get(row.key) ?? []));
}
