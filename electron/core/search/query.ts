/** Search over names, titles and abstracts while typing: prefixes count, diacritics and case do not. */
import type { SearchResult } from '../../../shared/model/library.ts';
import { declaringMore } from '../details/at-least.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';

/** Marks put around matches by FTS5; control characters that no reader lets through. */
const OPEN = '\u0001';
const CLOSE = '\u0002';
/** Hits that are ranked at most: rank costs 2 µs a hit, and nobody reads further. */
const RANKED = 5000;

/** Words as an FTS5 question: every word must occur, the last may be unfinished. Null when there is no word. */
export function ftsQuery(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu);
  return words && words.map((word) => `"${word}"*`).join(' ');
}

/** Takes the marks out of a highlighted text and says where they stood, as [start, end) in UTF-16 units. */
export function unmark(marked: string): { label: string; ranges: [number, number][] } {
  const ranges: [number, number][] = [];
  let label = '';
  for (const [i, part] of marked.split(OPEN).entries()) {
    const [hit = '', rest] = i === 0 ? [part] : part.split(CLOSE);
    if (rest === undefined) label += hit;
    else {
      ranges.push([label.length, label.length + hit.length]);
      label += hit + rest;
    }
  }
  return { label, ranges };
}

function people(db: ReadableDB, query: string, limit: number): SearchResult['people'] {
  const more = declaringMore(db);
  return all<{ id: number; personId: string; papers: number; name: string; marked: string }>(db, sql`
    SELECT person.id, person.key AS personId, person.papers, person.name, highlight(person_text, 0, ${OPEN}, ${CLOSE}) AS marked
    FROM person_text JOIN person ON person.id = person_text.rowid
    WHERE person_text MATCH ${query} ORDER BY person.papers DESC, person.name LIMIT ${limit}`)
    .map(({ id, personId, papers, name, marked }) => {
      const line = marked.split('\n').map(unmark).find((candidate) => candidate.label === name && candidate.ranges.length > 0);
      return { personId, papers, papersAtLeast: more.has(id), ...(line ?? { label: name, ranges: [] }) };
    });
}

interface PaperHit { id: string; label: string; titled: number; title: string; inAbstract: number; year: number | null; firstAuthor: string | null }

function paperHit({ id, label, titled, title, inAbstract, year, firstAuthor }: PaperHit): SearchResult['papers'][number] {
  const hit = titled ? unmark(title.split('\n')[0] ?? '') : { label, ranges: [] };
  const note = [firstAuthor, year ?? 'no year'].filter((part) => part !== null).join(', ');
  return { id, note, where: hit.ranges.length > 0 ? 'title' : inAbstract ? 'abstract' : 'name', label: hit.ranges.length > 0 ? hit.label : label, ranges: hit.ranges };
}

function papers(db: ReadableDB, query: string, limit: number): SearchResult['papers'] {
  return all<PaperHit>(db, sql`
    SELECT paper.key AS id, paper.label, paper.titled, paper.year, paper.first_author AS firstAuthor,
      highlight(paper_text, 0, ${OPEN}, ${CLOSE}) AS title,
      instr(highlight(paper_text, 1, ${OPEN}, ${CLOSE}), ${OPEN}) > 0 AS inAbstract
    FROM (SELECT rowid AS hit FROM paper_text WHERE paper_text MATCH ${query} LIMIT ${RANKED}) found
    JOIN paper_text ON paper_text.rowid = found.hit JOIN paper ON paper.id = found.hit
    WHERE paper_text MATCH ${query} ORDER BY bm25(paper_text, 10, 1, 4), paper.key LIMIT ${limit}`).map(paperHit);
}

/** The best people and papers for these words; nothing for a text without letters or digits. */
export function search(db: ReadableDB, text: string, limit: number): SearchResult {
  const query = ftsQuery(text);
  if (query === null) return { people: [], papers: [], paperTotal: 0 };
  const total = one<{ n: number }>(db, sql`SELECT count(*) AS n FROM paper_text WHERE paper_text MATCH ${query}`);
  return { people: people(db, query, limit), papers: papers(db, query, limit), paperTotal: total?.n ?? 0 };
}
