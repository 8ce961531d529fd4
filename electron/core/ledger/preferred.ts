/** Which of several statements about a paper is shown: the more precise, then the fuller, then what more dumps say. Pure. */
import { compare } from './papers.ts';
import type { LedgerRecord } from './types.ts';

/** How exact a date is: a year counts most, then month, then day. */
export function datePrecision({ body }: LedgerRecord): number {
  return (body.year === null ? 0 : 4) + (body.month === null ? 0 : 2) + (body.day === null ? 0 : 1);
}

/** The statement whose text ranks highest; equal ranks are settled by agreement, then by the text itself. */
function best<T>(statements: readonly { value: T; rank: number; text: string }[]): T | null {
  const votes = new Map<string, number>();
  for (const { text } of statements) votes.set(text, (votes.get(text) ?? 0) + 1);
  const order = [...statements].sort((a, b) =>
    b.rank - a.rank || (votes.get(b.text) ?? 0) - (votes.get(a.text) ?? 0) || compare(a.text, b.text));
  return order[0]?.value ?? null;
}

type TextField = 'title' | 'venueRaw' | 'kind' | 'source' | 'category' | 'doi' | 'arxivId';

/** The value that most dumps state; null when none does. */
export function preferredText(records: readonly LedgerRecord[], field: TextField): string | null {
  return best(records.flatMap(({ body }) => {
    const text = body[field];
    return text === null ? [] : [{ value: text, rank: 0, text }];
  }));
}

/** The most precise date. */
export function preferredDate(records: readonly LedgerRecord[]): { year: number | null; month: number | null; day: number | null } {
  const none = { year: null, month: null, day: null };
  return best(records.map((record) => {
    const { year, month, day } = record.body;
    return { value: { year, month, day }, rank: datePrecision(record), text: `${year} ${month} ${day}` };
  })) ?? none;
}

/** The longest whole abstract, else the longest cut one. */
export function preferredAbstract(records: readonly LedgerRecord[]): { text: string | null; truncated: boolean } {
  const chosen = best(records.flatMap(({ body }) => {
    if (body.abstract === null) return [];
    const whole = body.abstractTruncated !== true;
    return [{ value: body, rank: (whole ? 1e9 : 0) + body.abstract.length, text: body.abstract }];
  }));
  return { text: chosen?.abstract ?? null, truncated: chosen?.abstractTruncated === true };
}

/** Characters of an abstract that stand for a missing title. */
const LABEL_LENGTH = 90;

/** The title, or for an untitled paper the start of its abstract, marked as such by `titled`. */
export function labelOf(records: readonly LedgerRecord[]): { label: string; titled: boolean } {
  const title = preferredText(records, 'title');
  if (title !== null && title !== '') return { label: title, titled: true };
  const start = preferredAbstract(records).text ?? '';
  if (start === '') return { label: 'Untitled', titled: false };
  const cut = start.length > LABEL_LENGTH ? `${start.slice(0, start.lastIndexOf(' ', LABEL_LENGTH) + 1 || LABEL_LENGTH).trimEnd()} …` : start;
  return { label: cut, titled: false };
}
