/** Everything known of one paper, and which dump says it. */
import { z } from 'zod';
import type { PaperAuthor, PaperDetail } from '../../../shared/model/library.ts';
import { recordsOfPaper } from '../ledger/load.ts';
import { ChoosableField } from '../../../shared/model/review.ts';
import type { LedgerRecord } from '../ledger/types.ts';
import { shownOf, type Chosen } from '../ledger/shown.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { provenanceOf } from './provenance.ts';

interface Row { id: number; label: string; titled: number; withdrawn: number; cutIn: number; chosen: string }

const ChosenFields = z.partialRecord(ChoosableField, z.string());

/** The user's choices as they were written with the paper. */
export function chosenFields(json: string): Chosen {
  return new Map(Object.entries(ChosenFields.parse(JSON.parse(json))) as [ChoosableField, string][]);
}

function authors(db: ReadableDB, paperId: number): PaperAuthor[] {
  return all<{ personId: string; name: string; papers: number; owns: number; implied: number }>(db, sql`
    SELECT person.key AS personId, person.name, person.papers, person.owns_dump AS owns, authorship.implied
    FROM authorship JOIN person ON person.id = authorship.person_id
    WHERE authorship.paper_id = ${paperId} ORDER BY authorship.position`)
    .map(({ personId, name, papers, owns, implied }) => ({ personId, name, papers, ownsDump: owns === 1, implied: implied === 1 }));
}

/** The record that prints everyone, where other dumps cut the list. */
function completedBy(db: ReadableDB, records: readonly LedgerRecord[]): PaperDetail['authorsCompletedBy'] {
  const cut = new Set(records.filter(({ body }) => body.authorsTruncated === true).map((record) => record.dumpId));
  const [whole] = records.filter(({ body }) => body.authors.length > 0 && body.authorsTruncated === false).sort((a, b) => b.body.authors.length - a.body.authors.length);
  if (!whole || cut.size === 0) return null;
  const file = one<{ file: string }>(db, sql`SELECT file FROM dump WHERE id = ${whole.dumpId}`)?.file ?? '';
  return { dumpId: whole.dumpId, file, line: whole.body.lines.authors ?? whole.body.line, cutIn: cut.size };
}

/** The paper with this id, or null when the library no longer holds it. */
export function paperDetail(db: ReadableDB, id: string): PaperDetail | null {
  const row = one<Row>(db, sql`SELECT id, label, titled, withdrawn, cut_in AS cutIn, chosen FROM paper WHERE key = ${id}`);
  if (!row) return null;
  const records = recordsOfPaper(db, row.id);
  const bodies = records.map((record) => record.body);
  const chosen = chosenFields(row.chosen);
  const shown = shownOf(records, chosen);
  return {
    id,
    label: row.label,
    titled: row.titled === 1,
    date: shown.date,
    venue: shown.venue,
    kind: shown.kind,
    source: shown.source,
    category: shown.category,
    hasCode: bodies.some((body) => body.hasCode === true) ? true : null,
    withdrawn: row.withdrawn === 1,
    abstract: shown.abstract,
    abstractTruncated: shown.abstractTruncated,
    links: [...new Set(bodies.flatMap((body) => body.links))],
    doi: shown.doi,
    arxivId: shown.arxivId,
    organizations: [...new Set(bodies.flatMap((body) => body.organizations))],
    authors: authors(db, row.id),
    authorsCutIn: row.cutIn,
    authorsCompletedBy: completedBy(db, records),
    provenance: provenanceOf(db, records, shown, chosen),
  };
}
