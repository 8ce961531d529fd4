/**
 * Writes a library of any size in the state in which imports would leave it. Pages and topics go through the product itself; who is who and which
 * records are one paper is known here and written as it is, because joining a million papers by the rules needs more memory than a laptop has.
 */
import Database from 'better-sqlite3';
import { stateOf } from '../../../electron/core/ledger/kept.ts';
import { keyOf } from '../../../electron/core/ledger/keys.ts';
import { nameKey } from '../../../electron/core/ledger/normalise.ts';
import { finish } from '../../../electron/core/ledger/steps.ts';
import { FAN_ABOVE } from '../../../electron/core/ledger/ties.ts';
import { rowOf } from '../../../electron/core/network/csr.ts';
import { together } from '../../../electron/core/network/together.ts';
import { append } from '../../../electron/core/store/actions.ts';
import { count, openLibrary, setting } from '../../../electron/core/store/open.ts';
import { all, inserter, run, sql, type WritableDB } from '../../../electron/core/store/sql.ts';
import { writeTopics } from '../../../electron/core/topics/store.ts';
import { AT, writeDumps } from './dumps.ts';
import { makeField, ownersOf, PRINTED, type MadeField } from './field.ts';
import { textOf } from './pages.ts';
import { nameAt } from './words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** For so many papers one question about names waits. */
const PAPERS_FOR_A_QUESTION = 500;

const keyOfPerson = (person: number): string => keyOf('person', nameKey(nameAt(person)));

function writePeople(db: WritableDB, { people, ofPerson, owns }: MadeField): void {
  const insert = inserter(db, 'INSERT INTO person (id, key, name, papers, owns_dump) VALUES (?, ?, ?, ?, ?)');
  const text = inserter(db, 'INSERT INTO person_text (rowid, name) VALUES (?, ?)');
  for (let person = 0; person < people; person += 1) {
    insert(person + 1, keyOfPerson(person), nameAt(person), rowOf(ofPerson, person).length, owns[person] ?? 0);
    text(person + 1, nameAt(person));
  }
}

function writePapers(db: WritableDB, field: MadeField, dumpsOf: Uint16Array, seed: number): void {
  const insert = inserter(db, `INSERT INTO paper (id, key, label, titled, year, month, day, category, first_author, dumps, withdrawn, cut_in, chosen)
    VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, 0, ?, '{}')`);
  const text = inserter(db, 'INSERT INTO paper_text (rowid, title, abstract, people) VALUES (?, ?, ?, ?)');
  const authorship = inserter(db, 'INSERT INTO authorship (paper_id, person_id, position, implied) VALUES (?, ?, ?, ?)');
  for (let paper = 0; paper < field.papers; paper += 1) {
    const { title, abstract, category, date } = textOf(field, paper, seed);
    const [month = '', day = ''] = date.split(/[ ,]+/);
    const names = Array.from(rowOf(field.authorsOf, paper), nameAt);
    const dumps = dumpsOf[paper] ?? 1;
    insert(paper + 1, keyOf('paper', `made ${paper}`), title, field.year[paper] || null, months.indexOf(month) + 1, Number(day), category, names[0] ?? null, dumps, field.cut[paper] === 1 ? dumps : 0);
    text(paper + 1, title, abstract, names.join('\n'));
    rowOf(field.authorsOf, paper).forEach((author, i) => authorship(paper + 1, author + 1, i + 1, field.cut[paper] === 1 && i >= PRINTED ? 1 : 0));
  }
}

/** Ties as the ledger writes them, from the smaller key to the larger. Returns how many there are. */
function writeTies(db: WritableDB, field: MadeField): number {
  const insert = inserter(db, 'INSERT INTO tie (source, target, weight, papers, flags) VALUES (?, ?, ?, ?, ?)');
  const keys = Array.from({ length: field.people }, (_, person) => keyOfPerson(person));
  const ties = finish(together({
    itemsOf: field.authorsOf, ofItem: field.ofPerson, papers: field, counting: 'fractional',
    isFan: (paper) => field.cut[paper] === 0 && rowOf(field.authorsOf, paper).length > FAN_ABOVE, hubsOf: (paper) => ownersOf(field, paper),
  }));
  ties.source.forEach((one, tie) => {
    const other = ties.target[tie] ?? 0;
    const [from, to] = (keys[one] ?? '') < (keys[other] ?? '') ? [one, other] : [other, one];
    insert(from + 1, to + 1, ties.weight[tie] ?? 0, ties.sharedPapers[tie] ?? 0, ties.tieFlags[tie] ?? 0);
  });
  return ties.source.length;
}

/** Questions about names that look alike. */
function writeQuestions(db: WritableDB, papers: number): void {
  const insert = inserter(db, "INSERT OR IGNORE INTO question (subject, a, b, verdict, rule, score, reasons) VALUES ('person', ?, ?, 'same', 'name-and-evidence', ?, '[]')");
  const keys = all<{ key: string }>(db, sql`
    SELECT record.key || '#1' AS key FROM mention JOIN record ON record.id = mention.record_id WHERE mention.position = 1 ORDER BY record.id LIMIT ${Math.ceil(papers / PAPERS_FOR_A_QUESTION)}`);
  keys.slice(1).forEach(({ key }, i) => {
    const before = keys[i]?.key ?? '';
    insert(key < before ? key : before, key < before ? before : key, 0.5 + (i % 40) / 100);
  });
}

export interface MadeLibrary { readonly papers: number; readonly people: number; readonly ties: number; readonly dumps: number; readonly seconds: number; readonly topicSeconds: number }

/** Makes the file, which must not be there yet. */
export function writeLibrary(file: string, papers: number, seed = 1): MadeLibrary {
  const began = performance.now();
  openLibrary(file).close();
  const db = new Database(file) as unknown as WritableDB;
  // Nothing else looks at the file yet, so neither a journal nor checks are needed.
  for (const pragma of ['journal_mode = DELETE', 'journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -400000']) db.pragma(pragma);
  const field = makeField(papers, seed);
  const { dumps, ties } = db.transaction(() => {
    writePeople(db, field);
    const read = writeDumps(db, field, seed);
    writePapers(db, field, read.dumpsOf, seed);
    writeQuestions(db, papers);
    append(db, `Imported ${read.dumps.length} files`, { kind: 'import', dumps: read.dumps }, AT);
    run(db, sql`INSERT INTO library (key, value) VALUES ('joined', '{"papers":0,"people":0}')`);
    // What decisions are made from is left out: a library of this size is looked at here, not decided about.
    setting(db, 'followed', '1');
    setting(db, 'kept', stateOf(db));
    count(db, 'revision');
    return { dumps: read.dumps.length, ties: writeTies(db, field) };
  })();
  const written = performance.now();
  db.transaction(() => { finish(writeTopics(db)); })();
  const ended = performance.now();
  db.pragma('journal_mode = WAL');
  db.close();
  return { papers, people: field.people, ties, dumps, seconds: (written - began) / 1000, topicSeconds: (ended - written) / 1000 };
}
