/** Search over names, titles and abstracts while typing: prefixes count, diacritics and case do not. */
import type { SearchResult } from '../../../shared/model/library.ts';
import { declaringMore } from '../details/at-least.ts';
import { rowOf } from '../network/csr.ts';
import { incidence, isRead } from '../network/incidence.ts';
import { all, one, sql, statement, type ReadableDB } from '../store/sql.ts';
import { readVocabulary } from './vocabulary.ts';
import { ftsQuery, rangesOf, scoreOf, wordsOf } from './words.ts';

/** Hits that are looked at to find the best; nobody reads further, and a common word has a million. */
const PAPERS_RANKED = 100;
const PEOPLE_RANKED = 10_000;
/** While the papers of everybody are not in memory yet, which people have most is asked of their rows. */
const ROWS_RANKED = 2_000;
/** Hits that are counted. */
const COUNTED = 10_000;

interface PersonHit { id: number; personId: string; papers: number; name: string; owns: number }

/** Row ids of those with the most papers among the first who are found. */
function mostPapers(db: ReadableDB, query: string, limit: number): number[] {
  if (!isRead(db)) {
    return all<{ id: number }>(db, sql`
      SELECT person.id FROM (SELECT rowid AS hit FROM person_text WHERE person_text MATCH ${query} LIMIT ${ROWS_RANKED}) JOIN person ON person.id = hit
      ORDER BY person.papers DESC, person.name LIMIT ${limit}`).map(({ id }) => id);
  }
  const { personAt, ofPerson } = incidence(db);
  const hits = statement(db, 'SELECT rowid FROM person_text WHERE person_text MATCH ? LIMIT ?').pluck().all(query, PEOPLE_RANKED) as number[];
  const papers = (id: number): number => rowOf(ofPerson, personAt[id] ?? 0).length;
  // One key for papers and place is sorted faster than pairs are compared.
  const order = Float64Array.from(hits, (id, place) => place - papers(id) * PEOPLE_RANKED).sort().subarray(0, limit);
  return Array.from(order, (key) => hits[((key % PEOPLE_RANKED) + PEOPLE_RANKED) % PEOPLE_RANKED] ?? 0);
}

function people(db: ReadableDB, query: string, words: readonly string[], limit: number): SearchResult['people'] {
  const found = all<PersonHit>(db, sql`
    SELECT person.id, person.key AS personId, person.papers, person.name, person.owns_dump AS owns
    FROM json_each(${JSON.stringify(mostPapers(db, query, limit))}) JOIN person ON person.id = value ORDER BY person.papers DESC, person.name`);
  const more = declaringMore(db, found.flatMap(({ id, owns }) => (owns === 1 ? [id] : [])));
  return found.map(({ id, personId, papers, name }) => ({ personId, papers, papersAtLeast: more.has(id), label: name, ranges: rangesOf(name, words) }));
}

interface PaperHit { id: number; key: string; label: string; titled: number; year: number | null; firstAuthor: string | null; title: string; people: string }

/** The hits that are ranked: those in titles first. */
function candidates(db: ReadableDB, query: string, limit: number): number[] {
  const ranked = Math.max(limit, PAPERS_RANKED);
  const hits = (question: string, most: number): number[] =>
    all<{ id: number }>(db, sql`SELECT rowid AS id FROM paper_text WHERE paper_text MATCH ${question} LIMIT ${most}`).map(({ id }) => id);
  const inTitles = hits(`{title} : (${query})`, ranked);
  return inTitles.length === ranked ? inTitles : [...new Set([...inTitles, ...hits(query, ranked)])];
}

function inAbstract(db: ReadableDB, id: number, words: readonly string[]): boolean {
  const abstract = one<{ abstract: string }>(db, sql`SELECT abstract FROM paper_text WHERE rowid = ${id}`)?.abstract ?? '';
  return rangesOf(abstract, words).length > 0;
}

function paperHit(db: ReadableDB, hit: PaperHit, words: readonly string[]): SearchResult['papers'][number] {
  const { id, key, label, titled, year, firstAuthor } = hit;
  const ranges = titled === 1 ? rangesOf(label, words) : [];
  const note = [firstAuthor, year ?? 'no year'].filter((part) => part !== null).join(', ');
  return { id: key, note, where: ranges.length > 0 ? 'title' : inAbstract(db, id, words) ? 'abstract' : 'name', label, ranges };
}

/** The best of them: more words in the title, the shorter title, the newer paper. */
function papers(db: ReadableDB, query: string, words: readonly string[], limit: number): SearchResult['papers'] {
  const rows = all<PaperHit>(db, sql`
    SELECT paper.id, paper.key, paper.label, paper.titled, paper.year, paper.first_author AS firstAuthor, paper_text.title, paper_text.people
    FROM json_each(${JSON.stringify(candidates(db, query, limit))}) hit JOIN paper ON paper.id = hit.value JOIN paper_text ON paper_text.rowid = paper.id`);
  const ranked = rows.map((row) => ({ row, score: scoreOf(row.title, row.people, words) }));
  return ranked.sort((a, b) => b.score - a.score || a.row.title.length - b.row.title.length || (b.row.year ?? 0) - (a.row.year ?? 0) || (a.row.key < b.row.key ? -1 : 1))
    .slice(0, limit).map(({ row }) => paperHit(db, row, words));
}

/** The best people and papers for these words; nothing for a text without letters or digits. */
export function search(db: ReadableDB, text: string, limit: number): SearchResult {
  const query = ftsQuery(text, readVocabulary(db));
  if (query === null) return { people: [], papers: [], paperTotal: 0, paperTotalAtLeast: false };
  const words = wordsOf(text);
  const counted = one<{ n: number }>(db, sql`SELECT count(*) AS n FROM (SELECT 1 FROM paper_text WHERE paper_text MATCH ${query} LIMIT ${COUNTED})`)?.n ?? 0;
  return { people: people(db, query, words, limit), papers: papers(db, query, words, limit), paperTotal: counted, paperTotalAtLeast: counted === COUNTED };
}
