/** Two sides of a question next to each other: what each states, what speaks for and against, what would follow. */
import { z } from 'zod';
import { ReasonView, type ReviewPair, type ReviewSide } from '../../../shared/model/review.ts';
import { personDetail } from '../details/person.ts';
import { dateText } from '../details/provenance.ts';
import { shownOf, type Shown } from '../ledger/shown.ts';
import type { LedgerRecord } from '../ledger/types.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { mentionsOf, paperRecords, personOfMention } from './members.ts';
import { itemOf, questionById, type QuestionRow } from './queue.ts';

type Row = ReviewPair['rows'][number];

function recordSide(db: ReadableDB, records: readonly LedgerRecord[], label: string): ReviewSide {
  const files = new Map(all<{ id: number; file: string }>(db, sql`SELECT id, file FROM dump`).map((dump) => [dump.id, dump.file]));
  return { label, sources: records.map(({ owner, dumpId, body }) => ({ owner, dumpId, file: files.get(dumpId) ?? '', line: body.line })) };
}

function authorsText(records: readonly LedgerRecord[]): string | null {
  const lists = records.filter(({ body }) => body.authors.length > 0).sort((a, b) => b.body.authors.length - a.body.authors.length);
  const [longest] = lists;
  const owners = [...new Set(records.map((record) => record.owner))].filter((owner) => !longest?.body.authors.includes(owner));
  const printed = longest ? `${longest.body.authors.join(', ')}${longest.body.authorsTruncated === true ? ', et al.' : ''}` : 'none printed';
  return owners.length === 0 ? printed : `${printed}; and ${owners.join(' and ')}, whose page lists it`;
}

const fields: readonly { field: string; label: string; choose: Row['choose']; readonly text: (shown: Shown) => string | null }[] = [
  { field: 'title', label: 'Title', choose: 'title', text: (shown) => shown.title },
  { field: 'date', label: 'Date', choose: 'date', text: (shown) => dateText(shown.date) },
  { field: 'venue', label: 'Venue', choose: 'venue', text: (shown) => shown.venue ?? shown.source },
  { field: 'abstract', label: 'Abstract', choose: 'abstract', text: (shown) => shown.abstract },
  { field: 'category', label: 'Category', choose: 'category', text: (shown) => shown.category },
];

function paperRows(left: readonly LedgerRecord[], right: readonly LedgerRecord[]): Row[] {
  const [first, other, merged] = [shownOf(left), shownOf(right), shownOf([...left, ...right])];
  const rows = fields.map(({ field, label, choose, text }): Row => {
    const [a, b, shown] = [text(first), text(other), text(merged)];
    return { field, label, left: a, right: b, choose: a === null || b === null || a === b ? null : choose, shown: a === b ? 'both' : shown === b ? 'right' : 'left' };
  });
  rows.splice(1, 0, { field: 'authors', label: 'Authors', left: authorsText(left), right: authorsText(right), choose: null, shown: 'both' });
  return rows;
}

function paperPair(db: ReadableDB, question: QuestionRow): Pick<ReviewPair, 'left' | 'right' | 'rows' | 'afterwards'> {
  const [left, right] = [paperRecords(db, question.a), paperRecords(db, question.b)];
  const papers = one<{ n: number }>(db, sql`SELECT count(*) AS n FROM paper`)?.n ?? 0;
  const label = shownOf([...left, ...right]).label;
  const item = itemOf(db, question);
  return {
    left: recordSide(db, left, item.left),
    right: recordSide(db, right, item.right),
    rows: paperRows(left, right),
    afterwards: [
      `The paper is shown as “${label}”, stated by ${left.length + right.length} records. All of them are kept.`,
      `${papers} papers become ${papers - 1}. Ties that rested on both count the work once.`,
    ],
  };
}

/** Names that are enough to recognise someone by. */
const SHOWN_NAMES = 6;

function listed(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const rest = names.length - SHOWN_NAMES;
  return `${names.slice(0, SHOWN_NAMES).join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}

interface PersonSide { side: ReviewSide; texts: Record<string, string | null>; papers: number; coauthors: readonly string[] }

function personSide(db: ReadableDB, mention: string): PersonSide {
  const id = personOfMention(db, mention) ?? '';
  const detail = personDetail(db, id);
  const years = (detail?.papers ?? []).flatMap((paper) => paper.date.year ?? []).sort((a, b) => a - b);
  const sources = mentionsOf(db, id).map(({ owner, file, dumpId, line }) => ({ owner, file, dumpId, line }));
  return {
    side: { label: detail?.name ?? '', sources: sources.slice(0, SHOWN_NAMES) },
    papers: detail?.papers.length ?? 0,
    coauthors: (detail?.coauthors ?? []).map((coauthor) => coauthor.name),
    texts: {
      names: listed((detail?.spellings ?? []).map((spelling) => spelling.name)),
      papers: listed((detail?.papers ?? []).map((paper) => paper.label)),
      years: years.length === 0 ? null : years[0] === years.at(-1) ? String(years[0]) : `${years[0]}–${years.at(-1)}`,
      coauthors: listed((detail?.coauthors ?? []).map((coauthor) => coauthor.name)),
    },
  };
}

/** Coauthors who would be tied to one person instead of two. */
function sharedCoauthors(left: PersonSide, right: PersonSide): string {
  const names = listed(left.coauthors.filter((name) => right.coauthors.includes(name)));
  return names === null ? '' : ` Ties to ${names} join.`;
}

function personPair(db: ReadableDB, question: QuestionRow): Pick<ReviewPair, 'left' | 'right' | 'rows' | 'afterwards'> {
  const [left, right] = [personSide(db, question.a), personSide(db, question.b)];
  const labels = { names: 'Spellings', papers: 'Papers', years: 'Years', coauthors: 'Coauthors' };
  const people = one<{ n: number }>(db, sql`SELECT count(*) AS n FROM person`)?.n ?? 0;
  return {
    left: left.side,
    right: right.side,
    rows: Object.entries(labels).map(([field, label]): Row =>
      ({ field, label, left: left.texts[field] ?? null, right: right.texts[field] ?? null, choose: null, shown: 'both' })),
    afterwards: [
      `The one person has ${left.papers + right.papers} papers or fewer, where both stand on one. Every spelling is kept.`,
      `${people} people become ${people - 1}.${sharedCoauthors(left, right)}`,
    ],
  };
}

/** The pair with this id, or null when it no longer waits for an answer. */
export function reviewPair(db: ReadableDB, id: string): ReviewPair | null {
  const question = questionById(db, id);
  if (!question) return null;
  const sides = question.subject === 'paper' ? paperPair(db, question) : personPair(db, question);
  return { item: itemOf(db, question), ...sides, reasons: z.array(ReasonView).parse(JSON.parse(question.reasons)) };
}
