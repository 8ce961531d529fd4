/** Puts the saved pages of a made-up field into a library, through the product's own readers, and says which paper each record states. */
import { readDump } from '../../../electron/core/formats/index.ts';
import { emptyReport } from '../../../electron/core/jobs/report.ts';
import { nameKey } from '../../../electron/core/ledger/normalise.ts';
import { rowOf } from '../../../electron/core/network/csr.ts';
import { insertDump, recordIds, setReport } from '../../../electron/core/store/dumps.ts';
import { inserter, run, sql, type WritableDB } from '../../../electron/core/store/sql.ts';
import { PRINTED, type MadeField } from './field.ts';
import { plainPageOf, scoredPageOf } from './pages.ts';
import { nameAt } from './words.ts';

/** One owner in so many has a page on a second site. */
const SECOND_PAGE = 10;
/** Milliseconds since 1970 at which everything was imported. */
export const AT = Date.UTC(2026, 0, 1);

interface Page { readonly file: string; readonly owner: number; readonly text: string; readonly printsAuthors: boolean }

function* pagesOf(field: MadeField, seed: number): Generator<Page> {
  let owners = 0;
  for (let owner = 0; owner < field.people; owner += 1) {
    if (field.owns[owner] !== 1) continue;
    const file = nameKey(nameAt(owner)).replaceAll(' ', '-');
    yield { file: `${file}.scored-profile.txt`, owner, text: scoredPageOf(field, owner, seed), printsAuthors: true };
    if ((owners += 1) % SECOND_PAGE === 0) yield { file: `${file}.bzpeer.txt`, owner, text: plainPageOf(field, owner, seed), printsAuthors: false };
  }
}

/** Reads and keeps every page, with its names and papers. Papers and people have the numbers of the field, from 1. */
export function writeDumps(db: WritableDB, field: MadeField, seed: number): { dumps: number[]; dumpsOf: Uint16Array } {
  const dumps: number[] = [];
  const dumpsOf = new Uint16Array(field.papers);
  const stated = inserter(db, 'INSERT INTO paper_record (record_id, paper_id) VALUES (?, ?)');
  const mention = inserter(db, 'INSERT INTO mention (record_id, position, name, is_owner, person_id) VALUES (?, ?, ?, ?, ?)');
  for (const { file, owner, text, printsAuthors } of pagesOf(field, seed)) {
    const bytes = new TextEncoder().encode(text);
    const reading = readDump(bytes, file);
    const dump = insertDump(db, reading, bytes, AT);
    const papers = rowOf(field.ofPerson, owner);
    const records = recordIds(db, dump);
    if (records.length !== papers.length) throw new Error(`${file} should state ${papers.length} papers, but ${records.length} were read.`);
    records.forEach((record, i) => {
      const paper = papers[i] ?? 0;
      dumpsOf[paper] = (dumpsOf[paper] ?? 0) + 1;
      stated(record, paper + 1);
      const printed = printsAuthors ? rowOf(field.authorsOf, paper).subarray(0, field.cut[paper] === 1 ? PRINTED : undefined) : new Uint32Array();
      printed.forEach((author, place) => mention(record, place + 1, nameAt(author), author === owner ? 1 : 0, author + 1));
      if (!printed.includes(owner)) mention(record, 0, nameAt(owner), 1, owner + 1);
    });
    setReport(db, dump, JSON.stringify({ ...emptyReport(reading, bytes.length), dumpId: dump, created: records.length }));
    run(db, sql`UPDATE dump SET active = 1 WHERE id = ${dump}`);
    dumps.push(dump);
  }
  return { dumps, dumpsOf };
}
