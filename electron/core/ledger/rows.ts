/** What the tables hold of a view: for each table its rows, in bundles that belong to one paper, person, record or pair. Pure. */
import type { Value } from '../store/sql.ts';
import type { Match } from './match/types.ts';
import { Recall, remember } from './recall.ts';
import type { LedgerPaper, LedgerPerson, LedgerView } from './types.ts';

/** A table that follows from the ledger. */
export interface ViewTable {
  readonly name: string;
  /** The first `owner` columns name the bundle to which a row belongs. */
  readonly columns: readonly string[];
  readonly owner: number;
  /** SQL that reads the rows of a bundle in the order in which the ledger states them. */
  readonly order: string;
}

/** Parents before children. */
export const viewTables = {
  paper: { name: 'paper', owner: 1, order: 'id',
    columns: ['id', 'key', 'label', 'titled', 'year', 'month', 'day', 'category', 'first_author', 'dumps', 'withdrawn', 'cut_in', 'chosen'] },
  paperText: { name: 'paper_text', owner: 1, order: 'rowid', columns: ['rowid', 'title', 'abstract', 'people'] },
  person: { name: 'person', owner: 1, order: 'id', columns: ['id', 'key', 'name', 'papers', 'owns_dump'] },
  personText: { name: 'person_text', owner: 1, order: 'rowid', columns: ['rowid', 'name'] },
  record: { name: 'paper_record', owner: 1, order: 'record_id', columns: ['record_id', 'paper_id'] },
  mention: { name: 'mention', owner: 1, order: 'record_id, position = 0, position', columns: ['record_id', 'position', 'name', 'is_owner', 'person_id'] },
  authorship: { name: 'authorship', owner: 1, order: 'paper_id, position', columns: ['paper_id', 'person_id', 'position', 'implied'] },
  tie: { name: 'tie', owner: 1, order: 'source, (SELECT key FROM person WHERE id = target)', columns: ['source', 'target', 'weight', 'papers', 'flags'] },
  question: { name: 'question', owner: 3, order: 'subject, a, b', columns: ['subject', 'a', 'b', 'verdict', 'rule', 'score', 'reasons'] },
  conflict: { name: 'conflict', owner: 1, order: 'id', columns: ['id', 'sentence'] },
} as const satisfies Record<string, ViewTable>;

export type TableName = keyof typeof viewTables;

/** The rows of a bundle, one after the other. */
export type Bundle = readonly Value[];
/** The bundles of a table by their owner. */
export type Bundles = Map<Value, Bundle>;
export type ViewRows = Record<TableName, Bundles>;

/** The number under which a paper or a person is kept in this library, by its key; asking for an unknown key makes one. */
export type Ids = (key: string) => number;

/** The rows of one paper, and of all that belongs to it. */
export interface PaperRows {
  readonly paper: Bundle;
  readonly text: Bundle;
  readonly authorship: Bundle;
  /** By record. */
  readonly records: readonly (readonly [number, Bundle])[];
  readonly mentions: readonly (readonly [number, Bundle])[];
}

/** `authors` are the names of the authors, in their order. */
function rowsOfPaper(paper: LedgerPaper, authors: readonly string[], id: number, people: Ids): PaperRows {
  const { key, records, chosen, cutIn } = paper;
  const { label, title, date, category, abstract } = paper.shown;
  const withdrawn = records.some(({ body }) => body.withdrawn === true);
  const dumps = new Set(records.map((record) => record.dumpId)).size;
  const titles = [...new Set(records.map(({ body }) => body.title ?? ''))];
  const mentions = Map.groupBy(paper.mentions, (mention) => mention.record.id);
  return {
    paper: [id, key, label, title === null ? 0 : 1, date.year, date.month, date.day, category, authors[0] ?? null, dumps, withdrawn ? 1 : 0, cutIn, JSON.stringify(Object.fromEntries(chosen))],
    text: [id, titles.join('\n'), abstract ?? '', authors.join('\n')],
    authorship: paper.authors.flatMap((one, i) => [id, people(one.personKey), i + 1, one.implied ? 1 : 0]),
    records: records.map((record) => [record.id, [record.id, id]]),
    mentions: [...mentions].map(([record, own]) => [record, own.flatMap(({ position, name, isOwner, personKey }) => [record, position, name, isOwner ? 1 : 0, people(personKey)])]),
  };
}

function addPeople(rows: ViewRows, list: readonly LedgerPerson[], ids: Ids): void {
  for (const { key, name, spellings, papers, ownsDump } of list) {
    const id = ids(key);
    rows.person.set(id, [id, key, name, papers, ownsDump ? 1 : 0]);
    rows.personText.set(id, [id, [...spellings, name].join('\n')]);
  }
}

/** Adds a row to the bundle of its owner; rows of one owner come one after the other. */
function append(bundles: Bundles, row: readonly Value[]): void {
  const owner = row[0] ?? null;
  const bundle = bundles.get(owner) as Value[] | undefined;
  if (bundle) bundle.push(...row);
  else bundles.set(owner, [...row]);
}

const reasonsOf = remember((match: Match): string => JSON.stringify(match.reasons));

function addQuestions(rows: ViewRows, subject: 'paper' | 'person', questions: readonly Match[]): void {
  for (const match of questions) {
    const { a, b, verdict, rule, score } = match;
    const owner = `${subject} ${a} ${b}`;
    if (!rows.question.has(owner)) rows.question.set(owner, [subject, a, b, verdict, rule, score, reasonsOf(match)]);
  }
}

/** No rows in any table. */
export function noRows(): ViewRows {
  return { paper: new Map(), paperText: new Map(), person: new Map(), personText: new Map(), record: new Map(), mention: new Map(), authorship: new Map(), tie: new Map(), question: new Map(), conflict: new Map() };
}

/** What is remembered of rows under one set of numbers. */
export class RowsMemory {
  readonly papers = new Recall<PaperRows>();
  readonly ties = new Recall<Bundles>();
}

function rowsOfTies(ties: LedgerView['ties'], people: Ids): Bundles {
  const bundles: Bundles = new Map();
  for (const { source, target, weight, papers, flags } of ties) append(bundles, [people(source), people(target), weight, papers, flags]);
  return bundles;
}

/** Every row that the tables hold of this view. */
export function rowsOf(view: LedgerView, papers: Ids, people: Ids, known = new RowsMemory()): ViewRows {
  const rows = noRows();
  addPeople(rows, view.people, people);
  const names = new Map(view.people.map((person) => [person.key, person.name]));
  for (const paper of view.papers) {
    const id = papers(paper.key);
    const authors = paper.authors.map((one) => names.get(one.personKey) ?? '');
    const own = known.papers.recall(paper.key, [paper, ...authors], () => rowsOfPaper(paper, authors, id, people));
    rows.paper.set(id, own.paper);
    rows.paperText.set(id, own.text);
    if (own.authorship.length > 0) rows.authorship.set(id, own.authorship);
    for (const [record, bundle] of own.records) rows.record.set(record, bundle);
    for (const [record, bundle] of own.mentions) rows.mention.set(record, bundle);
  }
  known.papers.turn();
  rows.tie = known.ties.recall('all', [view.ties], () => rowsOfTies(view.ties, people));
  addQuestions(rows, 'paper', view.questions.papers);
  addQuestions(rows, 'person', view.questions.people);
  view.conflicts.forEach((sentence, i) => rows.conflict.set(i + 1, [i + 1, sentence]));
  return rows;
}
