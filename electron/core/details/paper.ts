/** Everything known of one paper, and which dump says it. */
import type { PaperAuthor, PaperDetail } from '../../../shared/model/library.ts';
import { recordsOfPaper } from '../ledger/load.ts';
import { preferredAbstract, preferredDate, preferredText } from '../ledger/preferred.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { provenanceOf } from './provenance.ts';

interface Row { id: number; label: string; titled: number; withdrawn: number; cutIn: number }

function authors(db: ReadableDB, paperId: number): PaperAuthor[] {
  return all<{ personId: string; name: string; papers: number; owns: number; implied: number }>(db, sql`
    SELECT person.key AS personId, person.name, person.papers, person.owns_dump AS owns, authorship.implied
    FROM authorship JOIN person ON person.id = authorship.person_id
    WHERE authorship.paper_id = ${paperId} ORDER BY authorship.position`)
    .map(({ personId, name, papers, owns, implied }) => ({ personId, name, papers, ownsDump: owns === 1, implied: implied === 1 }));
}

/** The paper with this id, or null when the library no longer holds it. */
export function paperDetail(db: ReadableDB, id: string): PaperDetail | null {
  const row = one<Row>(db, sql`SELECT id, label, titled, withdrawn, cut_in AS cutIn FROM paper WHERE key = ${id}`);
  if (!row) return null;
  const records = recordsOfPaper(db, row.id);
  const bodies = records.map((record) => record.body);
  const abstract = preferredAbstract(records);
  return {
    id,
    label: row.label,
    titled: row.titled === 1,
    date: preferredDate(records),
    venue: preferredText(records, 'venueRaw'),
    kind: preferredText(records, 'kind'),
    source: preferredText(records, 'source'),
    category: preferredText(records, 'category'),
    hasCode: bodies.some((body) => body.hasCode === true) ? true : null,
    withdrawn: row.withdrawn === 1,
    abstract: abstract.text,
    abstractTruncated: abstract.truncated,
    links: [...new Set(bodies.flatMap((body) => body.links))],
    doi: preferredText(records, 'doi'),
    arxivId: preferredText(records, 'arxivId'),
    organizations: [...new Set(bodies.flatMap((body) => body.organizations))],
    authors: authors(db, row.id),
    authorsCutIn: row.cutIn,
    provenance: provenanceOf(db, records),
  };
}
