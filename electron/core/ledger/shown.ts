/** What is shown of a paper: the user's choice, else the more precise, the fuller, what more dumps say. Pure. */
import type { ChoosableField } from '../../../shared/model/review.ts';
import { compare } from './keys.ts';
import type { LedgerRecord } from './types.ts';

export interface ShownDate { year: number | null; month: number | null; day: number | null }

/** For fields whose value the user chose, the key of the record that states it. */
export type Chosen = ReadonlyMap<ChoosableField, string>;

export interface Shown {
  /** The title, or for an untitled paper the start of its abstract; `title` is null then. */
  readonly label: string;
  readonly title: string | null;
  readonly date: ShownDate;
  readonly venue: string | null;
  readonly kind: string | null;
  readonly source: string | null;
  readonly category: string | null;
  readonly abstract: string | null;
  readonly abstractTruncated: boolean;
  readonly doi: string | null;
  readonly arxivId: string | null;
}

/** How exact a date is: a year counts most, then month, then day. */
export function datePrecision({ year, month, day }: ShownDate): number {
  return (year === null ? 0 : 4) + (month === null ? 0 : 2) + (day === null ? 0 : 1);
}

interface Statement<T> { value: T; rank: number; text: string }

/** The statement that ranks highest; equal ranks are settled by agreement, then by the text itself. */
function best<T>(statements: readonly Statement<T>[]): T | null {
  const votes = new Map<string, number>();
  for (const { text } of statements) votes.set(text, (votes.get(text) ?? 0) + 1);
  const order = [...statements].sort((a, b) =>
    b.rank - a.rank || (votes.get(b.text) ?? 0) - (votes.get(a.text) ?? 0) || compare(a.text, b.text));
  return order[0]?.value ?? null;
}

type TextField = 'title' | 'venueRaw' | 'kind' | 'source' | 'category' | 'doi' | 'arxivId';

function text(records: readonly LedgerRecord[], field: TextField): string | null {
  return best(records.flatMap(({ body }): Statement<string>[] => {
    const value = body[field];
    return value === null || value === '' ? [] : [{ value, rank: 0, text: value }];
  }));
}

function date(records: readonly LedgerRecord[]): ShownDate {
  return best(records.map(({ body: { year, month, day } }): Statement<ShownDate> =>
    ({ value: { year, month, day }, rank: datePrecision({ year, month, day }), text: `${year} ${month} ${day}` }))) ?? { year: null, month: null, day: null };
}

/** Any whole abstract ranks above every cut one. */
const WHOLE = 1e9;

/** The longest whole abstract, else the longest cut one. */
function abstract(records: readonly LedgerRecord[]): Pick<Shown, 'abstract' | 'abstractTruncated'> {
  const chosen = best(records.flatMap(({ body }): Statement<LedgerRecord['body']>[] =>
    body.abstract === null ? [] : [{ value: body, rank: (body.abstractTruncated === true ? 0 : WHOLE) + body.abstract.length, text: body.abstract }]));
  return { abstract: chosen?.abstract ?? null, abstractTruncated: chosen?.abstractTruncated === true };
}

/** Characters of an abstract that stand for a missing title. */
const LABEL_LENGTH = 90;

function labelFor(title: string | null, start: string | null): string {
  if (title !== null) return title;
  if (start === null || start === '') return 'Untitled';
  if (start.length <= LABEL_LENGTH) return start;
  const blank = start.lastIndexOf(' ', LABEL_LENGTH);
  return `${start.slice(0, blank > 0 ? blank : LABEL_LENGTH).trimEnd()} …`;
}

/** The values to show for the records of one paper. A choice whose record is gone counts as not made. */
export function shownOf(records: readonly LedgerRecord[], chosen: Chosen = new Map()): Shown {
  const from = (field: ChoosableField): readonly LedgerRecord[] => {
    const record = records.find((one) => one.key === chosen.get(field));
    return record ? [record] : records;
  };
  const title = text(from('title'), 'title') ?? text(records, 'title');
  const summary = abstract(from('abstract'));
  return {
    label: labelFor(title, summary.abstract),
    title,
    date: date(from('date')),
    venue: text(from('venue'), 'venueRaw'),
    kind: text(from('venue'), 'kind'),
    source: text(from('venue'), 'source'),
    category: text(from('category'), 'category'),
    ...summary,
    doi: text(records, 'doi'),
    arxivId: text(records, 'arxivId'),
  };
}
