/** Which records are the same paper: equal titles join, different identifiers keep apart. Pure. */
import { compare, keyOf, push } from './keys.ts';
import { titleKey } from './normalise.ts';
import type { Facts } from './actions.ts';
import type { Chosen } from './shown.ts';
import type { Decision, LedgerRecord } from './types.ts';

export interface RecordGroup {
  readonly key: string;
  readonly records: readonly LedgerRecord[];
  readonly chosen: Chosen;
}

/** The identifier that must not differ within one paper; versions of an arXiv paper share theirs. */
const identifiers = [
  (record: LedgerRecord): string | null => record.body.doi?.toLowerCase() ?? null,
  (record: LedgerRecord): string | null => record.body.arxivId?.replace(/v\d+$/, '') ?? null,
];

/** Splits records with equal titles where two identifiers contradict each other. */
function consistent(records: readonly LedgerRecord[]): LedgerRecord[][] {
  const groups: { known: (string | null)[]; records: LedgerRecord[] }[] = [];
  for (const record of records) {
    const own = identifiers.map((read) => read(record));
    const fits = groups.find((group) => group.known.every((known, i) => !known || !own[i] || known === own[i]));
    if (fits) {
      fits.records.push(record);
      fits.known = fits.known.map((known, i) => known ?? own[i] ?? null);
    } else groups.push({ known: own, records: [record] });
  }
  return groups.map((group) => group.records);
}

/** Those with identifiers come first, so that the outcome does not depend on which record came first. */
function byIdentifierThenKey(a: LedgerRecord, b: LedgerRecord): number {
  const rank = (record: LedgerRecord): string => identifiers.map((read) => read(record) ?? '\uffff').join(' ');
  return compare(rank(a), rank(b)) || compare(a.key, b.key);
}

/** The choices of the user that concern one of these records; a later choice replaces an earlier one. */
function choicesFor(records: readonly LedgerRecord[], preferred: Facts['preferred']): Chosen {
  const chosen = new Map<Facts['preferred'][number]['field'], string>();
  if (preferred.length === 0) return chosen;
  const keys = new Set(records.map((record) => record.key));
  for (const { field, record, from } of preferred) {
    if (!keys.has(record)) continue;
    if (from === null) chosen.delete(field);
    else chosen.set(field, from);
  }
  return chosen;
}

/**
 * Groups records into papers. The result depends on the set of records, not on their order.
 * An untitled record stays alone.
 */
export function groupRecords(records: readonly LedgerRecord[], facts: Pick<Facts, 'preferred'>): RecordGroup[] {
  const byTitle = new Map<string, LedgerRecord[]>();
  const groups: RecordGroup[] = [];
  const add = (key: string, members: readonly LedgerRecord[]): void =>
    void groups.push({ key: keyOf('paper', key), records: members, chosen: choicesFor(members, facts.preferred) });
  for (const record of records) {
    const title = record.body.title === null ? '' : titleKey(record.body.title);
    if (title === '') add(`record ${record.key}`, [record]);
    else push(byTitle, title, record);
  }
  for (const [title, same] of byTitle) {
    consistent(same.sort(byIdentifierThenKey)).forEach((members, i) => {
      members.sort((a, b) => compare(a.key, b.key));
      add(i === 0 ? title : `${title} ${members[0]?.key}`, members);
    });
  }
  return groups.sort((a, b) => compare(a.key, b.key));
}

/** One decision between each record of a paper and the next, so that removing one never parts the others unseen. */
export function titleDecisions(groups: readonly RecordGroup[]): Decision[] {
  return groups.flatMap(({ records }) => records.slice(1).map((record, i): Decision => ({
    subject: 'paper',
    verdict: 'same',
    a: records[i]?.key ?? '',
    b: record.key,
    rule: 'equal-title',
    score: 1,
    evidence: ['The titles are equal when case, accents, punctuation and blanks do not count.'],
  })));
}
