/** Brings the tables that questions are asked of in line with a change: papers first, then people, ties, questions and contradictions. */
import { z } from 'zod';
import { count, setting, settingOf } from '../store/open.ts';
import { all, one, sql, statement, type ReadableDB, type WritableDB } from '../store/sql.ts';
import { eachRecord } from './load.ts';
import type { Change } from './match.ts';
import { namedBy, type Named } from './named.ts';
import { paperOf } from './people.ts';
import { rowOfPerson, rowsOfPaper, textOfPerson, viewTables } from './rows.ts';
import type { Chosen } from './shown.ts';
import type { Steps } from './steps.ts';
import { Ids, Tables } from './tables.ts';
import { writeConflicts, writeQuestions } from './write-questions.ts';
import { writeTies } from './write-ties.ts';

/** A paper to write: its key, the ids of its records in the order of their keys, and the user's choices. */
interface Draft { readonly key: string; readonly records: readonly number[]; readonly chosen: Chosen }

const ChosenText = z.record(z.string(), z.string());

/** Some milliseconds of work. */
const PAPERS_A_STEP = 20;

class Writing {
  readonly #db: WritableDB;
  readonly #change: Change;
  readonly #tables: Tables;
  readonly #papers: Ids;
  readonly #people: Ids;
  /** The place of people among those of the change, by key. */
  readonly #placeOf: ReadonlyMap<string, number>;
  /** Numbers of the authors of papers that were written, before and after. */
  readonly #authors = new Set<number>();
  #written = 0;

  constructor(db: WritableDB, change: Change) {
    const fresh = one(db, sql`SELECT id FROM paper LIMIT 1`) === null && one(db, sql`SELECT id FROM person LIMIT 1`) === null;
    this.#db = db;
    this.#change = change;
    this.#tables = new Tables(db, fresh);
    this.#papers = new Ids(db, 'paper', fresh);
    this.#people = new Ids(db, 'person', fresh);
    this.#placeOf = new Map(change.people.people.map(({ key }, i) => [key, i]));
  }

