/** What each dump says of a paper, field by field, and why one statement is shown before the others. */
import type { Provenance, StatementCell } from '../../../shared/model/library.ts';
import { datePrecision, type Chosen, type Shown } from '../ledger/shown.ts';
import { titleKey } from '../ledger/normalise.ts';
import type { LedgerRecord } from '../ledger/types.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

type Row = Provenance['rows'][number];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as it is written in the window: "Dec 20, 2019", "Jan 9, no year", "2020". */
export function dateText({ year, month, day }: { year: number | null; month: number | null; day: number | null }): string | null {
  const name = month === null ? null : monthNames[month - 1];
  if (!name) return year === null ? null : String(year);
  const start = day === null ? name : `${name} ${day}`;
  return `${start}${day === null && year !== null ? '' : ','} ${year ?? 'no year'}`;
}

function authorsText({ body }: LedgerRecord): string | null {
  if (body.authors.length === 0) return null;
  const cut = body.authorsTruncated === true ? ', list cut' : '';
  return `${body.authors.length}${cut}`;
}

const counted = (n: number): string => ['', 'one dump says so', 'two dumps agree', 'three dumps agree'][n] ?? `${n} dumps agree`;

function dateReason(records: readonly LedgerRecord[], shown: string): string {
  const agree = records.filter((record) => dateText(record.body) === shown);
  const best = Math.max(...agree.map((record) => datePrecision(record.body)));
  const moreExact = records.some((record) => dateText(record.body) !== null && datePrecision(record.body) < best);
  return `Showing ${shown}: ${counted(agree.length)}${moreExact ? ` and it is more exact` : ''}.`;
}

interface Field {
  field: Row['field'];
  label: string;
  text(record: LedgerRecord): string | null;
  line(record: LedgerRecord): number | null;
  /** What is compared to tell whether dumps differ; equal keys agree. */
  key(text: string): string;
  shown(shown: Shown): string | null;
  reason(records: readonly LedgerRecord[], shown: string): string;
}

const same = (text: string): string => text;
const fields: readonly Field[] = [
  { field: 'title', label: 'Title', key: titleKey, text: ({ body }) => body.title, line: ({ body }) => body.lines.title ?? null,
    shown: (paper) => paper.title, reason: () => 'Showing the title that most dumps print.' },
  { field: 'date', label: 'Date', key: same, text: ({ body }) => dateText(body), line: ({ body }) => body.lines.date ?? null,
    shown: (paper) => dateText(paper.date), reason: dateReason },
  { field: 'authors', label: 'Authors', key: same, text: authorsText, line: ({ body }) => body.lines.authors ?? null,
    shown: () => null, reason: () => 'Showing everyone whom a dump lists, and the owners of the dumps.' },
  { field: 'venue', label: 'Venue', key: same, text: ({ body }) => body.venueRaw ?? body.source, line: ({ body }) => body.lines.venue ?? null,
    shown: (paper) => paper.venue ?? paper.source, reason: (_, shown) => `Showing ${shown}: it names a venue.` },
  { field: 'category', label: 'Category', key: same, text: ({ body }) => body.category, line: ({ body }) => body.lines.category ?? null,
    shown: (paper) => paper.category, reason: (_, shown) => `Showing ${shown}: most dumps say so.` },
  { field: 'organizations', label: 'Organisations', key: titleKey, text: ({ body }) => body.organizations.join(', ') || null,
    line: ({ body }) => body.lines.organizations ?? null, shown: () => null, reason: () => 'Showing every organisation that a dump names.' },
  { field: 'identifier', label: 'Identifier', key: same, text: ({ body }) => body.doi ?? body.arxivId, line: ({ body }) => body.lines.venue ?? null,
    shown: (paper) => paper.doi ?? paper.arxivId, reason: (_, shown) => `Showing ${shown}.` },
  { field: 'abstract', label: 'Abstract', key: titleKey, text: ({ body }) => body.abstract, line: ({ body }) => body.lines.abstract ?? null,
    shown: (paper) => paper.abstract, reason: () => 'Showing the longest whole abstract.' },
];

/** A cut list beside a whole one is not a disagreement, and neither is a cut abstract. */
function comparable(field: Field['field'], record: LedgerRecord): boolean {
  if (field === 'abstract') return record.body.abstractTruncated !== true;
  if (field === 'authors') return record.body.authorsTruncated === false;
  return true;
}

function rowOf(field: Field, records: readonly LedgerRecord[], paper: Shown, chosen: boolean): Row {
  const shown = field.shown(paper);
  const cells = records.map((record): StatementCell => {
    const text = field.text(record);
    return { text, line: text === null ? null : field.line(record) ?? record.body.line, shown: text !== null && text === shown };
  });
  const keys = new Set(records.flatMap((record) => {
    const text = field.text(record);
    return text === null || !comparable(field.field, record) ? [] : [field.key(text)];
  }));
  const differs = keys.size > 1;
  const reason = chosen ? 'You chose this value.' : differs ? field.reason(records, shown ?? '') : null;
  return { field: field.field, label: field.label, cells, differs, chosen, reason };
}

/** The records behind a paper side by side. One column for each record, one row for each field. */
export function provenanceOf(db: ReadableDB, records: readonly LedgerRecord[], shown: Shown, chosen: Chosen): Provenance {
  const files = new Map(all<{ id: number; file: string }>(db, sql`SELECT id, file FROM dump`).map((dump) => [dump.id, dump.file]));
  return {
    columns: records.map(({ id, dumpId, owner, body }) => ({ recordId: id, dumpId, owner, file: files.get(dumpId) ?? '', line: body.line })),
    rows: fields.map((field) => rowOf(field, records, shown, [...chosen.keys()].some((one) => one === field.field))),
  };
}
