/** The questions that wait for an answer, as the review screen lists them. */
import { z } from 'zod';
import { type ReviewItem, type ReviewQueue, type Subject } from '../../../shared/model/review.ts';
import { replay } from '../ledger/actions.ts';
import { readLog } from '../store/actions.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { facts } from './facts.ts';

/** From this score on a question is certain enough to be answered with all others like it. */
export const CERTAIN = 0.9;

export interface QuestionRow { subject: Subject; a: string; b: string; verdict: 'same' | 'version-of'; score: number; reasons: string }

/** Names a pair; record keys hold no blank. */
const pairId = ({ subject, a, b }: Pick<QuestionRow, 'subject' | 'a' | 'b'>): string => `${subject} ${a} ${b}`;

/** The question with this id, or null when it no longer waits. */
export function questionById(db: ReadableDB, id: string): QuestionRow | null {
  const [subject = '', a = '', b = ''] = id.split(' ');
  return one(db, sql`SELECT subject, a, b, verdict, score, reasons FROM question WHERE subject = ${subject} AND a = ${a} AND b = ${b}`);
}

/** A mention key is `<record key>#<position>`. */
export function mentionParts(key: string): { record: string; position: number } {
  const at = key.lastIndexOf('#');
  return { record: key.slice(0, at), position: Number(key.slice(at + 1)) };
}

function recordLabel(db: ReadableDB, key: string): string {
  const row = one<{ title: string | null; line: number; owner: string }>(db, sql`
    SELECT json_extract(record.body, '$.title') AS title, record.line, profile.name AS owner
    FROM record JOIN profile ON profile.id = record.profile_id WHERE record.key = ${key}`);
  return row ? row.title ?? `Untitled, ${row.owner}, line ${row.line}` : '';
}

function mentionLabel(db: ReadableDB, key: string): string {
  const { record, position } = mentionParts(key);
  return one<{ name: string }>(db, sql`
    SELECT mention.name FROM mention JOIN record ON record.id = mention.record_id WHERE record.key = ${record} AND mention.position = ${position}`)?.name ?? '';
}

/** What stands for one side of a pair in lists. */
export function sideLabel(db: ReadableDB, subject: Subject, key: string): string {
  return subject === 'paper' ? recordLabel(db, key) : mentionLabel(db, key);
}

export function itemOf(db: ReadableDB, row: QuestionRow): ReviewItem {
  const { subject, a, b, verdict, score } = row;
  return { id: pairId(row), subject, verdict, score, left: sideLabel(db, subject, a), right: sideLabel(db, subject, b) };
}

export function questions(db: ReadableDB): QuestionRow[] {
  return all(db, sql`SELECT subject, a, b, verdict, score, reasons FROM question ORDER BY subject DESC, score DESC, a, b`);
}

const Joined = z.object({ papers: z.int(), people: z.int() });

/** Questions that the user has answered; people merged and split by hand were not asked about. */
function answered(db: ReadableDB): number {
  return replay(readLog(db)).done.reduce((sum, { action }) => sum + (action.kind === 'decide' && action.byHand !== true ? action.verdicts.length : 0), 0);
}

/** People first, strongest first. */
export function queue(db: ReadableDB): ReviewQueue {
  const rows = questions(db);
  const said = facts(db);
  const joined = one<{ value: string }>(db, sql`SELECT value FROM library WHERE key = 'joined'`);
  return {
    items: rows.map((row) => itemOf(db, row)),
    certain: rows.filter((row) => row.score >= CERTAIN).length,
    strictness: said.strictness,
    joined: joined ? Joined.parse(JSON.parse(joined.value)) : { papers: 0, people: 0 },
    answered: answered(db),
    conflicts: all<{ sentence: string }>(db, sql`SELECT sentence FROM conflict ORDER BY id`).map((row) => row.sentence),
  };
}
