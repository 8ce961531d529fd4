/** Writes what follows from records and decisions into the tables that questions are asked of. */
import { all, inserter, run, sql, statement, type WritableDB } from '../store/sql.ts';
import type { LedgerPaper, LedgerView } from './types.ts';

/** What is emptied before it is filled, children first. */
const views = ['conflict', 'question', 'tie', 'authorship', 'mention', 'paper_record', 'paper_text', 'person_text', 'person', 'paper'];

function writePeople(db: WritableDB, view: LedgerView): Map<string, number> {
  const insert = inserter(db, 'INSERT INTO person (key, name, papers, owns_dump) VALUES (?, ?, ?, ?)');
  const index = inserter(db, 'INSERT INTO person_text (rowid, name) VALUES (?, ?)');
  const spellings = new Map<string, Set<string>>();
  for (const { personKey, name } of view.mentions) {
    const known = spellings.get(personKey);
    if (known) known.add(name);
    else spellings.set(personKey, new Set([name]));
  }
  return new Map(view.people.map((person) => {
    const id = insert(person.key, person.name, person.papers, person.ownsDump ? 1 : 0);
    index(id, [...(spellings.get(person.key) ?? []), person.name].join('\n'));
    return [person.key, id];
  }));
}

/** What the row of a paper says. */
function paperRow({ key, shown, chosen, records, cutIn }: LedgerPaper, firstAuthor: string | null) {
  const { label, title, date, category } = shown;
  const withdrawn = records.some(({ body }) => body.withdrawn === true);
  const dumps = new Set(records.map((record) => record.dumpId)).size;
  return [
    key, label, title === null ? 0 : 1, date.year, date.month, date.day, category, firstAuthor, dumps, withdrawn ? 1 : 0, cutIn,
    JSON.stringify(Object.fromEntries(chosen)),
  ] as const;
}

function writePapers(db: WritableDB, view: LedgerView, people: ReadonlyMap<string, number>): void {
  const insert = inserter(db, `INSERT INTO paper (key, label, titled, year, month, day, category, first_author, dumps, withdrawn, cut_in, chosen)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const link = inserter(db, 'INSERT INTO paper_record (record_id, paper_id) VALUES (?, ?)');
  const author = inserter(db, 'INSERT INTO authorship (paper_id, person_id, position, implied) VALUES (?, ?, ?, ?)');
  const index = inserter(db, 'INSERT INTO paper_text (rowid, title, abstract, people) VALUES (?, ?, ?, ?)');
  const names = new Map(view.people.map((person) => [person.key, person.name]));
  for (const paper of view.papers) {
    const first = paper.authors[0];
    const id = insert(...paperRow(paper, first ? names.get(first.personKey) ?? null : null));
    paper.records.forEach((record) => link(record.id, id));
    paper.authors.forEach((one, i) => author(id, people.get(one.personKey) ?? 0, i + 1, one.implied ? 1 : 0));
    const titles = [...new Set(paper.records.map(({ body }) => body.title ?? ''))].join('\n');
    index(id, titles, paper.shown.abstract ?? '', paper.authors.map((one) => names.get(one.personKey)).join('\n'));
  }
}

function writeTies(db: WritableDB, view: LedgerView, people: ReadonlyMap<string, number>): void {
  const mention = inserter(db, 'INSERT INTO mention (record_id, position, name, is_owner, person_id) VALUES (?, ?, ?, ?, ?)');
  for (const { record, position, name, isOwner, personKey } of view.mentions) mention(record.id, position, name, isOwner ? 1 : 0, people.get(personKey) ?? 0);
  const insert = inserter(db, 'INSERT INTO tie (source, target, weight, papers, flags) VALUES (?, ?, ?, ?, ?)');
  for (const tie of view.ties) insert(people.get(tie.source) ?? 0, people.get(tie.target) ?? 0, tie.weight, tie.papers, tie.flags);
}

const subjects = [['paper', 'papers'], ['person', 'people']] as const;

/** Appends what rules decided and had not decided before; nothing is changed or removed. */
function writeDecisions(db: WritableDB, { sure }: LedgerView, at: number): void {
  const insert = inserter(db, `INSERT OR IGNORE INTO decision (subject, verdict, a, b, rule, score, reasons, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const [subject, kind] of subjects) {
    for (const { verdict, a, b, rule, score, reasons } of sure[kind]) insert(subject, verdict, a, b, rule, score, JSON.stringify(reasons), at);
  }
}

function writeQuestions(db: WritableDB, { questions, conflicts, sure }: LedgerView): void {
  const insert = inserter(db, 'INSERT OR IGNORE INTO question (subject, a, b, verdict, rule, score, reasons) VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const [subject, kind] of subjects) {
    for (const { verdict, a, b, rule, score, reasons } of questions[kind]) insert(subject, a, b, verdict, rule, score, JSON.stringify(reasons));
  }
  const conflict = inserter(db, 'INSERT INTO conflict (sentence) VALUES (?)');
  for (const sentence of conflicts) conflict(sentence);
  const joined = JSON.stringify({ papers: sure.papers.length, people: sure.people.length });
  run(db, sql`INSERT INTO library (key, value) VALUES ('joined', ${joined}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}

/** Replaces papers, people, ties and the search index by this view, inside the caller's transaction. `at` in milliseconds. */
export function writeView(db: WritableDB, view: LedgerView, at: number): void {
  for (const name of views) statement(db, `DELETE FROM ${name}`).run();
  const people = writePeople(db, view);
  writePapers(db, view, people);
  writeTies(db, view, people);
  writeQuestions(db, view);
  writeDecisions(db, view, at);
  run(db, sql`UPDATE library SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'revision'`);
}

/** Which paper each record belongs to. */
export function paperOfRecord(db: WritableDB): Map<number, number> {
  return new Map(all<{ record: number; paper: number }>(db, sql`SELECT record_id AS record, paper_id AS paper FROM paper_record`).map((row) => [row.record, row.paper]));
}
