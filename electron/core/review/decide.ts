/** The user's answers: each becomes one row of the log, so that one undo takes it back whole. */
import type { ChoosableField, ReviewQueue, Verdict } from '../../../shared/model/review.ts';
import { personDetail } from '../details/person.ts';
import { dateText } from '../details/provenance.ts';
import type { LoggedAction } from '../ledger/actions.ts';
import type { Said } from '../ledger/facts.ts';
import { shownOf, type Shown } from '../ledger/shown.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import type { LedgerRecord } from '../ledger/types.ts';
import { act, actInSteps } from '../store/actions.ts';
import { one, sql, type ReadableDB, type WritableDB } from '../store/sql.ts';
import { facts } from './facts.ts';
import { mentionsOf, paperRecords, personOfMention, type MentionRow } from './members.ts';
import { CERTAIN, questionById, questions, queue, sideLabel } from './queue.ts';

type Decide = Extract<LoggedAction, { kind: 'decide' }>;
type Take = readonly { field: ChoosableField; side: 'left' | 'right' }[];

const valueOf: Record<ChoosableField, (shown: Shown) => string | null> = {
  title: (shown) => shown.title,
  date: (shown) => dateText(shown.date),
  venue: (shown) => shown.venue ?? shown.source,
  category: (shown) => shown.category,
  abstract: (shown) => shown.abstract,
};

/** The record of one side that states the value which that side shows. */
function stating(records: readonly LedgerRecord[], field: ChoosableField): string | null {
  const value = valueOf[field](shownOf(records));
  return records.find((record) => valueOf[field](shownOf([record])) === value)?.key ?? null;
}

const verbs: Record<Verdict, string> = { 'same': 'Merged', 'version-of': 'Linked as versions', 'different': 'Kept apart' };

/** Answers one question. Null when it no longer waits. */
export function decide(db: WritableDB, { id, verdict, take }: { id: string; verdict: Verdict; take: Take }): ReviewQueue | null {
  const question = questionById(db, id);
  if (!question) return null;
  const { subject, a, b } = question;
  const values = take.flatMap(({ field, side }): Decide['take'] => {
    const from = subject === 'paper' ? stating(paperRecords(db, side === 'left' ? a : b), field) : null;
    return from === null ? [] : [{ field, from }];
  });
  act(db, `${verbs[verdict]}: ${sideLabel(db, subject, a)} and ${sideLabel(db, subject, b)}`,
    { kind: 'decide', verdicts: [{ subject, verdict, a, b }], take: values }, Date.now());
  return queue(db);
}

/** Says what the rule takes the pair for, to every question that is certain, as one deed. */
export function acceptCertain(db: WritableDB): ReviewQueue {
  const verdicts = questions(db).filter((row) => row.score >= CERTAIN).map(({ subject, verdict, a, b }) => ({ subject, verdict, a, b }));
  if (verdicts.length > 0) {
    act(db, `Accepted ${verdicts.length} certain ${verdicts.length === 1 ? 'match' : 'matches'}`, { kind: 'decide', verdicts, take: [] }, Date.now());
  }
  return queue(db);
}

/** Moves the slider; everybody is matched anew, in steps. */
export function* setStrictnessInSteps(db: WritableDB, value: number): Steps<ReviewQueue> {
  if (facts(db).strictness !== value) yield* actInSteps(db, `Set the strictness to ${Math.round(value * 100)} %`, { kind: 'strictness', value }, Date.now());
  return queue(db);
}

/** The same at once. */
export const setStrictness = (db: WritableDB, value: number): ReviewQueue => finish(setStrictnessInSteps(db, value));

/** The person to whom a mention belongs after a deed. */
function personAfter(db: WritableDB, mention: string): { personId: string } {
  return { personId: personOfMention(db, mention) ?? '' };
}

/** Holds mentions together, each with the next: the rules alone might not, for example where two stand on one list. */
function together(mentions: readonly MentionRow[]): Decide['verdicts'] {
  return mentions.slice(1).map((mention, i) => ({ subject: 'person', verdict: 'same', a: mentions[i]?.key ?? '', b: mention.key }));
}

