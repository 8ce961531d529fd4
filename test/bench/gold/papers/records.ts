/** Labelled papers as the ledger sees them: each a record of a dump of its own, as if dropped one by one. */
import type { LedgerRecord } from '../../../../electron/core/ledger/types.ts';
import { PaperRecord } from '../../../../shared/model/record.ts';
import type { GoldPaper } from './neutral.ts';

const cut = /(?:\bet\.?\s*al\b|\band others\b|…|\.\.\.)\W*$/iu;

function yearOf(year: GoldPaper['year']): number | null {
  const found = /(?:1[89]|20)\d\d/.exec(String(year ?? ''))?.[0];
  return found === undefined ? null : Number(found);
}

function text(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === '' ? null : value;
}

/** A record for each paper, under the paper's id. Nobody owns these dumps. */
export function toRecords(papers: readonly GoldPaper[]): LedgerRecord[] {
  return papers.map((paper, i): LedgerRecord => {
    const authors = (paper.authors ?? []).filter((name) => name.trim() !== '');
    const title = text(paper.title);
    const abstract = text(paper.abstract);
    const body = PaperRecord.parse({
      index: 1, line: 1, title, titleTruncated: title === null ? null : /(?:…|\.\.\.)\s*$/.test(title), abstract, abstractTruncated: abstract === null ? null : /(?:…|\.\.\.)\s*$/.test(abstract),
      authors, authorsTruncated: authors.length === 0 ? null : cut.test(authors.at(-1) ?? ''), organizations: [], year: yearOf(paper.year), month: null, day: null,
      dateRaw: null, venueRaw: text(paper.venue), kind: null, source: null, category: null, hasCode: null, withdrawn: null, links: [], doi: text(paper.doi), arxivId: null, lines: {},
    });
    return { id: i + 1, key: paper.id, dumpId: i + 1, profileKey: `${paper.id}.1`, owner: '', body };
  });
}
