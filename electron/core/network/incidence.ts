/** Who and what stands on which paper, in memory: read once for a revision of the library, asked by every network and filter. */
import { finish, type Steps } from '../ledger/steps.ts';
import { contentRevision } from '../store/open.ts';
import { all, sql, statement, type ReadableDB } from '../store/sql.ts';
import { turned, type Csr } from './csr.ts';
import { Pairs, placesOf } from './lists.ts';
import { byIdInSteps, rowsInSteps } from './read.ts';
import { INSTITUTION, stated } from './stated.ts';

export { INSTITUTION };

/** Things with an id and a name, by number. */
export interface Named {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export interface Incidence {
  readonly revision: number;
  readonly papers: Named & {
    /** 0 where no dump gives a year. */
    readonly year: Uint16Array;
    /** 1 where every list of authors is cut, and where a dump has the code. */
    readonly cut: Uint8Array;
    readonly code: Uint8Array;
    /** Authors that a dump prints; the owner of a profile behind "et al." is not among them. */
    readonly listed: Uint32Array;
  };
  readonly people: Named & { readonly owns: Uint8Array };
  /** The number of a paper, and of a person, by the id of its row. */
  readonly paperAt: Uint32Array;
  readonly personAt: Uint32Array;
  readonly topics: Named & { readonly source: readonly ('category' | 'phrase' | 'user')[] };
  /** Names as they are printed most often. */
  readonly institutions: Named & { readonly spellings: readonly (readonly string[])[] };
  readonly sources: Named;
  readonly kinds: Named;
  /** Ids of the dumps in the library. */
  readonly dumps: readonly number[];
  /** From papers: authors in printed order, owners of the profiles that list it, topics by weight, and the rest. */
  readonly authorsOf: Csr;
  readonly ownersOf: Csr;
  readonly topicsOf: Csr;
  readonly institutionsOf: Csr;
  readonly sourcesOf: Csr;
  readonly kindsOf: Csr;
  readonly dumpsOf: Csr;
  /** From people to the institutions that their own profiles state. */
  readonly affiliationsOf: Csr;
  /** To papers. */
  readonly ofPerson: Csr;
  readonly ofTopic: Csr;
  readonly ofInstitution: Csr;
}

type PaperRow = [id: number, label: string, year: number | null, cut: number];
type PersonRow = [id: number, name: string, owns: number];
interface TopicRow { id: number; key: string; label: string; source: 'category' | 'phrase' | 'user' }

/** Ids in order, and the place of each row among them: from the index alone, so that rows can then be read as they stand. */
function* readKeys(db: ReadableDB, table: 'paper' | 'person'): Steps<{ ids: string[]; at: Uint32Array }> {
  const ids: string[] = [];
  const rows: number[] = [];
  yield* rowsInSteps<[string, number]>(db, `SELECT key, id FROM ${table} WHERE key > ? ORDER BY key LIMIT ?`, ([key, id]) => {
    ids.push(key);
    rows.push(id);
  });
  return { ids, at: placesOf(rows) };
}

function* readPapers(db: ReadableDB) {
  const { ids, at } = yield* readKeys(db, 'paper');
  const names = Array.from<string>({ length: ids.length });
  const [year, cut] = [new Uint16Array(ids.length), new Uint8Array(ids.length)];
  yield* byIdInSteps<PaperRow>(db, 'paper', 'SELECT id, label, year, cut_in FROM paper WHERE id > ? AND id <= ?', ([id, label, published, cutIn]) => {
    const paper = at[id] ?? 0;
    names[paper] = label;
    year[paper] = published ?? 0;
    cut[paper] = cutIn > 0 ? 1 : 0;
  });
  return { ids, names, paperAt: at, year, cut };
}

function* readPeople(db: ReadableDB) {
  const { ids, at } = yield* readKeys(db, 'person');
  const names = Array.from<string>({ length: ids.length });
  const owns = new Uint8Array(ids.length);
  yield* byIdInSteps<PersonRow>(db, 'person', 'SELECT id, name, owns_dump FROM person WHERE id > ? AND id <= ?', ([id, name, owner]) => {
    const person = at[id] ?? 0;
    names[person] = name;
    owns[person] = owner;
  });
  return { ids, names, personAt: at, owns };
}

/** Authors in printed order, and how many of them a dump prints. */
function* readAuthors(db: ReadableDB, paperAt: Uint32Array, personAt: Uint32Array, papers: number) {
  const pairs = new Pairs();
  const listed = new Uint32Array(papers);
  yield* byIdInSteps<[number, number, number]>(db, 'paper', `
    SELECT paper_id, person_id, implied FROM authorship WHERE paper_id > ? AND paper_id <= ? ORDER BY paper_id, position`, ([id, person, implied]) => {
    const paper = paperAt[id] ?? 0;
    pairs.add(paper, personAt[person] ?? 0);
    if (implied === 0) listed[paper] = (listed[paper] ?? 0) + 1;
  });
  return { authorsOf: pairs.csr(papers), listed };
}

/** A paper's topics by their best places; a place is below this. */
const PLACES = 4096;

/** The topics of each paper, the most telling first. */
function* readTopics(db: ReadableDB, paperOf: Uint32Array, topicAt: Uint32Array, papers: number): Steps<Csr> {
  const pairs = new Pairs();
  yield* byIdInSteps<[number, number, number]>(db, 'record', 'SELECT record_id, topic_id, place FROM record_topic WHERE record_id > ? AND record_id <= ?', ([record, topic, place]) => {
    const paper = paperOf[record] ?? NO_PAPER;
    if (paper !== NO_PAPER) pairs.add(paper, Math.min(place, PLACES - 1) + (topicAt[topic] ?? 0) * PLACES);
  });
  yield;
  return yield* byPlace(pairs.csr(papers));
}

/** Rows that are looked at between two pauses. */
const ROWS_AT_ONCE = 2 ** 16;

/** Takes the places out of what stands in rows: each topic once, by its best place. */
function* byPlace({ start, items }: Csr): Steps<Csr> {
  const pairs = new Pairs();
  for (let row = 0; row + 1 < start.length; row += 1) {
    const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
    sortRow(items, from, to, (item) => (item % PLACES) * PLACES + Math.floor(item / PLACES) / PLACES);
    for (let at = from; at < to; at += 1) {
      const topic = Math.floor((items[at] ?? 0) / PLACES);
      if (!within(items, from, at, topic)) pairs.add(row, topic);
    }
    if (row % ROWS_AT_ONCE === 0) yield;
  }
  yield;
  return pairs.csr(start.length - 1);
}

/** Sorts the few items of a row by insertion. */
function sortRow(items: Uint32Array, from: number, to: number, rank: (item: number) => number): void {
  for (let i = from + 1; i < to; i += 1) {
    const item = items[i] ?? 0;
    const own = rank(item);
    let at = i;
    for (; at > from && rank(items[at - 1] ?? 0) > own; at -= 1) items[at] = items[at - 1] ?? 0;
    items[at] = item;
  }
}

function within(items: Uint32Array, from: number, to: number, topic: number): boolean {
  for (let at = from; at < to; at += 1) if (Math.floor((items[at] ?? 0) / PLACES) === topic) return true;
  return false;
}

/** For records that belong to no paper. */
const NO_PAPER = 0xffff_ffff;

/** The number of the paper of each record, by the id of the record's row. */
function* readRecords(db: ReadableDB, paperAt: Uint32Array): Steps<Uint32Array> {
  const paperOf = new Uint32Array(((statement(db, 'SELECT max(id) FROM record').pluck().get() as number | null) ?? 0) + 1).fill(NO_PAPER);
  yield* byIdInSteps<[number, number]>(db, 'record', 'SELECT record_id, paper_id FROM paper_record WHERE record_id > ? AND record_id <= ?',
    ([record, paper]) => { paperOf[record] = paperAt[paper] ?? NO_PAPER; });
  return paperOf;
}

/** Reads everything anew. Papers, people and topics are numbered in the order of their ids. */
function* load(db: ReadableDB, at: number): Steps<Incidence> {
  const { paperAt, ...papers } = yield* readPapers(db);
  const { personAt, ...people } = yield* readPeople(db);
  const topics = all<TopicRow>(db, sql`SELECT id, key, label, source FROM topic ORDER BY key`);
  const count = papers.ids.length;
  const { authorsOf, listed } = yield* readAuthors(db, paperAt, personAt, count);
  const paperOf = yield* readRecords(db, paperAt);
  const topicsOf = yield* readTopics(db, paperOf, placesOf(topics.map(({ id }) => id)), count);
  const { code, ...said } = yield* stated(db, { paperOf, personAt, papers: count, people: people.ids.length });
  const ofPerson = turned(authorsOf, people.ids.length);
  yield;
  const ofTopic = turned(topicsOf, topics.length);
  yield;
  return {
    revision: at, paperAt, personAt,
    papers: { ...papers, code, listed },
    people,
    topics: { ids: topics.map(({ key }) => key), names: topics.map(({ label }) => label), source: topics.map(({ source }) => source) },
    dumps: all<{ id: number }>(db, sql`SELECT id FROM dump WHERE active = 1 ORDER BY id`).map(({ id }) => id),
    ...said, authorsOf, topicsOf,
    ofPerson, ofTopic,
    ofInstitution: turned(said.institutionsOf, said.institutions.ids.length),
  };
}

const kept = new WeakMap<ReadableDB, Incidence>();

/** The incidence of the library as it stands; read again, in steps, when papers, people, ties or topics have changed since. */
export function* incidenceInSteps(db: ReadableDB): Steps<Incidence> {
  for (;;) {
    const now = contentRevision(db);
    const known = kept.get(db);
    if (known?.revision === now) return known;
    // What was known is of no use any more, and two of a large library would not fit into memory.
    kept.delete(db);
    const loaded = yield* load(db, now);
    if (contentRevision(db) === now) kept.set(db, loaded);
  }
}

/** The same without pauses. */
export function incidence(db: ReadableDB): Incidence {
  return finish(incidenceInSteps(db));
}

/** Whether the incidence is at hand, so that asking for it costs nothing. */
export function isRead(db: ReadableDB): boolean {
  return kept.get(db)?.revision === contentRevision(db);
}
