/** Works out which papers and people a change leaves otherwise: of the records and names that it concerns, or of all. */
import { all, inserter, sql, type ReadableDB, type WritableDB } from '../store/sql.ts';
import { Parts, type Attribution } from './attribute.ts';
import { closureOf, type Concern } from './concern.ts';
import { inWords, type LedgerConflict } from './conflicts.ts';
import type { Facts } from './facts.ts';
import { comparedAmong, keep, keptSignatures } from './kept.ts';
import { eachRecord } from './load.ts';
import type { ComparedPapers } from './match/papers/index.ts';
import type { Match } from './match/types.ts';
import { mentionKey, type Named } from './named.ts';
import { baseOf, givenNames, namePeople, type NamedPerson } from './naming.ts';
import { groupRecords, sureAmong, type RecordGroup, type Titled } from './papers.ts';
import { Places } from './places.ts';
import type { Row } from './rows.ts';
import { rowsOfQuestions } from './rows.ts';
import type { Signatures } from './signatures.ts';
import type { Steps } from './steps.ts';

/** What the user said before a change and says after it. */
export interface Turn {
  readonly before: Facts;
  readonly after: Facts;
  readonly concern: Concern;
}

/** How papers or people are divided, of those that a change concerns. */
interface Matched {
  readonly questions: readonly Row[];
  readonly conflicts: readonly LedgerConflict[];
  /** Pairs that rules are sure of, and how many of the same things they were sure of before; null where it was not asked. */
  readonly sure: number;
  readonly sureBefore: number | null;
}

export interface MatchedPapers extends Matched {
  /** In the order of their keys. */
  readonly groups: readonly RecordGroup<Titled>[];
  /** Ids of the records that were grouped; null for all. */
  readonly records: ReadonlySet<number> | null;
}

export interface MatchedPeople extends Matched {
  /** With the names that the user gave. */
  readonly people: readonly NamedPerson[];
  /** The place in `people` of whom each printed name belongs to. */
  readonly personOf: ReadonlyMap<number, number>;
  /** The printed names that were matched anew; null for all. */
  readonly signatures: readonly number[] | null;
}

/** All that a change leaves otherwise. */
export interface Change {
  readonly papers: MatchedPapers;
  readonly people: MatchedPeople;
  readonly places: Places;
  readonly signatures: Signatures;
}

/** Hears what rules are sure of. */
export type Tell = (subject: 'paper' | 'person', sure: readonly Match[]) => void;

