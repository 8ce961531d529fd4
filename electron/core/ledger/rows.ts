/** What the tables hold of papers, people, ties and questions, as rows. Pure. */
import type { Value } from '../store/sql.ts';
import type { LedgerConflict } from './conflicts.ts';
import type { Match } from './match/types.ts';
import type { NamedPerson } from './naming.ts';
import type { LedgerPaper, LedgerTie } from './types.ts';

/** A table that follows from the ledger. */
export interface ViewTable {
  readonly name: string;
  /** The first `owner` columns name the paper, person, record or pair to which a row belongs. */
  readonly columns: readonly string[];
  readonly owner: number;
  /** SQL that reads the rows of one owner in the order in which the ledger states them. */
  readonly order: string;
}

export const viewTables = {
  paper: { name: 'paper', owner: 1, order: 'id',
    columns: ['id', 'key', 'label', 'titled', 'year', 'month', 'day', 'category', 'first_author', 'dumps', 'withdrawn', 'cut_in', 'chosen'] },
  paperText: { name: 'paper_text', owner: 1, order: 'rowid', columns: ['rowid', 'title', 'abstract', 'people'] },
  person: { name: 'person', owner: 1, order: 'id', columns: ['id', 'key', 'name', 'papers', 'owns_dump'] },
  personText: { name: 'person_text', owner: 1, order: 'rowid', columns: ['rowid', 'name'] },
  base: { name: 'person_base', owner: 1, order: 'person_id', columns: ['person_id', 'base'] },
  record: { name: 'paper_record', owner: 1, order: 'record_id', columns: ['record_id', 'paper_id'] },
  mention: { name: 'mention', owner: 1, order: 'position = 0, position', columns: ['record_id', 'position', 'name', 'is_owner', 'person_id'] },
  authorship: { name: 'authorship', owner: 1, order: 'position', columns: ['paper_id', 'person_id', 'position', 'implied'] },
  tie: { name: 'tie', owner: 2, order: 'source, target', columns: ['source', 'target', 'weight', 'papers', 'flags'] },
  question: { name: 'question', owner: 3, order: 'subject, a, b', columns: ['subject', 'a', 'b', 'verdict', 'rule', 'score', 'reasons'] },
  conflict: { name: 'conflict', owner: 1, order: 'id', columns: ['id', 'sentence', 'subject', 'a', 'b'] },
} as const satisfies Record<string, ViewTable>;

export type TableName = keyof typeof viewTables;
export type Row = readonly Value[];

/** The number under which a paper or a person is kept in this library, by its key; asking for an unknown key makes one. */
export type Ids = (key: string) => number;

/** The rows of one paper, and of all that belongs to it. */
export interface PaperRows {
  readonly paper: Row;
  readonly text: Row;
  readonly authorship: readonly Row[];
  /** By record. */
  readonly records: ReadonlyMap<number, Row>;
  readonly mentions: ReadonlyMap<number, readonly Row[]>;
}

/** `authors` are the names of the authors, in their order. */
export function rowsOfPaper(paper: LedgerPaper, authors: readonly string[], id: number, people: Ids): PaperRows {
  const { key, records, chosen, cutIn } = paper;
  const { label, title, date, category, abstract } = paper.shown;
  const withdrawn = records.some(({ body }) => body.withdrawn === true);
  const dumps = new Set(records.map((record) => record.dumpId)).size;
  const titles = [...new Set(records.map(({ body }) => body.title ?? ''))];
  const mentions = Map.groupBy(paper.mentions, (mention) => mention.record.id);
  return {
    paper: [id, key, label, title === null ? 0 : 1, date.year, date.month, date.day, category, authors[0] ?? null, dumps, withdrawn ? 1 : 0, cutIn, JSON.stringify(Object.fromEntries(chosen))],
    text: [id, titles.join('\n'), abstract ?? '', authors.join('\n')],
    authorship: paper.authors.map((one, i) => [id, people(one.personKey), i + 1, one.implied ? 1 : 0]),
    records: new Map(records.map((record) => [record.id, [record.id, id]])),
    mentions: new Map([...mentions].map(([record, own]) => [record, own.map(({ position, name, isOwner, personKey }) => [record, position, name, isOwner ? 1 : 0, people(personKey)])])),
  };
}

/** A person with the name that is shown. */
export type ShownPerson = Omit<NamedPerson, 'base'>;

/** `papers` is how many papers the person is an author of. */
export function rowOfPerson({ key, name, ownsDump }: ShownPerson, papers: number, id: number): Row {
  return [id, key, name, papers, ownsDump ? 1 : 0];
}

export function textOfPerson({ name, spellings }: ShownPerson, id: number): Row {
  return [id, [...spellings, name].join('\n')];
}

/** A tie between people by their numbers. */
export type TieRow = Omit<LedgerTie, 'source' | 'target'> & { readonly source: number; readonly target: number };

export function rowOfTie({ source, target, weight, papers, flags }: TieRow): Row {
  return [source, target, weight, papers, flags];
}

/** Of two questions about one pair the first is asked. */
export function rowsOfQuestions(subject: 'paper' | 'person', questions: readonly Match[]): Row[] {
  const seen = new Set<string>();
  return questions.flatMap(({ a, b, verdict, rule, score, reasons }): Row[] => {
    const pair = `${a} ${b}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    return [[subject, a, b, verdict, rule, score, JSON.stringify(reasons)]];
  });
}

export function rowOfConflict({ sentence, subject, a, b }: LedgerConflict, i: number): Row {
  return [i + 1, sentence, subject, a, b];
}
