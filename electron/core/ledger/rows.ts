/** What the tables hold of a view: for each table its rows, in bundles that belong to one paper, person, record or pair. Pure. */
import type { Value } from '../store/sql.ts';
import { remember } from './recall.ts';
import type { Match } from './match/types.ts';
import type { LedgerPaper, LedgerPerson, LedgerView, Mention } from './types.ts';

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

/** What the row of a paper says, but for its id and first author. */
const paperFacts = remember(({ shown, chosen, records, cutIn }: LedgerPaper) => ({
  withdrawn: records.some(({ body }) => body.withdrawn === true) ? 1 : 0,
  dumps: new Set(records.map((record) => record.dumpId)).size,
  titles: [...new Set(records.map(({ body }) => body.title ?? ''))].join('\n'),
  chosen: JSON.stringify(Object.fromEntries(chosen)),
  abstract: shown.abstract ?? '',
  cutIn,
}));

function addPaper(rows: ViewRows, paper: LedgerPaper, id: number, names: ReadonlyMap<string, string>, people: Ids): void {
  const { label, title, date, category } = paper.shown;
  const { withdrawn, dumps, titles, chosen, abstract, cutIn } = paperFacts(paper);
  const authors = paper.authors.map((one) => names.get(one.personKey) ?? '');
  rows.paper.set(id, [id, paper.key, label, title === null ? 0 : 1, date.year, date.month, date.day, category, authors[0] ?? null, dumps, withdrawn, cutIn, chosen]);
  rows.paperText.set(id, [id, titles, abstract, authors.join('\n')]);
  for (const record of paper.records) rows.record.set(record.id, [record.id, id]);
  if (authors.length > 0) rows.authorship.set(id, paper.authors.flatMap((one, i) => [id, people(one.personKey), i + 1, one.implied ? 1 : 0]));
}

function addPeople(rows: ViewRows, list: readonly LedgerPerson[], mentions: readonly Mention[], ids: Ids): void {
  const spellings = new Map<string, Set<string>>();
  for (const { personKey, name } of mentions) {
    const known = spellings.get(personKey);
    if (known) known.add(name);
    else spellings.set(personKey, new Set([name]));
  }
  for (const { key, name, papers, ownsDump } of list) {
    const id = ids(key);
    rows.person.set(id, [id, key, name, papers, ownsDump ? 1 : 0]);
    rows.personText.set(id, [id, [...(spellings.get(key) ?? []), name].join('\n')]);
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

/** Every row that the tables hold of this view. */
export function rowsOf(view: LedgerView, papers: Ids, people: Ids): ViewRows {
  const rows = noRows();
  addPeople(rows, view.people, view.mentions, people);
  const names = new Map(view.people.map((person) => [person.key, person.name]));
  for (const paper of view.papers) addPaper(rows, paper, papers(paper.key), names, people);
  for (const { record, position, name, isOwner, personKey } of view.mentions) append(rows.mention, [record.id, position, name, isOwner ? 1 : 0, people(personKey)]);
  for (const { source, target, weight, papers: shared, flags } of view.ties) append(rows.tie, [people(source), people(target), weight, shared, flags]);
  addQuestions(rows, 'paper', view.questions.papers);
  addQuestions(rows, 'person', view.questions.people);
  view.conflicts.forEach((sentence, i) => rows.conflict.set(i + 1, [i + 1, sentence]));
  return rows;
}