/** Appends what rules are sure of to the log of their decisions; what it has stays as it is. `at` in milliseconds. */
export function logger(db: WritableDB, at: number): Tell {
  const insert = inserter(db, `INSERT OR IGNORE INTO decision (subject, verdict, a, b, rule, score, reasons, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  return (subject, sure) => {
    for (const { verdict, a, b, rule, score, reasons } of sure) insert(subject, verdict, a, b, rule, score, JSON.stringify(reasons), at);
  };
}

function grouped(records: readonly Titled[], compared: ComparedPapers, facts: Facts, bodyOf: Parameters<typeof inWords>[1]): Omit<MatchedPapers, 'records' | 'sureBefore'> & { matches: readonly Match[] } {
  const { groups, sure, questions, refused } = groupRecords(records, compared, facts);
  return { groups, matches: sure, sure: sure.length, questions: rowsOfQuestions('paper', questions), conflicts: refused.map((link) => inWords(link, bodyOf)) };
}

/** Groups the records that a change concerns. */
function regroup(db: ReadableDB, places: Places, { before, after, concern }: Turn, tell: Tell): MatchedPapers {
  const closure = closureOf(db, places, concern.records, after.papers);
  const records = [...eachRecord(db, [...closure].sort((a, b) => (places.of(a).key < places.of(b).key ? -1 : 1)))];
  const compared = comparedAmong(db, records);
  const bodies = new Map(records.map(({ key, body }) => [key, body]));
  const { matches, ...found } = grouped(records.map(({ id }) => places.of(id)), compared, after, (key) => bodies.get(key));
  tell('paper', matches);
  return { ...found, sureBefore: sureAmong(compared, before.papers.different), records: closure };
}

/** Groups all records. */
function groupAll(db: ReadableDB, places: Places, ids: readonly number[], compared: ComparedPapers, facts: Facts, tell: Tell): MatchedPapers {
  const bodyOf = (key: string) => eachRecord(db, [places.idOf(key) ?? 0]).next().value?.body;
  const { matches, ...found } = grouped(ids.map((id) => places.of(id)), compared, facts, bodyOf);
  tell('paper', matches);
  return { ...found, sureBefore: null, records: null };
}

/** What is asked of the people of a library. */
class Attributing {
  readonly #db: ReadableDB;
  readonly #places: Places;
  readonly #signatures: Signatures;
  readonly #newPaper: ReadonlyMap<number, string>;

  constructor(db: ReadableDB, places: Places, signatures: Signatures, groups: readonly RecordGroup<Titled>[]) {
    this.#db = db;
    this.#places = places;
    this.#signatures = signatures;
    this.#newPaper = new Map(groups.flatMap((group) => group.records.map(({ id }) => [id, group.key] as const)));
  }

  readonly paperOf = (record: number): string => this.#newPaper.get(record) ?? this.#places.of(record).paper ?? '';

  readonly numberOf = (mention: string): number | undefined => {
    const at = mention.lastIndexOf('#');
    const record = this.#places.idOf(mention.slice(0, at));
    return record === undefined ? undefined : this.#signatures.at(record, Number(mention.slice(at + 1)));
  };

  readonly keyOf = (signature: number): string => mentionKey(this.#places.of(this.#signatures.recordOf(signature)), this.#signatures.positionOf(signature));

  named(cluster: readonly number[]): Named[] {
    return cluster.map((one) => ({ record: this.#places.of(this.#signatures.recordOf(one)), position: this.#signatures.positionOf(one), name: this.#signatures.nameOf(one), isOwner: this.#signatures.isOwner(one) }));
  }

  asked(facts: Facts): Attribution {
    return { signatures: this.#signatures, keyOf: this.keyOf, numberOf: this.numberOf, paperOf: this.paperOf, facts };
  }

  /** Printed names on records whose paper has another key than before. */
  moved(): number[] {
    return [...this.#newPaper].flatMap(([record, paper]) => (this.#places.of(record).paper === paper ? [] : this.#signatures.ofRecord(record)));
  }

  /** The people to whom the tables say that these names belong. */
  peopleNow(signatures: readonly number[]): ReadonlySet<number> {
    const records = new Map<number, Set<number>>();
    for (const one of signatures) {
      const record = this.#signatures.recordOf(one);
      records.set(record, (records.get(record) ?? new Set()).add(this.#signatures.positionOf(one)));
    }
    return new Set([...records].flatMap(([record, positions]) =>
      all<{ position: number; person: number }>(this.#db, sql`SELECT position, person_id AS person FROM mention WHERE record_id = ${record}`)
        .filter(({ position }) => positions.has(position)).map(({ person }) => person)));
  }

  /** The names that the tables give to a person. */
  namesOf(person: number): number[] {
    return all<{ record: number; position: number }>(this.#db, sql`SELECT record_id AS record, position FROM mention WHERE person_id = ${person}`)
      .flatMap(({ record, position }) => this.#signatures.at(record, position) ?? []).sort((a, b) => a - b);
  }

  basesOf(people: Iterable<number>): string[] {
    return [...people].flatMap((id) => all<{ base: string }>(this.#db, sql`SELECT base FROM person_base WHERE person_id = ${id}`).map(({ base }) => base));
  }

  peopleOfBase(base: string): number[] {
    return all<{ id: number }>(this.#db, sql`SELECT person_id AS id FROM person_base WHERE base = ${base}`).map(({ id }) => id);
  }

  /** People who are not matched anew but whose keys or names may be others: those of the same names, and those who were renamed. */
  beside(clusters: readonly (readonly number[])[], matched: ReadonlySet<number>, renamed: Iterable<string>): number[][] {
    const given = [...renamed].flatMap((mention) => this.numberOf(mention) ?? []);
    const called = this.peopleNow(given);
    const bases = new Set([...this.basesOf(this.peopleNow([...matched])), ...this.basesOf(called), ...clusters.map((cluster) => baseOf(this.named(cluster)))]);
    const people = new Set([...called, ...[...bases].flatMap((base) => this.peopleOfBase(base))]);
    return [...people].map((person) => this.namesOf(person)).filter(([first]) => first !== undefined && !matched.has(first));
  }
}

/** Matches the people of all parts of the library that a change concerns, or of all parts. */
function* attribute(attributing: Attributing, all: boolean, { before, after, concern }: Turn, tell: Tell): Steps<MatchedPeople> {
  const parts = new Parts(attributing.asked(after));
  const seeds = all ? [] : [...attributing.moved(), ...[...concern.mentions].flatMap((mention) => attributing.numberOf(mention) ?? [])];
  const members = all ? parts.members() : parts.members(new Set(seeds.map((seed) => parts.partOf(seed))));
  const clusters: (readonly number[])[] = [];
  const [questions, conflicts]: [Match[], LedgerConflict[]] = [[], []];
  let sure = 0;
  for (const found of parts.match(members)) {
    for (const cluster of found.clusters) clusters.push(cluster);
    const certain = found.matches.filter(({ zone }) => zone === 'sure');
    tell('person', certain);
    sure += certain.length;
    for (const match of found.matches) if (match.zone === 'ask') questions.push(match);
    conflicts.push(...found.conflicts);
    yield;
  }
  const matched = all ? null : [...members.values()].flat();
  const beside = matched === null ? [] : attributing.beside(clusters, new Set(matched), concern.renamed);
  const { people, personOf } = yield* named(attributing, [...clusters, ...beside], after);
  return {
    people, personOf, signatures: matched, questions: rowsOfQuestions('person', questions), conflicts, sure,
    sureBefore: matched === null ? null : matched.length - new Parts(attributing.asked(before)).decidedJoins(matched) - attributing.peopleNow(matched).size,
  };
}

/** Names people, in the order of their first mention. */
function* named(attributing: Attributing, unsorted: readonly (readonly number[])[], facts: Facts): Steps<Pick<MatchedPeople, 'people' | 'personOf'>> {
  const clusters = unsorted.toSorted(([a = 0], [b = 0]) => a - b);
  const personOf = new Map<number, number>();
  const people: NamedPerson[] = [];
  for (const person of namePeople(clusters.values().map((cluster) => attributing.named(cluster)), ({ id }) => attributing.paperOf(id))) {
    for (const one of clusters[people.length] ?? []) personOf.set(one, people.length);
    people.push(person);
    if (people.length % 500 === 0) yield;
  }
  const given = givenNames(facts.names, (mention) => personOf.get(attributing.numberOf(mention) ?? -1));
  return { people: people.map((person, i) => ({ ...person, name: given.get(i) ?? person.name })), personOf };
}

/** Works out a change of a library whose records are those that were kept. Nothing is written. */
export function* changeOf(db: ReadableDB, turn: Turn, tell: Tell): Steps<Change> {
  const places = new Places(db);
  const signatures = keptSignatures(db);
  const papers = regroup(db, places, turn, tell);
  if (turn.concern.strictness) places.readAll();
  const people = yield* attribute(new Attributing(db, places, signatures, papers.groups), turn.concern.strictness, turn, tell);
  return { papers, people, places, signatures };
}

/** Reads, keeps and groups all records. What was found between them is large, and is let go of when this ends. */
function* groupAnew(db: WritableDB, facts: Facts, tell: Tell): Steps<Omit<Change, 'people'>> {
  const { ids, compared, signatures } = yield* keep(db);
  const places = new Places(db);
  places.readAll();
  return { papers: groupAll(db, places, ids, compared, facts, tell), places, signatures };
}

/** The same for a library of other records than before: everything is read, kept, compared and matched anew. Inside the caller's transaction. */
export function* wholeChangeOf(db: WritableDB, turn: Turn, tell: Tell): Steps<Change> {
  const { papers, places, signatures } = yield* groupAnew(db, turn.after, tell);
  yield;
  const people = yield* attribute(new Attributing(db, places, signatures, papers.groups), true, turn, tell);
  return { papers, people, places, signatures };
}