/** Makes one person of several; what kept them apart before no longer does. Null when one of them is gone. */
export function mergePeople(db: WritableDB, ids: readonly string[]): { personId: string } | null {
  const people = ids.map((id) => mentionsOf(db, id));
  const [first] = people;
  const anchor = first?.[0];
  if (!first || !anchor || people.some((mentions) => mentions.length === 0)) return null;
  const groupOf = new Map(people.flatMap((mentions, i) => mentions.map((mention) => [mention.key, i] as const)));
  const lifted = facts(db).people.different.filter(({ a, b }) => groupOf.has(a) && groupOf.has(b));
  const verdicts = [...lifted.map(({ a, b }) => ({ subject: 'person' as const, verdict: 'same' as const, a, b })), ...together(people.flat())];
  act(db, `Merged: ${people.map((mentions) => mentions[0]?.name).join(' and ')}`, { kind: 'decide', verdicts, take: [], byHand: true }, Date.now());
  return personAfter(db, anchor.key);
}

/** What the user said before of pairs with one end on each side. */
function saidAcross(db: ReadableDB, leaving: readonly MentionRow[], staying: readonly MentionRow[]): Said[] {
  const [out, left] = [new Set(leaving.map(({ key }) => key)), new Set(staying.map(({ key }) => key))];
  return facts(db).people.same.filter(({ a, b }) => (out.has(a) && left.has(b)) || (out.has(b) && left.has(a)));
}

const apart = ({ a, b }: Said): Decide['verdicts'][number] => ({ subject: 'person', verdict: 'different', a, b });

interface Split {
  id: string;
  spelling: string;
  /** Keys of the mentions that leave; all that are printed as `spelling` where it is not given. */
  mentions?: readonly string[] | undefined;
}

/** Makes mentions of a person another person. Null when nothing would be left on one side. */
export function splitPerson(db: WritableDB, { id, spelling, mentions: chosen }: Split): { personId: string } | null {
  const mentions = mentionsOf(db, id);
  const leaves = ({ key, name }: MentionRow): boolean => (chosen === undefined ? name === spelling : chosen.includes(key));
  const [leaving, staying] = [mentions.filter(leaves), mentions.filter((mention) => !leaves(mention))];
  const [gone, rest] = [leaving[0], staying[0]];
  if (!gone || !rest) return null;
  const verdicts = [...[{ a: gone.key, b: rest.key }, ...saidAcross(db, leaving, staying)].map(apart), ...together(leaving), ...together(staying)];
  act(db, `Split: ${spelling} from ${rest.name}`, { kind: 'decide', verdicts, take: [], byHand: true }, Date.now());
  return personAfter(db, gone.key);
}

/** Shows another name for a person; null shows the printed one. Null when the person is gone. */
export function renamePerson(db: WritableDB, { id, name }: { id: string; name: string | null }): { personId: string } | null {
  const mentions = mentionsOf(db, id);
  const [first] = mentions;
  if (!first) return null;
  const keys = name === null ? mentions.map((mention) => mention.key) : [first.key];
  act(db, name === null ? `Gave ${first.name} the printed name back` : `Renamed ${first.name} to ${name}`, { kind: 'rename', mentions: keys, name }, Date.now());
  return personAfter(db, first.key);
}

/** Shows what one source states in a field of a person; null goes back to the rule's choice. Null when person or statement is gone. */
export function preferOfPerson(db: WritableDB, { id, field, source }: { id: string; field: string; source: string | null }): { personId: string } | null {
  const detail = personDetail(db, id);
  const stated = detail?.fields.find((one) => one.field === field);
  const statement = stated?.statements.find((one) => one.source === source);
  if (!detail || !stated || (source !== null && !statement)) return null;
  if (field === 'name') return renamePerson(db, { id, name: source });
  const sentence = source === null ? `Went back to the automatic ${stated.label} of ${detail.name}` : `Chose the ${stated.label} of ${detail.name}`;
  act(db, sentence, { kind: 'prefer-profile', field, profiles: stated.statements.map((one) => one.source), from: source }, Date.now());
  return { personId: id };
}

/** Shows what a record states in a field of a paper; null shows the rule's choice. False when paper or record is gone. */
export function prefer(db: WritableDB, { id, field, recordId }: { id: string; field: ChoosableField; recordId: number | null }): boolean {
  const record = one<{ key: string }>(db, sql`
    SELECT record.key FROM paper JOIN paper_record ON paper_record.paper_id = paper.id JOIN record ON record.id = paper_record.record_id
    WHERE paper.key = ${id} AND record.id = coalesce(${recordId}, record.id) LIMIT 1`);
  const paper = one<{ label: string }>(db, sql`SELECT label FROM paper WHERE key = ${id}`);
  if (!record || !paper) return false;
  const sentence = recordId === null ? `Went back to the automatic ${field} of ${paper.label}` : `Chose the ${field} of ${paper.label}`;
  act(db, sentence, { kind: 'prefer', field, record: record.key, from: recordId === null ? null : record.key }, Date.now());
  return true;
}
