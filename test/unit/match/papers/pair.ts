/** Two records in a small notation, and what becomes of them. */
import { matchPapers } from '../../../../electron/core/ledger/match/papers/index.ts';
import type { Match } from '../../../../electron/core/ledger/match/types.ts';
import type { PaperRecord } from '../../../../shared/model/record.ts';
import { dump } from '../../ledger/build.ts';

/** A record by what it states: title | authors with semicolons | venue | year; empty for what it does not say. */
export function paper(line: string, more: Partial<PaperRecord> = {}): Partial<PaperRecord> {
  const [title = '', names = '', venue = '', year = ''] = line.split('|').map((part) => part.trim());
  const authors = names === '' ? [] : names.split(';').map((name) => name.trim());
  const cut = authors.at(-1) === 'et al.';
  return {
    title: title || null, authors: cut ? authors.slice(0, -1) : authors, authorsTruncated: authors.length === 0 ? null : cut,
    venueRaw: venue || null, year: year === '' ? null : Number(year), ...more,
  };
}

/** Each record in a dump of its own. */
export function matchesOf(papers: readonly Partial<PaperRecord>[], owners: readonly string[] = []): Match[] {
  return matchPapers(papers.flatMap((record, i) => dump(i + 1, owners[i] ?? '', [record]))).matches;
}

/** `joins`, `asks` or `keepsApart`, with "as a version" where that is what they are taken for. */
export function outcome(one: Partial<PaperRecord>, other: Partial<PaperRecord>): string {
  const [match] = matchesOf([one, other]);
  if (!match) return 'keepsApart';
  return `${match.zone === 'sure' ? 'joins' : 'asks'}${match.verdict === 'version-of' ? ' as a version' : ''}`;
}
