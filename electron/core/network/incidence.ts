/** Who and what stands on which paper, in memory: read once for a revision of the library, asked by every network and filter. */
import { finish, type Steps } from '../ledger/steps.ts';
import { contentRevision } from '../store/open.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { turned, type Csr } from './csr.ts';
import { Pairs, placesOf } from './lists.ts';
import { byPaperInSteps, rowsInSteps } from './read.ts';
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
  /** The number of a paper by the id of its row. */
  readonly paperAt: Uint32Array;
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

type PaperRow = [key: string, id: number, label: string, year: number | null, cut: number];
type PersonRow = [key: string, id: number, name: string, owns: number];
interface TopicRow { id: number; key: string; label: string; source: 'category' | 'phrase' | 'user' }

function* readPapers(db: ReadableDB) {
  const rowIds: number[] = [];
  const papers = { ids: [] as string[], names: [] as string[] };
  const years: number[] = [];
  const cuts: number[] = [];
  yield* rowsInSteps<PaperRow>(db, 'SELECT key, id, label, year, cut_in FROM paper WHERE key > ? ORDER BY key LIMIT ?', ([key, id, label, year, cut]) => {
    rowIds.push(id);
    papers.ids.push(key);
    papers.names.push(label);
    years.push(year ?? 0);
    cuts.push(cut > 0 ? 1 : 0);
  });
  return { ...papers, paperAt: placesOf(rowIds), year: Uint16Array.from(years), cut: Uint8Array.from(cuts) };
}

function* readPeople(db: ReadableDB) {
  const rowIds: number[] = [];
  const people = { ids: [] as string[], names: [] as string[] };
  const owns: number[] = [];
  yield* rowsInSteps<PersonRow>(db, 'SELECT key, id, name, owns_dump FROM person WHERE key > ? ORDER BY key LIMIT ?', ([key, id, name, owner]) => {
    rowIds.push(id);
    people.ids.push(key);
    people.names.push(name);
    owns.push(owner);
  });
  return { ...people, personAt: placesOf(rowIds), owns: Uint8Array.from(owns) };
}

/** Authors in printed order, and how many of them a dump prints. */
function* readAuthors(db: ReadableDB, paperAt: Uint32Array, personAt: Uint32Array, papers: number) {
  const pairs = new Pairs();
  const listed = new Uint32Array(papers);
  yield* byPaperInSteps<[number, number, number]>(db, `
    SELECT paper_id, person_id, implied FROM authorship WHERE paper_id > ? AND paper_id <= ? ORDER BY paper_id, position`, ([id, person, implied]) => {
    const paper = paperAt[id] ?? 0;
    pairs.add(paper, personAt[person] ?? 0);
    if (implied === 0) listed[paper] = (listed[paper] ?? 0) + 1;
  });
  return { authorsOf: pairs.csr(papers), listed };
}

function* readTopics(db: ReadableDB, paperAt: Uint32Array, topicAt: Uint32Array, papers: number): Steps<Csr> {
  const pairs = new Pairs();
  yield* byPaperInSteps<[number, number, number]>(db, `
    SELECT paper_record.paper_id AS paper, record_topic.topic_id AS topic, min(record_topic.place) AS place
    FROM paper_record JOIN record_topic ON record_topic.record_id = paper_record.record_id
    WHERE paper_record.paper_id > ? AND paper_record.paper_id <= ? GROUP BY paper, topic ORDER BY paper, place, topic`,
  ([paper, topic]) => pairs.add(paperAt[paper] ?? 0, topicAt[topic] ?? 0));
  return pairs.csr(papers);
}

/** Reads everything anew. Papers, people and topics are numbered in the order of their ids. */
function* load(db: ReadableDB, at: number): Steps<Incidence> {
  const { paperAt, ...papers } = yield* readPapers(db);
  const { personAt, ...people } = yield* readPeople(db);
  const topics = all<TopicRow>(db, sql`SELECT id, key, label, source FROM topic ORDER BY key`);
  const count = papers.ids.length;
  const { authorsOf, listed } = yield* readAuthors(db, paperAt, personAt, count);
  const topicsOf = yield* readTopics(db, paperAt, placesOf(topics.map(({ id }) => id)), count);
  const { code, ...said } = yield* stated(db, { paperAt, personAt, papers: count, people: people.ids.length });
  return {
    revision: at, paperAt,
    papers: { ...papers, code, listed },
    people,
    topics: { ids: topics.map(({ key }) => key), names: topics.map(({ label }) => label), source: topics.map(({ source }) => source) },
    dumps: all<{ id: number }>(db, sql`SELECT id FROM dump WHERE active = 1 ORDER BY id`).map(({ id }) => id),
    ...said, authorsOf, topicsOf,
    ofPerson: turned(authorsOf, people.ids.length),
    ofTopic: turned(topicsOf, topics.length),
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