  /** Whose a printed name is now: of those who were matched anew, else as the tables say. */
  #personOf({ record, position }: Named): string {
    const { people, signatures } = this.#change;
    const place = people.personOf.get(signatures.at(record.id, position) ?? -1);
    if (place !== undefined) return people.people[place]?.key ?? '';
    return one<{ key: string }>(this.#db, sql`
      SELECT person.key FROM mention JOIN person ON person.id = mention.person_id WHERE mention.record_id = ${record.id} AND mention.position = ${position}`)?.key ?? '';
  }

  #nameOf(person: string): string {
    const place = this.#placeOf.get(person);
    return place === undefined ? one<{ name: string }>(this.#db, sql`SELECT name FROM person WHERE key = ${person}`)?.name ?? '' : this.#change.people.people[place]?.name ?? '';
  }

  #authorsNow(paper: number): number[] {
    return all<{ id: number }>(this.#db, sql`SELECT person_id AS id FROM authorship WHERE paper_id = ${paper}`).map(({ id }) => id);
  }

  /** Ids of the records that print a name of somebody who is another, or is called otherwise, than the tables say. */
  #touched(): number[] {
    const { people: { people, personOf }, signatures } = this.#change;
    const names = new Map(people.map(({ key, name }) => [key, one<{ name: string }>(this.#db, sql`SELECT name FROM person WHERE key = ${key}`)?.name === name] as const));
    const byRecord = Map.groupBy(personOf.keys(), (signature) => signatures.recordOf(signature));
    return [...byRecord].filter(([record, own]) => {
      const now = new Map(all<{ position: number; key: string }>(this.#db, sql`
        SELECT mention.position, person.key FROM mention JOIN person ON person.id = mention.person_id WHERE mention.record_id = ${record}`).map(({ position, key }) => [position, key]));
      return own.some((signature) => {
        const key = people[personOf.get(signature) ?? -1]?.key ?? '';
        return now.get(signatures.positionOf(signature)) !== key || names.get(key) !== true;
      });
    }).map(([record]) => record);
  }

  /** Papers to write: those whose records were grouped anew, and those that print a name of somebody who is another now. */
  #drafts(): Draft[] {
    const { papers } = this.#change;
    const drafts = papers.groups.map(({ key, records, chosen }): Draft => ({ key, records: records.map(({ id }) => id), chosen }));
    if (papers.records === null) return drafts;
    const more = new Set(this.#touched().filter((record) => papers.records?.has(record) !== true)
      .flatMap((record) => all<{ id: number }>(this.#db, sql`SELECT paper_id AS id FROM paper_record WHERE record_id = ${record}`).map(({ id }) => id)));
    return [...drafts, ...[...more].map((id) => this.#draftOf(id))];
  }

  #draftOf(paper: number): Draft {
    const row = one<{ key: string; chosen: string }>(this.#db, sql`SELECT key, chosen FROM paper WHERE id = ${paper}`);
    const records = all<{ id: number }>(this.#db, sql`SELECT record.id FROM paper_record JOIN record ON record.id = paper_record.record_id WHERE paper_record.paper_id = ${paper} ORDER BY record.key`);
    return { key: row?.key ?? '', records: records.map(({ id }) => id), chosen: new Map(Object.entries(ChosenText.parse(JSON.parse(row?.chosen ?? '{}')))) as Chosen };
  }

  #writePaper({ key, records: ids, chosen }: Draft): void {
    const records = [...eachRecord(this.#db, ids)];
    const paper = paperOf({ key, records, versions: [], chosen }, records.flatMap(namedBy), (one) => this.#personOf(one));
    const id = this.#papers.of(key);
    const rows = rowsOfPaper(paper, paper.authors.map(({ personKey }) => this.#nameOf(personKey)), id, this.#people.of);
    const before = this.#tables.fresh ? [] : this.#authorsNow(id);
    const tables = this.#tables;
    const written = [
      tables.settle(viewTables.paper, [id], [rows.paper]),
      tables.settle(viewTables.authorship, [id], rows.authorship),
      ...[...rows.records].map(([record, row]) => tables.settle(viewTables.record, [record], [row])),
      ...ids.map((record) => tables.settle(viewTables.mention, [record], rows.mentions.get(record) ?? [])),
    ].includes(true);
    tables.settle(viewTables.paperText, [id], [rows.text]);
    if (!written) return;
    for (const author of [...before, ...rows.authorship.map(([, person]) => Number(person))]) this.#authors.add(author);
  }

  /** Papers that the tables hold of the records that were grouped anew, by key. */
  #papersBefore(): { id: number; key: string }[] {
    const { records } = this.#change.papers;
    if (records === null) return all(this.#db, sql`SELECT id, key FROM paper`);
    const found = [...records].flatMap((record) => all<{ id: number; key: string }>(this.#db, sql`
      SELECT paper.id, paper.key FROM paper_record JOIN paper ON paper.id = paper_record.paper_id WHERE paper_record.record_id = ${record}`));
    return [...new Map(found.map((row) => [row.id, row])).values()];
  }

  /** Pauses when enough was written or removed. */
  * #paused(): Steps<void> {
    this.#written += 1;
    if (this.#written % PAPERS_A_STEP === 0) yield;
  }

  /** Records that left the library leave the tables. */
  * #forgetRecords(): Steps<void> {
    const kept = new Set(this.#change.papers.groups.flatMap(({ records }) => records.map(({ id }) => id)));
    for (const { id } of all<{ id: number }>(this.#db, sql`SELECT record_id AS id FROM paper_record`)) {
      if (kept.has(id)) continue;
      this.#tables.remove(viewTables.record, [id]);
      this.#tables.remove(viewTables.mention, [id]);
      yield* this.#paused();
    }
  }

  * papers(): Steps<void> {
    const before = this.#papersBefore();
    for (const draft of this.#drafts()) {
      this.#writePaper(draft);
      yield* this.#paused();
    }
    const after = new Set(this.#change.papers.groups.map(({ key }) => key));
    for (const { id, key } of before) {
      if (after.has(key)) continue;
      for (const author of this.#authorsNow(id)) this.#authors.add(author);
      for (const table of [viewTables.authorship, viewTables.paperText, viewTables.paper]) this.#tables.remove(table, [id]);
      this.#papers.leave(key, id);
      yield* this.#paused();
    }
    if (this.#change.papers.records === null) yield* this.#forgetRecords();
  }

  /** People of the tables of whom nothing is left: no name is theirs any more. */
  #peopleGone(): { id: number; key: string }[] {
    const nameless = sql`SELECT id, key FROM person WHERE NOT EXISTS (SELECT 1 FROM mention WHERE mention.person_id = person.id)`;
    if (this.#change.people.signatures === null) return all(this.#db, nameless);
    return [...this.#authors].flatMap((id) => all<{ id: number; key: string }>(this.#db, { text: `${nameless.text} AND id = ?`, values: [id] }));
  }

  /** Everyone who was matched anew, and how many papers the authors of written papers have. */
  * people(): Steps<void> {
    const papersOf = (id: number): number => one<{ n: number }>(this.#db, sql`SELECT count(*) AS n FROM authorship WHERE person_id = ${id}`)?.n ?? 0;
    for (const person of this.#change.people.people) {
      const id = this.#people.of(person.key);
      this.#tables.settle(viewTables.person, [id], [rowOfPerson(person, papersOf(id), id)]);
      this.#tables.settle(viewTables.personText, [id], [textOfPerson(person, id)]);
      this.#tables.settle(viewTables.base, [id], [[id, person.base]]);
      yield* this.#paused();
    }
    const update = statement(this.#db, 'UPDATE person SET papers = ? WHERE id = ? AND papers <> ?');
    for (const id of this.#authors) {
      const papers = papersOf(id);
      update.run(papers, id, papers);
      yield* this.#paused();
    }
    for (const { id, key } of this.#peopleGone()) {
      for (const table of [viewTables.base, viewTables.personText, viewTables.person]) this.#tables.remove(table, [id]);
      this.#people.leave(key, id);
      yield* this.#paused();
    }
  }

  /** What follows from papers and people. */
  * rest(): Steps<void> {
    const { papers, people } = this.#change;
    writeTies(this.#db, this.#tables, papers.records === null || people.signatures === null ? null : this.#authors);
    yield;
    writeQuestions(this.#db, this.#tables, this.#change);
    writeConflicts(this.#db, this.#tables, this.#change);
  }
}

const Joined = z.object({ papers: z.int(), people: z.int() });

/** How many pairs of records and of names the rules join in the whole library. */
export function joinedIn(db: ReadableDB): z.infer<typeof Joined> {
  const text = settingOf(db, 'joined');
  return text === null ? { papers: 0, people: 0 } : Joined.parse(JSON.parse(text));
}

function countJoined(db: WritableDB, { papers, people }: Change): void {
  const before = joinedIn(db);
  const now = (was: number, { sure, sureBefore }: { sure: number; sureBefore: number | null }): number => (sureBefore === null ? sure : was + sure - sureBefore);
  setting(db, 'joined', JSON.stringify({ papers: now(before.papers, papers), people: now(before.people, people) }));
}

/** Makes the tables of papers, people, ties and the search index say what the change says, inside the caller's transaction. */
export function* write(db: WritableDB, change: Change): Steps<void> {
  const writing = new Writing(db, change);
  db.pragma('defer_foreign_keys = ON');
  yield* writing.papers();
  yield* writing.people();
  yield* writing.rest();
  yield;
  countJoined(db, change);
  count(db, 'content');
}
