/** Who and what stands on which paper, in memory: read once for a revision of the library, asked by every network and filter. */
import { institutionKey } from './institution-key.ts';
import { contentRevision } from '../store/open.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { csrOf, turned, type Csr } from './csr.ts';

/** Begins the id of every institution. */
export const INSTITUTION = 'institution:';

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

/** Gives numbers to keys as they come. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly keys: string[] = [];

  of(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.keys.push(key) - 1));
    return number;
  }
}

/** Pairs as they are found, each pair of one list once. */
class Pairs {
  readonly #row: number[] = [];
  readonly #item: number[] = [];
  readonly #seen = new Set<number>();

  add(row: number, item: number): void {
    const code = row * 4_294_967_296 + item;
    if (this.#seen.has(code)) return;
    this.#seen.add(code);
    this.#row.push(row);
    this.#item.push(item);
  }

  csr(rows: number): Csr {
    return csrOf(rows, { row: Uint32Array.from(this.#row), item: Uint32Array.from(this.#item) });
  }
}

interface AffiliationRow { person: number; printed: string }
interface RecordRow { paper: number; dump: number; source: string | null; kind: string | null; code: number | null; organizations: string }

/** What records say that papers are filtered by. */
function statements(db: ReadableDB, paperAt: ReadonlyMap<number, number>, papers: number, personAt: ReadonlyMap<number, number>) {
  const [sources, kinds, institutions] = [new Numbers(), new Numbers(), new Numbers()];
  const [sourcesOf, kindsOf, institutionsOf, dumpsOf] = [new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  const spellings: Map<string, number>[] = [];
  const code = new Uint8Array(papers);
  const institution = (printed: string): number | null => {
    const key = institutionKey(printed);
    if (key === '') return null;
    const number = institutions.of(key);
    const known = (spellings[number] ??= new Map());
    known.set(printed, (known.get(printed) ?? 0) + 1);
    return number;
  };
  for (const row of all<RecordRow>(db, sql`
    SELECT paper_record.paper_id AS paper, profile.dump_id AS dump, body ->> '$.source' AS source, body ->> '$.kind' AS kind,
      body ->> '$.hasCode' AS code, body -> '$.organizations' AS organizations
    FROM paper_record JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id
    ORDER BY record.key`)) {
    const paper = paperAt.get(row.paper) ?? 0;
    dumpsOf.add(paper, row.dump);
    if (row.source !== null) sourcesOf.add(paper, sources.of(row.source));
    if (row.kind !== null) kindsOf.add(paper, kinds.of(row.kind));
    if (row.code === 1) code[paper] = 1;
    for (const printed of row.organizations === '[]' ? [] : (JSON.parse(row.organizations) as string[])) {
      const number = institution(printed);
      if (number !== null) institutionsOf.add(paper, number);
    }
  }
  const affiliationsOf = new Pairs();
  for (const { person, printed } of all<AffiliationRow>(db, sql`
    SELECT DISTINCT mention.person_id AS person, profile.fields ->> '$.affiliation.value' AS printed
    FROM profile JOIN record ON record.profile_id = profile.id JOIN mention ON mention.record_id = record.id AND mention.is_owner = 1
    WHERE printed IS NOT NULL ORDER BY profile.key`)) {
    const number = institution(printed);
    if (number !== null) affiliationsOf.add(personAt.get(person) ?? 0, number);
  }
  const printed = spellings.map((known) => [...known].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name));
  return {
    code,
    sources: { ids: sources.keys, names: sources.keys },
    kinds: { ids: kinds.keys, names: kinds.keys },
    institutions: { ids: institutions.keys.map((key) => `${INSTITUTION}${key}`), names: printed.map(([most = '']) => most), spellings: printed },
    sourcesOf: sourcesOf.csr(papers), kindsOf: kindsOf.csr(papers), institutionsOf: institutionsOf.csr(papers), dumpsOf: dumpsOf.csr(papers),
    affiliationsOf: affiliationsOf.csr(personAt.size),
  };
}

interface PaperRow { id: number; key: string; label: string; year: number | null; cut: number; listed: number }
interface PersonRow { id: number; key: string; name: string; owns: number }
interface TopicRow { id: number; key: string; label: string; source: 'category' | 'phrase' | 'user' }

const placesOf = (rows: readonly { id: number }[]): Map<number, number> => new Map(rows.map(({ id }, i) => [id, i]));

function pairsOf(rows: readonly { paper: number; item: number }[], paperAt: ReadonlyMap<number, number>, itemAt: ReadonlyMap<number, number>, papers: number): Csr {
  return csrOf(papers, {
    row: Uint32Array.from(rows, ({ paper }) => paperAt.get(paper) ?? 0),
    item: Uint32Array.from(rows, ({ item }) => itemAt.get(item) ?? 0),
  });
}

/** Reads everything anew. Papers, people and topics are numbered in the order of their ids. */
function load(db: ReadableDB, at: number): Incidence {
  const papers = all<PaperRow>(db, sql`
    SELECT id, key, label, year, cut_in AS cut, (SELECT count(*) FROM authorship WHERE paper_id = paper.id AND implied = 0) AS listed FROM paper ORDER BY key`);
  const people = all<PersonRow>(db, sql`SELECT id, key, name, owns_dump AS owns FROM person ORDER BY key`);
  const topics = all<TopicRow>(db, sql`SELECT id, key, label, source FROM topic ORDER BY key`);
  const [paperAt, personAt, topicAt] = [placesOf(papers), placesOf(people), placesOf(topics)];
  const { code, ...stated } = statements(db, paperAt, papers.length, personAt);
  const pairs = (rows: { paper: number; item: number }[], itemAt: ReadonlyMap<number, number>): Csr => pairsOf(rows, paperAt, itemAt, papers.length);
  const authorsOf = pairs(all(db, sql`SELECT paper_id AS paper, person_id AS item FROM authorship ORDER BY paper_id, position`), personAt);
  const ownersOf = pairs(all(db, sql`
    SELECT DISTINCT paper_record.paper_id AS paper, mention.person_id AS item FROM mention JOIN paper_record ON paper_record.record_id = mention.record_id
    WHERE mention.is_owner = 1`), personAt);
  const topicsOf = pairs(all(db, sql`
    SELECT paper_record.paper_id AS paper, record_topic.topic_id AS item FROM record_topic JOIN paper_record ON paper_record.record_id = record_topic.record_id
    GROUP BY paper, item ORDER BY paper, min(record_topic.place)`), topicAt);
  return {
    revision: at,
    papers: {
      ids: papers.map(({ key }) => key), names: papers.map(({ label }) => label), code,
      year: Uint16Array.from(papers, ({ year }) => year ?? 0), cut: Uint8Array.from(papers, ({ cut }) => (cut > 0 ? 1 : 0)),
      listed: Uint32Array.from(papers, ({ listed }) => listed),
    },
    people: { ids: people.map(({ key }) => key), names: people.map(({ name }) => name), owns: Uint8Array.from(people, ({ owns }) => owns) },
    topics: { ids: topics.map(({ key }) => key), names: topics.map(({ label }) => label), source: topics.map(({ source }) => source) },
    dumps: all<{ id: number }>(db, sql`SELECT id FROM dump WHERE active = 1 ORDER BY id`).map(({ id }) => id),
    ...stated, authorsOf, ownersOf, topicsOf,
    ofPerson: turned(authorsOf, people.length),
    ofTopic: turned(topicsOf, topics.length),
    ofInstitution: turned(stated.institutionsOf, stated.institutions.ids.length),
  };
}

const kept = new WeakMap<ReadableDB, Incidence>();

/** The incidence of the library as it stands; read again when papers, people, ties or topics have changed since. */
export function incidence(db: ReadableDB): Incidence {
  const now = contentRevision(db);
  let known = kept.get(db);
  if (known?.revision !== now) kept.set(db, (known = load(db, now)));
  return known;
}
